import { type Child, isRemovalOpen } from '../child';
import type { Clock } from '../clocks/clock';
import { currentClocksOf } from '../clocks/clocksOf';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import { type Category, type ConferenceFact, isOff, sittingOf } from '../facts';
import type { Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';

export const reviewDecisions = ['remain', 'change-category', 'remove'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** Why a registration ends without a review conference (DOMAIN 1.31). */
export const endGrounds = ['turned-18', 'left-uk', 'transferred'] as const;
export type EndGround = (typeof endGrounds)[number];

/** One sitting of review conferences, for one child or several, with each child's decision apart (DOMAIN 1.20, 1.27). */
export type Conference = GroupDocument & {
  readonly type: 'conference';
  readonly conferenceId: string;
  readonly version: number;
  readonly childIds: readonly string[];
  readonly plannedFor: CalendarDate;
  /** Local start time 'HH:mm'; null where the case system gave none. */
  readonly startsAt: string | null;
  /** When it was planned here. Absent where the case system planned it, and in what earlier versions stored. */
  readonly plannedAt?: Instant;
  /** Why it was planned after a limit. */
  readonly lateReason: TypedText | null;
  readonly moves: readonly { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: TypedText }[];
  /** When it was called off for which children, and why, oldest first. The others keep their day. */
  readonly calledOff?: readonly CalledOff[];
  /** Null until it was held. */
  readonly attended: Attended | null;
  /** Each child's decision; a correction is one more, after it, and the last one stands. */
  readonly decisions: readonly DecidedForChild[];
  /** Set where no conference sat: the registration was ended for this reason, and a custodian checks it as a decision to remove. */
  readonly ground?: EndGround;
  /** What the custodian said to each decision to remove, oldest first. */
  readonly checks?: readonly RemovalCheck[];
};

/** The moves to another day; the others set another time of the same day. */
export function daysMoved({ moves }: Pick<Conference, 'moves'>): Conference['moves'] {
  return moves.filter(({ from, to }) => from !== to);
}

export type CalledOff = { readonly childIds: readonly string[]; readonly plannedFor: CalendarDate; readonly reason: TypedText };

export type Attended = {
  readonly heldOn: CalendarDate;
  readonly memberIds: readonly string[];
  /** Agencies or professional groupings that were there (DOMAIN 1.23). */
  readonly groupings: number;
  /** Why the chair went on with two. */
  readonly discretion: TypedText | null;
  readonly by: string;
  readonly at: Instant;
  /** What this corrects, and why: nothing that was recorded goes. */
  readonly corrects?: { readonly was: Attended; readonly why: TypedText };
};

export type DecidedForChild = {
  readonly childId: string;
  readonly decision: ReviewDecision;
  readonly categories: readonly Category[];
  readonly reasons: TypedText;
  readonly dissent: TypedText | null;
  readonly by: string;
  readonly at: Instant;
  /** Why it stands in place of the one before it; absent in the decision of the day itself. */
  readonly why?: TypedText;
};

export type RemovalCheck = {
  readonly childId: string;
  readonly outcome: 'confirmed' | 'sent-back';
  readonly reason: TypedText | null;
  readonly by: string;
  readonly at: Instant;
};

export type Changed = { readonly group: CoreGroup; readonly conferences: readonly Conference[] };

const documentPrefix = 'conference:';

export function conferenceDocumentId(conferenceId: string): string {
  return `${documentPrefix}${conferenceId}`;
}

/** The clock of the next review conference, D09 or D10; null where none runs: temporary, off the register, 18 (DOMAIN 7.1). */
export function reviewClock(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): Clock | null {
  if (isRemovalOpen(child)) return null;
  const clocks = currentClocksOf(group, child, rules, today);
  return clocks.find(({ clock, endedOn }) => (clock === 'D09' || clock === 'D10') && endedOn === null) ?? null;
}

/** The review that is planned and was not held yet, whether its day has passed or not. */
export function plannedReview(child: Child): ConferenceFact | null {
  const last = child.conferences.reduce((latest, { heldOn }) => later(latest, heldOn ?? ''), '');
  const open = child.conferences.filter((fact) => fact.kind === 'review' && fact.heldOn === null && !isOff(fact) && fact.plannedFor > last);
  return open.reduce<ConferenceFact | null>(
    (newest, fact) => (newest === null || fact.plannedFor >= newest.plannedFor ? fact : newest),
    null,
  );
}

/** The children of a sitting that nothing was decided on yet. */
export function undecided(group: CoreGroup, conferenceId: string): readonly Child[] {
  return group.children.filter((child) => {
    const planned = plannedReview(child);
    return child.status === 'registered' && planned !== null && sittingOf(planned) === conferenceId;
  });
}

/** The sitting as stored; as the head has it where only the case system knows of it; undefined where there is none. */
export function conferenceFrom(group: CoreGroup, stored: Conference | undefined, conferenceId: string): Conference | undefined {
  const children = undecided(group, conferenceId);
  const childIds = children.map(({ childId }) => childId);
  if (stored !== undefined) return { ...stored, childIds: [...new Set([...stored.childIds, ...childIds])] };
  const [child] = children;
  const planned = child === undefined ? null : plannedReview(child);
  if (planned === null) return undefined;
  return { ...newConference(group, conferenceId, { plannedOn: planned.plannedFor, startsAt: '' }), childIds };
}

/** The child with one fact in place of another, or one more. */
export function withFact(child: Child, before: ConferenceFact | null, fact: ConferenceFact): Child {
  const others = child.conferences.filter((each) => each !== before);
  return {
    ...child,
    conferences: [...others, fact].sort((one, other) =>
      one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor),
    ),
  };
}

export function changeChildren(group: CoreGroup, childIds: readonly string[], change: (child: Child) => Child): CoreGroup {
  return { ...group, children: group.children.map((child) => (childIds.includes(child.childId) ? change(child) : child)) };
}

/** A sitting that nothing is known of but its day. */
export function newConference(
  { coreGroupId }: CoreGroup,
  conferenceId: string,
  { plannedOn, startsAt }: { readonly plannedOn: CalendarDate; readonly startsAt: string },
): Conference {
  return {
    id: conferenceDocumentId(conferenceId),
    type: 'conference',
    schemaVersion: 1,
    coreGroupId,
    conferenceId,
    version: 1,
    childIds: [],
    plannedFor: plannedOn,
    startsAt: startsAt === '' ? null : startsAt,
    lateReason: null,
    moves: [],
    attended: null,
    decisions: [],
  };
}
