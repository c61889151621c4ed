"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performFinish = exports.performEnter = exports.finish = exports.enter = exports.openEntering = void 0;
exports.ownLeave = ownLeave;
exports.saveOwnLeave = saveOwnLeave;
exports.endOwnLeave = endOwnLeave;
const chosen_1 = require("../../core/confidentiality/chosen");
const coreGroup_1 = require("../../core/coreGroup");
const away_1 = require("../../core/groups/away");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const result_1 = require("../../core/result");
const commitGroup_1 = require("../deeds/commitGroup");
const noGroup_1 = require("../deeds/noGroup");
const performDeed_1 = require("../deeds/performDeed");
const linkPerson_1 = require("./linkPerson");
const people_1 = require("./people");
/**
 * A person's own leave, and who could cover: one query over their groups. Denied to those who are told of no duties, and where
 * the press names somebody whom none of their groups could have offered.
 */
async function ownLeave(deps, person, deed, choices) {
    const today = deps.clock.today();
    const heads = await headsOf(deps, person.coreGroupIds);
    const own = heads.groups.flatMap((group) => {
        const actor = (0, coreGroup_1.memberFor)(group, person.personId, today);
        return actor !== undefined && (0, away_1.mayBeAway)(actor).ok ? [{ group, actor }] : [];
    });
    const groups = own.map(({ group }) => group);
    const isOffered = choices.every((choice) => own.some((asker) => (0, chosen_1.mayChoose)(asker, [choice]).ok));
    if (groups.length === 0 || !isOffered) {
        const denial = heads.groups.length === 0 ? 'not-a-member' : groups.length === 0 ? 'role-may-not' : 'not-my-card';
        await deps.access.denied(noGroup_1.noGroup, person.personId, deed, denial);
        return (0, result_1.refuse)(denial);
    }
    await deps.access.viewed(noGroup_1.noGroup, person.personId, deed);
    const present = (await (0, linkPerson_1.readPerson)(deps, person.personId))?.away ?? null;
    const runs = present !== null && (present.to === null || present.to >= today);
    return (0, result_1.allow)({ present: runs ? present : null, covers: (0, away_1.coversFor)(groups, person.personId, today), groups, unread: heads.damaged.length });
}
/** Enters a person's own leave in the directory, which routes by it, and notes it in each of their groups. */
async function saveOwnLeave(deps, person, leave, typed) {
    const { covers, groups, present } = leave;
    const absences = groups.flatMap((group) => group.absences ?? []);
    const entered = (0, away_1.enterLeave)(typed, { present, today: deps.clock.today(), covers, absences });
    if (!entered.ok)
        return { leave, refusal: entered.refusal };
    await setLeave(deps, person.personId, entered.value);
    const areNoted = await noteInGroups(deps, groups, person.personId, entered.value, { deed: 'away.save', by: person.personId });
    return { leave: { ...leave, present: entered.value }, refusal: areNoted ? null : changedMeanwhile };
}
/** Ends it today. Where no leave runs, this does nothing and refuses nothing. */
async function endOwnLeave(deps, person, leave) {
    if (leave.present === null)
        return { leave, refusal: null };
    await setLeave(deps, person.personId, null);
    const ended = (0, away_1.endedLeave)(leave.present, deps.clock.today());
    const areNoted = await noteInGroups(deps, leave.groups, person.personId, ended, { deed: 'away.end', by: person.personId });
    if (areNoted)
        return { leave: { ...leave, present: null }, refusal: null };
    // With the leave as it was, so that the same press again ends it in all groups.
    await setLeave(deps, person.personId, leave.present);
    return { leave, refusal: changedMeanwhile };
}
exports.openEntering = {
    name: 'away.entering',
    may: ({ actor, group, today }, { memberId }) => (0, away_1.mayEnterLeave)(actor, group, memberId, today),
    reads: () => [],
};
/** A co-ordinator's leave or sickness, by their manager. */
exports.enter = {
    name: 'away.enter',
    reads: () => [],
    may: ({ group }, { memberId }, { actor, today }) => (0, away_1.mayEnterLeave)(actor, group, memberId, today),
    decide: ({ group }, { memberId }, typed, { today }) => {
        const personId = personIdOf(group, memberId);
        const known = {
            present: (0, away_1.leaveOf)(group, personId, today),
            today,
            covers: (0, away_1.coversFor)([group], personId, today),
            absences: group.absences ?? [],
        };
        const entered = (0, away_1.enterLeave)(typed, known);
        return entered.ok ? (0, result_1.allow)({ group: (0, away_1.withLeave)(group, personId, entered.value), about: aboutLeave(personId, entered.value) }) : entered;
    },
};
exports.finish = {
    name: 'away.finish',
    reads: () => [],
    may: ({ group }, { memberId }, { actor, today }) => (0, away_1.mayEnterLeave)(actor, group, memberId, today),
    decide: ({ group }, { memberId }, _typed, { today }) => {
        const personId = personIdOf(group, memberId);
        const present = (0, away_1.leaveOf)(group, personId, today);
        if (present === null)
            return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
        const { personId: _, ...leave } = present;
        const ended = (0, away_1.endedLeave)(leave, today);
        return (0, result_1.allow)({ group: (0, away_1.withLeave)(group, personId, ended), about: aboutLeave(personId, ended) });
    },
};
/** Writes the directory before the groups: from then on nothing is sent to somebody who is away, even if the rest is interrupted. */
const performEnter = async (deps, deed, press, about, typed) => {
    if (!typed.ok || !(await (0, people_1.wouldBeDone)(deps, deed, press, about, typed.value)))
        return (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
    const { from, to, cover } = typed.value;
    const leave = { from, to: to === '' ? null : to, coverPersonId: cover === '' ? null : cover };
    const personId = await personBehind(deps, press.coreGroupId, about.memberId);
    await setLeave(deps, personId, leave);
    const isNoted = await noteElsewhere(deps, press.coreGroupId, personId, leave, { deed: 'away.enter', by: press.personId });
    return (0, performDeed_1.performDeed)(deps, deed, press, about, isNoted ? typed : (0, result_1.refuse)(changedMeanwhile));
};
exports.performEnter = performEnter;
const performFinish = async (deps, deed, press, about, typed) => {
    if (!typed.ok || !(await (0, people_1.wouldBeDone)(deps, deed, press, about, typed.value)))
        return (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
    const personId = await personBehind(deps, press.coreGroupId, about.memberId);
    const present = (await (0, linkPerson_1.readPerson)(deps, personId))?.away ?? null;
    await setLeave(deps, personId, null);
    const ended = present === null ? null : (0, away_1.endedLeave)(present, deps.clock.today());
    const isNoted = await noteElsewhere(deps, press.coreGroupId, personId, ended, { deed: 'away.finish', by: press.personId });
    if (isNoted)
        return (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
    await setLeave(deps, personId, present);
    return (0, performDeed_1.performDeed)(deps, deed, press, about, (0, result_1.refuse)(changedMeanwhile));
};
exports.performFinish = performFinish;
/** Some group was too busy to note it. The same press again does those that are left. */
const changedMeanwhile = { kind: 'changed-meanwhile' };
function headsOf(deps, ids) {
    return ids.length === 0 ? Promise.resolve({ groups: [], damaged: [] }) : deps.store.heads(ids);
}
async function setLeave(deps, personId, leave) {
    await (0, linkPerson_1.changePerson)(deps, personId, (person) => ({ ...person, away: leave }));
}
async function noteElsewhere(deps, coreGroupId, personId, leave, entry) {
    const ids = ((await (0, linkPerson_1.readPerson)(deps, personId))?.coreGroupIds ?? []).filter((id) => id !== coreGroupId);
    const today = deps.clock.today();
    const { groups } = await headsOf(deps, ids);
    const theirs = groups.filter((group) => (0, coreGroup_1.memberFor)(group, personId, today) !== undefined);
    return noteInGroups(deps, theirs, personId, leave, entry);
}
/**
 * Notes it in each group and has each looked at today, so that what is due goes to those who are there. A second time it
 * changes nothing. False: not in all of them.
 */
async function noteInGroups(deps, groups, personId, leave, entry) {
    let areNoted = true;
    for (const { coreGroupId } of groups)
        areNoted = (await noteIn(deps, coreGroupId, personId, leave, entry)) && areNoted;
    return areNoted;
}
/** False: others kept changing the group, and the leave is not noted in it. */
function noteIn(deps, coreGroupId, personId, leave, { deed, by }) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        decide(loaded) {
            const before = loaded?.head.document;
            const group = before && (0, away_1.withLeave)(before, personId, leave);
            if (!group || JSON.stringify(group.absences) === JSON.stringify(before.absences))
                return { kind: 'stop', answer: true };
            const at = deps.clock.now();
            return {
                kind: 'write',
                writing: {
                    head: { ...group, nextDueOn: (0, lookAtGroup_1.nextLookOn)(group, deps.rules, at) },
                    entry: { deed, by, at, about: aboutLeave(personId, leave) },
                },
                saved: () => true,
                gaveUp: () => false,
            };
        },
    });
}
function aboutLeave(personId, leave) {
    return { personId, from: leave?.from ?? null, to: leave?.to ?? null, cover: leave?.coverPersonId ?? null };
}
function personIdOf(group, memberId) {
    return group.members.find((member) => member.memberId === memberId)?.personId ?? '';
}
async function personBehind(deps, coreGroupId, memberId) {
    const loaded = await deps.store.load(coreGroupId, []);
    return loaded === null ? '' : personIdOf(loaded.head.document, memberId);
}
//# sourceMappingURL=away.js.map