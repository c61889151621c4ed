"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importPerson = importPerson;
const canonicalJson_1 = require("../../core/audit/canonicalJson");
const sameName_1 = require("../../core/people/sameName");
const damage_1 = require("../../documents/damage");
const directoryKeys_1 = require("../people/directoryKeys");
const heldAccounts_1 = require("./heldAccounts");
/**
 * Brings one person of an export into the directory, who is found by the case system's reference, else by an address. Whoever comes
 * under a wholly other name, or loses the address to somebody else, has no account until somebody has said whose it is. The person
 * is written first and what leads to them after it, so that nothing leads to nobody. Tries again where others wrote first.
 */
async function importPerson(deps, imported, asked) {
    const { directory, keyed } = deps;
    for (;;) {
        const addresses = await Promise.all(addressesOf(imported).map(async (email) => ({ email, ...(await linkAt(directory, (0, directoryKeys_1.emailKey)(keyed, email))) })));
        const ref = imported.ref === undefined ? [] : [await linkAt(directory, (0, directoryKeys_1.personRefKey)(keyed, imported.ref))];
        const why = [...addresses, ...ref].find((link) => link.why !== null)?.why ?? null;
        if (why !== null)
            return { personId: new damage_1.UnreadableDocument('email', why), changed: false, why, isSilent: false };
        const owners = [];
        for (const { email, personId } of addresses) {
            const found = personId === null ? null : await readOrDamage(directory, (0, directoryKeys_1.personKey)(personId));
            if (typeof found === 'string')
                return { personId: personId ?? imported.personId, changed: false, why: found, isSilent: false };
            if (found?.document.type === 'person')
                owners.push({ email, person: found.document });
        }
        const anothers = new Set(owners.filter(({ person }) => isAnother(person, imported, asked)).map(({ person }) => person.personId));
        const byAddress = addresses.find(({ personId }) => personId !== null && !anothers.has(personId))?.personId;
        const wanted = ref[0]?.personId ?? byAddress ?? imported.personId;
        const known = await readOrDamage(directory, (0, directoryKeys_1.personKey)(wanted));
        const isTaken = typeof known !== 'string' && known?.document.type === 'person' && isAnother(known.document, imported, asked);
        const personId = isTaken ? keyed((0, directoryKeys_1.personRefKey)(keyed, imported.ref ?? '')) : wanted;
        const found = isTaken ? await readOrDamage(directory, (0, directoryKeys_1.personKey)(personId)) : known;
        if (typeof found === 'string')
            return { personId, changed: false, why: found, isSilent: false };
        const stored = found?.document.type === 'person' ? found.document : null;
        const isSilent = (stored?.personalConversation ?? null) === null;
        const merged = mergePerson(stored, imported, personId);
        const links = [...addresses, ...ref].filter((link) => link.personId !== personId);
        const changed = links.length > 0 || (0, canonicalJson_1.canonicalJson)(merged) !== (0, canonicalJson_1.canonicalJson)(stored);
        const losing = owners.filter(({ person }) => person.personId !== personId);
        const hasOthersName = stored !== null && isOthersName(stored.name, imported.name);
        const isHandedOn = hasOthersName || losing.some(({ person }) => isOthersName(person.name, imported.name));
        if (!changed || asked.dryRun)
            return { personId, changed, why: null, isSilent, isHandedOn };
        // Before anything leads to them: no account must become theirs, or stay it, under the name of somebody else.
        if (hasOthersName)
            await (0, heldAccounts_1.holdAccounts)(deps, stored, asked.at);
        else if (losing.length > 0 || hasLost(stored, merged))
            await (0, heldAccounts_1.askFirst)(directory, personId);
        for (const { person } of losing)
            await (0, heldAccounts_1.holdAccounts)(deps, person, asked.at);
        if (!(await directory.write(merged, found?.etag ?? null)))
            continue;
        for (const { email, person } of losing)
            await withoutAddress(directory, person.personId, email);
        const linked = await Promise.all(links.map(({ key, etag }) => directory.write({ key, type: 'email', schemaVersion: 1, personId }, etag)));
        if (linked.every((done) => done))
            return { personId, changed, why: null, isSilent, isHandedOn };
    }
}
function addressesOf({ email, alsoAs = [] }) {
    return [...new Set([email, ...alsoAs.map((other) => other.email)])].filter((address) => address !== '');
}
/**
 * Whether the case system's reference says that this is somebody else. Where it has the same name under another reference and the
 * earlier one no more, it has only numbered its people anew.
 */
function isAnother(person, imported, { isExported }) {
    if (person.ref === undefined || imported.ref === undefined || person.ref === imported.ref)
        return false;
    return isExported(person.ref) || !(0, sameName_1.isSameName)(person.name, imported.name);
}
/** Another name that has nothing in common with theirs: the address, or the reference, may be somebody else's now. */
function isOthersName(before, now) {
    return !before.includes('@') && !now.includes('@') && !(0, sameName_1.sharesAName)(before, now);
}
function hasLost(stored, { email }) {
    return stored !== null && stored.email !== '' && email === '';
}
/** Whom an address, or the case system's reference of a person, leads to; null: nobody. */
async function linkAt(directory, key) {
    const link = await readOrDamage(directory, key);
    if (typeof link === 'string')
        return { key, etag: null, personId: null, why: link };
    return { key, etag: link?.etag ?? null, personId: link?.document.type === 'email' ? link.document.personId : null, why: null };
}
/** The person no longer goes by that address. */
async function withoutAddress(directory, personId, email) {
    for (;;) {
        const found = await directory.read((0, directoryKeys_1.personKey)(personId));
        if (found?.document.type !== 'person' || found.document.email !== email)
            return;
        if (await directory.write({ ...found.document, email: '' }, found.etag))
            return;
    }
}
async function readOrDamage(directory, key) {
    return directory.read(key).catch(damage_1.damageBehind);
}
function mergePerson(stored, imported, personId) {
    const { name, email, agency } = imported;
    const { post = stored?.post ?? null, ref = stored?.ref, coreGroupIds } = imported;
    return {
        key: (0, directoryKeys_1.personKey)(personId),
        type: 'person',
        schemaVersion: 1,
        personId,
        name,
        email,
        agency,
        post,
        coreGroupIds: [...new Set([...(stored?.coreGroupIds ?? []), ...coreGroupIds])].sort(),
        interfaceLanguage: stored?.interfaceLanguage ?? null,
        currentGroupId: stored?.currentGroupId ?? null,
        personalConversation: stored?.personalConversation ?? null,
        ...(ref === undefined ? {} : { ref }),
        ...(stored?.away === undefined ? {} : { away: stored.away }),
        ...(stored?.lastDigest === undefined ? {} : { lastDigest: stored.lastDigest }),
    };
}
//# sourceMappingURL=importPerson.js.map