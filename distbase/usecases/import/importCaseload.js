"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importCaseload = importCaseload;
const fewer_1 = require("../../core/caseload/fewer");
const londonTime_1 = require("../../core/time/londonTime");
const damage_1 = require("../../documents/damage");
const severalAtOnce_1 = require("../deeds/severalAtOnce");
const importGroup_1 = require("./importGroup");
const importPeople_1 = require("./importPeople");
const newGroups_1 = require("./newGroups");
const regroup_1 = require("./regroup");
const regrouping_1 = require("./regrouping");
const renameIds_1 = require("./renameIds");
const renames_1 = require("./renames");
const seenGroups_1 = require("./seenGroups");
const triedOut_1 = require("./triedOut");
const groupsAtOnce = 8;
/**
 * Brings an export into the store: each group is compared with what is there and written, head and documents
 * together, only where the case system says something new; the same export again writes nothing. What people have
 * recorded here is never overwritten. A group or person that cannot be read stops no other: it stays as it is, and is named.
 * Throws StoreFault; groups already written then stay, and importing again goes on.
 */
async function importCaseload(given, exported, settings) {
    const { at, dryRun } = settings;
    const seen = await (0, seenGroups_1.seenGroups)(given.store);
    const there = (0, newGroups_1.newGroupsOf)(seen, exported);
    const { renamed, idRefs } = await (0, renames_1.renamesOf)(given.store, seen, exported, there, (0, londonTime_1.dayOf)(at));
    const caseload = idRefs.size === 0 ? exported : exported.withIdsOf(idRefs);
    const people = await (0, importPeople_1.importPeople)(given, caseload.people, settings);
    const { groupOfChild, groupCount } = caseload;
    const deps = dryRun ? { ...given, store: (0, triedOut_1.triedOut)(given.store) } : given;
    const regrouping = await (0, regrouping_1.regroupingOf)(deps.store, seen, caseload, {
        there,
        goingOn: renamed.map(({ to }) => to),
        gone: (0, fewer_1.teamsGone)(settings.teamsBefore ?? [], caseload.teams),
    });
    const named = (group) => (0, importPeople_1.withPersonIds)(group, people.personIds);
    const known = { isListed: (id) => people.listed.has(id), isNew: (id) => people.silent.has(id) || !people.listed.has(id) };
    const asIs = { isMissed: () => false, unkeyed: (value) => value };
    const bring = (group) => (0, importGroup_1.importGroup)(deps, group, known, { at, dryRun: false }, asIs);
    const { begun, notMoved, unread } = await (0, regroup_1.regroup)(deps, regrouping, caseload, { at, bring, named });
    const isWhole = wholeExport(caseload);
    let done = 0;
    const outcomes = await (0, severalAtOnce_1.severalAtOnce)(caseload.groups, groupsAtOnce, async (group) => {
        const { coreGroupId, ref } = group.imported.group;
        const isMissed = (childId) => !groupOfChild.has(childId) && isWhole(ref);
        const unkeyed = (imported) => (0, renameIds_1.renameIds)(imported, (id) => group.unkeyed.get(id));
        const elsewhere = notMoved.filter(({ to }) => to === coreGroupId).flatMap(({ childIds }) => childIds);
        const outcome = await importOrName(coreGroupId, () => {
            const imported = elsewhere.length === 0 ? group.imported : (0, regroup_1.withoutChildren)(group.imported, elsewhere);
            return (0, importGroup_1.importGroup)(deps, named(imported), known, settings, { isMissed, unkeyed });
        });
        done += 1;
        settings.progress?.(done, groupCount);
        return { coreGroupId, ref, ...withBegun(outcome, begun.get(coreGroupId)) };
    });
    const ofGroups = outcomes.flatMap((outcome) => outcome.unread ?? []);
    const elsewhere = new Set(ofGroups.map(({ id }) => id));
    const alone = unread.filter(({ coreGroupId }) => !elsewhere.has(coreGroupId)).map(({ coreGroupId: id, why }) => unreadGroup(id, why));
    const refs = new Map([...seen, ...outcomes].map(({ coreGroupId, ref }) => [coreGroupId, ref]));
    const damaged = [...people.damaged, ...notMoved.map((move) => unmoved(move, refs)), ...ofGroups, ...alone];
    const refsOf = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ ref }) => ref);
    const sum = (kind) => outcomes.reduce((total, { counts }) => total + counts[kind], 0);
    return {
        created: refsOf('created'),
        changed: refsOf('changed'),
        unchanged: refsOf('unchanged'),
        refused: caseload.refused,
        problems: caseload.problems,
        moved: regrouping.moves.filter((move) => !notMoved.some(isOf(move))).reduce((total, { childIds }) => total + childIds.length, 0),
        renamed,
        missed: regrouping.missed.length,
        notAsked: regrouping.notAsked,
        teamsNotHere: regrouping.teamsNotHere,
        rekeyed: regrouping.rekeyed.length,
        handedOn: {
            people: people.handedOn.length,
            refs: [...new Set(people.handedOn.flat().flatMap((id) => refs.get(id) ?? []))].sort(),
        },
        damaged,
        news: outcomes.flatMap(({ ref, news }) => (news === undefined ? [] : [{ ref, news }])),
        counts: {
            people: people.changed,
            visits: sum('visits'),
            meetings: sum('meetings'),
            actions: sum('actions'),
            corrected: sum('corrected'),
        },
    };
}
/**
 * Whether of a group, by its reference, all that the export says of children could be read: else one who is not in it may be in a row
 * that was not understood. What is only noted of a row, or of a column, was read.
 */
function wholeExport({ problems, refused }) {
    const isUnread = ({ file, severity, reason }) => severity === 'refused' || (file === 'children.csv' && (severity !== 'noted' || reason === 'no-rows'));
    const unread = problems.filter(isUnread);
    const refs = new Set(unread.map(({ groupRef }) => groupRef));
    return (ref) => refused.length === 0 && !refs.has(null) && !refs.has(ref);
}
/** A group of which something cannot be read stays as it is, and is named. */
async function importOrName(coreGroupId, work) {
    try {
        return await work();
    }
    catch (error) {
        return { outcome: 'damaged', counts: importGroup_1.nothing, unread: unreadGroup(coreGroupId, (0, damage_1.damageBehind)(error)) };
    }
}
function unreadGroup(id, why) {
    return { what: 'group', id, why };
}
function unmoved({ from, to, childIds, why }, refs) {
    return { what: 'move', from: refs.get(from) ?? '', to: refs.get(to) ?? '', children: childIds.length, why };
}
function isOf({ from, to }) {
    return (move) => move.from === from && move.to === to;
}
/** A group that had to be begun before children could move into it is new, and what was written of it then counts too. */
function withBegun(outcome, begun) {
    if (begun === undefined || outcome.outcome === 'damaged')
        return outcome;
    const { counts } = begun;
    const sum = (kind) => counts[kind] + outcome.counts[kind];
    return {
        outcome: 'created',
        counts: { visits: sum('visits'), meetings: sum('meetings'), actions: sum('actions'), corrected: sum('corrected') },
    };
}
//# sourceMappingURL=importCaseload.js.map