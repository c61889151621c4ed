import type { Child, RemovalMark } from '../../src/core/child';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { ConferenceFact, EnquiryFact, MeetingFact, TransferFact } from '../../src/core/facts';
import { addDays } from '../../src/core/time/calendarDate';
import type { CalendarDate } from '../../src/core/time/day';
import { aMember } from './aGroup';
import { aVisitFact } from './aVisit';

/*
 * What may change of the facts that limits count from, here or by an export: what is entered, put right or taken back, for whatever
 * day. Each of the 24 clocks is started and met by some of them.
 */

/** `which` chooses among what there is, `yes` between two ways; `ahead`: how many days later than its own day a plan is for. */
type FactEntry = { readonly which: number; readonly yes: boolean; readonly ahead: number };
type OfChild = (child: Child, entry: FactEntry, on: CalendarDate, id: string) => Child;
type OfGroup = (group: CoreGroup, entry: FactEntry, on: CalendarDate, id: string) => CoreGroup;

function without<Value>(list: readonly Value[], which: number): readonly Value[] {
  return list.filter((_, index) => index !== which % list.length);
}

function changed<Value>(list: readonly Value[], which: number, change: (value: Value) => Value): readonly Value[] {
  return list.map((value, index) => (index === which % list.length ? change(value) : value));
}

export function aHeldMeeting(meetingId: string, heldOn: CalendarDate, valid = true): MeetingFact {
  return { meetingId, kind: 'subsequent', plannedFor: heldOn, startsAt: null, heldOn, valid, cancelled: false, recordSentOn: null };
}

const noEnquiry: EnquiryFact = { lastStrategyDiscussionOn: null, decidedOn: null, startedOn: null, assessmentCompletedOn: null };
const noMove: Omit<TransferFact, 'direction' | 'notifiedOn'> = { agreedPermanentOn: null, informationSentOn: null };
const orNot = (yes: boolean, on: CalendarDate): CalendarDate | null => (yes ? on : null);

function aConference(kind: ConferenceFact['kind'], heldOn: CalendarDate): ConferenceFact {
  return { kind, plannedFor: heldOn, heldOn, decision: 'remain', summarySentOn: null, recordSentOn: null };
}

function removalOf(conferenceId: string, on: CalendarDate, outcome: 'confirmed' | 'sent-back' | null): RemovalMark {
  return { conferenceId, decidedByPersonId: 'person-chair', check: outcome && { outcome, byPersonId: 'person-custodian', on } };
}

export const factsOfChild = {
  visit: (child, { yes, which }, on, visitId) => ({
    ...child,
    visits: [...child.visits, aVisitFact(on, { visitId, alone: yes, atHome: which % 2 === 0, bedroom: which % 3 === 0 })],
  }),
  visitGone: (child, { which }) => ({ ...child, visits: without(child.visits, which) }),
  visitMoved: (child, { which }, on) => ({ ...child, visits: changed(child.visits, which, (visit) => ({ ...visit, on })) }),
  visitByAnother: (child, { which }) => ({
    ...child,
    visits: changed(child.visits, which, (visit) => ({ ...visit, byRole: 'other' as const })),
  }),
  review: (child, _entry, on) => ({ ...child, conferences: [...child.conferences, aConference('review', on)] }),
  reviewPlanned: (child, { ahead }, on) => ({
    ...child,
    conferences: [
      ...child.conferences,
      { kind: 'review', plannedFor: addDays(on, ahead), heldOn: null, decision: null, reportsSentOn: null },
    ],
  }),
  reviewCalledOff: (child, { which, yes }, on) => ({
    ...child,
    conferences: changed(child.conferences, which, ({ calledOffOn: _, ...each }) => (yes ? { ...each, calledOffOn: on } : each)),
  }),
  conferenceMoved: (child, { which, yes }, on) => ({
    ...child,
    conferences: changed(child.conferences, which, (each) => (yes ? { ...each, heldOn: on } : { ...each, plannedFor: on })),
  }),
  conferenceGone: (child, { which }) => ({ ...child, conferences: without(child.conferences, which) }),
  papers: (child, { yes, which }, on) => ({
    ...child,
    conferences: changed(child.conferences, which, (each) => ({ ...each, summarySentOn: orNot(yes, on), recordSentOn: on })),
  }),
  papersNotSent: (child, { which }) => ({
    ...child,
    conferences: changed(child.conferences, which, (each) => ({
      ...each,
      ...{ summarySentOn: null, recordSentOn: null, reportsSentOn: null },
    })),
  }),
  corrections: (child, { which, yes }, on) => ({
    ...child,
    conferences: changed(child.conferences, which, (each) => ({ ...each, correctionsReceivedOn: orNot(yes, on) })),
  }),
  enquiry: (child, { yes, which }, on) => ({
    ...child,
    enquiry: { ...noEnquiry, lastStrategyDiscussionOn: on, decidedOn: orNot(yes, on), startedOn: orNot(which % 2 === 0, on) },
  }),
  assessed: (child, { yes }, on) => ({ ...child, enquiry: { ...noEnquiry, ...child.enquiry, assessmentCompletedOn: orNot(yes, on) } }),
  moves: (child, { yes, which }, on) => ({
    ...child,
    transfer: { ...noMove, direction: yes ? 'in' : 'out', notifiedOn: on, agreedPermanentOn: orNot(which % 2 === 0, on) },
  }),
  movesNotAfterAll: ({ transfer: _, ...child }) => child,
  informationSent: (child, { yes }, on) =>
    child.transfer === undefined ? child : { ...child, transfer: { ...child.transfer, informationSentOn: orNot(yes, on) } },
  transferConference: (child, _entry, on) => ({ ...child, conferences: [...child.conferences, aConference('transfer', on)] }),
  staysAway: (child, { yes }, from) => ({
    ...child,
    temporaryStay: { from, transferRequestedOn: null, endedOn: null, ...(yes ? {} : { transferRequestedOn: from }) },
  }),
  staysNoMore: (child, _entry, endedOn) =>
    child.temporaryStay === undefined ? child : { ...child, temporaryStay: { ...child.temporaryStay, endedOn } },
  temporary: (child, { yes }) => (child.status === 'de-registered' ? child : { ...child, status: yes ? 'temporary' : 'registered' }),
  refused: (child, { yes }, on) => ({ ...child, deniedAccess: [...(child.deniedAccess ?? []), { on, toldOn: orNot(yes, on) }] }),
  refusedTold: (child, { which, yes }, on) => ({
    ...child,
    deniedAccess: changed(child.deniedAccess ?? [], which, (each) => ({ ...each, toldOn: orNot(yes, on) })),
  }),
  advocate: (child, _entry, on) => ({ ...child, advocacyOfferedOn: [...(child.advocacyOfferedOn ?? []), on] }),
  advocateNot: (child, { which }) => ({ ...child, advocacyOfferedOn: without(child.advocacyOfferedOn ?? [], which) }),
  missing: (child, { yes }, on) => ({ ...child, missingSince: on, missingToldOn: orNot(yes, on) }),
  // By an export, which only says that they are missing no longer, or here.
  found: (child, { yes }, foundOn) => {
    const { missingSince: since, missingToldOn: toldOn = null, foundMissing = [] } = child;
    const isHere = yes && since !== null && foundOn >= since;
    return { ...child, missingSince: null, ...(isHere && { foundMissing: [...foundMissing, { since, toldOn, foundOn }] }) };
  },
  movedHouse: (child, { yes }, on) => ({ ...child, movedOn: orNot(yes, on) }),
  registered: (child, _entry, registeredOn) => ({ ...child, registeredOn }),
  born: (child, { yes, which }, on) => ({ ...child, dateOfBirth: yes ? on : bornToBe18(on, which) }),
  unborn: (child, { ahead }, on) => ({ ...child, dateOfBirth: null, expectedOn: addDays(on, ahead) }),
  ends: ({ removal: _, ...child }, _entry, deregisteredOn) => ({ ...child, status: 'de-registered', deregisteredOn }),
  removalAsked: (child, _entry, on, id) => ({
    ...child,
    ...{ status: 'de-registered', deregisteredOn: on, removal: removalOf(id, on, null) },
  }),
  removalChecked: ({ removal, ...child }, { yes }, on) =>
    removal?.check === null
      ? {
          ...child,
          ...(yes ? {} : { status: 'registered' as const, deregisteredOn: null }),
          removal: removalOf(removal.conferenceId, on, yes ? 'confirmed' : 'sent-back'),
        }
      : { ...child, ...(removal && { removal }) },
  begins: ({ removal: _, ...child }, _entry, registeredOn) => {
    const { registeredOn: before, deregisteredOn, categories, earlierRegistrations = [] } = child;
    const earlier = [...earlierRegistrations, { registeredOn: before, deregisteredOn, categories }];
    return { ...child, status: 'registered', deregisteredOn: null, registeredOn, earlierRegistrations: earlier };
  },
} satisfies Readonly<Record<string, OfChild>>;

/** Somebody who turns 18 about that day. */
function bornToBe18(on: CalendarDate, which: number): CalendarDate {
  const day = addDays(on, which);
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}

export const factsOfGroup = {
  meeting: (group, { yes }, on, id) => ({ ...group, meetings: [...group.meetings, aHeldMeeting(id, on, yes)] }),
  meetingPlanned: (group, { ahead, yes }, on, id) => {
    const owed = yes ? [{ memberId: 'macsen', apologisedOn: on, receivedOn: null }] : [];
    const plannedFor = addDays(on, ahead);
    return {
      ...group,
      meetings: [...group.meetings, { ...aHeldMeeting(id, plannedFor), heldOn: null, valid: null, absenceReports: owed }],
    };
  },
  meetingCalledOff: (group, { which, yes }) => ({
    ...group,
    meetings: changed(group.meetings, which, (each) => ({ ...each, cancelled: yes, ...(yes ? { heldOn: null, valid: null } : {}) })),
  }),
  meetingGone: (group, { which }) => ({ ...group, meetings: without(group.meetings, which) }),
  meetingMoved: (group, { which, yes }, on) => ({
    ...group,
    meetings: changed(group.meetings, which, (each) => ({ ...each, ...(yes ? { heldOn: on, valid: true } : { plannedFor: on }) })),
  }),
  nobodyCame: (group, { which, yes }) => ({ ...group, meetings: changed(group.meetings, which, (each) => ({ ...each, valid: yes })) }),
  recordSent: (group, { which, yes }, on) => ({
    ...group,
    meetings: changed(group.meetings, which, (each) => ({ ...each, recordSentOn: orNot(yes, on) })),
  }),
  reportReceived: (group, { which, yes }, on) => ({
    ...group,
    meetings: changed(group.meetings, which, (each) => ({
      ...each,
      absenceReports: (each.absenceReports ?? []).map((owed) => ({ ...owed, receivedOn: orNot(yes, on) })),
    })),
  }),
  coordinatorEnds: (group, { yes }, to) => ({
    ...group,
    members: group.members.map((member) =>
      member.role === 'co-ordinator' && member.to === null ? { ...member, to, ...(yes ? {} : { takenBackOn: to }) } : member,
    ),
  }),
  coordinator: (group, { yes }, from, id) => ({
    ...group,
    members: [...group.members, aMember(id, 'co-ordinator', { personId: 'person-sian', from })],
    coordinatorChanges: [...(group.coordinatorChanges ?? []), { changedOn: from, toldOn: orNot(yes, from), confirmedOn: null }],
  }),
  changeTold: (group, { which, yes }, on) => ({
    ...group,
    coordinatorChanges: changed(group.coordinatorChanges ?? [], which, (each) => ({ ...each, toldOn: on, confirmedOn: orNot(yes, on) })),
  }),
  changeGone: (group, { which }) => ({ ...group, coordinatorChanges: without(group.coordinatorChanges ?? [], which) }),
} satisfies Readonly<Record<string, OfGroup>>;

export type ChildFact = keyof typeof factsOfChild;
export type GroupFact = keyof typeof factsOfGroup;

export function isChildFact(what: string): what is ChildFact {
  return what in factsOfChild;
}

export function isGroupFact(what: string): what is GroupFact {
  return what in factsOfGroup;
}
