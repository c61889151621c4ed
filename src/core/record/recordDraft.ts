import type { ActionOwner, AgreedAction, Plan } from '../actions/actions';
import { type Child, mayHaveSeen } from '../child';
import { markOf, withMark } from '../children/childMark';
import type { Visit } from '../children/visit';
import type { CoreGroup } from '../coreGroup';
import { validityOf } from '../meeting/attendance';
import { attendanceList } from '../meeting/attendanceList';
import type { Meeting } from '../meeting/meeting';
import type { RecordLine, RecordSection } from '../meeting/meetingRecord';
import type { Member } from '../member';
import type { Conference } from '../review/review';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf, timeOf } from '../time/londonTime';
import type { ComposedPart } from './record';
import { allVisits, nextMeetingOn, reviewsOn } from './recordThen';

/**
 * All that a record is composed from (DOMAIN 6.2). `visits` and `conferences` are what the head does not say: the visits that it
 * has let go (core/children/keepVisits.ts), and when a review was planned and moved.
 */
export type RecordMaterial = {
  readonly group: CoreGroup;
  readonly meeting: Meeting;
  readonly plan: Plan;
  readonly visits?: readonly Visit[];
  readonly conferences?: readonly Conference[];
  /** Those that may have been the next one on that day (`meetingIdsSince`), which say when they were planned, moved and called off. */
  readonly meetings?: readonly Meeting[];
};

/** The sections of a draft, in the order of the record. The same material gives the same sections. */
export function composeSections(material: RecordMaterial): readonly RecordSection[] {
  const day = meetingDay(material);
  const validity = validityOf(material.group, material.meeting, day);
  return [
    composed('meeting', [headLine(material, day)]),
    composed('children', childLines(material.group, day)),
    composed('attendance', [...personLines(material, day), { kind: 'validity', ...validity }]),
    composed('visits', visitLines(material, day)),
    ...itemSections(material.meeting),
    composed(
      'actions-agreed',
      material.plan.actions
        .filter((action) => agreedHere(action, material.meeting))
        .map((action) => actionLine(material.group, asOn(action, day), day)),
    ),
    composed(
      'actions-carried',
      carriedActions(material, day).map((action) => actionLine(material.group, asOn(action, day), day)),
    ),
    composed('next-dates', nextDates(material, day)),
  ];
}

/** Fresh sections with the chair's words of the draft before them: only the facts and notes are composed anew. */
export function recompose(before: readonly RecordSection[], fresh: readonly RecordSection[]): readonly RecordSection[] {
  const known = new Map(before.map((section) => [section.sectionId, section]));
  const merged = fresh.map((section) => ({ ...section, changes: known.get(section.sectionId)?.changes ?? [] }));
  const ids = new Set(fresh.map(({ sectionId }) => sectionId));
  return [...merged, ...before.filter(({ sectionId, changes }) => !ids.has(sectionId) && changes.length > 0)];
}

/** The day the meeting was held; its planned day where the head does not say. */
export function meetingDay({ group, meeting }: Pick<RecordMaterial, 'group' | 'meeting'>): CalendarDate {
  return group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId)?.heldOn ?? meeting.plannedFor;
}

function composed(part: ComposedPart, lines: readonly RecordLine[]): RecordSection {
  return { sectionId: part, part, itemId: null, heading: null, lines, texts: [], changes: [] };
}

function itemSections(meeting: Meeting): readonly RecordSection[] {
  return meeting.agenda
    .filter(({ state, notes }) => state === 'accepted' || notes.length > 0)
    .map(({ itemId, standing, words, notes }) => ({
      sectionId: `item:${itemId}`,
      part: standing ?? 'proposed',
      itemId,
      heading: words,
      lines: [],
      texts: notes,
      changes: [],
    }));
}

function headLine({ group, meeting }: RecordMaterial, on: CalendarDate): RecordLine {
  const { kind: meetingKind, startsAt, mode, chairMemberId } = meeting;
  const chair = group.members.find(({ memberId }) => memberId === chairMemberId);
  const chaired = chair === undefined ? { chair: '' } : { chair: chair.name, chairMemberId: chair.memberId };
  return { kind: 'meeting', ref: group.ref, meetingKind, on, startsAt, ...beganOn(meeting, on), mode, ...chaired };
}

/** When it was opened, if that was on its day: one that was entered afterwards does not say when it began. */
function beganOn({ openedAt }: Meeting, on: CalendarDate): { readonly beganAt?: string } {
  return openedAt === null || dayOf(openedAt) !== on ? {} : { beganAt: timeOf(openedAt) };
}

function childLines(group: CoreGroup, on: CalendarDate): readonly RecordLine[] {
  return childrenOn(group, on).map(({ childId, dateOfBirth, expectedOn, registeredOn, categories, ...child }) => ({
    kind: 'child',
    childId,
    name: nameOfChild({ childId, ...child }, group),
    dateOfBirth,
    expectedOn,
    registeredOn,
    categories,
  }));
}

function childrenOn(group: CoreGroup, on: CalendarDate): readonly Child[] {
  return group.children.filter(({ deregisteredOn }) => deregisteredOn === null || deregisteredOn >= on);
}

/** Told apart from namesakes in the group. Empty for an unborn child without a family name: the words for that are the reader's. */
export function nameOfChild(
  { childId, givenName, familyName }: Pick<Child, 'childId' | 'givenName' | 'familyName'>,
  group: CoreGroup,
): string {
  const name = [givenName, familyName].filter((part) => part !== '').join(' ');
  return name === '' ? '' : withMark(name, markOf(childId, group.children));
}

export function personLines(
  { group, meeting }: Pick<RecordMaterial, 'group' | 'meeting'>,
  on: CalendarDate,
): readonly Extract<RecordLine, { kind: 'person' }>[] {
  const reports = group.meetings.find(({ meetingId }) => meetingId === meeting.meetingId)?.absenceReports ?? [];
  return attendanceList(group, meeting, on).map(({ member, also, attendee }) => ({
    kind: 'person',
    memberId: member.memberId,
    name: member.name,
    role: member.role,
    ...(also.length === 0 ? {} : { alsoRoles: [...new Set(also.map(({ role }) => role))].filter((role) => role !== member.role) }),
    agency: member.agency,
    childIds: childrenOf([member, ...also]),
    presence: attendee.presence,
    mode: attendee.mode,
    deputy: attendee.deputy,
    deputyAttended: attendee.deputyAttended ?? false,
    reportReceivedOn: reports.find(({ memberId }) => [member, ...also].some((each) => each.memberId === memberId))?.receivedOn ?? null,
  }));
}

/** The children for whom somebody is here in one of their roles; none: every child. */
function childrenOf(memberships: readonly Member[]): readonly string[] {
  if (memberships.some(({ childIds }) => childIds.length === 0)) return [];
  return [...new Set(memberships.flatMap(({ childIds }) => childIds))];
}

/** Visits after the meeting before this one, up to this one's day. */
function visitLines(material: RecordMaterial, day: CalendarDate): readonly RecordLine[] {
  const since = heldBefore(material.group, material.meeting.meetingId, day);
  return childrenOn(material.group, day).flatMap((child) =>
    allVisits(child, material.visits)
      .filter((visit) => visit.on <= day && (since === null || visit.on > since) && mayHaveSeen(child, visit))
      .map(
        ({ on, seen, alone, atHome, bedroom }): RecordLine => ({
          kind: 'visit',
          childId: child.childId,
          childName: nameOfChild(child, material.group),
          on,
          seen: { seen, alone, atHome, bedroom },
        }),
      ),
  );
}

/** The day of the last meeting held before that day, beside the one of that id. */
export function heldBefore({ meetings }: Pick<CoreGroup, 'meetings'>, beside: string, day: CalendarDate): CalendarDate | null {
  const days = meetings.flatMap(({ meetingId, heldOn }) => (heldOn !== null && heldOn < day && meetingId !== beside ? [heldOn] : []));
  return days.sort().at(-1) ?? null;
}

function agreedHere(action: AgreedAction, meeting: Meeting): boolean {
  return action.setAtMeetingId === meeting.meetingId;
}

/** Actions from before that were still open, or were closed since the meeting before. */
function carriedActions(material: RecordMaterial, day: CalendarDate): readonly AgreedAction[] {
  const since = heldBefore(material.group, material.meeting.meetingId, day);
  return material.plan.actions.filter(
    (action) =>
      !agreedHere(action, material.meeting) &&
      action.takenBackOn === undefined &&
      action.setOn <= day &&
      (action.state !== 'done' || action.doneOn === null || since === null || action.doneOn > since),
  );
}

/** The action as it stood at the end of that day: a record that is written late says nothing that only came to be afterwards. */
function asOn(action: AgreedAction, day: CalendarDate): AgreedAction {
  const after = (at: Instant): boolean => dayOf(at) > day;
  const extensions = action.extensions.filter(({ at }) => !after(at));
  const dueOn = action.extensions.find(({ at }) => after(at))?.from ?? action.dueOn;
  const timed = { ...action, extensions, dueOn };
  if (action.state === 'done' && action.doneOn !== null && action.doneOn > day)
    return { ...timed, state: 'open', doneOn: null, effect: null };
  return action.state === 'blocked' && action.blocked !== null && after(action.blocked.at)
    ? { ...timed, state: 'open', blocked: null }
    : timed;
}

function actionLine(group: CoreGroup, action: AgreedAction, day: CalendarDate): RecordLine {
  const { actionId, words, childIds, outcome, measure, ifNotDone, dueOn, state, doneOn, effect, blocked } = action;
  return {
    kind: 'action',
    actionId,
    words,
    owner: ownerOf(group, action.owner),
    coOwners: action.coOwnerMemberIds.map((memberId) => personOf(group, memberId)),
    childIds,
    ...offRegister(group, childIds, day),
    outcome,
    measure,
    ifNotDone,
    dueOn,
    state,
    doneOn,
    effect,
    blocked,
    timesExtended: action.extensions.length,
  };
}

/** Those of an action whom the record does not list among its children, as they were off the register by that day. */
function offRegister(group: CoreGroup, childIds: readonly string[], day: CalendarDate) {
  const listed = new Set(childrenOn(group, day).map(({ childId }) => childId));
  const off = [...group.children, ...(group.formerChildren ?? [])]
    .filter(({ childId }) => childIds.includes(childId) && !listed.has(childId))
    .map((child) => ({ childId: child.childId, name: nameOfChild(child, group) }));
  return off.length === 0 ? {} : { offRegister: off };
}

function ownerOf(group: CoreGroup, owner: ActionOwner) {
  return owner.kind === 'outside' ? { outside: owner.name } : personOf(group, owner.memberId);
}

function personOf(group: CoreGroup, memberId: string): Pick<Member, 'memberId' | 'role' | 'name'> {
  const member = group.members.find((each) => each.memberId === memberId);
  return { memberId, role: member?.role ?? 'member', name: member?.name ?? '' };
}

/** What came next after that day, whether or not it has been held by the time the record is written. */
function nextDates(
  { group, meeting, conferences: sittings = [], meetings: known = [] }: RecordMaterial,
  day: CalendarDate,
): readonly RecordLine[] {
  const next = nextMeetingOn(group, meeting.meetingId, known, day);
  const meetings: RecordLine[] = next === null ? [] : [{ kind: 'next-meeting', ...next }];
  const conferences = childrenOn(group, day).flatMap((child): RecordLine[] => {
    const [on] = reviewsOn(child, sittings, day);
    return on === undefined ? [] : [{ kind: 'next-conference', childId: child.childId, childName: nameOfChild(child, group), on }];
  });
  return [...meetings, ...conferences];
}
