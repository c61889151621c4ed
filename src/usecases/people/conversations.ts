import type { CoreGroup, LinkedConversation } from '../../core/coreGroup';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { isLinkedTo, linkConversation, unlinkConversation } from '../../core/groups/groupSetup';
import { refuse } from '../../core/result';
import type { ConversationLink } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { Keyed } from '../deeds/keyed';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';
import { sha256 } from '../deeds/sha256';
import { conversationKey } from './directoryKeys';
import { wouldBeDone } from './people';

/** Which conversation, by the authenticated activity. */
export type Chat = Pick<LinkedConversation, 'conversationId' | 'tenantId'>;

/**
 * The group whose own conversation this is. The directory only says where to look: the conversation is the group's only when
 * the group's head names it, so that a link that was half made or half undone is never used.
 */
export async function linkedGroup(deps: Deps, chat: Chat): Promise<CoreGroup | null> {
  const claim = await deps.directory.read(conversationKey(deps.keyed, chat.conversationId));
  if (claim?.document.type !== 'conversation') return null;
  const loaded = await deps.store.load(claim.document.coreGroupId, []);
  return loaded !== null && isLinkedTo(loaded.head.document, chat) ? loaded.head.document : null;
}

/**
 * Makes the conversation the group's own. The directory's claim is written first and confirmed after the head: if two groups
 * reach for one conversation at the same time, the one whose claim was taken over gives its link back.
 */
export function linkGroup(deps: Deps, press: Press, conversation: LinkedConversation): Promise<Outcome> {
  const deed = linkTo(conversation);
  return deps.oneAtATime(conversationKey(deps.keyed, conversation.conversationId), async () => {
    if (!(await wouldBeDone(deps, deed, press, {}, {}))) return performDeed(deps, deed, press, {}, { ok: true, value: {} });
    const claim = await claimFor(deps, conversation, press.coreGroupId);
    if (claim === null) return performDeed(deps, deed, press, {}, refuse({ kind: 'chat-already-linked' }));
    const outcome = await performDeed(deps, deed, press, {}, { ok: true, value: {} });
    if (outcome.kind !== 'done' && outcome.kind !== 'repeated') return outcome;
    if (await deps.directory.write(claim.document, claim.etag)) return outcome;
    await performDeed(deps, unlink, { ...press, pressKey: null }, {}, { ok: true, value: {} });
    return { kind: 'refused', refusal: { kind: 'chat-already-linked' }, state: outcome.state, actor: outcome.actor };
  });
}

/** Writes the head first: from then on the conversation is nobody's, whatever the directory still says. */
export async function unlinkGroup(deps: Deps, press: Press): Promise<Outcome> {
  const before = (await deps.store.load(press.coreGroupId, []))?.head.document.conversation ?? null;
  const outcome = await performDeed(deps, unlink, press, {}, { ok: true, value: {} });
  if (outcome.kind === 'done' && before !== null) await dropClaim(deps, before, press.coreGroupId);
  return outcome;
}

export const unlink: Deed<object, object> = {
  name: 'groups.unlink',
  whenOver: true,
  reads: () => [],
  may: (_state, _data, doing) => mayRunGroup(doing),
  decide: ({ group }, _data, _typed, { keyed }) => {
    const unlinked = unlinkConversation(group);
    const about = { conversation: shortOf(keyed, group.conversation) };
    return unlinked.ok ? { ok: true, value: { group: unlinked.value, about } } : unlinked;
  },
};

function linkTo(conversation: LinkedConversation): Deed<object, object> {
  return {
    name: 'groups.link',
    reads: () => [],
    may: (_state, _data, doing) => mayRunGroup(doing),
    decide: ({ group }, _data, _typed, { keyed }) => {
      const linked = linkConversation(group, conversation);
      const about = { conversation: shortOf(keyed, conversation), kind: conversation.kind };
      return linked.ok ? { ok: true, value: { group: linked.value, about } } : linked;
    },
  };
}

const mostTries = 5;

/** This group's claim on the conversation, as stored; null where it is another group's. A claim that its group's head does not confirm is taken over. */
async function claimFor(
  deps: Deps,
  chat: Chat,
  coreGroupId: string,
): Promise<{ readonly document: ConversationLink; readonly etag: string } | null> {
  const key = conversationKey(deps.keyed, chat.conversationId);
  const mine: ConversationLink = { key, type: 'conversation', schemaVersion: 1, coreGroupId };
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const found = await deps.directory.read(key);
    if (found?.document.type === 'conversation' && found.document.coreGroupId === coreGroupId) return { document: mine, etag: found.etag };
    if (found !== null && (await linkedGroup(deps, chat)) !== null) return null;
    await deps.directory.write(mine, found?.etag ?? null);
  }
  return null;
}

function dropClaim(deps: Deps, chat: Chat, coreGroupId: string): Promise<void> {
  const key = conversationKey(deps.keyed, chat.conversationId);
  return deps.oneAtATime(key, async () => {
    const found = await deps.directory.read(key);
    if (found?.document.type !== 'conversation' || found.document.coreGroupId !== coreGroupId) return;
    if ((await linkedGroup(deps, chat)) === null) await deps.directory.remove(key, found.etag);
  });
}

/** A mark by which the audit tells two conversations apart without saying where they are. */
function shortOf(keyed: Keyed, conversation: LinkedConversation | null): string | null {
  return conversation === null ? null : keyed(sha256(conversation.conversationId).slice(0, 16));
}
