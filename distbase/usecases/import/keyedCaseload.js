"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyedCaseload = keyedCaseload;
exports.keyedGroup = keyedGroup;
const renameIds_1 = require("./renameIds");
/** The parser names things by plain hashes of their references, which anybody can make: here they get the deployment's ids. */
function keyedCaseload(caseload, keyed) {
    const { groupCount, teams, refused, problems } = caseload;
    return {
        groups: eachOf(caseload.groups, (group) => keyedGroup(group, keyed)),
        groupCount,
        teams,
        groupOfChild: new Map([...caseload.groupOfChild].map(([childId, coreGroupId]) => [keyed(childId), keyed(coreGroupId)])),
        groupRefs: new Map([...caseload.groupRefs].map(([coreGroupId, ref]) => [keyed(coreGroupId), ref])),
        withIdsOf: (idRefs) => keyedCaseload(caseload.withIdsOf(idRefs), keyed),
        people: eachOf(caseload.people, (person) => ({
            ...person,
            personId: keyed(person.personId),
            ...(person.alsoAs === undefined
                ? {}
                : { alsoAs: person.alsoAs.map(({ personId, email }) => ({ personId: keyed(personId), email })) }),
            coreGroupIds: person.coreGroupIds.map(keyed),
        })),
        refused,
        problems,
    };
}
function keyedGroup(group, keyed) {
    const names = new Map(idsOfGroup(group).map((id) => [id, keyed(id)]));
    return { imported: (0, renameIds_1.renameIds)(group, (word) => names.get(word)), unkeyed: new Map([...names].map(([id, name]) => [name, id])) };
}
function eachOf(values, make) {
    return {
        *[Symbol.iterator]() {
            for (const value of values)
                yield make(value);
        },
    };
}
function idsOfGroup({ group, visits, meetings, plan }) {
    return [
        group.coreGroupId,
        ...group.members.flatMap(({ memberId, personId }) => [memberId, personId]),
        ...group.children.flatMap(({ childId, conferences }) => [childId, ...conferences.flatMap(({ chairPersonId }) => chairPersonId ?? [])]),
        ...visits.flatMap(({ fact }) => [fact.visitId, fact.byPersonId]),
        ...meetings.flatMap(({ meetingId, agenda }) => [meetingId, ...agenda.map(({ itemId }) => itemId)]),
        ...plan.actions.map(({ actionId }) => actionId),
    ];
}
//# sourceMappingURL=keyedCaseload.js.map