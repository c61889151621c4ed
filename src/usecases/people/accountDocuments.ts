import { type Accounts, noAccounts } from '../../core/people/accounts';
import { isDamage } from '../../documents/damage';
import type { DirectoryDocument, IdentityLink, PersonAccounts } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { accountsKey } from './directoryKeys';

/** By whom and for which deed a change of the directory is logged, before it is made. */
export type Cause = { readonly partition: string; readonly by: string; readonly deed: string };

export async function readAccounts(deps: Deps, personId: string): Promise<Accounts> {
  return accountsIn((await deps.directory.read(accountsKey(personId)))?.document);
}

/** The same where people are to be told something: null where the document cannot be read, as then nobody can say whose a chat is. */
export async function accountsIfReadable(deps: Deps, personId: string): Promise<Accounts | null> {
  try {
    return await readAccounts(deps, personId);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Applies one change to a person's accounts, again on what is there now if somebody else was faster; logged before it is written. */
export async function changeAccounts(
  deps: Deps,
  cause: Cause,
  personId: string,
  change: (accounts: Accounts) => Accounts,
): Promise<Accounts> {
  const key = accountsKey(personId);
  for (;;) {
    const found = await deps.directory.read(key);
    const before = accountsIn(found?.document);
    const after = change(before);
    if (after === before) return before;
    const document: PersonAccounts = { key, type: 'accounts', schemaVersion: 1, personId, ...after };
    if (await writeLogged(deps, cause, document, found?.etag ?? null)) return after;
  }
}

/** Says where to look for the person behind an identity. It gives no right as long as the person's accounts do not list it. */
export async function pointTo(deps: Deps, cause: Cause, key: string, personId: string): Promise<void> {
  for (;;) {
    const found = await deps.directory.read(key);
    const pointer: IdentityLink = { key, type: 'identity', schemaVersion: 1, personId, recorded: true };
    const isThere = found?.document.type === 'identity' && found.document.personId === personId && found.document.recorded === true;
    if (isThere || (await writeLogged(deps, cause, pointer, found?.etag ?? null))) return;
  }
}

/** False where it was gone already, or somebody else took it. */
export async function removeLogged(deps: Deps, { partition, by, deed }: Cause, key: string): Promise<boolean> {
  const found = await deps.directory.read(key);
  if (found === null) return false;
  await deps.access.changed(partition, by, deed, { [key]: null });
  return deps.directory.remove(key, found.etag);
}

export async function writeLogged(
  deps: Deps,
  { partition, by, deed }: Cause,
  document: DirectoryDocument,
  etag: string | null,
): Promise<boolean> {
  await deps.access.changed(partition, by, deed, { [document.key]: document });
  return deps.directory.write(document, etag);
}

function accountsIn(document: DirectoryDocument | undefined): Accounts {
  if (document?.type !== 'accounts') return noAccounts;
  const { key: _, type: _type, schemaVersion: _version, personId: _person, ...accounts } = document;
  return accounts;
}
