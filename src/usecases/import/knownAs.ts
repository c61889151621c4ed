import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { type ImportMark, partKey } from '../../core/caseload/importMark';
import { idsHere, keepingNames, type PeopleKnown, whoIsWho } from '../../core/caseload/whoIsWho';
import type { Visit } from '../../core/children/visit';
import type { CoreGroup, PersonAsked } from '../../core/coreGroup';
import type { CalendarDate } from '../../core/time/day';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';
import { visitsFrom } from '../deeds/visitDocuments';
import { personKey } from '../people/directoryKeys';
import { renameIds } from './renameIds';

/** The group of an export under the ids by which its people, and what they did, are known here; and what is to be asked of them. */
export type KnownAs = {
  readonly imported: ImportedGroup;
  readonly asked: readonly PersonAsked[];
  /** People of the directory whose address the export has no longer. */
  readonly lost: readonly string[];
};

/**
 * Ids of the export are made of addresses. Whoever has a new one keeps their membership, with all that names it, and their
 * visits: one visit stays one.
 */
export async function knownAs(
  { store, directory }: Pick<Deps, 'store' | 'directory'>,
  given: ImportedGroup,
  loaded: LoadedGroup,
  mark: ImportMark | null,
  people: PeopleKnown,
  today: CalendarDate,
): Promise<KnownAs> {
  const { document: head } = loaded.head;
  const exported = await withoutHandedIds(directory, given, head);
  const wasImported = (memberId: string) => mark?.fingerprints[partKey.member(memberId)] !== undefined;
  const who = whoIsWho(head, exported.group, wasImported, people, today, exported.earlier);
  if (who.same.length + who.persons.length === 0) return { imported: exported, asked: who.asked, lost: [] };
  const ids = idsHere(who);
  const lost = who.same.flatMap(([there, here]) =>
    people.isListed(there.personId) || people.isListed(here.personId) ? [] : [here.personId],
  );
  const renamed = renameIds(exported, (id) => ids.get(id));
  const named = { ...renamed, group: keepingNames(renamed.group, who) };
  const theirs = new Set([...who.same.map(([, here]) => here.personId), ...who.persons.map(([, here]) => here)]);
  const first = named.visits
    .filter(({ fact }) => theirs.has(fact.byPersonId))
    .map(({ fact }) => fact.on)
    .sort()[0];
  const { visits: recorded } = first === undefined ? { visits: [] } : await visitsFrom(store, head.coreGroupId, first);
  const imported = recorded.filter(({ fact }) => mark?.fingerprints[partKey.visit(fact.visitId)] !== undefined);
  const visitIds = sameVisits(named.visits, imported, theirs);
  return { imported: visitIds.size === 0 ? named : renameIds(named, (id) => visitIds.get(id)), asked: who.asked, lost };
}

/**
 * A membership's id is made of an address. Where the case system says by its references that the address is another person's now,
 * who has it is a member of their own, and who had it keeps theirs.
 */
async function withoutHandedIds(directory: Deps['directory'], exported: ImportedGroup, { members }: CoreGroup): Promise<ImportedGroup> {
  const here = new Map(members.map(({ memberId, personId }) => [memberId, personId]));
  const handed = new Map<string, string>();
  for (const { memberId, personId } of exported.group.members) {
    const before = here.get(memberId);
    if (before === undefined || before === personId) continue;
    const [had, has] = await Promise.all([refOf(directory, before), refOf(directory, personId)]);
    if (had !== null && had !== has) handed.set(memberId, sha256(`${memberId} ${personId}`).slice(0, memberId.length));
  }
  return handed.size === 0 ? exported : renameIds(exported, (id) => handed.get(id));
}

async function refOf(directory: Deps['directory'], personId: string): Promise<string | null> {
  const found = await directory.read(personKey(personId));
  return (found?.document.type === 'person' && found.document.ref) || null;
}

/** Visits by one of these people that an earlier export brought under the id that their address made then; what they entered here is their own. */
function sameVisits(imported: readonly Visit[], recorded: readonly Visit[], byPersonIds: ReadonlySet<string>): ReadonlyMap<string, string> {
  const listed = new Set(imported.map(({ fact }) => fact.visitId));
  const counting = recorded.filter(({ fact, takenBackOn }) => !listed.has(fact.visitId) && takenBackOn === undefined);
  const before = new Map(counting.map((visit) => [visitKey(visit), visit.fact.visitId]));
  return new Map(
    imported.flatMap((visit) => {
      const known = byPersonIds.has(visit.fact.byPersonId) ? before.get(visitKey(visit)) : undefined;
      return known === undefined ? [] : [[visit.fact.visitId, known] as const];
    }),
  );
}

function visitKey({ childId, time, fact: { on, byPersonId } }: Visit): string {
  return `${childId} ${on} ${time} ${byPersonId}`;
}
