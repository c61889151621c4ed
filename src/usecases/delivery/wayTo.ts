import type { CoreGroup } from '../../core/coreGroup';
import type { TryOutcome } from '../../core/delivery/afterTry';
import { type Accounts, linksByItself, mayUseChat } from '../../core/people/accounts';
import { judgeAccount } from '../../core/people/judgeAccount';
import type { Person } from '../../ports/directory';
import type { Conversation, RosterMember } from '../../ports/messenger';
import { accountsIfReadable } from '../people/accountDocuments';
import { identityKey } from '../people/directoryKeys';
import { changePerson, personIfReadable } from '../people/linkPerson';
import { personAt } from '../people/people';
import { nowMs, type Run } from './delivery';

/** Where a notice can be sent, or why it cannot. */
export type Way = { readonly kind: 'way'; readonly to: Conversation } | { readonly kind: 'none'; readonly because: TryOutcome };

const noWay: Way = { kind: 'none', because: { kind: 'no-way-known' } };
/** A group chat has far fewer; a channel's team may have more, and is then not searched to the end. */
const mostRosterPages = 10;

/**
 * A person's own chat, while its account is theirs; where they have none, one opened through the roster of the group's
 * conversation, if that is to be searched: to an account that is linked, or would link itself if it wrote (core/people).
 */
export async function wayTo(run: Run, group: CoreGroup, personId: string | null, searchRoster: boolean): Promise<Way> {
  if (personId === null) return group.conversation === null ? noWay : { kind: 'way', to: group.conversation };
  const [person, accounts] = await Promise.all([personIfReadable(run.deps, personId), accountsIfReadable(run.deps, personId)]);
  if (person === null || accounts === null) return noWay;
  const chat = person.personalConversation;
  if (chat !== null && mayUseChat(accounts, chat)) return { kind: 'way', to: chat };
  return group.conversation === null || !searchRoster ? noWay : openedThrough(run, group.conversation, person, accounts);
}

async function openedThrough(run: Run, conversation: Conversation, person: Person, accounts: Accounts): Promise<Way> {
  const found = await accountIn(run, conversation, person, accounts);
  if ('kind' in found) return found;
  const { tenantId, serviceUrl } = conversation;
  const { userId, account } = found;
  await freePlace(run, { tenantId, conversationId: `open:${person.personId}` });
  const opened = await run.messenger.openPersonalChat({ tenantId, serviceUrl, userId });
  if (!opened.ok) return { kind: 'none', because: opened.refusal };
  const reference = { tenantId, serviceUrl, conversationId: opened.value.conversationId, userId, botId: run.botId, account };
  await changePerson(run.deps, person.personId, (now) => {
    const kept = now.personalConversation;
    return { ...now, personalConversation: kept !== null && mayUseChat(accounts, kept) ? kept : reference };
  });
  return { kind: 'way', to: reference };
}

type Found = { readonly userId: string; readonly account: string };

/** The account in that conversation to which a chat may be opened for that person. */
async function accountIn(run: Run, conversation: Conversation, person: Person, accounts: Accounts): Promise<Found | Way> {
  let after: string | null = null;
  for (let page = 1; page <= mostRosterPages; page += 1) {
    await freePlace(run, { ...conversation, conversationId: `roster:${conversation.conversationId}` });
    const answer = await run.messenger.members(conversation, after);
    if (!answer.ok)
      return answer.refusal.kind === 'throttled' || answer.refusal.kind === 'not-sent' ? { kind: 'none', because: answer.refusal } : noWay;
    for (const member of answer.value.members) {
      const account = await accountOf(run, conversation, member, person, accounts);
      if (account !== null) return { userId: member.userId, account };
    }
    after = answer.value.next;
    if (after === null) return noWay;
  }
  return noWay;
}

/** The member's account, if it is this person's: linked, or by the very rule by which it would link itself. */
async function accountOf(
  { deps }: Run,
  { tenantId }: Conversation,
  member: RosterMember,
  { personId, email }: Person,
  accounts: Accounts,
): Promise<string | null> {
  const { aadObjectId, userId } = member;
  if (aadObjectId === null || aadObjectId === '') return null;
  const key = identityKey(deps.keyed, { tenantId, aadObjectId });
  const judged = judgeAccount(member, { aadObjectId }, deps.tenantIds);
  const isLinked = accounts.linked.some((account) => account.key === key);
  if (judged.kind === 'stranger') return isLinked && judged.because === 'no-name' ? key : null;
  if (isLinked) return key;
  const isTheirs = judged.address === email.trim().toLowerCase() && linksByItself(judged.kind, accounts, null, userId);
  return isTheirs && (await personAt(deps, judged.address))?.personId === personId ? key : null;
}

/** These requests count towards the tenant's limit too. */
async function freePlace(run: Run, place: { readonly tenantId: string; readonly conversationId: string }): Promise<void> {
  for (let at = run.throttle.readyAt(place, nowMs(run)); at > nowMs(run); at = run.throttle.readyAt(place, nowMs(run)))
    await run.wait(at - nowMs(run));
  run.throttle.take(place, nowMs(run));
}
