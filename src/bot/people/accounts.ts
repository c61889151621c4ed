import { z } from 'zod';
import { accountsMineCard } from '../../cards/accounts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { unlinkReasons, waysOfKnowing } from '../../core/people/accounts';
import type { AboutAccount, Known } from '../../usecases/people/accountDeeds';
import {
  confirmAccount,
  knownMember,
  knownPerson,
  makeAccountCode,
  openAccount,
  openAccounts,
  openOwnAccounts,
  openUnlinking,
  performCode,
  performConfirm,
  performRefuse,
  performRelink,
  performUnlink,
  refuseAccount,
  relinkAccount,
  unlinkAccount,
} from '../../usecases/people/accounts';
import { memberOnCard, oneOf } from '../inputs';
import { loadingVerb } from '../loadingVerb';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb } from '../verbs';
import { accountCodeCardFor, accountOneCardFor, accountsCardFor, accountUnlinkCardFor, knownIn } from './accountCards';
import { aboutWords, nameWords } from './accountWords';

const ofMember = { memberId: memberOnCard };
const ofAccount = { ...ofMember, accountId: z.string().max(64) };
/** Whether it is let in in the place of every other account of theirs. */
const ofPassing = { ...ofAccount, instead: z.literal('yes').optional() };
const how = oneOf(waysOfKnowing);

/** Which Teams accounts are whose: seen, let in, turned away and unlinked by those who answer for the group. */
export const accountVerbs: readonly Verb[] = [
  loadingVerb(openAccounts, ofMember, load, (turn, shown, known) => accountsCardFor(turn, shown, known, '')),
  loadingVerb(openAccount, ofAccount, load, accountOneCardFor),
  loadingVerb(openUnlinking, ofAccount, load, accountUnlinkCardFor),
  loadingVerb(openOwnAccounts, {}, ({ deps, person }) => knownPerson(deps, person.personId), mineFor),
  deedVerb(confirmAccount, ofPassing, { how }, after('confirmed', accountOneCardFor), performConfirm),
  deedVerb(relinkAccount, ofPassing, { how }, after('relinked', accountOneCardFor), performRelink),
  deedVerb(refuseAccount, ofAccount, {}, after('refused', accountOneCardFor), performRefuse),
  deedVerb(unlinkAccount, ofAccount, { why: oneOf(unlinkReasons) }, after('unlinked', accountUnlinkCardFor), performUnlink),
  deedVerb(makeAccountCode, ofMember, {}, accountCodeCardFor, performCode),
];

function load<Data extends { readonly memberId: string }>({ deps }: Turn, { state, data }: Shown<Data>): Promise<Known> {
  return knownMember(deps, state.group, data);
}

/** All accounts as they are now; or the form again, with what is to be mended. */
function after(done: 'confirmed' | 'relinked' | 'refused' | 'unlinked', form: typeof accountOneCardFor) {
  return (turn: Turn, shown: Shown<AboutAccount>): AdaptiveCard =>
    shown.result.kind === 'refused'
      ? form(turn, shown, knownIn(shown))
      : accountsCardFor(turn, shown, knownIn(shown), turn.texts.words.accounts[done]);
}

function mineFor(turn: Turn, shown: Shown<object>, { accounts }: Known): AdaptiveCard {
  const { texts } = turn;
  return accountsMineCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.accounts.mineTitle, ''),
    linked: accounts.linked.map((account) => ({ name: nameWords(texts, account), about: aboutWords(turn, account) })),
    none: { shown: accounts.linked.length === 0, text: texts.words.accounts.noneMine },
  });
}
