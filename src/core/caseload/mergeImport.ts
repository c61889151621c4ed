import { type AgreedAction, type Plan, withActionsDue } from '../actions/actions';
import type { Visit } from '../children/visit';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { CorrectedFact } from '../corrected';
import type { GroupDocument } from '../documents';
import type { Meeting } from '../meeting/meeting';
import type { CalendarDate, Instant } from '../time/day';
import { askSame } from './askSame';
import { correctedFacts } from './correctedFacts';
import type { ImportedGroup, LeftOut } from './importedCaseload';
import { importedVisits, visitsToCompareFrom } from './importedVisits';
import {
  type Fingerprint,
  type Fingerprints,
  fingerprintsOf,
  type ImportMark,
  markOf,
  partKey,
  type SameMembers,
  type SameNames,
  stillSaid,
  termOf,
  tookPartOf,
  withoutVersion,
} from './importMark';
import { mergeActions } from './mergeActions';
import { mergeChildren } from './mergeChildren';
import { meetingsToCompare, mergeMeetings } from './mergeMeetings';
import { mergeMembers } from './mergeMembers';
import { mergeSteps } from './mergeSteps';
import { withReturned } from './missed';
import { askedOfMoved, mayCountOlder, recordedHere, takenBackVisits } from './takenBackVisits';
import { threeWay, type Unkeyed } from './threeWay';

/** The group as stored. `mark` is null where no import of it ever came to its end: it was begun here, or by one that broke off. */
export type StoredCase = {
  readonly head: CoreGroup;
  readonly mark: ImportMark | null;
  /** At least those of `documentsToRead`. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** At least those from the day of `documentsToRead` on. */
  readonly visits: readonly Visit[];
  /** Whether these are all there are, and each can be read. */
  readonly hasAllVisits: boolean;
  readonly plan: Plan;
};

export type MergeSettings = {
  readonly at: Instant;
  readonly today: CalendarDate;
  readonly fingerprint: Fingerprint;
  /** Whether the export should have this child, if the case system still had one. */
  readonly isMissed: (childId: string) => boolean;
  /** The fingerprint of the group as the export has it, and its memberships that go by an id of ours. */
  readonly source: string;
  readonly unkeyed: Unkeyed;
  readonly sameMembers: SameMembers;
  readonly sameNames: SameNames;
};

export type MergedGroup = {
  /** `nextDueOn` and `lastAudit` are as stored: they are set when it is committed. */
  readonly head: CoreGroup;
  /** Documents that change, those first that may be written ahead of the head; the mark is last. */
  readonly put: readonly GroupDocument[];
  /** Meetings to come that had been called off with the group, and are on again as it goes on. */
  readonly onAgain: readonly Meeting[];
  readonly counts: { readonly visits: number; readonly meetings: number; readonly actions: number };
  /** What the export corrected or took away of what an earlier one had brought. */
  readonly corrected: readonly CorrectedFact[];
};

/** What has to be read before merging: these meetings, and all visits from this day on (null: none). */
export function documentsToRead(
  imported: ImportedGroup,
  head: CoreGroup,
  mark: ImportMark | null,
  { fingerprint, unkeyed }: Pick<MergeSettings, 'fingerprint' | 'unkeyed'>,
): { readonly meetingIds: readonly string[]; readonly visitsFrom: CalendarDate | null } {
  const last = mark?.fingerprints ?? {};
  const three = threeWay(last, fingerprint, unkeyed);
  return {
    meetingIds: meetingsToCompare(imported, head.meetings, three),
    visitsFrom: mayCountOlder(imported, head, last, three) ? firstDay : visitsToCompareFrom(imported, three),
  };
}

/** Before every visit. */
const firstDay: CalendarDate = '0000-01-01';

/** A head without members, which nobody can open: an import broke off. A group that was begun here has the member who began it. */
export function isUnfinished({ members }: CoreGroup): boolean {
  return members.length === 0;
}

/**
 * The group after an import. The case system wins for registration, membership days, conferences and visits, as far
 * as it says something new; what it has no longer counts no longer. What people have recorded here is never overwritten.
 */
export function mergeImport(imported: ImportedGroup, stored: StoredCase | null, settings: MergeSettings): MergedGroup {
  const fingerprints = fingerprintsOf(imported, settings.fingerprint);
  return stored === null || isUnfinished(stored.head)
    ? firstImport(imported, stored, fingerprints, settings)
    : mergeWith(imported, stored, stored.mark?.fingerprints ?? {}, fingerprints, settings);
}

function firstImport(imported: ImportedGroup, stored: StoredCase | null, fingerprints: Fingerprints, settings: MergeSettings): MergedGroup {
  const three = threeWay({}, settings.fingerprint, settings.unkeyed);
  const nothing = { sameVisits: new Map(), gone: new Set<string>(), recorded: null };
  const children = mergeChildren([], imported.group.children, { ...settings, three, ...nothing });
  const before = stored ? { conversation: stored.head.conversation, lastAudit: stored.head.lastAudit } : {};
  const { visits, meetings, plan } = imported;
  const whole = { ...imported.group, ...before, children };
  const steps = mergeSteps(whole, imported.steps, { three, last: {}, isExported: () => true, isWhole: true });
  return {
    head: withActionsDue(steps.group, plan),
    put: [
      ...visits,
      ...meetings,
      plan,
      markOf(imported.group.coreGroupId, settings, saidOf(fingerprints, steps.unsaid), tookPartOf(imported, null)),
    ],
    onAgain: [],
    counts: { visits: visits.length, meetings: meetings.length, actions: plan.actions.length },
    corrected: [],
  };
}

/** Merges with what is stored, by what the last import said (`last`); of a group that was begun here no import has said anything. */
function mergeWith(
  imported: ImportedGroup,
  { head: before, mark, meetings, visits: recorded, hasAllVisits, plan }: StoredCase,
  last: Fingerprints,
  fingerprints: Fingerprints,
  settings: MergeSettings,
): MergedGroup {
  const { fingerprint, today, at } = settings;
  const three = threeWay(last, fingerprint, settings.unkeyed);
  const isWhole = (of: LeftOut) => !(imported.leftOut ?? []).includes(of);
  const head = withReturned(before, imported.group, at);
  const visits = takenBackVisits(head, recorded, imported, { three, today, fingerprint });
  const twins = importedVisits(head, recorded, imported, three, visits.gone, today);
  const plannedHere = new Set((head.sameMeetings ?? []).map(({ here }) => here));
  const merged = mergeMeetings(imported, head.meetings, meetings, three, at, plannedHere);
  const actions = mergeActions(plan.actions, imported.plan.actions, three, today, isWhole('actions'));
  const changedActions = actions.flatMap((action, index): readonly (readonly [AgreedAction, AgreedAction])[] => {
    const before = plan.actions[index];
    return before === undefined || before === action ? [] : [[before, action]];
  });
  const newActions = actions.length - plan.actions.length;
  const idsOf = ({ children }: CoreGroup) => children.map(({ childId }) => childId);
  const both = { here: idsOf(head), there: idsOf(imported.group) };
  const members = mergeMembers(
    head.members,
    imported.group.members,
    three,
    today,
    both,
    new Set([...Object.values(settings.sameMembers), ...(imported.left ?? [])]),
    isWhole('members'),
    imported.earlier,
  );
  const left = members.filter(
    (member) => !(partKey.term(member.memberId) in fingerprints) && three.wasImported(partKey.term(member.memberId)),
  );
  const hasAllChildren = both.here.every((childId) => both.there.includes(childId));
  const ours: Fingerprints = {
    ...stillSaid(last, fingerprints, new Set(both.there), (visitId) => hasAllChildren || visits.gone.has(visitId)),
    ...fingerprints,
    ...Object.fromEntries(left.map((member) => [partKey.term(member.memberId), fingerprint(termOf(member))])),
    ...Object.fromEntries(merged.dropped.map((meeting) => [partKey.meeting(meeting.meetingId), fingerprint(withoutVersion(meeting))])),
  };
  const { localAuthority, team } = head;
  const { countedWithout: _, idRef: __, sameAsked: ___, ...known } = head;
  const { countedWithout, idRef, ref } = imported.group;
  const newPlan: Plan = { ...plan, version: plan.version + 1, actions };
  const isRecorded = hasAllVisits && mayCountOlder(imported, head, last, three);
  const changed: CoreGroup = {
    ...known,
    ref,
    ...(idRef !== undefined && { idRef }),
    ...(countedWithout && { countedWithout }),
    ...three.caseSystemWins(
      partKey.group,
      { localAuthority, team },
      { localAuthority: imported.group.localAuthority, team: imported.group.team },
    ),
    members,
    children: mergeChildren(head.children, imported.group.children, {
      ...settings,
      three,
      sameVisits: twins.same,
      gone: visits.gone,
      recorded: isRecorded ? (child) => recordedHere(child, recorded, three) : null,
    }),
    meetings: merged.facts,
    ...asked(
      [...askSame(head, imported.group, { ...settings, three }), ...twins.asked, ...askedOfMoved(head, recorded, visits, today)],
      visits.gone,
    ),
  };
  const isExported = (childId: string) => both.there.includes(childId);
  const steps = mergeSteps(changed, imported.steps, { three, last, isExported, isWhole: isWhole('steps') });
  return {
    head: withActionsDue(steps.group, newPlan),
    put: [
      ...visits.put,
      ...twins.filled,
      ...merged.put,
      ...(changedActions.length + newActions > 0 ? [newPlan] : []),
      markOf(head.coreGroupId, settings, saidOf(ours, steps.unsaid), tookPartOf(imported, mark)),
    ],
    onAgain: merged.onAgain,
    counts: { visits: visits.put.length, meetings: merged.put.length, actions: changedActions.length + newActions },
    corrected: [...correctedFacts(head, changed, visits, changedActions), ...steps.corrected],
  };
}

function saidOf(fingerprints: Fingerprints, unsaid: ReadonlySet<string>): Fingerprints {
  return unsaid.size === 0 ? fingerprints : Object.fromEntries(Object.entries(fingerprints).filter(([key]) => !unsaid.has(key)));
}

/** A visit that is there no longer was named by nobody: there is nothing left to ask about it. */
function asked(all: readonly SameAsked[], gone: ReadonlySet<string>): Pick<CoreGroup, 'sameAsked'> {
  const once = [...new Map(all.map((each) => [`${each.what} ${each.here} ${each.there}`, each])).values()];
  const sameAsked = once.filter(({ what, here, there }) => what !== 'visit' || !(gone.has(here) || gone.has(there)));
  return sameAsked.length === 0 ? {} : { sameAsked };
}
