"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.directorySealKey = void 0;
exports.startVerify = startVerify;
const directoryCheck_1 = require("../../core/audit/directoryCheck");
const rootEnds_1 = require("../../core/audit/rootEnds");
const sha256_1 = require("../deeds/sha256");
const partitionCheck_1 = require("./partitionCheck");
const readRoots_1 = require("./readRoots");
const verifyChain_1 = require("./verifyChain");
/**
 * How often a partition is read before a problem is reported: a commit in the middle of reading looks like damage, and is gone
 * at the next reading.
 */
const mostLooks = 3;
/** The log speaks of a root under such a key, and under the other of the directory having been taken into it. */
const rootKey = /^root:(.+)$/;
exports.directorySealKey = 'directory-sealed';
function startVerify(of) {
    const counts = (0, verifyChain_1.noCounts)();
    const found = [];
    const unsealed = [];
    const ends = {};
    const told = new Map();
    const met = new Set();
    const ids = of.store.partitions()[Symbol.asyncIterator]();
    let roots = null;
    async function look(coreGroupId, known) {
        const expected = known.get(coreGroupId) ?? new Map();
        for (let looks = 1;; looks += 1) {
            const checked = await (0, partitionCheck_1.checkPartition)(coreGroupId, of.store.documents(coreGroupId), expected, sha256_1.sha256);
            if (checked.problems.length === 0 || looks === mostLooks)
                return checked;
        }
    }
    async function take(coreGroupId, known) {
        met.add(coreGroupId);
        const checked = await look(coreGroupId, known);
        (0, verifyChain_1.count)(counts, checked);
        found.push(...checked.problems);
        if (checked.told.length > 0)
            told.set(coreGroupId, checked.told);
        if (checked.problems.length > 0)
            return;
        ends[coreGroupId] = checked.ends;
        if (checked.untold > 0)
            unsealed.push(coreGroupId);
    }
    async function finish(known) {
        // The store lists no partition of which nothing is left, so those that the roots know are checked too.
        for (const coreGroupId of [...known.keys()].filter((id) => !met.has(id)).sort())
            await take(coreGroupId, known);
        const directory = await lookAtDirectory(of, told);
        found.push(...directory.problems);
        if (roots)
            found.push(...roots.problems.map((problem) => ({ coreGroupId: null, ...problem })), ...missingRoots(roots, told));
        const olderThan = olderThanRoot(known, found);
        return {
            ...counts,
            problems: found.length,
            found,
            olderThan,
            unsealed,
            directory: directory.counts,
            ends,
            roots,
        };
    }
    return {
        async goOn(mayGoOn) {
            roots ??= of.roots && (await (0, readRoots_1.readRoots)(of.roots, of.newestOnly));
            const known = roots?.known ?? new Map();
            while (mayGoOn()) {
                const next = await ids.next();
                if (next.done)
                    return finish(known);
                await take(next.value, known);
            }
            return null;
        },
    };
}
async function lookAtDirectory({ store, directory }, told) {
    for (let looks = 1;; looks += 1) {
        const stored = new Map();
        for await (const document of directory.all())
            stored.set(keyOf(document), (0, directoryCheck_1.directoryHash)(Object(document), sha256_1.sha256));
        const byKey = perKey(told);
        const isSealed = byKey.has(exports.directorySealKey);
        for (const key of [...byKey.keys()].filter((each) => each === exports.directorySealKey || rootKey.test(each)))
            byKey.delete(key);
        const { problems, untold } = (0, directoryCheck_1.checkDirectory)(stored, byKey, isSealed);
        if (problems.length > 0 && looks < mostLooks) {
            // Something may have been told and written since the log was read.
            for (const id of told.keys())
                told.set(id, (await (0, partitionCheck_1.checkPartition)(id, store.documents(id), new Map(), sha256_1.sha256)).told);
            continue;
        }
        const named = problems.map(({ kind, document }) => ({ coreGroupId: null, kind, document }));
        return { problems: named, counts: { documents: stored.size, untold, isSealed } };
    }
}
function keyOf(document) {
    const key = typeof document === 'object' && document !== null && 'key' in document ? document.key : undefined;
    return typeof key === 'string' ? key : '?';
}
function perKey(told) {
    const byKey = new Map();
    for (const [key, each] of [...told.values()].flat()) {
        const before = byKey.get(key);
        if (before)
            before.push(each);
        else
            byKey.set(key, [each]);
    }
    return byKey;
}
/**
 * Roots that are not there, or not as the store's own log says that they were kept. Only the log names the newest one, as no
 * later root does.
 */
function missingRoots({ hashes, problems }, told) {
    const known = new Set(problems.map(({ day }) => day));
    return [...perKey(told)].flatMap(([key, changes]) => {
        const [, day] = rootKey.exec(key) ?? [];
        const landed = changes.filter((each) => each.landed).map(({ hash }) => hash);
        if (day === undefined || landed.length === 0 || known.has(day))
            return [];
        const hash = hashes.get(day);
        if (hash === undefined)
            return [{ coreGroupId: null, kind: 'root-missing', day }];
        return landed.includes(hash) ? [] : [{ coreGroupId: null, kind: 'root-edited', day }];
    });
}
/**
 * The oldest root that knows more than the store does, in a store whose ends the newest root nowhere agrees with: then the
 * whole store is an older one and not one group of it. Found also when it was worked on since.
 */
function olderThanRoot(known, found) {
    const wrong = new Set();
    const cutDays = [];
    for (const problem of found) {
        if (problem.kind === 'cut')
            cutDays.push(problem.day ?? '');
        if (problem.kind === 'cut' || problem.kind === 'rewritten')
            wrong.add(`${problem.coreGroupId} ${(0, rootEnds_1.chainName)(problem.stream)}`);
    }
    const newest = [...known].flatMap(([partition, chains]) => [...chains].map(([chain, wanted]) => ({ name: `${partition} ${chain}`, day: wanted.at(-1)?.day ?? '' })));
    const newestDay = newest
        .map(({ day }) => day)
        .sort()
        .at(-1);
    const isOld = newest.filter(({ day }) => day === newestDay).every(({ name }) => wrong.has(name));
    return isOld ? (cutDays.sort()[0] ?? null) : null;
}
//# sourceMappingURL=verify.js.map