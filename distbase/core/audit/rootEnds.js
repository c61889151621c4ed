"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chainName = chainName;
exports.withRoot = withRoot;
exports.newEnds = newEnds;
/** A chain's name in a root: a group's audit, or one instance's chain of views. */
function chainName(stream) {
    return stream === null ? 'audit' : `access:${stream}`;
}
/**
 * Adds what the next root says. `newestOnly`: keeps only the newest end of each chain. That is enough where the older roots are
 * trusted, as each was checked against its chains before it was written.
 */
function withRoot(known, { day, ends, restored }, newestOnly) {
    if (restored)
        known.clear();
    for (const [partition, chains] of Object.entries(ends)) {
        const ofPartition = known.get(partition) ?? new Map();
        known.set(partition, ofPartition);
        for (const [chain, { seq, hash }] of Object.entries(chains)) {
            const before = newestOnly ? [] : (ofPartition.get(chain) ?? []);
            ofPartition.set(chain, [...before, { day, seq, hash }]);
        }
    }
}
/** Those ends that no root names yet, in the order of names: what the next root must say. */
function newEnds(known, ends) {
    const news = inOrder(ends).map(([partition, chains]) => {
        const grown = inOrder(chains).filter(([chain, { seq }]) => (known.get(partition)?.get(chain)?.at(-1)?.seq ?? 0) < seq);
        return [partition, Object.fromEntries(grown)];
    });
    return Object.fromEntries(news.filter(([, chains]) => Object.keys(chains).length > 0));
}
function inOrder(named) {
    return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}
//# sourceMappingURL=rootEnds.js.map