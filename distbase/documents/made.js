"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noteMade = noteMade;
const kinds_1 = require("./kinds");
const byType = new Map(kinds_1.kinds.map((kind) => [kind.type, kind]));
/**
 * Takes note of documents beside the head that a deed of this version has decided, so that they are not looked at by their
 * schema when they come back as the same objects.
 */
function noteMade(documents) {
    for (const document of documents)
        byType.get(document.type)?.made(document);
}
//# sourceMappingURL=made.js.map