import { type Child, type EndTold, isOnRegister, isTemporaryEntry, toldOfEnd } from '../child';
import type { LimitId } from '../clockTable';
import { type ConferenceFact, type CoordinatorChangeFact, type EnquiryFact, isOff, type PaperDay, type TransferFact } from '../facts';
import type { Role } from '../member';
import type { CalendarDate } from '../time/day';
import { isRegisteredHere } from './clockFacts';

/** The day something was done. Null: not yet; undefined: nobody has said, here or in an export, so that no limit counts it. */
export type Known = CalendarDate | null | undefined;

/**
 * What somebody has done on one day that starts or meets a limit, and that nothing else here records: papers of conferences, the
 * enquiry before registration, a move, a change of co-ordinator, a report in place of coming (DOMAIN 1.0).
 */
export const stepKinds = [
  'summary-sent',
  'record-sent',
  'corrections-received',
  'corrections-settled',
  'reports-shared',
  'absence-report',
  'strategy-discussion',
  'enquiry-decided',
  'enquiries-began',
  'assessment-complete',
  'move-in-notified',
  'move-out-notified',
  'move-agreed',
  'information-sent',
  'transfer-conference',
  'transfer-asked',
  'change-told',
  'change-confirmed',
  'end-agencies-told',
  'end-family-told',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Where the work is done, by which its steps are offered together. */
export const stepTopics = ['conference', 'absence', 'enquiry', 'move', 'co-ordinator', 'end'] as const;
export type StepTopic = (typeof stepTopics)[number];

type Row = {
  readonly topic: StepTopic;
  readonly starts: readonly LimitId[];
  readonly meets: readonly LimitId[];
  /** Who records it (DOMAIN 2.1): those who answer for the facts, and those whose work it is. */
  readonly by: readonly Role[];
};

/** A step about one child, whatever conference or meeting there is. */
type OfChild = Row & {
  readonly of: 'child';
  readonly isOpen: (child: Child) => boolean;
  /** Whether people may record it where it is not recorded; absent: wherever it is open. The case system may, whatever is known here. */
  readonly mayBegin?: (child: Child) => boolean;
  readonly day: (child: Child) => Known;
  readonly put: (child: Child, on: CalendarDate | null) => Child;
  /** The day of what it answers; null where it answers nothing. */
  readonly since: (child: Child) => CalendarDate | null;
};
type OfConference = Row & {
  readonly of: 'conference';
  readonly field: PaperDay;
  readonly isAbout: (conference: ConferenceFact) => boolean;
  readonly since: (conference: ConferenceFact) => CalendarDate | null;
};
type OfChange = Row & { readonly of: 'change'; readonly field: Exclude<keyof CoordinatorChangeFact, 'changedOn'> };
type OfReport = Row & { readonly of: 'report' };

export type StepRow = OfChild | OfConference | OfChange | OfReport;

const runners: readonly Role[] = ['co-ordinator', 'manager'];
/** The administrator writes and sends what the chair approves (DOMAIN 1.29). */
const papers: readonly Role[] = ['administrator', 'conference-chair', ...runners];

const isHeld = ({ heldOn }: ConferenceFact): boolean => heldOn !== null;
const heldOn = (conference: ConferenceFact): CalendarDate | null => conference.heldOn;
const never = (): null => null;

const noEnquiry: EnquiryFact = { lastStrategyDiscussionOn: null, decidedOn: null, startedOn: null, assessmentCompletedOn: null };

function enquiry(field: keyof EnquiryFact, starts: readonly LimitId[], meets: readonly LimitId[] = []): OfChild {
  return {
    ...{ of: 'child', topic: 'enquiry', starts, meets, by: runners },
    isOpen: ({ enquiry: known }) => field !== 'assessmentCompletedOn' || (known !== undefined && known.startedOn !== null),
    day: (child) => child.enquiry?.[field],
    put: (child, on) => ({ ...child, enquiry: { ...noEnquiry, ...child.enquiry, [field]: on } }),
    since: (child) => (field === 'assessmentCompletedOn' ? (child.enquiry?.startedOn ?? null) : null),
  };
}

/**
 * A move of which nobody was notified after all is none. A child whose initial conference was here did not move here: the limits of that
 * conference would count anew from a transfer conference.
 */
function moveNotified(direction: 'in' | 'out', starts: readonly LimitId[]): OfChild {
  return {
    ...{ of: 'child', topic: 'move', starts, meets: [], by: runners },
    isOpen: ({ transfer }) => transfer === undefined || transfer.direction === direction,
    mayBegin: (child) => direction === 'out' || !isRegisteredHere(child),
    day: ({ transfer }) => (transfer?.direction === direction ? transfer.notifiedOn : undefined),
    put: ({ transfer, ...child }, on) =>
      on === null
        ? child
        : { ...child, transfer: { agreedPermanentOn: null, informationSentOn: null, ...transfer, direction, notifiedOn: on } },
    since: never,
  };
}

function ofMove(field: 'agreedPermanentOn' | 'informationSentOn', starts: readonly LimitId[], meets: readonly LimitId[]): OfChild {
  return {
    ...{ of: 'child', topic: 'move', starts, meets, by: runners },
    isOpen: ({ transfer }) => transfer !== undefined,
    day: ({ transfer }) => (transfer === undefined ? undefined : ofThisMove(transfer, transfer[field])),
    put: (child, on) => (child.transfer === undefined ? child : { ...child, transfer: { ...child.transfer, [field]: on } }),
    since: ({ transfer }) => transfer?.notifiedOn ?? null,
  };
}

/** When the transfer conference that a notified move asks for was held, by whichever authority the child moves to; null: not yet. */
export function transferConferenceOn(child: Child): CalendarDate | null {
  const known = transferSince(child)?.heldOn ?? null;
  return child.transfer?.direction === 'out' ? (ofThisMove(child.transfer, child.transfer.theirConferenceOn) ?? known) : known;
}

/** What was done before the notice was for an earlier move. */
function ofThisMove<Day extends CalendarDate | null | undefined>({ notifiedOn }: TransferFact, day: Day): Day | null {
  return typeof day === 'string' && day < notifiedOn ? null : day;
}

const transferSince = ({ transfer, conferences }: Child): ConferenceFact | undefined =>
  conferences.findLast(({ kind, heldOn: on }) => kind === 'transfer' && on !== null && transfer !== undefined && on >= transfer.notifiedOn);

/**
 * The conference that a move asks for (DOMAIN 7.1 'transfer out/in'). From that of a move to this authority the limits of this
 * registration count; that of a move away is the other authority's, and registration here may end after it.
 */
const transferConference: OfChild = {
  ...{ of: 'child', topic: 'move', starts: ['D02', 'D03', 'D09'], meets: ['D17'], by: ['conference-chair', ...runners] },
  isOpen: ({ transfer }) => transfer !== undefined,
  mayBegin: (child) => child.transfer?.direction === 'out' || !isRegisteredHere(child),
  day: (child) => (child.transfer === undefined ? undefined : transferConferenceOn(child)),
  put: (child, on) => {
    if (child.transfer?.direction === 'out') return { ...child, transfer: { ...child.transfer, theirConferenceOn: on } };
    const isPlannedThen = ({ kind, plannedFor }: ConferenceFact): boolean => kind === 'transfer' && plannedFor === on;
    const others = child.conferences.filter((each) => each !== transferSince(child) && !isPlannedThen(each));
    if (on === null) return { ...child, conferences: others };
    const planned = child.conferences.find(isPlannedThen);
    const papers = { summarySentOn: null, recordSentOn: null, ...planned };
    const held = { ...papers, kind: 'transfer', plannedFor: on, heldOn: on, decision: 'register' } as const;
    return { ...child, conferences: [...others, held].sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : 1)) };
  },
  since: ({ transfer }) => transfer?.notifiedOn ?? null,
};

/** D18: a stay elsewhere, or the entry of another authority's child here, that is to become a transfer. */
const transferAsked: OfChild = {
  ...{ of: 'child', topic: 'move', starts: [], meets: ['D18'], by: runners },
  isOpen: (child) =>
    child.temporaryStay === undefined ? isOnRegister(child) && isTemporaryEntry(child) : child.temporaryStay.endedOn === null,
  day: ({ temporaryStay }) => temporaryStay?.transferRequestedOn ?? null,
  put: (child, on) => ({
    ...child,
    temporaryStay: { from: child.registeredOn, endedOn: null, ...child.temporaryStay, transferRequestedOn: on },
  }),
  since: ({ temporaryStay, registeredOn }) => temporaryStay?.from ?? registeredOn,
};

/** What the authority owes once a registration has ended: the agencies of the conference, and the family, are told (DOMAIN 1.31, 1.35). */
function endTold(field: keyof EndTold): OfChild {
  return {
    ...{ of: 'child', topic: 'end', starts: [], meets: [], by: [...papers, 'custodian'] },
    isOpen: (child) => toldOfEnd(child) !== undefined,
    day: (child) => toldOfEnd(child)?.[field],
    put: ({ removal, ...child }, on) =>
      removal?.told === undefined
        ? { ...child, ...(removal && { removal }) }
        : { ...child, removal: { ...removal, told: { ...removal.told, [field]: on } } },
    since: ({ deregisteredOn }) => deregisteredOn,
  };
}

function paper(
  field: PaperDay,
  meets: readonly LimitId[],
  { starts = [], isAbout = isHeld, since = heldOn }: Partial<Pick<OfConference, 'starts' | 'isAbout' | 'since'>> = {},
): OfConference {
  return { of: 'conference', topic: 'conference', starts, meets, by: papers, field, isAbout, since };
}

/** One row for each kind. */
export const stepTable: Readonly<Record<StepKind, StepRow>> = {
  'summary-sent': paper('summarySentOn', ['D02'], { isAbout: (conference) => isHeld(conference) && conference.kind !== 'review' }),
  'record-sent': paper('recordSentOn', ['D11'], { starts: ['D12'] }),
  'corrections-received': paper('correctionsReceivedOn', ['D12'], {
    isAbout: ({ recordSentOn }) => (recordSentOn ?? null) !== null,
    since: ({ recordSentOn = null }) => recordSentOn,
  }),
  'corrections-settled': paper('correctionsSettledOn', [], {
    isAbout: ({ correctionsReceivedOn }) => (correctionsReceivedOn ?? null) !== null,
    since: ({ correctionsReceivedOn = null }) => correctionsReceivedOn,
  }),
  'reports-shared': paper('reportsSentOn', ['D14'], {
    isAbout: (conference) => conference.kind === 'review' && !isOff(conference),
    since: never,
  }),
  'absence-report': { of: 'report', topic: 'absence', starts: [], meets: ['D15'], by: ['administrator', ...runners] },
  'strategy-discussion': enquiry('lastStrategyDiscussionOn', ['D01']),
  'enquiry-decided': enquiry('decidedOn', ['D01']),
  'enquiries-began': enquiry('startedOn', ['D08']),
  'assessment-complete': enquiry('assessmentCompletedOn', [], ['D08']),
  'move-in-notified': moveNotified('in', ['D16', 'D17']),
  'move-out-notified': moveNotified('out', ['D16']),
  'move-agreed': ofMove('agreedPermanentOn', ['D17'], []),
  'information-sent': ofMove('informationSentOn', [], ['D16']),
  'transfer-conference': transferConference,
  'transfer-asked': transferAsked,
  'change-told': { of: 'change', topic: 'co-ordinator', starts: [], meets: ['D19'], by: runners, field: 'toldOn' },
  'change-confirmed': { of: 'change', topic: 'co-ordinator', starts: [], meets: ['D19'], by: runners, field: 'confirmedOn' },
  'end-agencies-told': endTold('agenciesOn'),
  'end-family-told': endTold('familyOn'),
};

/** A change of co-ordinator, or the reports to a core group, is one for every child of the group. */
export function isAboutGroup(what: StepKind): boolean {
  const { of } = stepTable[what];
  return of === 'change' || of === 'report';
}
