import type { CalendarDate } from './time/day';

/**
 * What clocks count from. Facts are only ever added or corrected, never derived:
 * the same facts give the same limits on any machine and on any later day.
 */
export type VisitFact = {
  readonly visitId: string;
  /** The day the child was, or was not, seen. */
  readonly on: CalendarDate;
  /** The visitor's role in the group that day: only a co-ordinator's, or the covering manager's, visit resets D05 to D07 (DOMAIN 1.19). */
  readonly byRole: 'co-ordinator' | 'manager' | 'other';
  readonly byPersonId: string;
  readonly agency: string;
  readonly seen: boolean;
  readonly alone: boolean;
  readonly atHome: boolean;
  readonly bedroom: boolean;
};

export type ConferenceFact = {
  readonly kind: 'initial' | 'review' | 'transfer';
  readonly plannedFor: CalendarDate;
  readonly heldOn: CalendarDate | null;
  readonly decision: 'register' | 'remain' | 'change-category' | 'remove' | null;
  /** When the decision summary and outline plan went out (D02), the full record (D11), the reports for it (D14). Null: not yet; absent: not known here. */
  readonly summarySentOn?: CalendarDate | null;
  readonly recordSentOn?: CalendarDate | null;
  readonly reportsSentOn?: CalendarDate | null;
  /** When corrections to the record came to the chair (D12), and when they were settled. Null: not yet. */
  readonly correctionsReceivedOn?: CalendarDate | null;
  readonly correctionsSettledOn?: CalendarDate | null;
  /** The categories decided; absent where it was not held or nobody said. */
  readonly categories?: readonly Category[];
  readonly chairPersonId?: string;
  /** The sitting that it belongs to, where it was planned or held here; its words are in `conference:<id>`. */
  readonly conferenceId?: string;
  /** The case system's date that was moved here: it is planned no longer, and no import brings it back. */
  readonly movedTo?: CalendarDate;
  /**
   * The members who have given their view before a planned review; null: the views are open, and nobody's is waited for any longer.
   * Absent: nobody has looked yet.
   */
  readonly viewsBy?: readonly string[] | null;
  /** It was planned, and on that day it was called off here without another day; no import brings it back. */
  readonly calledOffOn?: CalendarDate;
  /** When somebody here set its day, or an earlier one in its place: its reports could not be due before. Absent for the case system's. */
  readonly setOn?: CalendarDate;
};

/** Whether its day stands no longer: it was moved, where the case system had planned it, or called off. */
export function isOff({ movedTo, calledOffOn }: Pick<ConferenceFact, 'movedTo' | 'calledOffOn'>): boolean {
  return movedTo !== undefined || calledOffOn !== undefined;
}

/** What the case system planned for one day is one sitting until something is done with it here. */
export function sittingOf(fact: Pick<ConferenceFact, 'conferenceId' | 'plannedFor'>): string {
  return fact.conferenceId ?? `imported-${fact.plannedFor}`;
}

/** The days of its papers, which people record here: no export has them. */
export const paperDays = ['summarySentOn', 'recordSentOn', 'reportsSentOn', 'correctionsReceivedOn', 'correctionsSettledOn'] as const;
export type PaperDay = (typeof paperDays)[number];

export type MeetingKind = 'initial' | 'subsequent' | 'extraordinary';
export type MeetingMode = 'in-person' | 'video' | 'hybrid';

export type MeetingFact = {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly plannedFor: CalendarDate;
  /** Local start time 'HH:mm'; null where the case system gave none. */
  readonly startsAt: string | null;
  readonly heldOn: CalendarDate | null;
  /** False for a meeting held below the validity rule of DOMAIN 1.10: it does not reset D03 or D04. */
  readonly valid: boolean | null;
  readonly cancelled: boolean;
  /** When the record went out (D13). Null: not yet; absent: not known here. */
  readonly recordSentOn?: CalendarDate | null;
  /** While it is planned: the member who chairs it and has not said that they cannot come; null: nobody. Absent: it is open or over, or nobody has looked yet. */
  readonly chairMemberId?: string | null;
  /** The written reports that absent members owe (D15). */
  readonly absenceReports?: readonly AbsenceReportFact[];
};

export type AbsenceReportFact = {
  readonly memberId: string;
  readonly apologisedOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
};

/** The enquiry that led to the conference (D01, D08). */
export type EnquiryFact = {
  readonly lastStrategyDiscussionOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  /** The day enquiries under section 47 began. */
  readonly startedOn: CalendarDate | null;
  readonly assessmentCompletedOn: CalendarDate | null;
};

/** A permanent move from or to another authority (D16, D17); the conference of a move to us is a ConferenceFact. */
export type TransferFact = {
  readonly direction: 'in' | 'out';
  readonly notifiedOn: CalendarDate;
  readonly agreedPermanentOn: CalendarDate | null;
  readonly informationSentOn: CalendarDate | null;
  /** Of a move away: when the authority the child moves to held its transfer conference. None of our limits counts from it. */
  readonly theirConferenceOn?: CalendarDate | null;
};

/** A stay in another authority's area (D18). */
export type TemporaryStayFact = {
  readonly from: CalendarDate;
  readonly transferRequestedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
};

/** A child who was missing and was found: whether co-ordinator and police were told meanwhile (D22). Null: nobody recorded that they were. */
export type FoundMissingFact = { readonly since: CalendarDate; readonly toldOn: CalendarDate | null; readonly foundOn: CalendarDate };

/**
 * The days of valid core groups that were held for a child in other groups, and since when the child is in this one: what this one held
 * before was not for them. Null: it goes on in place of the one that they came from, or they were in it before too. `meetingIds`:
 * which meetings those were, as far as that is known: where the child comes back to their group, they are that group's again.
 */
export type MetElsewhereFact = {
  readonly hereSince: CalendarDate | null;
  readonly heldOn: readonly CalendarDate[];
  readonly meetingIds?: readonly string[];
};

/** An instance of denied access and when the others were told (D21). */
export type DeniedAccessFact = { readonly on: CalendarDate; readonly toldOn: CalendarDate | null };

/** A change of co-ordinator and when family and agencies were told and written to (D19). */
export type CoordinatorChangeFact = {
  readonly changedOn: CalendarDate;
  readonly toldOn: CalendarDate | null;
  readonly confirmedOn: CalendarDate | null;
};

export const categories = ['neglect', 'physical', 'sexual', 'emotional', 'financial'] as const;

export type Category = (typeof categories)[number];
