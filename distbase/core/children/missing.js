"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingIn = missingIn;
exports.missingFor = missingFor;
const member_1 = require("../member");
const childChange_1 = require("./childChange");
const childPermissions_1 = require("./childPermissions");
/** The children of a group who are missing on that day. A case for reading only, or off the register, is not among them. */
function missingIn({ children }, today) {
    return children.flatMap((child) => {
        const missing = child.frozen === undefined && child.status !== 'de-registered' ? (0, childChange_1.missingOf)(child) : null;
        return missing === null || missing.on > today ? [] : [{ childId: child.childId, ...missing }];
    });
}
/**
 * Those of whom a list says so to this reader, before everything else: whoever visits the child or oversees that, and the custodian,
 * who is told with them (DOMAIN 1.0 D22, 7.1).
 */
function missingFor(missing, reader) {
    return (0, childPermissions_1.readsVisits)(reader) || reader.role === 'custodian' ? missing.filter((child) => (0, member_1.isOwnChild)(reader, child)) : [];
}
//# sourceMappingURL=missing.js.map