"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.regroupingOf = regroupingOf;
const importMark_1 = require("../../core/caseload/importMark");
const missed_1 = require("../../core/caseload/missed");
const rekeyedGroups_1 = require("../../core/caseload/rekeyedGroups");
const damage_1 = require("../../documents/damage");
/**
 * A group is missed only where the export has others of the same team, and most of those that the team had: an export may be of one
 * team, or of one group, only. Of a team that the last export had and this one has no more, it is where the export has most of the
 * groups of the authority. One that keeps a child is missed though the export has others of its children elsewhere.
 */
async function regroupingOf(store, seen, { groupOfChild, refused, teams }, { there: newGroups, goingOn, gone }) {
    const exported = new Set(groupOfChild.values());
    const refusedRefs = new Set(refused);
    const moves = seen.flatMap((group) => movesFrom(group, groupOfChild));
    const there = seen.filter(({ coreGroupId }) => exported.has(coreGroupId));
    const absent = seen.filter((group) => !exported.has(group.coreGroupId) && !refusedRefs.has(group.ref) && staysBehind(group, moves));
    const elsewhere = absent.filter(({ who }) => (0, rekeyedGroups_1.isUnderOtherRefs)(who, newGroups, goingOn));
    const rekeyed = await thoseImported(store, elsewhere);
    const known = new Set(seen.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId));
    const missed = [];
    let notAsked = 0;
    const others = absent.filter(({ coreGroupId }) => !rekeyed.includes(coreGroupId));
    async function ask(of, exportedOnes) {
        const imported = await thoseImported(store, of);
        // Those that are asked about already did not end between these two exports.
        const [before, now] = [imported.filter((id) => known.has(id)), imported.filter((id) => !known.has(id))];
        const asked = (0, missed_1.missedOf)(now, exportedOnes + imported.length);
        missed.push(...before, ...asked);
        return now.length - asked.length;
    }
    const ofTeams = countsOf(there.map((group) => group.team));
    const teamsHere = new Set([...ofTeams.keys(), ...teams.map(({ team }) => team)]);
    for (const team of teamsHere)
        notAsked += await ask(others.filter((group) => group.team === team), ofTeams.get(team) ?? 0);
    const goneTeams = new Set(gone.map(({ team }) => team).filter((team) => !teamsHere.has(team)));
    for (const [authority, exportedOnes] of countsOf(there.map((group) => group.authority)))
        await ask(others.filter((group) => group.authority === authority && goneTeams.has(group.team)), exportedOnes);
    const silent = others.filter((group) => !teamsHere.has(group.team) && isKnownThere(group) && !missed.includes(group.coreGroupId));
    return {
        moves,
        waiting: seen.filter(({ coming }) => coming.length > 0),
        missed,
        rekeyed,
        notAsked,
        teamsNotHere: [...countsOf(silent.map(({ team }) => team))].map(([team, groups]) => ({ team, groups })),
        found: there.filter(({ isLost }) => isLost).map(({ coreGroupId }) => coreGroupId),
    };
}
/** Whether a group may have come from the case system, and nobody was asked about it or has ended it. */
function isKnownThere({ ref, childIds, isLost }) {
    return ref !== '' && childIds.length > 0 && !isLost;
}
function movesFrom({ coreGroupId, childIds }, groupOfChild) {
    const byGroup = new Map();
    for (const childId of childIds) {
        const to = groupOfChild.get(childId) ?? coreGroupId;
        if (to !== coreGroupId)
            byGroup.set(to, [...(byGroup.get(to) ?? []), childId]);
    }
    return [...byGroup].map(([to, moving]) => ({ from: coreGroupId, to, childIds: moving }));
}
/** Whether a group has no child, or one who goes nowhere. */
function staysBehind({ coreGroupId, childIds }, moves) {
    const moving = new Set(moves.filter(({ from }) => from === coreGroupId).flatMap((move) => move.childIds));
    return childIds.length === 0 || childIds.some((childId) => !moving.has(childId));
}
/**
 * A group that was begun here and that no export ever had is not missed by any. Those that ended are not asked about again; nor is
 * one of which it cannot be read whether it was imported, which verify names.
 */
async function thoseImported(store, groups) {
    const imported = [];
    for (const { coreGroupId } of groups) {
        const loaded = await store.load(coreGroupId, [importMark_1.importMarkId]).catch(nothingIfDamaged);
        if (loaded?.documents.has(importMark_1.importMarkId) && loaded.head.document.ended === undefined)
            imported.push(coreGroupId);
    }
    return imported;
}
function nothingIfDamaged(error) {
    if ((0, damage_1.isDamage)(error))
        return null;
    throw error;
}
function countsOf(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
}
//# sourceMappingURL=regrouping.js.map