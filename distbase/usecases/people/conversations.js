"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unlink = void 0;
exports.linkedGroup = linkedGroup;
exports.linkGroup = linkGroup;
exports.unlinkGroup = unlinkGroup;
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const groupSetup_1 = require("../../core/groups/groupSetup");
const result_1 = require("../../core/result");
const performDeed_1 = require("../deeds/performDeed");
const sha256_1 = require("../deeds/sha256");
const directoryKeys_1 = require("./directoryKeys");
const people_1 = require("./people");
/**
 * The group whose own conversation this is. The directory only says where to look: the conversation is the group's only when
 * the group's head names it, so that a link that was half made or half undone is never used.
 */
async function linkedGroup(deps, chat) {
    const claim = await deps.directory.read((0, directoryKeys_1.conversationKey)(deps.keyed, chat.conversationId));
    if (claim?.document.type !== 'conversation')
        return null;
    const loaded = await deps.store.load(claim.document.coreGroupId, []);
    return loaded !== null && (0, groupSetup_1.isLinkedTo)(loaded.head.document, chat) ? loaded.head.document : null;
}
/**
 * Makes the conversation the group's own. The directory's claim is written first and confirmed after the head: if two groups
 * reach for one conversation at the same time, the one whose claim was taken over gives its link back.
 */
function linkGroup(deps, press, conversation) {
    const deed = linkTo(conversation);
    return deps.oneAtATime((0, directoryKeys_1.conversationKey)(deps.keyed, conversation.conversationId), async () => {
        if (!(await (0, people_1.wouldBeDone)(deps, deed, press, {}, {})))
            return (0, performDeed_1.performDeed)(deps, deed, press, {}, { ok: true, value: {} });
        const claim = await claimFor(deps, conversation, press.coreGroupId);
        if (claim === null)
            return (0, performDeed_1.performDeed)(deps, deed, press, {}, (0, result_1.refuse)({ kind: 'chat-already-linked' }));
        const outcome = await (0, performDeed_1.performDeed)(deps, deed, press, {}, { ok: true, value: {} });
        if (outcome.kind !== 'done' && outcome.kind !== 'repeated')
            return outcome;
        if (await deps.directory.write(claim.document, claim.etag))
            return outcome;
        await (0, performDeed_1.performDeed)(deps, exports.unlink, { ...press, pressKey: null }, {}, { ok: true, value: {} });
        return { kind: 'refused', refusal: { kind: 'chat-already-linked' }, state: outcome.state, actor: outcome.actor };
    });
}
/** Writes the head first: from then on the conversation is nobody's, whatever the directory still says. */
async function unlinkGroup(deps, press) {
    const before = (await deps.store.load(press.coreGroupId, []))?.head.document.conversation ?? null;
    const outcome = await (0, performDeed_1.performDeed)(deps, exports.unlink, press, {}, { ok: true, value: {} });
    if (outcome.kind === 'done' && before !== null)
        await dropClaim(deps, before, press.coreGroupId);
    return outcome;
}
exports.unlink = {
    name: 'groups.unlink',
    reads: () => [],
    may: (_state, _data, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, _data, _typed, { keyed }) => {
        const unlinked = (0, groupSetup_1.unlinkConversation)(group);
        const about = { conversation: shortOf(keyed, group.conversation) };
        return unlinked.ok ? { ok: true, value: { group: unlinked.value, about } } : unlinked;
    },
};
function linkTo(conversation) {
    return {
        name: 'groups.link',
        reads: () => [],
        may: (_state, _data, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
        decide: ({ group }, _data, _typed, { keyed }) => {
            const linked = (0, groupSetup_1.linkConversation)(group, conversation);
            const about = { conversation: shortOf(keyed, conversation), kind: conversation.kind };
            return linked.ok ? { ok: true, value: { group: linked.value, about } } : linked;
        },
    };
}
const mostTries = 5;
/** This group's claim on the conversation, as stored; null where it is another group's. A claim that its group's head does not confirm is taken over. */
async function claimFor(deps, chat, coreGroupId) {
    const key = (0, directoryKeys_1.conversationKey)(deps.keyed, chat.conversationId);
    const mine = { key, type: 'conversation', schemaVersion: 1, coreGroupId };
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const found = await deps.directory.read(key);
        if (found?.document.type === 'conversation' && found.document.coreGroupId === coreGroupId)
            return { document: mine, etag: found.etag };
        if (found !== null && (await linkedGroup(deps, chat)) !== null)
            return null;
        await deps.directory.write(mine, found?.etag ?? null);
    }
    return null;
}
function dropClaim(deps, chat, coreGroupId) {
    const key = (0, directoryKeys_1.conversationKey)(deps.keyed, chat.conversationId);
    return deps.oneAtATime(key, async () => {
        const found = await deps.directory.read(key);
        if (found?.document.type !== 'conversation' || found.document.coreGroupId !== coreGroupId)
            return;
        if ((await linkedGroup(deps, chat)) === null)
            await deps.directory.remove(key, found.etag);
    });
}
/** A mark by which the audit tells two conversations apart without saying where they are. */
function shortOf(keyed, conversation) {
    return conversation === null ? null : keyed((0, sha256_1.sha256)(conversation.conversationId).slice(0, 16));
}
//# sourceMappingURL=conversations.js.map