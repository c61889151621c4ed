import { canonicalJson } from '../../core/audit/canonicalJson';
import type { ImportedGroup, ImportedPerson } from '../../core/caseload/importedCaseload';
import type { Damage, Stored } from '../../core/documents';
import { damageBehind, UnreadableDocument } from '../../documents/damage';
import type { Directory, DirectoryDocument, Person } from '../../ports/directory';
import type { Keyed } from '../deeds/keyed';
import { emailKey, personKey } from '../people/directoryKeys';
import type { Unread } from './importCaseload';
import { severalAtOnce } from './severalAtOnce';

export type PeopleImport = {
  /** How many people are new or changed; in a dry run, would be. */
  readonly changed: number;
  /** The export's person to the directory's, where that is another because the directory knew the address already. */
  readonly personIds: PersonIds;
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
  let changed = 0;
  const damaged = await severalAtOnce(people, peopleAtOnce, async (person): Promise<readonly Unread[]> => {
    const found = await importPerson(directory, keyed, person, dryRun);
    if (found.personId !== person.personId) personIds.set(person.personId, found.personId);
    if (found.changed) changed += 1;
    if (found.why === null) return [];
    return [{ what: 'person', id: typeof found.personId === 'string' ? found.personId : person.personId, why: found.why }];
  });
  return { changed, personIds, damaged: damaged.flat() };
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

type Imported = { readonly personId: string | UnreadableDocument; readonly changed: boolean; readonly why: Damage | null };

/** Writes the person first and the address after, so that no address leads to nobody. Tries again where others wrote first. */
async function importPerson(directory: Directory, keyed: Keyed, imported: ImportedPerson, dryRun: boolean): Promise<Imported> {
  for (;;) {
    const linkKey = emailKey(keyed, imported.email);
    const link = await readOrDamage(directory, linkKey);
    if (typeof link === 'string') return { personId: new UnreadableDocument('email', link), changed: false, why: link };
    const personId = link?.document.type === 'email' ? link.document.personId : imported.personId;
    const found = await readOrDamage(directory, personKey(personId));
    if (typeof found === 'string') return { personId, changed: false, why: found };
    const stored = found?.document.type === 'person' ? found.document : null;
    const merged = mergePerson(stored, imported, personId);
    const changed = link === null || canonicalJson(merged) !== canonicalJson(stored);
    if (!changed || dryRun) return { personId, changed, why: null };
    if (!(await directory.write(merged, found?.etag ?? null))) continue;
    const linked = link !== null || (await directory.write({ key: linkKey, type: 'email', schemaVersion: 1, personId }, null));
    if (linked) return { personId, changed, why: null };
  }
}

async function readOrDamage(directory: Directory, key: string): Promise<Stored<DirectoryDocument> | null | Damage> {
  return directory.read(key).catch(damageBehind);
}

function mergePerson(stored: Person | null, imported: ImportedPerson, personId: string): Person {
  const { name, email, agency, post = stored?.post ?? null, coreGroupIds } = imported;
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
    ...(stored?.away === undefined ? {} : { away: stored.away }),
    ...(stored?.lastDigest === undefined ? {} : { lastDigest: stored.lastDigest }),
  };
}
