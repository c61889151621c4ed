import type { Account, Accounts, AskingAccount, EndedAccount, LinkedAccount } from '../../core/people/accounts';
import type { Instant } from '../../core/time/day';
import { dayOf, timeOf } from '../../core/time/londonTime';
import type { Texts } from '../../text/texts';

/** The name of an account is the one that Teams gives. It proves nothing. */
export function nameWords({ words }: Texts, { name }: Pick<Account, 'name'>): string {
  return name === '' ? words.accounts.noName : name;
}

type Reader = { readonly texts: Texts; readonly person: { readonly personId: string } };

/** ' · …': what is known of an account, and how it stands. Whoever linked it themselves is told that it was they. */
export function aboutWords({ texts, person }: Reader, account: LinkedAccount | AskingAccount | EndedAccount): string {
  const { kind } = texts.words.accounts;
  const how = 'how' in account ? [howWords(texts, account, person.personId)] : [];
  return ` · ${[kind[account.kind ?? 'unknown'], stateWords(texts, account), ...how].join(' · ')}`;
}

function howWords({ words: { accounts } }: Texts, { how, by }: LinkedAccount, reader: string): string {
  return by === reader && (how === 'confirmed' || how === 'again') ? accounts.linkedByYou[how] : accounts.linkedBy[how];
}

export function codeWords(texts: Texts, { code }: Accounts, now: Instant): { shown: boolean; text: string } {
  if (code === null || code.until <= now) return { shown: false, text: '' };
  const [day, time] = [texts.day(dayOf(code.at)), timeOf(code.at)];
  return { shown: true, text: texts.say('accounts.codeWaiting', { day, time, ...untilWords(texts, code.until) }) };
}

export function untilWords(texts: Texts, until: Instant): { untilDay: string; untilTime: string } {
  return { untilDay: texts.day(dayOf(until)), untilTime: timeOf(until) };
}

function stateWords(texts: Texts, account: LinkedAccount | AskingAccount | EndedAccount): string {
  const day = (at: Instant): { day: string } => ({ day: texts.day(dayOf(at)) });
  if ('because' in account) return texts.say(account.because === 'refused' ? 'accounts.refusedOn' : 'accounts.endedOn', day(account.at));
  if ('at' in account) return texts.say(account.wasLinked === true ? 'accounts.asksAgain' : 'accounts.asks', day(account.at));
  return account.since === null ? texts.words.accounts.linkedEarlier : texts.say('accounts.linkedOn', day(account.since));
}
