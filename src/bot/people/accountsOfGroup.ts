import { z } from 'zod';
import { accountsGroupCard } from '../../cards/accounts';
import type { AdaptiveCard } from '../../cards/defineCard';
import type { Member } from '../../core/member';
import type { Known } from '../../usecases/people/accountDeeds';
import { knownMembers, openAccountsOfGroup } from '../../usecases/people/accounts';
import { loadingVerb } from '../loadingVerb';
import { numberedRow } from '../numbered';
import { pageOf } from '../paging';
import { jobWords, memberName } from '../personWords';
import type { Turn } from '../turn';
import { headFor, type Shown, stampFor } from '../verbs';
import { hasEarlierLink } from './accountCards';

/** What the command `accounts` opens: everybody in the group, and one press to their accounts. */
export const openAccountsVerb = loadingVerb(
  openAccountsOfGroup,
  { page: z.number().int().min(1).default(1) },
  ({ deps }, { state }) => knownMembers(deps, state.group),
  groupCardFor,
);

function groupCardFor(
  turn: Turn,
  shown: Shown<{ readonly page: number }>,
  all: readonly (Known & { readonly member: Member })[],
): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const { rows, pages } = pageOf(texts, all, shown.data.page);
  return accountsGroupCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.accounts.listTitle, ''),
    rows: rows.map(({ member, person, accounts }) => ({
      ...titlesOf(turn, all.findIndex((each) => each.member.memberId === member.memberId) + 1),
      memberId: member.memberId,
      name: memberName(texts, group, shown.actor, member.memberId),
      about: ` · ${[jobWords(texts, member), ...countsOf(turn, { person, accounts })].join(' · ')}`,
    })),
    pages,
  });
}

function titlesOf({ texts }: Turn, place: number) {
  const { number, titled } = numberedRow(texts, place);
  return { number, open: titled(texts.words.accounts.look) };
}

function countsOf({ texts }: Turn, known: Known): readonly string[] {
  const { linked, asking } = known.accounts;
  const asks = asking.length === 0 ? [] : [texts.say('accounts.countAsking', { count: asking.length })];
  const count = hasEarlierLink(known) ? 1 : linked.length;
  return [...asks, count === 0 ? texts.words.accounts.countNone : texts.say('accounts.countLinked', { count })];
}
