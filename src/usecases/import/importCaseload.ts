import { closedPageIds, closingAll } from '../../core/actions/closedActions';
import type { ImportedGroup, RowProblem } from '../../core/caseload/importedCaseload';
import { asExported, fingerprintWith, type ImportMark, importMarkId, mayOwe, sourceOf } from '../../core/caseload/importMark';
import { sameMembersOf } from '../../core/caseload/joinMember';
import {
  documentsToRead,
  isUnfinished,
  type MergedGroup,
  type MergeSettings,
  mergeImport,
  type StoredCase,
} from '../../core/caseload/mergeImport';
import { withPersonsAsked } from '../../core/caseload/personAnswer';
import { sameButForKey } from '../../core/caseload/sameButForKey';
import { isNewsTo, threeWay, type Unkeyed } from '../../core/caseload/threeWay';
import type { PeopleKnown } from '../../core/caseload/whoIsWho';
import type { Damage } from '../../core/documents';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { closedActionsIn } from '../../documents/closedActions';
import { damageBehind } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import type { Loaded } from '../../documents/kind';
import { storedMeeting } from '../../documents/meeting';
import { planIn } from '../../documents/plan';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from '../deeds/deps';
import { severalAtOnce } from '../deeds/severalAtOnce';
import { sha256 } from '../deeds/sha256';
import { visitsFrom } from '../deeds/visitDocuments';
import { saveInBatches } from './importBatches';
import { importPeople, withPersonIds } from './importPeople';
import type { KeyedCaseload } from './keyedCaseload';
import { knownAs } from './knownAs';
import { limitsAfter } from './limitsAfter';
import { joinedMeetings, namesStillUsed, withOurNames } from './ourNames';
import { regroup, regroupingOf } from './regroup';
import { renameIds } from './renameIds';

export type ImportDeps = Pick<Deps, 'store' | 'directory' | 'keyed' | 'rules'>;

export type ImportSettings = {
  readonly at: Instant;
  /** Compares and counts as otherwise, and writes nothing. */
  readonly dryRun: boolean;
  /** Told after each group, for whoever waits. */
  readonly progress?: (done: number, of: number) => void;
};

export type ImportReport = {
  /** References of groups. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly string[];
  readonly problems: readonly RowProblem[];
  /** How many children are in another group than before, with all that was recorded of them. */
  readonly moved: number;
  /** How many groups the export no longer has; and how many it has not and is not asked about, as it has only a part. */
  readonly missed: number;
  readonly notAsked: number;
  /** What stands in the store and cannot be read: groups, with all that the export says of them, and people were left as they are. */
  readonly damaged: readonly Unread[];
  /** What was written beside the groups' heads; in a dry run, what would be. */
  readonly counts: Counts & { readonly people: number };
};

/** A group of which something cannot be read, its own or whose address one of its people has, or a person; by their ids. */
export type Unread = { readonly what: 'group' | 'person'; readonly id: string; readonly why: Damage };

/** `corrected`: facts that the export corrected or took away. */
type Counts = MergedGroup['counts'] & { readonly corrected: number };
type GroupOutcome = {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'damaged';
  readonly counts: Counts;
  readonly unread?: Unread;
};
type NamedOutcome = GroupOutcome & { readonly ref: string };

const nothingLoaded: Loaded = { documents: new Map() };
const nothing: Counts = { visits: 0, meetings: 0, actions: 0, corrected: 0 };
const mostTries = 5;
const groupsAtOnce = 8;

/**
 * Brings an export into the store: each group is compared with what is there and written, head and documents
 * together, only where the case system says something new; the same export again writes nothing. What people have
 * recorded here is never overwritten. A group or person that cannot be read stops no other: it stays as it is, and is named.
 * Throws StoreFault; groups already written then stay, and importing again goes on.
 */
export async function importCaseload(deps: ImportDeps, caseload: KeyedCaseload, settings: ImportSettings): Promise<ImportReport> {
  const people = await importPeople(deps.directory, deps.keyed, caseload.people, settings.dryRun);
  const { groupOfChild, groupCount } = caseload;
  const regrouping = await regroupingOf(deps, caseload);
  const named = (group: ImportedGroup) => withPersonIds(group, people.personIds);
  const known = { isListed: (id: string) => people.listed.has(id), isNew: (id: string) => people.silent.has(id) };
  const bring = (group: ImportedGroup) => importGroup(deps, group, known, settings, { isMissed: () => false, unkeyed: (value) => value });
  const begun = settings.dryRun ? null : await regroup(deps, regrouping, caseload, { at: settings.at, bring, named });
  const isWhole = wholeExport(caseload);
  let done = 0;
  const outcomes = await severalAtOnce(caseload.groups, groupsAtOnce, async (group): Promise<NamedOutcome> => {
    const { coreGroupId, ref } = group.imported.group;
    const isMissed = (childId: string) => !groupOfChild.has(childId) && isWhole(ref);
    const unkeyed: Unkeyed = (imported) => renameIds(imported, (id) => group.unkeyed.get(id));
    const outcome = await importOrName(coreGroupId, () => {
      return importGroup(deps, named(group.imported), known, settings, { isMissed, unkeyed });
    });
    done += 1;
    settings.progress?.(done, groupCount);
    return { ref, ...outcome, ...(begun?.has(coreGroupId) && outcome.outcome === 'changed' ? { outcome: 'created' } : {}) };
  });
  const damaged = [...people.damaged, ...outcomes.flatMap(({ unread }) => unread ?? [])];
  const refsOf = (wanted: GroupOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ ref }) => ref);
  const sum = (kind: keyof Counts) => outcomes.reduce((total, { counts }) => total + counts[kind], 0);
  return {
    created: refsOf('created'),
    changed: refsOf('changed'),
    unchanged: refsOf('unchanged'),
    refused: caseload.refused,
    problems: caseload.problems,
    moved: regrouping.moves.reduce((total, { childIds }) => total + childIds.length, 0),
    missed: regrouping.missed.length,
    notAsked: regrouping.notAsked,
    damaged,
    counts: {
      people: people.changed,
      visits: sum('visits'),
      meetings: sum('meetings'),
      actions: sum('actions'),
      corrected: sum('corrected'),
    },
  };
}

/**
 * Whether of a group, by its reference, all that the export says of children could be read: else one who is not in it may be in a row
 * that was not understood.
 */
function wholeExport({ problems, refused }: Pick<KeyedCaseload, 'problems' | 'refused'>): (ref: string) => boolean {
  const unread = problems.filter(({ file, severity }) => severity === 'refused' || file === 'children.csv');
  const refs = new Set(unread.map(({ groupRef }) => groupRef));
  return (ref) => refused.length === 0 && !refs.has(null) && !refs.has(ref);
}

/** A group of which something cannot be read stays as it is, and is named. */
async function importOrName(coreGroupId: string, work: () => Promise<GroupOutcome>): Promise<GroupOutcome> {
  try {
    return await work();
  } catch (error) {
    return { outcome: 'damaged', counts: nothing, unread: { what: 'group', id: coreGroupId, why: damageBehind(error) } };
  }
}

async function importGroup(
  deps: ImportDeps,
  exported: ImportedGroup,
  people: PeopleKnown,
  { at, dryRun }: ImportSettings,
  given: Pick<MergeSettings, 'isMissed' | 'unkeyed'>,
): Promise<GroupOutcome> {
  const comparing = { ...given, fingerprint: fingerprintWith(sha256) };
  const { fingerprint, unkeyed } = comparing;
  const today = dayOf(at);
  const { coreGroupId } = exported.group;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const loaded = await deps.store.load(coreGroupId, [importMarkId, 'plan']);
    const mark = loaded && (storedMark.in(loaded) ?? null);
    const source = sourceOf(exported, fingerprint);
    const isNews = !mark || isNewsTo(mark.source, asExported(exported), fingerprint, unkeyed) || mayOwe(mark, exported);
    if (!isNews) return { outcome: 'unchanged', counts: nothing };
    const joined = withOurNames(exported, [mark?.sameMembers ?? {}]);
    const known = loaded ? await knownAs(deps, joined, loaded, mark, people, today) : { imported: joined, asked: [] };
    const sameMembers = mark?.sameMembers ?? (loaded ? sameMembersOf(known.imported.group, loaded.head.document, today) : {});
    const named = withOurNames(known.imported, [sameMembers, joinedMeetings(loaded), mark?.sameNames ?? {}]);
    const pageIds = loaded ? closedPageIds(loaded.head.document) : [];
    const pages = pageIds.length > 0 ? ((await deps.store.load(coreGroupId, pageIds)) ?? nothingLoaded) : nothingLoaded;
    const stored = loaded && (await storedCase(deps, named, loaded, pages, mark, comparing));
    const three = threeWay(mark?.fingerprints ?? {}, fingerprint, unkeyed);
    const found = stored === null ? {} : sameButForKey(named, stored.visits, stored.head.meetings, three);
    const imported = withOurNames(named, [found]);
    const sameNames = namesStillUsed({ ...mark?.sameNames, ...found }, exported);
    const brought = mergeImport(imported, stored, { at, today, ...comparing, source, sameMembers, sameNames });
    const merged = { ...brought, head: withPersonsAsked(brought.head, known.asked) };
    const outcome = loaded && !isUnfinished(loaded.head.document) ? 'changed' : 'created';
    const counts = { ...merged.counts, corrected: merged.corrected.length };
    if (dryRun) return { outcome, counts };
    const before = loaded && !isUnfinished(loaded.head.document) ? loaded.head.document : null;
    const when = { rules: deps.rules, at, today, changeId: sha256(`${source} ${at}`).slice(0, 32) };
    const limits = before === null ? null : await limitsAfter(deps.store, before, merged.head, merged.corrected, when);
    const head = limits?.head ?? merged.head;
    const closing = closingAll(head, merged.put, closedActionsIn(pages), at);
    const saved = await saveInBatches(deps.store, {
      stored: loaded?.head ?? null,
      head: { ...closing.group, nextDueOn: nextLookOn(closing.group, deps.rules, at) },
      put: [...closing.written, ...(limits?.put ?? [])],
      entry: { deed: 'import.caseload', by: 'system:import', at, about: { outcome, ...counts, limitsMoved: limits?.moved ?? 0 } },
    });
    if (saved === 'saved') return { outcome, counts };
  }
  throw new ImportConflict();
}

/** Somebody changed a group faster than it could be imported, again and again. Import once more when it is quieter. */
class ImportConflict extends Error {
  readonly code = 'import.changed-meanwhile';
}

async function storedCase(
  deps: ImportDeps,
  imported: ImportedGroup,
  loaded: LoadedGroup,
  pages: Loaded,
  mark: ImportMark | null,
  comparing: Pick<MergeSettings, 'fingerprint' | 'unkeyed'>,
): Promise<StoredCase> {
  const head = loaded.head.document;
  const wanted = isUnfinished(head) ? nothingToRead : documentsToRead(imported, head, mark, comparing);
  const ids = wanted.meetingIds;
  const read = ids.length > 0 ? await deps.store.load(head.coreGroupId, ids.map(meetingDocumentId)) : null;
  const meetings = read ? ids.flatMap((id) => storedMeeting.in(read, id) ?? []) : [];
  // A visit that cannot be read is not compared with any; verify and the child's history say that it is there.
  const { visits, unread } =
    wanted.visitsFrom === null ? { visits: [], unread: 0 } : await visitsFrom(deps.store, head.coreGroupId, wanted.visitsFrom);
  const plan = planIn({ documents: new Map([...loaded.documents, ...pages.documents]) }, head.coreGroupId);
  return {
    head,
    mark,
    plan,
    visits,
    hasAllVisits: unread === 0,
    meetings: new Map(meetings.map((meeting) => [meeting.meetingId, meeting])),
  };
}

const nothingToRead = { meetingIds: [], visitsFrom: null } as const;
