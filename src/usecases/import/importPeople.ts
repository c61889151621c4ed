import type { ImportedGroup, ImportedPerson } from '../../core/caseload/importedCaseload';
import type { UnreadableDocument } from '../../documents/damage';
import { severalAtOnce } from '../deeds/severalAtOnce';
import type { ImportSettings, Unread } from './importCaseload';
import type { ImportDeps } from './importGroup';
import { importPerson } from './importPerson';

export type PeopleImport = {
  /** How many people are new or changed; in a dry run, would be. */
  readonly changed: number;
  /** The export's person to the directory's, where that is another because the directory knew the address already. */
  readonly personIds: PersonIds;
  /** By the directory's ids: everybody in the export, and those of them who have never written to us. */
  readonly listed: ReadonlySet<string>;
  readonly silent: ReadonlySet<string>;
  /** Of each whose address or reference was somebody else's by name until now, the groups that the export has them in. */
  readonly handedOn: readonly (readonly string[])[];
  /** Whose accounts wait since then for somebody to say whose they are, by the directory's ids. */
  readonly held: readonly string[];
  /** People whose document cannot be read, and addresses that do not tell whose they are: nothing of them was written. */
  readonly damaged: readonly Unread[];
};

/** The error where it cannot be known who an address is. */
type PersonIds = ReadonlyMap<string, string | UnreadableDocument>;

/** Brings the people of an export into the directory. What they chose here (language, group, chat) stays. */
export async function importPeople(
  deps: ImportDeps,
  people: Iterable<ImportedPerson>,
  settings: Pick<ImportSettings, 'at' | 'dryRun'>,
): Promise<PeopleImport> {
  const personIds = new Map<string, string | UnreadableDocument>();
  const listed = new Set<string>();
  const silent = new Set<string>();
  const refs = new Set<string>();
  for (const { ref } of people) if (ref !== undefined) refs.add(ref);
  const handedOn: (readonly string[])[] = [];
  const held = new Set<string>();
  let changed = 0;
  const damaged = await severalAtOnce(people, peopleAtOnce, async (person): Promise<readonly Unread[]> => {
    const found = await importPerson(deps, person, { ...settings, isExported: (ref) => refs.has(ref) });
    for (const id of [person.personId, ...(person.alsoAs ?? []).map((other) => other.personId)])
      if (found.personId !== id) personIds.set(id, found.personId);
    if (found.changed) changed += 1;
    for (const id of found.held ?? []) held.add(id);
    if (found.isHandedOn === true) handedOn.push(person.coreGroupIds);
    if (typeof found.personId === 'string') {
      listed.add(found.personId);
      if (found.isSilent) silent.add(found.personId);
    }
    if (found.why === null) return [];
    return [{ what: 'person', id: typeof found.personId === 'string' ? found.personId : person.personId, why: found.why }];
  });
  return { changed, personIds, listed, silent, handedOn, held: [...held], damaged: damaged.flat() };
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
