"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personAt = personAt;
exports.lookUp = lookUp;
exports.staffAt = staffAt;
exports.hintGroup = hintGroup;
exports.knowPerson = knowPerson;
exports.wouldBeDone = wouldBeDone;
const actingAs_1 = require("../../core/actingAs");
const memberships_1 = require("../../core/memberships");
const sameName_1 = require("../../core/people/sameName");
const performDeed_1 = require("../deeds/performDeed");
const directoryKeys_1 = require("./directoryKeys");
const linkPerson_1 = require("./linkPerson");
/** The directory's person with that address, in any letter case; null: nobody the product knows. */
async function personAt(deps, email) {
    const personId = await personIdAt(deps, email);
    return personId === null ? null : (0, linkPerson_1.readPerson)(deps, personId);
}
/**
 * Looks up who is to be added. Only staff are found by their address alone: whose address it is can be a family's secret. Each
 * look-up is in the log, with its result and without the address.
 */
async function lookUp(deps, asker, typed) {
    const person = await personAt(deps, typed.email);
    const found = lookedUp(person, typed.name);
    await deps.access.viewed(asker.partition, asker.by, `people.${found.kind}`);
    return found;
}
/** The member of staff at that address; null also where somebody else has it. */
async function staffAt(deps, asker, email) {
    const found = await lookUp(deps, asker, { email, name: '' });
    return found.kind === 'staff' ? found.person : null;
}
function lookedUp(person, name) {
    if (person === null)
        return { kind: 'unknown' };
    if (person.post !== null)
        return { kind: 'staff', person };
    return (0, sameName_1.isSameName)(name, person.name) ? { kind: 'named', person } : { kind: 'another' };
}
/** Notes that a person has to do with that group: a hint of where to look, which gives no right. */
async function hintGroup(deps, personId, coreGroupId) {
    const person = await (0, linkPerson_1.readPerson)(deps, personId);
    if (person === null || person.coreGroupIds.includes(coreGroupId))
        return;
    await (0, linkPerson_1.changePerson)(deps, personId, (now) => now.coreGroupIds.includes(coreGroupId) ? now : { ...now, coreGroupIds: [...now.coreGroupIds, coreGroupId] });
}
/**
 * The id of the person with that address, who is made known if they were not. The address is claimed first: two who add the
 * same newcomer at once get the same person, and what a crash in between leaves undone the next try completes.
 */
async function knowPerson(deps, newcomer) {
    const key = (0, directoryKeys_1.emailKey)(deps.keyed, newcomer.email);
    await deps.directory.write({ key, type: 'email', schemaVersion: 1, personId: deps.newId() }, null);
    const personId = await personIdAt(deps, newcomer.email);
    if (personId === null)
        return knowPerson(deps, newcomer);
    const person = {
        key: (0, directoryKeys_1.personKey)(personId),
        type: 'person',
        schemaVersion: 1,
        personId,
        name: newcomer.name,
        email: newcomer.email.trim().toLowerCase(),
        agency: newcomer.agency,
        post: null,
        coreGroupIds: [],
        interfaceLanguage: null,
        currentGroupId: null,
        personalConversation: null,
    };
    await deps.directory.write(person, null);
    return personId;
}
/**
 * Whether the deed would be permitted and done as the group stands: asked before anything is written into the
 * directory for it, so that a press that is refused leaves nothing behind.
 */
async function wouldBeDone(deps, deed, press, data, typed) {
    const loaded = await deps.store.load(press.coreGroupId, deed.reads(data));
    const today = deps.clock.today();
    if (loaded === null)
        return false;
    const state = { group: loaded.head.document, documents: loaded.documents };
    const { rules, newId, keyed } = deps;
    const doingAs = (actor) => ({ actor, now: deps.clock.now(), today, rules, language: press.language, newId, keyed });
    const acting = (0, actingAs_1.actingAs)((0, memberships_1.membershipsOf)(state.group, press.personId, today), (member) => (0, performDeed_1.permitFor)(deed, press, state, data, doingAs(member)));
    return acting?.permit.ok === true && deed.decide(state, data, typed, doingAs(acting.actor)).ok;
}
async function personIdAt(deps, email) {
    const found = await deps.directory.read((0, directoryKeys_1.emailKey)(deps.keyed, email));
    return found?.document.type === 'email' ? found.document.personId : null;
}
//# sourceMappingURL=people.js.map