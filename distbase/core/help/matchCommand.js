"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.matchCommand = matchCommand;
const inWords_1 = require("./inWords");
const matchWord_1 = require("./matchWord");
/** Nobody is known by name, as where others read along. */
const nobody = () => false;
const sureness = { command: 2, speak: 2, find: 2, nearest: 1, unknown: 0 };
/**
 * What was meant by a typed line: the word of a command or how it begins, else what its words are about. `isName` says which
 * words name somebody or something that the writer may see. What is not sure is offered, nearest first, and opens nothing.
 */
function matchCommand(line, isName = nobody) {
    const [welsh, english] = [(0, inWords_1.inWords)(line, 'cy', isName), (0, inWords_1.inWords)(line, 'en', isName)];
    const clearly = welsh.unread < english.unread ? 'cy' : english.unread < welsh.unread ? 'en' : null;
    const read = { clearly, isAllKnown: Math.min(welsh.unread, english.unread) === 0 };
    const byWord = (0, matchWord_1.matchWord)(line, isName);
    if (byWord !== null)
        return { ...byWord, ...read };
    const [first, second] = clearly === 'en' ? [english.meant, welsh.meant] : [welsh.meant, english.meant];
    if (clearly === null && first.kind === 'command' && second.kind === 'command')
        return first.name === second.name
            ? { ...first, language: null, ...read }
            : { kind: 'nearest', names: [first.name, second.name], ...read };
    return { ...(sureness[second.kind] > sureness[first.kind] ? second : first), ...read };
}
//# sourceMappingURL=matchCommand.js.map