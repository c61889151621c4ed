import type { DirectoryDocument, Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';

/** Who the authenticated activity says is speaking: never taken from a card, a display name or a text. */
export type TeamsIdentity = { readonly tenantId: string; readonly aadObjectId: string };

/**
 * The directory person behind a Teams identity. On first contact they are linked by the addresses that Teams' own
 * roster gives for them (DESIGN 5). Null: nobody the product knows.
 */
export async function personBehind(
  deps: Deps,
  identity: TeamsIdentity,
  rosterAddresses: () => Promise<readonly string[]>,
): Promise<Person | null> {
  const identityKey = `identity:${sha256(`${identity.tenantId}|${identity.aadObjectId}`)}`;
  const known = personIdIn(await deps.directory.read(identityKey));
  if (known !== null) return readPerson(deps, known);
  for (const address of await rosterAddresses()) {
    const personId = personIdIn(await deps.directory.read(emailKey(address)));
    const person = personId === null ? null : await readPerson(deps, personId);
    if (person === null) continue;
    await deps.directory.write({ key: identityKey, type: 'identity', schemaVersion: 1, personId: person.personId }, null);
    return person;
  }
  return null;
}

export async function readPerson(deps: Deps, personId: string): Promise<Person | null> {
  const found = await deps.directory.read(personKey(personId));
  return found?.document.type === 'person' ? found.document : null;
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

export function personKey(personId: string): string {
  return `person:${personId}`;
}

/** An address never stands in a key: keys go into URLs and logs of the store. */
export function emailKey(address: string): string {
  return `email:${sha256(address.trim().toLowerCase())}`;
}

export function conversationKey(conversationId: string): string {
  return `conversation:${sha256(conversationId)}`;
}

function personIdIn(found: { readonly document: DirectoryDocument } | null): string | null {
  return found !== null && 'personId' in found.document ? found.document.personId : null;
}
