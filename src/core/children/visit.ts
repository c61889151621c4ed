import type { Child } from '../child';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { VisitFact } from '../facts';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';

/** What words about a visit tell of (DOMAIN 1.19); the note of an imported visit has no such subject. */
export const visitSubjects = ['presentation', 'own-words', 'worries', 'why-not-alone'] as const;
export type VisitSubject = (typeof visitSubjects)[number];
export type VisitWords = TypedText & { readonly about?: VisitSubject };

/** One visit to one child, as recorded: never changed, corrected only by adding another that names it (DOMAIN 1.19). */
export type Visit = GroupDocument & {
  readonly type: 'visit';
  readonly childId: string;
  readonly fact: VisitFact;
  /** Local time of the visit 'HH:mm'; null where unknown. */
  readonly time: string | null;
  /** Whether the family knew that somebody was coming; null where nobody said. */
  readonly announced: boolean | null;
  /** Which other grown-ups were there, in the words of whoever recorded it. */
  readonly othersThere?: TypedText;
  readonly notSeenReason: string | null;
  readonly words: readonly VisitWords[];
  /** When it was entered, which may be days after the visit: both are kept. */
  readonly enteredAt: Instant;
  /** The document of the visit that this one corrects. */
  readonly corrects: string | null;
  /** The report that came with it, where the child could not be seen. */
  readonly notSeenEntryId?: string;
  /** Since that day the case system has it no longer, or with other values: it is history, and counts no more. */
  readonly takenBackOn?: CalendarDate;
};

/** Sorts by day, so that a partition listing is a history. */
export function visitDocumentId(fact: Pick<VisitFact, 'visitId' | 'on'>): string {
  return `visit:${fact.on}:${fact.visitId}`;
}

/** An id that stands before every visit's from that day on, for listing a partition from there. */
export function beforeVisitsFrom(day: CalendarDate): string {
  return `visit:${day}`;
}

/**
 * The visits that count: those that no other corrects and that the case system has not taken back, and of one that was entered
 * twice the entry made here. A correction may itself be corrected. `children`: whose visits they are, who know which were entered twice.
 */
export function standingVisits(visits: readonly Visit[], children: readonly Pick<Child, 'sameVisits'>[]): readonly Visit[] {
  const corrected = new Set(visits.flatMap(({ corrects }) => corrects ?? []));
  const twice = new Set(children.flatMap(enteredTwice));
  return visits.filter(({ id, fact, takenBackOn }) => takenBackOn === undefined && !corrected.has(id) && !twice.has(fact.visitId));
}

/** The ids of visits that do not count because another entry of the same visit does. */
export function enteredTwice({ sameVisits = [] }: Pick<Child, 'sameVisits'>): readonly string[] {
  return sameVisits.map(({ there }) => there);
}

/** Newest first: by day, then time of day, then when it was entered. */
export function newestVisitFirst(one: Visit, other: Visit): number {
  const [left, right] = [one, other].map(({ fact, time, enteredAt, id }) => `${fact.on} ${time ?? ''} ${enteredAt} ${id}`);
  return (left ?? '') < (right ?? '') ? 1 : -1;
}

/** Who visited, by the group's list of members, those who have left among them; empty for somebody never listed. */
export function visitorName(group: CoreGroup, { byPersonId }: Pick<VisitFact, 'byPersonId'>): string {
  return group.members.findLast(({ personId }) => personId === byPersonId)?.name ?? '';
}

/** What is known of a visit in two entries, or asked of one, said of the entry that was made in its place. */
export function withVisitCorrected(group: CoreGroup, childId: string, from: string, to: VisitFact): CoreGroup {
  const { visitId } = to;
  const asked = group.sameAsked?.map((open): SameAsked => {
    if (open.what !== 'visit' || open.childId !== childId) return open;
    if (open.here === from) return { ...open, here: visitId, hereOn: to.on };
    return open.there === from ? { ...open, there: visitId, thereOn: to.on } : open;
  });
  const children = group.children.map((child) =>
    child.childId !== childId || child.sameVisits === undefined
      ? child
      : { ...child, sameVisits: child.sameVisits.map((pair) => (pair.here === from ? { ...pair, here: visitId } : pair)) },
  );
  return { ...group, children, ...(asked && { sameAsked: asked }) };
}
