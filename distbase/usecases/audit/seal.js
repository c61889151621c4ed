"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sealGroup = sealGroup;
exports.sealDirectory = sealDirectory;
const stateCheck_1 = require("../../core/audit/stateCheck");
const commitGroup_1 = require("../deeds/commitGroup");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
const partitionCheck_1 = require("./partitionCheck");
const verify_1 = require("./verify");
const by = 'system:verify';
/** Documents of the directory that one entry tells of. */
const atATime = 200;
/**
 * Records in a group's audit, once, the hashes of all documents from before entries had them. From then on verify finds a
 * document that no entry tells of. False: others kept changing the group; the next run does it.
 */
function sealGroup(deps, coreGroupId) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        async decide(loaded) {
            if (loaded === null)
                return { kind: 'stop', answer: false };
            const { stored, link, problems } = await (0, partitionCheck_1.checkPartition)(coreGroupId, deps.store.documents(coreGroupId), new Map(), sha256_1.sha256);
            const head = loaded.head.document;
            if (problems.length > 0 || link?.seq !== head.lastAudit.seq)
                return { kind: 'stop', answer: false };
            const at = deps.clock.now();
            const entry = { deed: stateCheck_1.sealDeed, by, at, about: { documents: stored.size }, wrote: Object.fromEntries(stored) };
            return { kind: 'write', writing: { head, entry }, saved: () => true, gaveUp: () => false };
        },
    });
}
/** Takes the whole directory into the log, once. If it breaks off, it begins again the next time. */
async function sealDirectory(deps, directory) {
    let documents = {};
    const tell = async () => {
        if (Object.keys(documents).length > 0)
            await deps.access.written(noGroup_1.noGroup, by, stateCheck_1.sealDeed, documents);
        documents = {};
    };
    for await (const stored of directory.all()) {
        const document = stored;
        // A damaged document is not recorded as if it were right: verify tells of it from then on.
        if (document.type === 'damaged')
            continue;
        documents[document.key] = document;
        if (Object.keys(documents).length >= atATime)
            await tell();
    }
    await tell();
    await deps.access.written(noGroup_1.noGroup, by, stateCheck_1.sealDeed, { [verify_1.directorySealKey]: {} });
}
//# sourceMappingURL=seal.js.map