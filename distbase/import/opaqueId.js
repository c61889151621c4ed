"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.opaqueId = opaqueId;
const sha256_1 = require("../usecases/deeds/sha256");
/**
 * The same id for the same case reference on any day and machine. It is only a name within the export: anybody can make it from
 * the reference, so `keyedCaseload` gives it the deployment's own before anything is stored.
 */
function opaqueId(kind, ...reference) {
    return (0, sha256_1.sha256)(JSON.stringify([kind, ...reference])).slice(0, 20);
}
//# sourceMappingURL=opaqueId.js.map