"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importPeople = importPeople;
exports.withPersonIds = withPersonIds;
const severalAtOnce_1 = require("../deeds/severalAtOnce");
const importPerson_1 = require("./importPerson");
/** Brings the people of an export into the directory. What they chose here (language, group, chat) stays. */
async function importPeople(deps, people, settings) {
    const personIds = new Map();
    const listed = new Set();
    const silent = new Set();
    const refs = new Set();
    for (const { ref } of people)
        if (ref !== undefined)
            refs.add(ref);
    const handedOn = [];
    let changed = 0;
    const damaged = await (0, severalAtOnce_1.severalAtOnce)(people, peopleAtOnce, async (person) => {
        const found = await (0, importPerson_1.importPerson)(deps, person, { ...settings, isExported: (ref) => refs.has(ref) });
        for (const id of [person.personId, ...(person.alsoAs ?? []).map((other) => other.personId)])
            if (found.personId !== id)
                personIds.set(id, found.personId);
        if (found.changed)
            changed += 1;
        if (found.isHandedOn === true)
            handedOn.push(person.coreGroupIds);
        if (typeof found.personId === 'string') {
            listed.add(found.personId);
            if (found.isSilent)
                silent.add(found.personId);
        }
        if (found.why === null)
            return [];
        return [{ what: 'person', id: typeof found.personId === 'string' ? found.personId : person.personId, why: found.why }];
    });
    return { changed, personIds, listed, silent, handedOn, damaged: damaged.flat() };
}
/** They are small, and each is saved in several steps. */
const peopleAtOnce = 128;
/** The group with its people as the directory knows them. Throws UnreadableDocument where that cannot be known of one of them. */
function withPersonIds(imported, personIds) {
    const idOf = (personId) => {
        const known = personIds.get(personId) ?? personId;
        if (typeof known !== 'string')
            throw known;
        return known;
    };
    const { group, visits } = imported;
    return {
        ...imported,
        group: {
            ...group,
            members: group.members.map((member) => ({ ...member, personId: idOf(member.personId) })),
            children: group.children.map((child) => ({
                ...child,
                visits: child.visits.map((visit) => ({ ...visit, byPersonId: idOf(visit.byPersonId) })),
                conferences: child.conferences.map(({ chairPersonId, ...conference }) => chairPersonId === undefined ? conference : { ...conference, chairPersonId: idOf(chairPersonId) }),
            })),
        },
        visits: visits.map((visit) => ({ ...visit, fact: { ...visit.fact, byPersonId: idOf(visit.fact.byPersonId) } })),
    };
}
//# sourceMappingURL=importPeople.js.map