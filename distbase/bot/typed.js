"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTyped = readTyped;
const matchCommand_1 = require("../core/help/matchCommand");
const namedGroups_1 = require("../core/help/namedGroups");
const namedGroups_2 = require("../usecases/groups/namedGroups");
/**
 * What somebody typed, and which of their groups its names are of. Names are looked for only where words are left that no list
 * knows, and never where others read along. The line is kept nowhere.
 */
async function readTyped({ deps, person, where }, line) {
    const match = (0, matchCommand_1.matchCommand)(line);
    const isClear = match.isAllKnown && match.kind !== 'unknown';
    if (isClear || where.kind !== 'personal' || person.coreGroupIds.length === 0)
        return { match, found: [] };
    const groups = await (0, namedGroups_2.namedGroupsOf)(deps, person);
    const named = (0, matchCommand_1.matchCommand)(line, (0, namedGroups_1.isNameIn)(groups));
    const found = named.kind === 'command' || named.kind === 'find' ? (0, namedGroups_1.groupsNamed)(groups, named.about) : [];
    return { match: named, found };
}
//# sourceMappingURL=typed.js.map