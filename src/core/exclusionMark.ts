import type { CalendarDate } from './time/day';

/** From a day to the end of another, what of a meeting somebody is kept from. */
export type ExclusionSpan = {
  readonly from: CalendarDate;
  /** The last day; null: until somebody ends it. */
  readonly to: CalendarDate | null;
  /** The items of the agenda, by their standing code, 'proposed' for those that members add; none: the whole meeting. */
  readonly topics: readonly string[];
  /** What happened in that time was given to them when it ended. */
  readonly given?: true;
};

/** How a request waits, or what became of it. */
export const exclusionStates = ['asked', 'refused', 'in-force', 'ended'] as const;
export type ExclusionState = (typeof exclusionStates)[number];

/** What the head knows of the exclusion of a parent or carer; the words are in `exclusion:<id>` (DOMAIN 1.14). */
export type ExclusionMark = {
  readonly exclusionId: string;
  /** Who is excluded: by member, and by person where a case system gives them another membership. */
  readonly memberId: string;
  readonly personId: string;
  /** The member who asked, and their person: nobody decides on what they asked for themselves. */
  readonly askedBy: string;
  readonly askedByPersonId: string;
  readonly askedOn: CalendarDate;
  readonly state: ExclusionState;
  /** Earlier ones stay: a meeting of that time is told by what was decided then. */
  readonly spans: readonly ExclusionSpan[];
  /** The last day for its review; null while it is not in force. */
  readonly reviewBy: CalendarDate | null;
};
