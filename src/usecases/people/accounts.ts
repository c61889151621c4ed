import { z } from 'zod';
import { currentMembers, memberFor } from '../../core/coreGroup';
import type { Member } from '../../core/member';
import { type AccountNews, accountDrafts, accountDraftToPerson, answeredQuestions, withAnswered } from '../../core/notices/accountNotices';
import { planNotice } from '../../core/notices/notice';
import { mayKeepAccounts, mayListAccounts, mayLookAtAccounts, maySeeOwnAccounts } from '../../core/people/accountPermissions';
import { mayUseChat, noAccounts, withTold } from '../../core/people/accounts';
import type { Refusal } from '../../core/refusals';
import { allow, type Result } from '../../core/result';
import { storedNotice } from '../../documents/notice';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { type Change, type Deed, type Doing, type Outcome, type Press, performDeed, type State } from '../deeds/performDeed';
import {
  type AboutAccount,
  type AboutMember,
  type AccountDeed,
  confirming,
  earlierLinks,
  type Known,
  linkingAgain,
  makingCode,
  refusing,
  unlinking,
} from './accountDeeds';
import { changeAccounts, readAccounts } from './accountDocuments';
import { readPerson } from './linkPerson';
import { alignQuestions } from './openQuestions';
import { withPassing } from './passing';
import { tellOfAccount } from './tellOfAccount';

export const openAccounts: View<AboutMember> = {
  name: 'accounts.member',
  may: (asker, { memberId }) => mayLookAtAccounts(asker, memberId),
  reads: () => [],
};
export const openAccount: View<AboutAccount> = { ...openAccounts, name: 'accounts.one' };
export const openUnlinking: View<AboutAccount> = { ...openAccounts, name: 'accounts.unlinking' };
export const openAccountsOfGroup: View<{ readonly page: number }> = { name: 'accounts.open', may: mayListAccounts, reads: () => [] };
export const openOwnAccounts: View<object> = { name: 'accounts.mine', may: maySeeOwnAccounts, reads: () => [] };

export async function knownMember(
  deps: Deps,
  group: State['group'],
  { memberId }: AboutMember,
): Promise<Known & { member: Member | null }> {
  const member = group.members.find((each) => each.memberId === memberId) ?? null;
  return { member, ...(await knownPerson(deps, member?.personId ?? '')) };
}

/** Every present member with what the directory holds of their accounts, those of whom one asks to be theirs first. */
export async function knownMembers(deps: Deps, group: State['group']): Promise<readonly (Known & { member: Member })[]> {
  const members = currentMembers(group, deps.clock.today());
  const all = await Promise.all(members.map(async (member) => ({ member, ...(await knownPerson(deps, member.personId)) })));
  return [...all.filter(({ accounts }) => accounts.asking.length > 0), ...all.filter(({ accounts }) => accounts.asking.length === 0)];
}

export async function knownPerson(deps: Deps, personId: string): Promise<Known> {
  const [person, accounts] = await Promise.all([readPerson(deps, personId), readAccounts(deps, personId)]);
  return { person, accounts };
}

/** Only stands in the verb's table; each is performed with what the directory holds (`perform…`). */
export const confirmAccount = deedOf(confirming, null);
export const relinkAccount = deedOf(linkingAgain, null);
export const refuseAccount = deedOf(refusing, null);
export const unlinkAccount = deedOf(unlinking, null);
export const makeAccountCode = deedOf(makingCode, null);
export const performConfirm = performing(confirming);
export const performRelink = performing(linkingAgain);
export const performRefuse = performing(refusing);
export const performUnlink = performing(unlinking);
export const performCode = performing(makingCode);

const shownId = 'directory:accounts';
const shownShape = z.custom<Known & { readonly code: string | null }>((value) => typeof value === 'object' && value !== null);

/** What a deed on an account left in the directory, for the card that shows it; `code` only on the press that made it. */
export function accountsShown({ documents }: Pick<State, 'documents'>): (Known & { readonly code: string | null }) | null {
  return shownShape.safeParse(documents.get(shownId)).data ?? null;
}

/**
 * Writes the group's audit first and the directory after it: nobody is let in or out without an audit entry. A press that was
 * cut off in between is completed by the same press again, or by a new one, as the card still shows how it stands.
 */
function performing<Data extends AboutMember, Typed>(deed: AccountDeed<Data, Typed>): typeof performDeed<Data, Typed> {
  return async (deps, _deed, press, data, typed) => {
    const loaded = await deps.store.load(press.coreGroupId, []);
    const known = loaded === null ? null : await withPassing(deps, await knownMember(deps, loaded.head.document, data), data);
    const outcome = await performDeed(deps, deedOf(deed, known), press, data, typed);
    if (outcome.kind === 'denied') return outcome;
    const isDone = outcome.kind === 'done' || outcome.kind === 'repeated';
    const code = isDone && known !== null && typed.ok ? await applied(deps, deed, press, outcome, known, data, typed.value) : null;
    const now = await knownMember(deps, outcome.state.group, data);
    const documents = new Map([...outcome.state.documents, [shownId, { ...now, code }]]);
    return { ...outcome, state: { ...outcome.state, documents } };
  };
}

async function applied<Data extends AboutMember, Typed>(
  deps: Deps,
  deed: AccountDeed<Data, Typed>,
  press: Press,
  outcome: Extract<Outcome, { kind: 'done' | 'repeated' | 'refused' }>,
  known: Known,
  data: Data,
  typed: Typed,
): Promise<string | null> {
  // A code is shown once: the same press again has none.
  if (outcome.kind === 'repeated' && deed.name === makingCode.name) return null;
  const cause = { partition: press.coreGroupId, by: press.personId, deed: deed.name };
  const code = await deed.apply(deps, cause, known, data, typed, outcome.state.group);
  if (known.person !== null) await alignQuestions(deps, known.person, press.personId);
  const decided = deed.decide(known, data, typed);
  const told = decided.ok ? decided.value.news : null;
  if (known.person === null || told === null) return code;
  const by = { ...told, by: press.personId };
  await tellOfAccount(deps, known.person, by, { toPerson: false, doneIn: press.coreGroupId, about: decided.ok ? decided.value.about : {} });
  const key = [...known.accounts.asking, ...known.accounts.ended].find(({ accountId }) => accountId === told.accountId)?.key;
  if (key !== undefined) await changeAccounts(deps, cause, known.person.personId, (now) => withTold(now, key));
  return code;
}

function deedOf<Data extends AboutMember, Typed>(deed: AccountDeed<Data, Typed>, known: Known | null): Deed<Data, Typed> {
  return {
    name: deed.name,
    // Whoever has a lost telephone could go on reading what is over.
    ...((deed.name === unlinking.name || deed.name === refusing.name) && { whenOver: true }),
    reads: () => [],
    readsKnowing: (group, data) => answeredBy(group, data),
    may: ({ group }, { memberId }, { actor, today }) => mayKeepAccounts({ actor, group, today }, memberId, known?.person?.post ?? null),
    decide: ({ group, documents }, data, typed, doing): Result<Change, Refusal> => {
      const decided = deed.decide(known ?? { person: null, accounts: noAccounts }, data, typed);
      if (!decided.ok) return decided;
      const { news: told, about } = decided.value;
      const personId = group.members.find(({ memberId }) => memberId === data.memberId)?.personId ?? '';
      const create = told === null || known === null ? [] : noticesFor(group, told, known, doing);
      const answered = answeredBy(group, data);
      const without = answered.length === 0 ? {} : withAnswered(group, answered, storedNotice.among(documents), doing.now);
      return allow({ ...without, create, about: { memberId: data.memberId, personId, ...about } });
    },
  };

  /** The questions that are none any more once this is done. A code lets somebody in only when it is typed. */
  function answeredBy(group: State['group'], data: Data): readonly string[] {
    if (known?.person === null || known === null || deed.name === makingCode.name) return [];
    const { accountId } = aboutAccount.parse(data);
    const left = known.accounts.asking.filter((each) => each.accountId !== accountId);
    return answeredQuestions(group, known.person.personId, new Set(left.map((each) => each.accountId)));
  }
}

const aboutAccount = z.object({ accountId: z.string() });

function noticesFor(group: State['group'], told: AccountNews, { person, accounts }: Known, { actor, now, today, rules }: Doing) {
  const by = { ...told, by: actor.personId };
  const chat = person?.personalConversation ?? null;
  const account = [...accounts.linked, ...accounts.asking, ...accounts.ended].find(({ accountId }) => accountId === told.accountId);
  const isTheirs = chat !== null && mayUseChat(accounts, chat) && chat.account !== account?.key && !told.accountId.startsWith(earlierLinks);
  const toPerson = isTheirs && memberFor(group, told.personId, today) !== undefined;
  const drafts = [
    ...accountDrafts(group, by, { rules, now }, new Set()),
    ...(toPerson ? accountDraftToPerson(group, by, { rules, now }) : []),
  ];
  return drafts.map((draft) => planNotice(draft, now));
}
