"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readAny = readAny;
const damage_1 = require("./damage");
const kinds_1 = require("./kinds");
const byType = new Map(kinds_1.kinds.map((kind) => [kind.type, kind]));
/** A document beside the head, of whatever kind, at the present version. Throws UnreadableDocument. */
function readAny(stored) {
    const kind = byType.get(stored.type);
    if (kind === undefined)
        throw new damage_1.UnreadableDocument('document', 'corrupt');
    return kind.read(stored);
}
//# sourceMappingURL=readAny.js.map