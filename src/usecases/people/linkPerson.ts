import type { DirectoryDocument, Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { isDamage } from '../deeds/stored';
import { emailKey, identityKey, personKey, type TeamsIdentity } from './directoryKeys';

/**
 * The directory person behind a Teams identity. On first contact they are linked by the addresses that Teams' own
 * roster gives for them (DESIGN 5). Null: nobody the product knows.
 */
export async function personBehind(
  deps: Deps,
  identity: TeamsIdentity,
  rosterAddresses: () => Promise<readonly string[]>,
): Promise<Person | null> {
  const linkKey = identityKey(deps.keyed, identity);
  const known = personIdIn(await deps.directory.read(linkKey));
  if (known !== null) return readPerson(deps, known);
  for (const address of await rosterAddresses()) {
    const personId = personIdIn(await deps.directory.read(emailKey(deps.keyed, address)));
    const person = personId === null ? null : await readPerson(deps, personId);
    if (person === null) continue;
    await deps.directory.write({ key: linkKey, type: 'identity', schemaVersion: 1, personId: person.personId }, null);
    return person;
  }
  return null;
}

export async function readPerson(deps: Deps, personId: string): Promise<Person | null> {
  const found = await deps.directory.read(personKey(personId));
  return found?.document.type === 'person' ? found.document : null;
}

/** The same for telling people things: somebody whose document cannot be read is like somebody with no way to reach them, which is told. */
export async function personIfReadable(deps: Deps, personId: string): Promise<Person | null> {
  try {
    return await readPerson(deps, personId);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Applies one change to a person's own document, again on what is there now if somebody else was faster. */
export async function changePerson(deps: Deps, personId: string, change: (person: Person) => Person): Promise<Person | null> {
  for (;;) {
    const found = await deps.directory.read(personKey(personId));
    if (found?.document.type !== 'person') return null;
    const changed = change(found.document);
    if (await deps.directory.write(changed, found.etag)) return changed;
  }
}

function personIdIn(found: { readonly document: DirectoryDocument } | null): string | null {
  return found !== null && 'personId' in found.document ? found.document.personId : null;
}
