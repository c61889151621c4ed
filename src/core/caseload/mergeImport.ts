import { type AgreedAction, type Plan, withActionsDue } from '../actions/actions';
import type { Visit } from '../children/visit';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Meeting } from '../meeting/meeting';
import type { CalendarDate, Instant } from '../time/day';
import { askSame } from './askSame';
import type { ImportedGroup } from './importedCaseload';
import { importedVisits, visitsToCompareFrom } from './importedVisits';
import {
  type Fingerprint,
  type Fingerprints,
  fingerprintsOf,
  type ImportMark,
  markOf,
  partKey,
  type SameMembers,
  termOf,
  withoutVersion,
} from './importMark';
import { mergeChildren } from './mergeChildren';
import { meetingsToCompare, mergeMeetings } from './mergeMeetings';
import { mergeMembers } from './mergeMembers';
import { type ThreeWay, threeWay, type Unkeyed } from './threeWay';

/** The group as stored. `mark` is null where no import of it ever came to its end: it was begun here, or by one that broke off. */
export type StoredCase = {
  readonly head: CoreGroup;
  readonly mark: ImportMark | null;
  /** At least those of `documentsToRead`. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** At least those from the day of `documentsToRead` on. */
  readonly visits: readonly Visit[];
  readonly plan: Plan;
};

export type MergeSettings = {
  readonly at: Instant;
  readonly today: CalendarDate;
  readonly fingerprint: Fingerprint;
  /** Whether this child is now in another group of the same export. */
  readonly movedAway: (childId: string) => boolean;
  /** The fingerprint of the group as the export has it, and its memberships that go by an id of ours. */
  readonly source: string;
  readonly unkeyed: Unkeyed;
  readonly sameMembers: SameMembers;
};

export type MergedGroup = {
  /** `nextDueOn` and `lastAudit` are as stored: they are set when it is committed. */
  readonly head: CoreGroup;
  /** Documents that change, those first that may be written ahead of the head; the mark is last. */
  readonly put: readonly GroupDocument[];
  readonly counts: { readonly visits: number; readonly meetings: number; readonly actions: number };
};

/** What has to be read before merging: these meetings, and all visits from this day on (null: none). */
export function documentsToRead(
  imported: ImportedGroup,
  head: CoreGroup,
  mark: ImportMark | null,
  { fingerprint, unkeyed }: Pick<MergeSettings, 'fingerprint' | 'unkeyed'>,
): { readonly meetingIds: readonly string[]; readonly visitsFrom: CalendarDate | null } {
  const three = threeWay(mark?.fingerprints ?? {}, fingerprint, unkeyed);
  return { meetingIds: meetingsToCompare(imported, head.meetings, three), visitsFrom: visitsToCompareFrom(imported, three) };
}

/** A head without members, which nobody can open: an import broke off. A group that was begun here has the member who began it. */
export function isUnfinished({ members }: CoreGroup): boolean {
  return members.length === 0;
}

/**
 * The group after an import. The case system wins for registration, membership days, conferences and visits, as far
 * as it says something new; what people have recorded here since is never overwritten.
 */
export function mergeImport(imported: ImportedGroup, stored: StoredCase | null, settings: MergeSettings): MergedGroup {
  const fingerprints = fingerprintsOf(imported, settings.fingerprint);
  return stored === null || isUnfinished(stored.head)
    ? firstImport(imported, stored, fingerprints, settings)
    : mergeWith(imported, stored, stored.mark?.fingerprints ?? {}, fingerprints, settings);
}

function firstImport(imported: ImportedGroup, stored: StoredCase | null, fingerprints: Fingerprints, settings: MergeSettings): MergedGroup {
  const three = threeWay({}, settings.fingerprint, settings.unkeyed);
  const children = mergeChildren([], imported.group.children, { ...settings, three, sameVisits: new Map() });
  const before = stored ? { conversation: stored.head.conversation, lastAudit: stored.head.lastAudit } : {};
  const { visits, meetings, plan } = imported;
  return {
    head: withActionsDue({ ...imported.group, ...before, children }, plan),
    put: [...visits, ...meetings, plan, markOf(imported.group.coreGroupId, settings, fingerprints)],
    counts: { visits: visits.length, meetings: meetings.length, actions: plan.actions.length },
  };
}

/** Merges with what is stored, by what the last import said (`last`); of a group that was begun here no import has said anything. */
function mergeWith(
  imported: ImportedGroup,
  { head, meetings, visits: recorded, plan }: StoredCase,
  last: Fingerprints,
  fingerprints: Fingerprints,
  settings: MergeSettings,
): MergedGroup {
  const { fingerprint, today, at } = settings;
  const three = threeWay(last, fingerprint, settings.unkeyed);
  const visits = imported.visits.filter((visit) => three.isNews(partKey.visit(visit.fact.visitId), visit));
  const twins = importedVisits(head, recorded, imported, three, today);
  const merged = mergeMeetings(imported, head.meetings, meetings, three, at);
  const actions = mergeActions(plan.actions, imported.plan.actions, three);
  const changedActions = actions.filter((action) => !plan.actions.includes(action)).length;
  const idsOf = ({ children }: CoreGroup) => children.map(({ childId }) => childId);
  const both = { here: idsOf(head), there: idsOf(imported.group) };
  const members = mergeMembers(head.members, imported.group.members, three, today, both);
  const left = members.filter(
    (member) => !(partKey.term(member.memberId) in fingerprints) && three.wasImported(partKey.term(member.memberId)),
  );
  const ours: Fingerprints = {
    ...last,
    ...fingerprints,
    ...Object.fromEntries(left.map((member) => [partKey.term(member.memberId), fingerprint(termOf(member))])),
    ...Object.fromEntries(merged.dropped.map((meeting) => [partKey.meeting(meeting.meetingId), fingerprint(withoutVersion(meeting))])),
  };
  const { localAuthority, team } = head;
  const newPlan: Plan = { ...plan, version: plan.version + 1, actions };
  const changed: CoreGroup = {
    ...head,
    ...three.caseSystemWins(
      partKey.group,
      { localAuthority, team },
      { localAuthority: imported.group.localAuthority, team: imported.group.team },
    ),
    members,
    children: mergeChildren(head.children, imported.group.children, { ...settings, three, sameVisits: twins.same }),
    meetings: merged.facts,
    ...asked([...askSame(head, imported.group, three, today), ...twins.asked]),
  };
  return {
    head: withActionsDue(changed, newPlan),
    put: [...visits, ...merged.put, ...(changedActions > 0 ? [newPlan] : []), markOf(head.coreGroupId, settings, ours)],
    counts: { visits: visits.length, meetings: merged.put.length, actions: changedActions },
  };
}

function asked(sameAsked: readonly SameAsked[]): Pick<CoreGroup, 'sameAsked'> {
  return sameAsked.length === 0 ? {} : { sameAsked };
}

/** An action changed here stays as it is; those agreed here follow the case system's. */
function mergeActions(stored: readonly AgreedAction[], imported: readonly AgreedAction[], three: ThreeWay): readonly AgreedAction[] {
  const now = new Map(imported.map((action) => [action.actionId, action]));
  const known = new Set(stored.map(({ actionId }) => actionId));
  return [
    ...stored.map((action) => mergeAction(action, now.get(action.actionId), three)),
    ...imported.filter(({ actionId }) => !known.has(actionId)),
  ];
}

function mergeAction(stored: AgreedAction, imported: AgreedAction | undefined, three: ThreeWay): AgreedAction {
  if (!imported) return stored;
  const key = partKey.action(imported.actionId);
  if (!three.isNews(key, withoutVersion(imported)) || three.isTouched(key, withoutVersion(stored))) return stored;
  return { ...imported, version: stored.version + 1 };
}
