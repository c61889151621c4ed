import { accountCodeCard, accountOneCard, accountsCard, accountUnlinkCard } from '../../cards/accounts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { runsGroup } from '../../core/member';
import { mayKeepAccounts } from '../../core/people/accountPermissions';
import { type AskingAccount, type EndedAccount, type LinkedAccount, unlinkReasons, waysOfKnowing } from '../../core/people/accounts';
import { type AboutAccount, type AboutMember, earlierLinks, type Known } from '../../usecases/people/accountDeeds';
import { accountsShown } from '../../usecases/people/accounts';
import { memberIn, noSuchMember } from '../groups/memberCard';
import { namedRows } from '../numbered';
import { offersDeed } from '../offers';
import { jobWords, memberName } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { aboutWords, codeWords, nameWords, untilWords } from './accountWords';

/** How many of the accounts that were taken from them are shown, the newest first: an older one can still come back by a code. */
const mostEnded = 5;

/** What a deed left of the accounts, or a view has loaded; throws where neither has. */
export function knownIn(shown: Shown<object>): Known {
  const left = accountsShown(shown.state);
  if (left === null) throw new Error('The accounts were not loaded.');
  return left;
}

/** All accounts of one member, those that ask first. */
export function accountsCardFor(turn: Turn, shown: Shown<AboutMember>, { person, accounts }: Known, done: string): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const { memberId } = shown.data;
  const member = memberIn(group, memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const mayKeep = offersDeed(turn, shown, (asker) => mayKeepAccounts(asker, memberId, person?.post ?? null));
  const row = (account: LinkedAccount | AskingAccount | EndedAccount) => ({
    accountId: account.accountId,
    name: nameWords(texts, account),
    about: aboutWords(turn, account),
  });
  const linked = [...accounts.linked.map(row), ...earlierRow(turn, { person, accounts })];
  const { look, unlink } = texts.words.accounts;
  const [asking, ended] = [accounts.asking.map(row), accounts.ended.slice(0, mostEnded).map(row)];
  const every = [...asking, ...linked, ...ended];
  const named = namedRows(texts, every, (each) => [each.name, `${each.name}${each.about}`]);
  const numbered = (rows: readonly (typeof every)[number][], title: string) =>
    rows.map((each) => {
      const { number, titled } = named(each, every.indexOf(each) + 1);
      return { ...each, number, open: titled(title) };
    });
  return accountsCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.accounts.title, done),
    memberId,
    name: memberName(texts, group, shown.actor, memberId),
    about: ` · ${[jobWords(texts, member), member.agency].filter((part) => part !== '').join(' · ')}`,
    asking: numbered(asking, look).map((each) => ({ ...each, mayLook: mayKeep })),
    linked: numbered(linked, unlink).map((each) => ({ ...each, mayUnlink: mayKeep })),
    none: { shown: linked.length === 0, text: texts.words.accounts[accounts.asksFirst ? 'noneAskedFirst' : 'noneLinked'] },
    ended: numbered(ended, look).map((each) => ({ ...each, mayLook: mayKeep })),
    code: codeWords(texts, accounts, deps.clock.now()),
    mayMakeCode: mayKeep,
    hasMember: runsGroup(shown.actor),
  });
}

/** One account that asks, or was theirs, for those who may link it. */
export function accountOneCardFor(turn: Turn, shown: Shown<AboutAccount>, known: Known): AdaptiveCard {
  const { texts } = turn;
  const { words } = texts;
  const { group } = shown.state;
  const { memberId, accountId } = shown.data;
  const { accounts, person } = known;
  const member = memberIn(group, memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const asking = accounts.asking.find((each) => each.accountId === accountId);
  const account = asking ?? accounts.ended.find((each) => each.accountId === accountId);
  if (account === undefined) return settledCardFor(turn, shown, known);
  return accountOneCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.accounts.oneTitle, ''),
    memberId,
    accountId,
    member: memberName(texts, group, shown.actor, memberId),
    name: nameWords(texts, account),
    about: aboutWords(turn, account),
    reach: texts.say('accounts.reach', { count: Math.max(1, person?.coreGroupIds.length ?? 1) }),
    how: fieldFor(turn, shown, 'how'),
    ways: waysOfKnowing.map((value) => ({ title: words.accounts.ways[value], value })),
    doTitle: asking === undefined ? words.accounts.relink : words.accounts.confirm,
    doVerb: asking === undefined ? 'accounts.relink' : 'accounts.confirm',
    hasOthers: accounts.linked.length > 0,
    mayRefuse: asking !== undefined,
  });
}

export function accountUnlinkCardFor(turn: Turn, shown: Shown<AboutAccount>, known: Known): AdaptiveCard {
  const { texts } = turn;
  const { words } = texts;
  const { group } = shown.state;
  const { memberId, accountId } = shown.data;
  const member = memberIn(group, memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const account = known.accounts.linked.find((each) => each.accountId === accountId);
  const [earlier] = earlierRow(turn, known);
  if (account === undefined && (accountId !== earlierLinks || earlier === undefined)) return settledCardFor(turn, shown, known);
  return accountUnlinkCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.accounts.unlinkTitle, ''),
    memberId,
    accountId,
    member: memberName(texts, group, shown.actor, memberId),
    name: account === undefined ? words.accounts.earlierName : nameWords(texts, account),
    about: account === undefined ? '' : aboutWords(turn, account),
    why: fieldFor(turn, shown, 'why'),
    reasons: unlinkReasons.map((value) => ({ title: words.accounts.whys[value], value })),
  });
}

/** The code, on the press that made it; the accounts on every other. */
export function accountCodeCardFor(turn: Turn, shown: Shown<AboutMember>): AdaptiveCard {
  const { texts } = turn;
  const { memberId } = shown.data;
  const left = accountsShown(shown.state);
  const waiting = left?.accounts.code ?? null;
  const member = memberIn(shown.state.group, memberId);
  if (left === null || left.code === null || waiting === null || member === undefined)
    return accountsCardFor(turn, shown, knownIn(shown), '');
  const { untilDay, untilTime } = untilWords(texts, waiting.until);
  return accountCodeCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.accounts.codeTitle, ''),
    memberId,
    member: memberName(texts, shown.state.group, shown.actor, memberId),
    code: left.code,
    until: texts.say('accounts.codeUntil', { day: untilDay, time: untilTime }),
  });
}

function settledCardFor(turn: Turn, shown: Shown<AboutAccount>, known: Known): AdaptiveCard {
  const refused = { ...shown, result: { kind: 'refused' as const, refusal: { kind: 'account-settled' as const } } };
  return accountsCardFor(turn, refused, known, '');
}

/**
 * One row for all that an earlier version linked and nobody has written from since: it can be unlinked although we do not know
 * the account.
 */
function earlierRow({ texts }: Turn, known: Known) {
  return hasEarlierLink(known) ? [{ accountId: earlierLinks, name: texts.words.accounts.earlierName, about: '' }] : [];
}

export function hasEarlierLink({ person, accounts }: Known): boolean {
  const wasLinked = person !== null && person.personalConversation !== null && person.personalConversation.account === undefined;
  return wasLinked && !accounts.earlierEnded && accounts.linked.length === 0;
}
