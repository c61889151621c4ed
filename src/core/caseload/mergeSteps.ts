import type { Child } from '../child';
import { conferenceKey, withStep } from '../clocks/stepSpots';
import { type Known, type StepKind, stepKinds, stepTable } from '../clocks/stepTable';
import { type CoreGroup, isFrozen } from '../coreGroup';
import type { CorrectedFact } from '../corrected';
import type { AbsenceReportFact, ConferenceFact, MeetingFact } from '../facts';
import { owesReports } from '../meeting/absence';
import type { CalendarDate } from '../time/day';
import type { ImportedGroup, ImportedStep } from './importedCaseload';
import { type Fingerprints, partKey, stepOf, stepSaid } from './importMark';
import type { ThreeWay } from './threeWay';

type Step = Pick<ImportedStep, 'what' | 'about' | 'childId'>;

export type StepsMerge = {
  readonly three: Pick<ThreeWay, 'isNews'>;
  readonly last: Fingerprints;
  /** Whether the export has this child here. */
  readonly isExported: (childId: string) => boolean;
  /** Whether every row of a step could be taken: what is missing of them was taken away. */
  readonly isWhole: boolean;
};

export type MergedSteps = {
  readonly group: CoreGroup;
  readonly corrected: readonly CorrectedFact[];
  /** Marks that the next import must not find: of steps that are exported no longer, or that have no place here yet. */
  readonly unsaid: ReadonlySet<string>;
};

/**
 * The group with the steps that the export has. Each goes by its own mark: one that the export says anew counts; what people recorded
 * here in its place stays as long as the export says the same. One that it has no longer counts no more: a limit that it met is owed
 * again, and one that it said was owed is counted no longer.
 */
export function mergeSteps(group: CoreGroup, steps: readonly ImportedStep[] | undefined, merge: StepsMerge): MergedSteps {
  if (steps === undefined) return { group, corrected: [], unsaid: new Set() };
  const now = new Set(steps.map(partKey.step));
  const lost = Object.keys(merge.last)
    .flatMap((key) => stepOf(key) ?? [])
    .filter((step) => !now.has(partKey.step(step)) && (step.childId === null || merge.isExported(step.childId)))
    .sort((one, other) => stepKinds.indexOf(other.what) - stepKinds.indexOf(one.what));
  const gone = merge.isWhole ? lost : [];
  const corrected: CorrectedFact[] = [];
  const unsaid = new Set(gone.map(partKey.step));
  let merged = group;
  for (const step of gone) {
    const stored = dayOf(merged, step);
    // What people have put in its place is theirs.
    if (stored === undefined || merge.three.isNews(partKey.step(step), stepSaid(stored))) continue;
    const without = withoutStep(merged, step, stored);
    if (without === merged) continue;
    corrected.push({ what: 'step', childId: step.childId, was: stored ?? aboutOn(merged, step), now: null });
    merged = without;
  }
  for (const step of steps) {
    const placed = withPlace(merged, step);
    if (placed === null) {
      unsaid.add(partKey.step(step));
      continue;
    }
    const stored = dayOf(merged, step);
    const isSaid = stored !== undefined && !merge.three.isNews(partKey.step(step), stepSaid(step.on));
    if (isSaid || stored === step.on) continue;
    if (typeof stored === 'string') corrected.push({ what: 'step', childId: step.childId, was: stored, now: step.on });
    merged = withStep(placed, step, step.childId === null ? [] : [step.childId], step.on);
  }
  return { group: merged, corrected, unsaid };
}

/** The group of an export by itself, with its steps. */
export function withStepsOf({ group, steps }: Pick<ImportedGroup, 'group' | 'steps'>): CoreGroup {
  const merge = { three: { isNews: () => true }, last: {}, isExported: () => true, isWhole: true };
  return mergeSteps(group, steps, merge).group;
}

const childOf = (group: CoreGroup, { childId }: Step): Child | undefined => group.children.find((child) => child.childId === childId);

function conferenceOf(group: CoreGroup, step: Step): ConferenceFact | undefined {
  return childOf(group, step)?.conferences.find((each) => conferenceKey(each) === step.about);
}

function meetingOf(group: CoreGroup, { about }: Step): { readonly meeting: MeetingFact | undefined; readonly memberId: string } {
  const [meetingId = '', memberId = ''] = about.split(' ');
  return { meeting: group.meetings.find((each) => each.meetingId === meetingId), memberId };
}

function reportOf(group: CoreGroup, step: Step): AbsenceReportFact | undefined {
  const { meeting, memberId } = meetingOf(group, step);
  return meeting?.absenceReports?.find((each) => each.memberId === memberId);
}

/** What stands here of a step. */
function dayOf(group: CoreGroup, step: Step): Known {
  const row = stepTable[step.what];
  const child = childOf(group, step);
  switch (row.of) {
    case 'child':
      return child === undefined ? undefined : row.day(child);
    case 'conference':
      return conferenceOf(group, step)?.[row.field];
    case 'change':
      return (group.coordinatorChanges ?? []).find(({ changedOn }) => changedOn === step.about)?.[row.field];
    case 'report':
      return reportOf(group, step)?.receivedOn;
  }
}

/** The group with a place where the step can stand, as the export says that there is one; null where there is none here. */
function withPlace(group: CoreGroup, step: ImportedStep): CoreGroup | null {
  const row = stepTable[step.what];
  if (step.childId !== null && isFrozen(group, step.childId)) return null;
  switch (row.of) {
    case 'child': {
      const child = childOf(group, step);
      const ready = child && asOtherMove(child, step);
      return ready !== undefined && row.isOpen(ready) ? withChild(group, ready) : null;
    }
    case 'conference':
      return conferenceOf(group, step) === undefined ? null : group;
    case 'change': {
      const changes = group.coordinatorChanges ?? [];
      if (changes.some(({ changedOn }) => changedOn === step.about)) return group;
      const change = { changedOn: step.about, toldOn: null, confirmedOn: null };
      return { ...group, coordinatorChanges: [...changes, change].sort((one, other) => (one.changedOn < other.changedOn ? -1 : 1)) };
    }
    case 'report': {
      const { meeting, memberId } = meetingOf(group, step);
      if (meeting === undefined || meeting.cancelled || !group.members.some((each) => each.memberId === memberId)) return null;
      if (reportOf(group, step) !== undefined) return group;
      // When somebody apologised no export says: on the day of the report, or of the meeting, at the latest.
      const owed = { memberId, apologisedOn: step.on ?? dayOfMeeting(meeting), receivedOn: null };
      return withReports(group, meeting, [...(meeting.absenceReports ?? []), owed]);
    }
  }
}

/** A newer move the other way is another move. */
function asOtherMove(child: Child, { what, on }: ImportedStep): Child {
  const { transfer, ...others } = child;
  const direction = moves[what];
  const isOther = transfer !== undefined && direction !== undefined && transfer.direction !== direction;
  return isOther && on !== null && on > transfer.notifiedOn ? others : child;
}

const moves: { readonly [What in StepKind]?: 'in' | 'out' } = { 'move-in-notified': 'in', 'move-out-notified': 'out' };

/** The group where the export has the step no longer. What people recorded that answers it stays, and so does the step itself then. */
function withoutStep(group: CoreGroup, step: Step, stored: CalendarDate | null): CoreGroup {
  const row = stepTable[step.what];
  const notDone = () => withStep(group, step, step.childId === null ? [] : [step.childId], null);
  switch (row.of) {
    case 'child': {
      const child = childOf(group, step);
      return child === undefined || stored === null || isAnswered(child, step) ? group : notDone();
    }
    case 'conference': {
      const child = childOf(group, step);
      if (stored !== null || child === undefined) return stored === null ? group : notDone();
      const conferences = child.conferences.map((each) => (conferenceKey(each) === step.about ? without(each, row.field) : each));
      return withChild(group, { ...child, conferences });
    }
    case 'change':
      return stored === null ? group : notDone();
    case 'report': {
      const { meeting, memberId } = meetingOf(group, step);
      const report = reportOf(group, step);
      if (meeting === undefined || report === undefined) return group;
      const member = group.members.find((each) => each.memberId === memberId);
      const isImported = report.apologisedOn === (report.receivedOn ?? dayOfMeeting(meeting));
      // A practitioner's apologies owe one by themselves.
      if (stored === null && member !== undefined && owesReports(member)) return group;
      if (!isImported || (member !== undefined && owesReports(member))) return notDone();
      const others = (meeting.absenceReports ?? []).filter((each) => each.memberId !== memberId);
      return withReports(group, meeting, others);
    }
  }
}

/** Whether something stands here that counts from the step: a move of which something was done, a transfer conference with papers. */
function isAnswered({ transfer, conferences }: Child, { what }: Step): boolean {
  if (moves[what] !== undefined)
    return [transfer?.agreedPermanentOn, transfer?.informationSentOn, transfer?.theirConferenceOn].some((on) => typeof on === 'string');
  const isOut = ({ kind, summarySentOn, recordSentOn }: ConferenceFact) =>
    kind === 'transfer' && (typeof summarySentOn === 'string' || typeof recordSentOn === 'string');
  return what === 'transfer-conference' && conferences.some(isOut);
}

function without(conference: ConferenceFact, field: keyof ConferenceFact): ConferenceFact {
  return Object.fromEntries(Object.entries(conference).filter(([name]) => name !== field)) as ConferenceFact;
}

/** A day for what was owed and is said no longer: that of what it was about. */
function aboutOn(group: CoreGroup, step: Step): CalendarDate {
  const conference = conferenceOf(group, step);
  if (conference !== undefined) return conference.heldOn ?? conference.plannedFor;
  const { meeting } = meetingOf(group, step);
  return meeting === undefined ? step.about : dayOfMeeting(meeting);
}

function dayOfMeeting({ heldOn, plannedFor }: MeetingFact): CalendarDate {
  return heldOn ?? plannedFor;
}

function withChild(group: CoreGroup, child: Child): CoreGroup {
  const isSame = group.children.includes(child);
  return isSame ? group : { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}

function withReports(group: CoreGroup, { meetingId }: MeetingFact, reports: readonly AbsenceReportFact[]): CoreGroup {
  const change = ({ absenceReports: _, ...meeting }: MeetingFact): MeetingFact =>
    reports.length === 0 ? meeting : { ...meeting, absenceReports: reports };
  return { ...group, meetings: group.meetings.map((each) => (each.meetingId === meetingId ? change(each) : each)) };
}
