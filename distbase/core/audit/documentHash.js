"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.knownCanonicalJson = void 0;
exports.documentHash = documentHash;
exports.hashOnce = hashOnce;
const knownText_1 = require("../knownText");
const canonicalJson_1 = require("./canonicalJson");
/** The document as `canonicalJson` writes it. */
exports.knownCanonicalJson = (0, knownText_1.knownText)({ write: canonicalJson_1.canonicalJson, inOrder: true });
const known = new WeakMap();
/**
 * The hash with which an audit entry records a document that it wrote: over the whole document, and the same whichever store
 * gave it back. Counted once for each object.
 */
function documentHash(document, sha256) {
    return hashOnce(document, sha256, () => sha256((0, exports.knownCanonicalJson)(document)));
}
/** The hash that is known of this object, else what `count` gives, which is known from then on. */
function hashOnce(document, sha256, count) {
    const hashes = known.get(sha256) ?? new WeakMap();
    known.set(sha256, hashes);
    const hash = hashes.get(document) ?? count();
    hashes.set(document, hash);
    return hash;
}
//# sourceMappingURL=documentHash.js.map