import { isDamage } from '../../documents/damage';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { personKey } from './directoryKeys';

export async function readPerson(deps: Deps, personId: string): Promise<Person | null> {
  const found = await deps.directory.read(personKey(personId));
  return found?.document.type === 'person' ? found.document : null;
}

/**
 * The same where people are to be told something: somebody whose document cannot be read counts as somebody with no way to
 * reach them, and that is told.
 */
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
