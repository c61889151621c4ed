import { z } from 'zod';
import { accountsGroupCard } from '../../cards/accounts';
import type { AdaptiveCard } from '../../cards/defineCard';
import type { Member } from '../../core/member';
import type { Known } from '../../usecases/people/accountDeeds';
import { knownMembers, openAccountsOfGroup } from '../../usecases/people/accounts';
import { loadingVerb } from '../loadingVerb';
import { namedRows } from '../numbered';
import { pageOf } from '../paging';
import { jobWords, memberName } from '../personWords';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
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
  const nameOf = (member: Member): string => memberName(texts, group, shown.actor, member.memberId);
  const named = namedRows(texts, rows, ({ member }) => [nameOf(member)]);
  return accountsGroupCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.accounts.listTitle, ''),
    rows: rows.map((row) => {
      const { member, ...known } = row;
      const { number, titled } = named(row, all.indexOf(row) + 1);
      return {
        ...{ number, open: titled(texts.words.accounts.look), memberId: member.memberId, name: nameOf(member) },
        about: ` · ${[jobWords(texts, member), ...countsOf(turn, known)].join(' · ')}`,
      };
    }),
    pages,
  });
}

function countsOf({ texts }: Turn, known: Known): readonly string[] {
  const { linked, asking } = known.accounts;
  const asks = asking.length === 0 ? [] : [texts.say('accounts.countAsking', { count: asking.length })];
  const count = hasEarlierLink(known) ? 1 : linked.length;
  return [...asks, count === 0 ? texts.words.accounts.countNone : texts.say('accounts.countLinked', { count })];
}
