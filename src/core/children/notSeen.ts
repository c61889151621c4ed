import type { Child } from '../child';
import { type CoreGroup, isFrozen, type NotSeenAwaiting } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import type { VisitFact } from '../facts';
import { isFor, type Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import type { TypedText } from '../typedText';
import { newVisit, problemsOfChildren, problemsOfTime, type VisitTime, withVisits } from './seen';
import type { Visit } from './visit';

/** What a manager may decide after a child could not be seen (DOMAIN 1.18). */
export const decisionCodes = ['revisit', 'police', 'strategy', 'legal', 'review'] as const;
export type DecisionCode = (typeof decisionCodes)[number];
export type NotSeenDecision = { readonly code: DecisionCode; readonly words: TypedText | null };

/** What the reporter adds to a report. */
export const detailSubjects = ['refused-by', 'their-words', 'more'] as const;
export type DetailSubject = (typeof detailSubjects)[number];

/** When each child was last seen by anybody, as known at the report. */
export type LastSeenBefore = { readonly childId: string; readonly on: CalendarDate | null; readonly byPersonId: string | null };

/**
 * One report that a child, or several on one visit, could not be seen (DOMAIN 1.18). It is never deleted, and only added to; it
 * waits until a manager has decided. The visits recorded with it say that the child was not seen, so they reset no clock.
 */
export type NotSeen = GroupDocument & {
  readonly type: 'not-seen';
  readonly entryId: string;
  /** Grows with everything added. */
  readonly version: number;
  readonly state: 'awaiting-decision' | 'decided';
  readonly childIds: readonly string[];
  readonly visitIds: readonly string[];
  readonly on: CalendarDate;
  readonly time: string;
  readonly place: TypedText;
  /** Whether the reporter said that a child was in immediate danger. */
  readonly danger: boolean;
  readonly announced: boolean | null;
  readonly details: readonly { readonly about: DetailSubject; readonly words: TypedText }[];
  readonly lastSeen: readonly LastSeenBefore[];
  readonly reportedBy: string;
  readonly reportedByPersonId: string;
  readonly enteredAt: Instant;
  /** Those who said "I've got this". */
  readonly takenOn: readonly { readonly memberId: string; readonly at: Instant }[];
  readonly decisions: readonly (NotSeenDecision & { readonly memberId: string; readonly at: Instant })[];
  /**
   * How often, and when last, the same person reported it again after as many of their reports waited as can; each time with
   * its visits.
   */
  readonly again?: { readonly times: number; readonly lastAt: Instant };
};

/** The most reports by one person about one child, each with notices of its own, that wait for a decision side by side. */
const mostApart = 3;

/** With fewer waiting reports than this no report can be joined to another, so that none has to be read. */
export const fewestToJoin = mostApart;

export type NewNotSeen = VisitTime & { readonly childIds: readonly string[]; readonly place: string; readonly danger: boolean };
export type Reported = { readonly group: CoreGroup; readonly entry: NotSeen; readonly visits: readonly Visit[] };

export function notSeenDocumentId(entryId: string): string {
  return `not-seen:${entryId}`;
}

/**
 * The report, a visit of a child not seen for each child, and the denied access that must be told the same day (D21). It is
 * never refused for being one too many: where three reports of the same person already wait for each of these children, it is
 * added to the newest of them, so that repeated reports fill neither the head nor the day of those who are told. `waiting` are
 * the reports that wait, oldest first.
 */
export function reportNotSeen(group: CoreGroup, report: NewNotSeen, by: Doer, waiting: readonly NotSeen[] = []): Result<Reported, Refusal> {
  const wrong = { ...problemsOfChildren(group, report, by), ...problemsOfTime(report, by) };
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const childIds = [...new Set(report.childIds)];
  const joined = joinedTo(childIds, report, by, waiting);
  if (joined !== undefined) return allow(reportedAgain(group, joined, report, childIds, by));
  const entryId = by.newId();
  const visits = childIds.map((childId) => unseenVisit(group, childId, entryId, report, by));
  const entry: NotSeen = {
    id: notSeenDocumentId(entryId),
    type: 'not-seen',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    entryId,
    version: 1,
    state: 'awaiting-decision',
    childIds,
    visitIds: visits.map(({ fact }) => fact.visitId),
    on: report.on,
    time: report.time,
    place: writtenBy(report.place, by),
    danger: report.danger,
    announced: null,
    details: [],
    lastSeen: childIds.map((childId) => lastSeenBefore(group, childId)),
    reportedBy: by.actor.memberId,
    reportedByPersonId: by.actor.personId,
    enteredAt: by.now,
    takenOn: [],
    decisions: [],
  };
  return allow({ group: withReport(withVisits(group, visits, by.today), entry, by.today), entry, visits });
}

/** The report that one more is added to: of the same person and, where a child is in danger, one that says so. */
function joinedTo(childIds: readonly string[], { danger }: NewNotSeen, { actor }: Doer, waiting: readonly NotSeen[]): NotSeen | undefined {
  const same = waiting.filter((each) => each.reportedByPersonId === actor.personId && (each.danger || !danger));
  const isEnough = childIds.every((childId) => same.filter((each) => each.childIds.includes(childId)).length >= mostApart);
  return isEnough ? same.at(-1) : undefined;
}

/**
 * The version does not change: otherwise each further report would make out of date the card on which a manager is deciding.
 * What was typed is kept with the visits.
 */
function reportedAgain(group: CoreGroup, entry: NotSeen, report: NewNotSeen, childIds: readonly string[], by: Doer): Reported {
  const place = writtenBy(report.place, by);
  const visits = childIds.map((childId) => ({ ...unseenVisit(group, childId, entry.entryId, report, by), words: [place] }));
  const again = { times: (entry.again?.times ?? 0) + 1, lastAt: by.now };
  const denied = withDeniedAccess(withVisits(group, visits, by.today), childIds, report.on, by.today);
  return { group: denied, entry: { ...entry, again }, visits };
}

export type NotSeenDetails = { readonly announced: 'yes' | 'no' | ''; readonly words: Readonly<Record<DetailSubject, string>> };

/** What the reporter adds to the report; nothing that is there changes. */
export function addDetails(entry: NotSeen, { announced, words }: NotSeenDetails, by: Doer): Result<NotSeen, Refusal> {
  const details = detailSubjects.flatMap((about) => (words[about] === '' ? [] : [{ about, words: writtenBy(words[about], by) }]));
  if (details.length === 0 && announced === '') return refuse({ kind: 'check-fields', fields: { more: 'required' } });
  const wasAnnounced = announced === '' ? entry.announced : announced === 'yes';
  return allow({ ...entry, version: entry.version + 1, announced: wasAnnounced, details: [...entry.details, ...details] });
}

/** "I've got this": said once by each. */
export function takeOn(entry: NotSeen, { actor, now }: Pick<Doer, 'actor' | 'now'>): NotSeen {
  if (entry.takenOn.some(({ memberId }) => memberId === actor.memberId)) return entry;
  return { ...entry, version: entry.version + 1, takenOn: [...entry.takenOn, { memberId: actor.memberId, at: now }] };
}

export type Decided = { readonly group: CoreGroup; readonly entry: NotSeen };

/** A decision, beside those before it; the report waits no longer. `seen` is the version that the manager has read. */
export function decideNotSeen(
  group: CoreGroup,
  entry: NotSeen,
  decision: { readonly code: DecisionCode; readonly words: string; readonly seen: number },
  by: Doer,
): Result<Decided, Refusal> {
  if (decision.seen !== entry.version) return refuse({ kind: 'changed-meanwhile' });
  const words = decision.words === '' ? null : writtenBy(decision.words, by);
  const made = { code: decision.code, words, memberId: by.actor.memberId, at: by.now };
  const decided: NotSeen = { ...entry, version: entry.version + 1, state: 'decided', decisions: [...entry.decisions, made] };
  const awaiting = (group.notSeenAwaiting ?? []).filter(({ entryId }) => entryId !== entry.entryId);
  return allow({ group: { ...group, notSeenAwaiting: awaiting }, entry: decided });
}

/** A decision is due on the day of the report (DOMAIN 1.18); null once there is one. */
export function decisionDue(entry: Pick<NotSeen, 'enteredAt' | 'decisions'>, today: CalendarDate): 'today' | 'late' | null {
  if (entry.decisions.length > 0) return null;
  return dayOf(entry.enteredAt) < today ? 'late' : 'today';
}

/**
 * The reports that wait for a decision, for those who must see to it: nobody else has them on the board. Those in which a child is in
 * danger come first.
 */
export function awaitingFor(
  group: Pick<CoreGroup, 'notSeenAwaiting'> & { readonly children: readonly Pick<Child, 'childId' | 'frozen'>[] },
  viewer: Pick<Member, 'role' | 'childIds'>,
): readonly NotSeenAwaiting[] {
  const seesTo = viewer.role === 'co-ordinator' || viewer.role === 'manager' || viewer.role === 'senior-manager';
  if (!seesTo) return [];
  const concerns = (childId: string): boolean => isFor(viewer, childId) && !isFrozen(group, childId);
  return (group.notSeenAwaiting ?? []).filter(({ childIds }) => childIds.some(concerns)).sort(dangerFirst);
}

/** Reports in which a child is said to be in immediate danger stand above the others. */
export function dangerFirst(one: Pick<NotSeenAwaiting, 'danger'>, other: Pick<NotSeenAwaiting, 'danger'>): number {
  return Number(other.danger) - Number(one.danger);
}

function unseenVisit(group: CoreGroup, childId: string, entryId: string, report: NewNotSeen, by: Doer): Visit {
  return { ...newVisit(group, childId, { ...report, sightings: [] }, by), notSeenEntryId: entryId };
}

/** The others are told in the same commit, so the day of telling is today. */
function withReport(group: CoreGroup, { entryId, childIds, on, enteredAt, danger }: NotSeen, today: CalendarDate): CoreGroup {
  const denied = withDeniedAccess(group, childIds, on, today);
  return { ...denied, notSeenAwaiting: [...(group.notSeenAwaiting ?? []), { entryId, childIds, on, enteredAt, danger }] };
}

/** No second one with the same day and the same day of telling: the clock only asks whether the others were told. */
function withDeniedAccess(group: CoreGroup, childIds: readonly string[], on: CalendarDate, toldOn: CalendarDate): CoreGroup {
  const children = group.children.map((child) => {
    const known = child.deniedAccess ?? [];
    const isKnown = known.some((each) => each.on === on && each.toldOn === toldOn);
    return !childIds.includes(child.childId) || isKnown ? child : { ...child, deniedAccess: [...known, { on, toldOn }] };
  });
  return { ...group, children };
}

function lastSeenBefore(group: CoreGroup, childId: string): LastSeenBefore {
  const visits = group.children.find((child) => child.childId === childId)?.visits ?? [];
  const last = visits
    .filter(({ seen }) => seen)
    .reduce<VisitFact | null>((latest, visit) => (latest === null || visit.on >= latest.on ? visit : latest), null);
  return { childId, on: last?.on ?? null, byPersonId: last?.byPersonId ?? null };
}

function writtenBy(text: string, { actor, now, language }: Doer): TypedText {
  return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
