"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedAs = storedAs;
/**
 * A schema of what is stored, held to its core type: one that forgets a member that core has, optional or not, or a form or
 * value of it, does not compile. The schema itself is strict, so that one that it does not know is refused and never dropped.
 */
function storedAs() {
    return (schema) => schema;
}
//# sourceMappingURL=documents.js.map