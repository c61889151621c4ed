import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { type ImportMark, partKey } from '../../core/caseload/importMark';
import { idsHere, keepingNames, type PeopleKnown, whoIsWho } from '../../core/caseload/whoIsWho';
import type { Visit } from '../../core/children/visit';
import type { PersonAsked } from '../../core/coreGroup';
import type { CalendarDate } from '../../core/time/day';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from '../deeds/deps';
import { visitsFrom } from '../deeds/visitDocuments';
import { renameIds } from './renameIds';

/** The group of an export under the ids by which its people, and what they did, are known here; and what is to be asked of them. */
export type KnownAs = { readonly imported: ImportedGroup; readonly asked: readonly PersonAsked[] };

/**
 * Ids of the export are made of addresses. Whoever has a new one keeps their membership, with all that names it, and their
 * visits: one visit stays one.
 */
export async function knownAs(
  { store }: Pick<Deps, 'store'>,
  exported: ImportedGroup,
  loaded: LoadedGroup,
  mark: ImportMark | null,
  people: PeopleKnown,
  today: CalendarDate,
): Promise<KnownAs> {
  const { document: head } = loaded.head;
  const wasImported = (memberId: string) => mark?.fingerprints[partKey.member(memberId)] !== undefined;
  const who = whoIsWho(head, exported.group, wasImported, people, today);
  if (who.same.length === 0) return { imported: exported, asked: who.asked };
  const ids = idsHere(who);
  const renamed = renameIds(exported, (id) => ids.get(id));
  const named = { ...renamed, group: keepingNames(renamed.group, who) };
  const theirs = new Set(who.same.map(([, here]) => here.personId));
  const first = named.visits
    .filter(({ fact }) => theirs.has(fact.byPersonId))
    .map(({ fact }) => fact.on)
    .sort()[0];
  const { visits: recorded } = first === undefined ? { visits: [] } : await visitsFrom(store, head.coreGroupId, first);
  const visitIds = sameVisits(named.visits, recorded, theirs);
  return { imported: visitIds.size === 0 ? named : renameIds(named, (id) => visitIds.get(id)), asked: who.asked };
}

/** Visits by one of these people that are recorded under the id that their earlier address made. */
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
