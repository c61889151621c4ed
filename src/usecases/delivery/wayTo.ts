import type { CoreGroup } from '../../core/coreGroup';
import type { TryOutcome } from '../../core/delivery/afterTry';
import type { Person } from '../../ports/directory';
import type { Conversation } from '../../ports/messenger';
import { changePerson, personIfReadable } from '../people/linkPerson';
import { nowMs, type Run } from './delivery';

/** Where a notice can be sent, or why it cannot. */
export type Way = { readonly kind: 'way'; readonly to: Conversation } | { readonly kind: 'none'; readonly because: TryOutcome };

const noWay: Way = { kind: 'none', because: { kind: 'no-way-known' } };
/** A group chat has far fewer; a channel's team may have more, and is then not searched to the end. */
const mostRosterPages = 10;

/** A person's own chat; where they never wrote to the bot, one opened through the roster of the group's conversation, if that is to be searched. */
export async function wayTo(run: Run, group: CoreGroup, personId: string | null, searchRoster: boolean): Promise<Way> {
  if (personId === null) return group.conversation === null ? noWay : { kind: 'way', to: group.conversation };
  const person = await personIfReadable(run.deps, personId);
  if (person === null) return noWay;
  if (person.personalConversation !== null) return { kind: 'way', to: person.personalConversation };
  return group.conversation === null || !searchRoster ? noWay : openedThrough(run, group.conversation, person);
}

async function openedThrough(run: Run, conversation: Conversation, person: Person): Promise<Way> {
  const found = await userIdIn(run, conversation, person);
  if (typeof found !== 'string') return found;
  const { tenantId, serviceUrl } = conversation;
  await freePlace(run, { tenantId, conversationId: `open:${person.personId}` });
  const opened = await run.messenger.openPersonalChat({ tenantId, serviceUrl, userId: found });
  if (!opened.ok) return { kind: 'none', because: opened.refusal };
  const reference = { tenantId, serviceUrl, conversationId: opened.value.conversationId, userId: found, botId: run.botId };
  await changePerson(run.deps, person.personId, (now) => ({ ...now, personalConversation: now.personalConversation ?? reference }));
  return { kind: 'way', to: reference };
}

/** The Teams user with that person's address, in any letter case. */
async function userIdIn(run: Run, conversation: Conversation, { email }: Person): Promise<string | Way> {
  const wanted = email.trim().toLowerCase();
  let after: string | null = null;
  for (let page = 1; page <= mostRosterPages; page += 1) {
    await freePlace(run, { ...conversation, conversationId: `roster:${conversation.conversationId}` });
    const answer = await run.messenger.members(conversation, after);
    if (!answer.ok)
      return answer.refusal.kind === 'throttled' || answer.refusal.kind === 'not-sent' ? { kind: 'none', because: answer.refusal } : noWay;
    const member = answer.value.members.find((each) =>
      [each.email, each.userPrincipalName].some((address) => address?.trim().toLowerCase() === wanted),
    );
    if (member !== undefined) return member.userId;
    after = answer.value.next;
    if (after === null) return noWay;
  }
  return noWay;
}

/** These requests count towards the tenant's limit too. */
async function freePlace(run: Run, place: { readonly tenantId: string; readonly conversationId: string }): Promise<void> {
  for (let at = run.pace.readyAt(place, nowMs(run)); at > nowMs(run); at = run.pace.readyAt(place, nowMs(run)))
    await run.wait(at - nowMs(run));
  run.pace.take(place, nowMs(run));
}
