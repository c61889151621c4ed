import { closedPageIds, closingAll } from '../../core/actions/closedActions';
import { askedAt } from '../../core/caseload/askedAt';
import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { asExported, fingerprintWith, type ImportMark, importMarkId, mayOwe, partKey, sourceOf } from '../../core/caseload/importMark';
import { type ImportNews, importNews } from '../../core/caseload/importNews';
import { sameMembersOf } from '../../core/caseload/joinMember';
import { type LateByImport, lateByImport } from '../../core/caseload/lateByImport';
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
import { isNewsTo, threeWay } from '../../core/caseload/threeWay';
import type { PeopleKnown } from '../../core/caseload/whoIsWho';
import type { CoreGroup } from '../../core/coreGroup';
import type { Damage } from '../../core/documents';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { importedBornNotices } from '../../core/notices/bornNotices';
import { meetingsOnAgain } from '../../core/notices/groupOver';
import { importedReviewNotices } from '../../core/notices/importedReviews';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import { listingNotices } from '../../core/notices/openNotices';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { closedActionsIn } from '../../documents/closedActions';
import { storedMark } from '../../documents/importMark';
import type { Loaded } from '../../documents/kind';
import { storedMeeting } from '../../documents/meeting';
import { planIn } from '../../documents/plan';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';
import { visitsFrom } from '../deeds/visitDocuments';
import { loseAddress } from './heldAccounts';
import { saveInBatches } from './importBatches';
import { knownAs } from './knownAs';
import { limitsAfter } from './limitsAfter';
import { joinedMeetings, namesStillUsed, stillSame, withOurNames } from './ourNames';

export type ImportDeps = Pick<Deps, 'store' | 'directory' | 'keyed' | 'rules'>;

/** `corrected`: facts that the export corrected or took away. */
export type Counts = MergedGroup['counts'] & { readonly corrected: number };
export type GroupOutcome = {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'damaged';
  readonly counts: Counts;
  /** Said of a dry run only, and of a group that was known. */
  readonly late?: LateByImport;
  /** Absent where nothing of it is new. */
  readonly news?: ImportNews;
  readonly unread?: { readonly what: 'group'; readonly id: string; readonly why: Damage };
};

const nothingLoaded: Loaded = { documents: new Map() };
export const nothing: Counts = { visits: 0, meetings: 0, actions: 0, corrected: 0 };
const mostTries = 5;

/**
 * Compares one group with what is there and writes it, head and documents together, only where the case system says something new.
 * Throws StoreFault; UnreadableDocument; ImportConflict.
 */
export async function importGroup(
  deps: ImportDeps,
  exported: ImportedGroup,
  people: PeopleKnown,
  { at, dryRun }: { readonly at: Instant; readonly dryRun: boolean },
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
    const before = loaded && !isUnfinished(loaded.head.document) ? loaded.head.document : null;
    const lateIn = (after: CoreGroup | null) => (dryRun && before !== null ? { late: lateByImport(before, after, deps.rules, today) } : {});
    if (!isNews) return { outcome: 'unchanged', counts: nothing, ...lateIn(null) };
    const joined = withOurNames(exported, [mark?.sameMembers ?? {}]);
    const known = loaded ? await knownAs(deps, joined, loaded, mark, people, today) : { imported: joined, asked: [], lost: [] };
    const wasImported = (memberId: string) => mark?.fingerprints[partKey.member(memberId)] !== undefined;
    const newlySame = loaded ? sameMembersOf(known.imported.group, loaded.head.document, wasImported, today) : {};
    const sameMembers = { ...newlySame, ...stillSame(mark?.sameMembers ?? {}, exported) };
    const named = withOurNames(known.imported, [sameMembers, joinedMeetings(loaded), mark?.sameNames ?? {}]);
    const pageIds = loaded ? closedPageIds(loaded.head.document) : [];
    const pages = pageIds.length > 0 ? ((await deps.store.load(coreGroupId, pageIds)) ?? nothingLoaded) : nothingLoaded;
    const stored = loaded && (await storedCase(deps, named, loaded, pages, mark, comparing));
    const three = threeWay(mark?.fingerprints ?? {}, fingerprint, unkeyed);
    const same = stored === null ? {} : sameButForKey(named, stored.visits, stored.head.meetings, three);
    const imported = withOurNames(named, [same]);
    const sameNames = namesStillUsed({ ...mark?.sameNames, ...same }, exported);
    const brought = mergeImport(imported, stored, { at, today, ...comparing, source, sameMembers, sameNames });
    const merged = { ...brought, head: askedAt(before, withPersonsAsked(brought.head, known.asked), at) };
    const outcome = before === null ? 'created' : 'changed';
    const counts = { ...merged.counts, corrected: merged.corrected.length };
    const when = { rules: deps.rules, at, today, changeId: sha256(`${source} ${at}`).slice(0, 32) };
    const limits =
      before === null ? null : await limitsAfter(deps.store, before, merged.head, { facts: merged.corrected, written: merged.put }, when);
    const news =
      before === null ? null : importNews(before, merged.head, merged.corrected, limits ?? { moved: [], movedOtherwise: [] }, today);
    const found = { outcome, counts, ...(news && { news }) } as const;
    if (dryRun) return { ...found, ...lateIn(merged.head) };
    await Promise.all(known.lost.map((personId) => loseAddress(deps.directory, personId)));
    const head = limits?.head ?? merged.head;
    const closing = closingAll(head, merged.put, closedActionsIn(pages), at);
    const telling = { rules: deps.rules, now: at, today };
    const reviews = before === null || mark === null ? [] : importedReviewNotices(before, head, telling);
    const births = before === null ? [] : importedBornNotices(before, head, { now: at, importId: when.changeId });
    const told = [...reviews, ...births, ...meetingsOnAgain(head, merged.onAgain, telling)];
    const listed = listingNotices(closing.group, told);
    const saved = await saveInBatches(deps, {
      stored: loaded?.head ?? null,
      head: { ...listed, nextDueOn: nextLookOn(listed, deps.rules, at) },
      put: [...closing.written, ...(limits?.put ?? []), ...told],
      entry: { deed: 'import.caseload', by: 'system:import', at, about: { outcome, ...counts, limitsMoved: limits?.moved.length ?? 0 } },
    });
    if (saved === 'saved') return found;
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
