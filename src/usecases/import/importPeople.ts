import { canonicalJson } from '../../core/audit/canonicalJson';
import type { ImportedGroup, ImportedPerson } from '../../core/caseload/importedCaseload';
import type { Damage, Stored } from '../../core/documents';
import { noAccounts } from '../../core/people/accounts';
import { sharesAName } from '../../core/people/sameName';
import { damageBehind, UnreadableDocument } from '../../documents/damage';
import type { Directory, DirectoryDocument, Person } from '../../ports/directory';
import type { Keyed } from '../deeds/keyed';
import { severalAtOnce } from '../deeds/severalAtOnce';
import { accountsKey, emailKey, personKey, personRefKey } from '../people/directoryKeys';
import type { Unread } from './importCaseload';

export type PeopleImport = {
  /** How many people are new or changed; in a dry run, would be. */
  readonly changed: number;
  /** The export's person to the directory's, where that is another because the directory knew the address already. */
  readonly personIds: PersonIds;
  /** By the directory's ids: everybody in the export, and those of them who have never written to us. */
  readonly listed: ReadonlySet<string>;
  readonly silent: ReadonlySet<string>;
  /** People whose document cannot be read, and addresses that do not tell whose they are: nothing of them was written. */
  readonly damaged: readonly Unread[];
};

/** The error where it cannot be known who an address is. */
type PersonIds = ReadonlyMap<string, string | UnreadableDocument>;

/** Brings the people of an export into the directory. What they chose here (language, group, chat) stays. */
export async function importPeople(
  directory: Directory,
  keyed: Keyed,
  people: Iterable<ImportedPerson>,
  dryRun: boolean,
): Promise<PeopleImport> {
  const personIds = new Map<string, string | UnreadableDocument>();
  const listed = new Set<string>();
  const silent = new Set<string>();
  const refs = new Set<string>();
  let changed = 0;
  const damaged = await severalAtOnce(people, peopleAtOnce, async (person): Promise<readonly Unread[]> => {
    // Of somebody who is in the export under two addresses the first one says what they are called.
    const isAgain = person.ref !== undefined && refs.has(person.ref);
    if (person.ref !== undefined) refs.add(person.ref);
    const found = await importPerson(directory, keyed, person, { dryRun, isAgain });
    if (found.personId !== person.personId) personIds.set(person.personId, found.personId);
    if (found.changed) changed += 1;
    if (typeof found.personId === 'string') {
      listed.add(found.personId);
      if (found.isSilent) silent.add(found.personId);
    }
    if (found.why === null) return [];
    return [{ what: 'person', id: typeof found.personId === 'string' ? found.personId : person.personId, why: found.why }];
  });
  return { changed, personIds, listed, silent, damaged: damaged.flat() };
}

/** They are small, and each is saved in several steps. */
const peopleAtOnce = 128;

/** The group with its people as the directory knows them. Throws UnreadableDocument where that cannot be known of one of them. */
export function withPersonIds(imported: ImportedGroup, personIds: PersonIds): ImportedGroup {
  const idOf = (personId: string) => {
    const known = personIds.get(personId) ?? personId;
    if (typeof known !== 'string') throw known;
    return known;
  };
  const { group, visits } = imported;
  return {
    ...imported,
    group: {
      ...group,
      members: group.members.map((member) => ({ ...member, personId: idOf(member.personId) })),
      children: group.children.map((child) => ({
        ...child,
        visits: child.visits.map((visit) => ({ ...visit, byPersonId: idOf(visit.byPersonId) })),
        conferences: child.conferences.map(({ chairPersonId, ...conference }) =>
          chairPersonId === undefined ? conference : { ...conference, chairPersonId: idOf(chairPersonId) },
        ),
      })),
    },
    visits: visits.map((visit) => ({ ...visit, fact: { ...visit.fact, byPersonId: idOf(visit.fact.byPersonId) } })),
  };
}

type Imported = {
  readonly personId: string | UnreadableDocument;
  readonly changed: boolean;
  readonly why: Damage | null;
  /** Whether the person has never written to us. */
  readonly isSilent: boolean;
};

/** `isAgain`: the export has the same person under another address too, which has said already what they are called. */
type Asked = { readonly dryRun: boolean; readonly isAgain: boolean };

/** Writes the person first and the address after, so that no address leads to nobody. Tries again where others wrote first. */
async function importPerson(directory: Directory, keyed: Keyed, imported: ImportedPerson, { dryRun, isAgain }: Asked): Promise<Imported> {
  for (;;) {
    const address = await linkAt(directory, emailKey(keyed, imported.email));
    const ref = imported.ref === undefined ? null : await linkAt(directory, personRefKey(keyed, imported.ref));
    const why = address.why ?? ref?.why ?? null;
    if (why !== null) return { personId: new UnreadableDocument('email', why), changed: false, why, isSilent: false };
    const before = address.personId === null ? null : await readOrDamage(directory, personKey(address.personId));
    if (typeof before === 'string')
      return { personId: address.personId ?? imported.personId, changed: false, why: before, isSilent: false };
    const owner = before?.document.type === 'person' ? before.document : null;
    const isAnothers = owner?.ref !== undefined && imported.ref !== undefined && owner.ref !== imported.ref;
    const byAddress = address.personId ?? imported.personId;
    const personId = ref?.personId ?? (isAnothers ? keyed(personRefKey(keyed, imported.ref ?? '')) : byAddress);
    const found = personId === address.personId ? before : await readOrDamage(directory, personKey(personId));
    if (typeof found === 'string') return { personId, changed: false, why: found, isSilent: false };
    const stored = found?.document.type === 'person' ? found.document : null;
    const isSilent = (stored?.personalConversation ?? null) === null;
    const merged = mergePerson(stored, imported, personId, isAgain);
    const isHanded = owner !== null && (owner.personId !== personId || isOthersName(owner, imported));
    const links = [address, ...(ref === null ? [] : [ref])].filter((link) => link.personId !== personId);
    const changed = links.length > 0 || canonicalJson(merged) !== canonicalJson(stored);
    if (!changed || dryRun) return { personId, changed, why: null, isSilent };
    // Before the address leads to them: an account of that name must not become theirs by itself.
    if (isHanded) await askFirst(directory, personId);
    if (!(await directory.write(merged, found?.etag ?? null))) continue;
    if (owner !== null && owner.personId !== personId) await withoutAddress(directory, owner.personId, imported.email);
    const linked = await Promise.all(
      links.map(({ key, etag }) => directory.write({ key, type: 'email', schemaVersion: 1, personId }, etag)),
    );
    if (linked.every((done) => done)) return { personId, changed, why: null, isSilent };
  }
}

/** Whom an address, or the case system's reference of a person, leads to; null: nobody. */
async function linkAt(directory: Directory, key: string) {
  const link = await readOrDamage(directory, key);
  if (typeof link === 'string') return { key, etag: null, personId: null, why: link };
  return { key, etag: link?.etag ?? null, personId: link?.document.type === 'email' ? link.document.personId : null, why: null };
}

/** Another name that has nothing in common with theirs: the address may have been handed to somebody else. */
function isOthersName(owner: Person, imported: ImportedPerson): boolean {
  if (imported.ref !== undefined && owner.ref === imported.ref) return false;
  return !owner.name.includes('@') && !imported.name.includes('@') && !sharesAName(owner.name, imported.name);
}

/** From now on no account becomes this person's by itself. */
async function askFirst(directory: Directory, personId: string): Promise<void> {
  const key = accountsKey(personId);
  for (;;) {
    const found = await directory.read(key);
    const document = found?.document.type === 'accounts' ? found.document : null;
    if (document?.asksFirst === true) return;
    const accounts = document ?? { ...noAccounts, key, type: 'accounts' as const, schemaVersion: 1 as const, personId };
    if (await directory.write({ ...accounts, asksFirst: true }, found?.etag ?? null)) return;
  }
}

/** The person no longer goes by that address. */
async function withoutAddress(directory: Directory, personId: string, email: string): Promise<void> {
  for (;;) {
    const found = await directory.read(personKey(personId));
    if (found?.document.type !== 'person' || found.document.email !== email) return;
    if (await directory.write({ ...found.document, email: '' }, found.etag)) return;
  }
}

async function readOrDamage(directory: Directory, key: string): Promise<Stored<DirectoryDocument> | null | Damage> {
  return directory.read(key).catch(damageBehind);
}

function mergePerson(stored: Person | null, imported: ImportedPerson, personId: string, isAgain: boolean): Person {
  const { name, email, agency } = isAgain && stored !== null ? stored : imported;
  const { post = stored?.post ?? null, ref = stored?.ref, coreGroupIds } = imported;
  return {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name,
    email,
    agency,
    post,
    coreGroupIds: [...new Set([...(stored?.coreGroupIds ?? []), ...coreGroupIds])].sort(),
    interfaceLanguage: stored?.interfaceLanguage ?? null,
    currentGroupId: stored?.currentGroupId ?? null,
    personalConversation: stored?.personalConversation ?? null,
    ...(ref === undefined ? {} : { ref }),
    ...(stored?.away === undefined ? {} : { away: stored.away }),
    ...(stored?.lastDigest === undefined ? {} : { lastDigest: stored.lastDigest }),
  };
}
