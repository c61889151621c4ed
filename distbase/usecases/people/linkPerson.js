"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPerson = readPerson;
exports.personIfReadable = personIfReadable;
exports.changePerson = changePerson;
const damage_1 = require("../../documents/damage");
const directoryKeys_1 = require("./directoryKeys");
async function readPerson(deps, personId) {
    const found = await deps.directory.read((0, directoryKeys_1.personKey)(personId));
    return found?.document.type === 'person' ? found.document : null;
}
/**
 * The same where people are to be told something: somebody whose document cannot be read counts as somebody with no way to
 * reach them, and that is told.
 */
async function personIfReadable(deps, personId) {
    try {
        return await readPerson(deps, personId);
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return null;
        throw error;
    }
}
/** Applies one change to a person's own document, again on what is there now if somebody else was faster. */
async function changePerson(deps, personId, change) {
    for (;;) {
        const found = await deps.directory.read((0, directoryKeys_1.personKey)(personId));
        if (found?.document.type !== 'person')
            return null;
        const changed = change(found.document);
        if (await deps.directory.write(changed, found.etag))
            return changed;
    }
}
//# sourceMappingURL=linkPerson.js.map