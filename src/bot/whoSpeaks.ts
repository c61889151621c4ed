import type { Activity } from 'botbuilder';
import { codeIn } from '../core/people/accountCode';
import { type LinkedAccount, movesChat } from '../core/people/accounts';
import type { Report } from '../core/reports';
import type { ConversationReference, Person } from '../ports/directory';
import type { Messenger, RosterMember } from '../ports/messenger';
import type { Deps } from '../usecases/deeds/deps';
import { faultCode } from '../usecases/deeds/faultCode';
import { wakeNotices } from '../usecases/delivery/wake';
import { makeTries, noteWrongCode, useCode } from '../usecases/people/accountCode';
import { identityKey } from '../usecases/people/directoryKeys';
import { changePerson } from '../usecases/people/linkPerson';
import { type Recognised, recognise, type Speaker, tellOfLinked } from '../usecases/people/recognise';
import type { Where } from './turn';

/** How many codes one account may try in an hour, and how often it is noted that it is turned away. */
const codesAnHour = 5;
const notesAnHour = 1;

type Known = Extract<Recognised, { kind: 'known' }>;

/** `byCode`: linked just now, by the code they typed. */
export type Who =
  | { readonly kind: 'known'; readonly person: Person; readonly byCode: boolean }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'wrong-code' };

export type WhoSpeaks = (activity: Activity & { readonly from: { readonly aadObjectId: string } }, where: Where) => Promise<Who>;

/**
 * Who speaks, by the authenticated activity. Somebody unknown may have typed the code that links their account; every code that
 * does not is answered the same way. Throws RosterFault and StoreFault.
 */
export function makeWhoSpeaks(deps: Deps, messenger: Messenger, report: Report): WhoSpeaks {
  const nowMs = (): number => Date.parse(deps.clock.now());
  const [codeTries, notes] = [makeTries(codesAnHour, nowMs), makeTries(notesAnHour, nowMs)];

  async function recognised(speaker: Speaker, where: Where, code: string | null): Promise<(Known & { byCode: boolean }) | Who> {
    const roster = () => rosterEntry(messenger, where, speaker.userId);
    const found = await recognise(deps, speaker, { roster, mayNote: (account) => notes.mayTry(account) });
    if (found.kind === 'known') return { ...found, byCode: false };
    if (code === null) return found;
    if (!codeTries.mayTry(identityKey(deps.keyed, speaker))) return { kind: 'wrong-code' };
    const linked = await useCode(deps, speaker, code, await roster());
    if (linked?.kind === 'known') return { ...linked, byCode: true };
    await noteWrongCode(deps, speaker);
    return { kind: 'wrong-code' };
  }

  return async (activity, where) => {
    const { from, type, text } = activity;
    const speaker: Speaker = { tenantId: where.tenantId, aadObjectId: from.aadObjectId, userId: from.id, name: from.name ?? null };
    const code = where.kind === 'personal' && type === 'message' ? codeIn(text ?? '') : null;
    const who = await recognised(speaker, where, code);
    if (!('account' in who)) return who;
    const person = await reachable(deps, who, activity, where, report);
    await tellOfLinked(deps, who).catch(() => report('account-not-told'));
    return { kind: 'known', person, byCode: who.byCode };
  };
}

/** What the roster says of the person with that id; null where it does not know them. Throws RosterFault. */
async function rosterEntry(messenger: Messenger, where: Where, userId: string): Promise<RosterMember | null> {
  const member = await messenger.member(where, userId);
  if (member.ok) return member.value;
  if (member.refusal.kind === 'not-found') return null;
  throw new RosterFault();
}

/** Teams did not say who is in the conversation, so we do not know whether the person is unknown. */
export class RosterFault extends Error {
  readonly code = 'roster.unavailable' as const;
}

/**
 * Keeps the newest way to reach a person: Teams may move a conversation to another service URL. It does not replace a chat of
 * another account of theirs (core/people/accounts.ts). When it is the first one, another one, or the bot was installed again after
 * they had taken it away or blocked it, the notices that did not get to them are sent.
 */
async function reachable(
  deps: Deps,
  { person, account, accounts }: Known,
  activity: Activity,
  where: Where,
  report: Report,
): Promise<Person> {
  if (where.kind !== 'personal') return person;
  const { from, recipient } = activity;
  const { tenantId, conversationId, serviceUrl } = where;
  const reference = { tenantId, conversationId, serviceUrl, userId: from.id, botId: recipient.id, account: account.key };
  const kept = person.personalConversation;
  const moves = (chat: ConversationReference | null): boolean => movesChat(accounts, chat, account);
  const isAgain = isSameChat(kept, reference, account);
  if (!isAgain && !moves(kept)) return person;
  if (isAgain && !isInstalled(activity)) return person;
  const change = (now: Person): Person => (moves(now.personalConversation) ? { ...now, personalConversation: reference } : now);
  const changed = isAgain ? person : ((await changePerson(deps, person.personId, change)) ?? person);
  const isNewWay = kept?.conversationId !== conversationId || isInstalled(activity);
  // Delivery tries again by itself, so a failure here must not leave the person without an answer.
  if (isNewWay) await wakeNotices(deps, changed).catch((error: unknown) => report(faultCode(error) ?? 'notices-not-woken'));
  return changed;
}

/** With an upgrade the chat goes on as it was. */
export function isInstalled({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && action === 'add';
}

function isSameChat(kept: ConversationReference | null, now: ConversationReference, { key }: LinkedAccount): boolean {
  return kept?.conversationId === now.conversationId && kept.serviceUrl === now.serviceUrl && kept.account === key;
}
