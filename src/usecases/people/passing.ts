import { memberFor } from '../../core/coreGroup';
import type { Account } from '../../core/people/accounts';
import { mayPass, type Side, sidesOf } from '../../core/people/sides';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { Known } from './accountDeeds';
import { readAccounts } from './accountDocuments';
import { readPerson } from './linkPerson';
import { groupsNow } from './tellOfAccount';

/** With whether the account that a press names may become this person's. */
export async function withPassing<Given extends Known>(deps: Deps, known: Given, data: object): Promise<Given> {
  const { person, accounts } = known;
  const accountId = 'accountId' in data ? data.accountId : null;
  const account = [...accounts.asking, ...accounts.ended].find((each) => each.accountId === accountId);
  return person === null || account === undefined ? known : { ...known, mayPass: await mayBecome(deps, account, person) };
}

/** Whether the account may become that person's, by whose it was before and who they are in all their groups. */
export async function mayBecome(deps: Deps, { key, kind }: Pick<Account, 'key' | 'kind'>, person: Person): Promise<boolean> {
  const pointer = (await deps.directory.read(key))?.document;
  const before =
    pointer?.type === 'identity' && pointer.personId !== person.personId ? await whoseItWas(deps, key, pointer.personId) : null;
  const [was, is] = await Promise.all([before === null ? [] : sidesIn(deps, before), sidesIn(deps, person)]);
  return mayPass({ kind, was, is, post: person.post });
}

/** Null where it was unlinked because it never was theirs: then a mistake is put right. */
async function whoseItWas(deps: Deps, key: string, personId: string): Promise<Person | null> {
  const ended = (await readAccounts(deps, personId)).ended.find((account) => account.key === key);
  const wasMistaken = ended !== undefined && (ended.because === 'wrong-person' || ended.because === 'not-theirs');
  return wasMistaken ? null : readPerson(deps, personId);
}

async function sidesIn(deps: Deps, person: Person): Promise<readonly Side[]> {
  const today = deps.clock.today();
  const roles = (await groupsNow(deps, person)).flatMap((group) => memberFor(group, person.personId, today)?.role ?? []);
  return sidesOf(roles, person.post);
}
