"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.knownAs = knownAs;
const importMark_1 = require("../../core/caseload/importMark");
const whoIsWho_1 = require("../../core/caseload/whoIsWho");
const sha256_1 = require("../deeds/sha256");
const visitDocuments_1 = require("../deeds/visitDocuments");
const directoryKeys_1 = require("../people/directoryKeys");
const renameIds_1 = require("./renameIds");
/**
 * Ids of the export are made of addresses. Whoever has a new one keeps their membership, with all that names it, and their
 * visits: one visit stays one.
 */
async function knownAs({ store, directory }, given, loaded, mark, people, today) {
    const { document: head } = loaded.head;
    const exported = await withoutHandedIds(directory, given, head);
    const wasImported = (memberId) => mark?.fingerprints[importMark_1.partKey.member(memberId)] !== undefined;
    const who = (0, whoIsWho_1.whoIsWho)(head, exported.group, wasImported, people, today);
    if (who.same.length + who.persons.length === 0)
        return { imported: exported, asked: who.asked, lost: [] };
    const ids = (0, whoIsWho_1.idsHere)(who);
    const lost = who.same.flatMap(([there, here]) => people.isListed(there.personId) || people.isListed(here.personId) ? [] : [here.personId]);
    const renamed = (0, renameIds_1.renameIds)(exported, (id) => ids.get(id));
    const named = { ...renamed, group: (0, whoIsWho_1.keepingNames)(renamed.group, who) };
    const theirs = new Set([...who.same.map(([, here]) => here.personId), ...who.persons.map(([, here]) => here)]);
    const first = named.visits
        .filter(({ fact }) => theirs.has(fact.byPersonId))
        .map(({ fact }) => fact.on)
        .sort()[0];
    const { visits: recorded } = first === undefined ? { visits: [] } : await (0, visitDocuments_1.visitsFrom)(store, head.coreGroupId, first);
    const visitIds = sameVisits(named.visits, recorded, theirs);
    return { imported: visitIds.size === 0 ? named : (0, renameIds_1.renameIds)(named, (id) => visitIds.get(id)), asked: who.asked, lost };
}
/**
 * A membership's id is made of an address. Where the case system says by its references that the address is another person's now,
 * who has it is a member of their own, and who had it keeps theirs.
 */
async function withoutHandedIds(directory, exported, { members }) {
    const here = new Map(members.map(({ memberId, personId }) => [memberId, personId]));
    const handed = new Map();
    for (const { memberId, personId } of exported.group.members) {
        const before = here.get(memberId);
        if (before === undefined || before === personId)
            continue;
        const [had, has] = await Promise.all([refOf(directory, before), refOf(directory, personId)]);
        if (had !== null && had !== has)
            handed.set(memberId, (0, sha256_1.sha256)(`${memberId} ${personId}`).slice(0, memberId.length));
    }
    return handed.size === 0 ? exported : (0, renameIds_1.renameIds)(exported, (id) => handed.get(id));
}
async function refOf(directory, personId) {
    const found = await directory.read((0, directoryKeys_1.personKey)(personId));
    return (found?.document.type === 'person' && found.document.ref) || null;
}
/** Visits by one of these people that are recorded under the id that their earlier address made. */
function sameVisits(imported, recorded, byPersonIds) {
    const listed = new Set(imported.map(({ fact }) => fact.visitId));
    const counting = recorded.filter(({ fact, takenBackOn }) => !listed.has(fact.visitId) && takenBackOn === undefined);
    const before = new Map(counting.map((visit) => [visitKey(visit), visit.fact.visitId]));
    return new Map(imported.flatMap((visit) => {
        const known = byPersonIds.has(visit.fact.byPersonId) ? before.get(visitKey(visit)) : undefined;
        return known === undefined ? [] : [[visit.fact.visitId, known]];
    }));
}
function visitKey({ childId, time, fact: { on, byPersonId } }) {
    return `${childId} ${on} ${time} ${byPersonId}`;
}
//# sourceMappingURL=knownAs.js.map