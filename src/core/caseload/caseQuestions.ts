import { isBackAsked } from '../child';
import { enteredTwice } from '../children/visit';
import type { CoreGroup, PersonAsked, SameAsked, VisitsAsked } from '../coreGroup';
import { isCurrent, isNotSaid, type Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { askingOfTwo, isOfEarlier, type Pressed } from './askedAt';
import { groupAskedSince, isMissedAsked } from './missedAsked';
import { personsAsked } from './personAnswer';

/** What an import could not know and the co-ordinator has to say. */
export type CaseQuestion =
  | SameAsked
  | { readonly what: 'children'; readonly memberId: string }
  | { readonly what: 'person'; readonly person: PersonAsked }
  /** Why the case system no longer exports a child; or the group, or any child in it. */
  | { readonly what: 'missed-child'; readonly childId: string }
  /** Why it has a child again whose case had ended here. */
  | { readonly what: 'returned-child'; readonly childId: string }
  | { readonly what: 'missed-group' };

/** Two entries, as a card names them. */
export type TwoEntries = Pick<SameAsked, 'what' | 'here' | 'there'> & Pressed;

/** Which two they are, as the audit says. */
export function namesOf({ what, here, there }: TwoEntries) {
  return { what, here, there };
}

/** Children and people are asked about first: only once it is known who is who can meetings and visits be compared. */
const order: readonly SameAsked['what'][] = ['child', 'member', 'meeting', 'visit'];

/** The open questions, those about one thing in two entries first: of things that are both still there, of members who still are. */
export function caseQuestions(group: CoreGroup, today: CalendarDate): readonly CaseQuestion[] {
  if (group.ended !== undefined) return [];
  const open = (group.sameAsked ?? []).filter((asked) => stillTwo(group, asked, today));
  const people = personsAsked(group, today).map((person) => ({ what: 'person' as const, person }));
  const same = order.flatMap((what) => open.filter((asked) => asked.what === what));
  // Where no child is in the group there is none to choose.
  const unsaid = group.children.length === 0 ? [] : group.members.filter((member) => isNotSaid(member) && isToCome(member, today));
  const missed = group.children.filter((child) => isMissedAsked(group, child));
  return [
    ...(groupAskedSince(group) !== null ? [{ what: 'missed-group' as const }] : []),
    ...people,
    ...same,
    ...missed.map(({ childId }) => ({ what: 'missed-child' as const, childId })),
    ...group.children.filter(isBackAsked).map(({ childId }) => ({ what: 'returned-child' as const, childId })),
    ...unsaid.map(({ memberId }) => ({ what: 'children' as const, memberId })),
  ];
}

/** Whether limits are uncertain, or told to nobody, until one of the open questions is answered: of children, visits and meetings. */
export function holdsLimits(group: CoreGroup, today: CalendarDate): boolean {
  const ofPeople: readonly CaseQuestion['what'][] = ['member', 'person', 'children'];
  return caseQuestions(group, today).some(({ what }) => !ofPeople.includes(what));
}

/** The open questions about visits, whose documents a card needs. */
export function visitsAskedAbout(group: CoreGroup): readonly (SameAsked & VisitsAsked)[] {
  return (group.sameAsked ?? []).flatMap((asked) => (asked.what === 'visit' && stillCount(group, asked) ? asked : []));
}

/** The question as it is open now; undefined where it was answered, also where the same was asked anew since. */
export function sameAskedIn(group: CoreGroup, asked: TwoEntries, today: CalendarDate): SameAsked | undefined {
  const isOfNow = (open: SameAsked) => !isOfEarlier(asked, askingOfTwo(open));
  return (group.sameAsked ?? []).find((open) => isSame(open, asked) && isOfNow(open) && stillTwo(group, open, today));
}

/** They are two: both stay as they are, and nobody asks again. */
export function keepBoth(group: CoreGroup, asked: TwoEntries): CoreGroup {
  return withSameAsked(
    group,
    (group.sameAsked ?? []).filter((open) => !isSame(open, asked)),
  );
}

/** They are one: neither entry is asked about together with any other of its kind. */
export function withoutEither(group: CoreGroup, { what, here, there }: TwoEntries): CoreGroup {
  const isEither = (open: SameAsked) => open.what === what && (open.here === here || open.there === there);
  return withSameAsked(
    group,
    (group.sameAsked ?? []).filter((open) => !isEither(open)),
  );
}

export function withSameAsked({ sameAsked: _, ...group }: CoreGroup, left: readonly SameAsked[]): CoreGroup {
  return left.length === 0 ? group : { ...group, sameAsked: left };
}

/** Says for which children a member is here of whom the export did not say. */
export function sayChildren(group: CoreGroup, memberId: string, childIds: readonly string[]): Result<CoreGroup, Refusal> {
  const member = group.members.find((each) => each.memberId === memberId);
  if (member === undefined || !isNotSaid(member)) return refuse({ kind: 'question-answered' });
  const isHere = (childId: string) => group.children.some((child) => child.childId === childId);
  if (childIds.length === 0 || !childIds.every(isHere)) return refuse({ kind: 'check-fields', fields: { childIds: 'choose-one' } });
  const said = [...new Set(childIds)];
  return allow({ ...group, members: group.members.map((each) => (each.memberId === memberId ? { ...each, childIds: said } : each)) });
}

/** The names of the questions that are open, under which notices are about them. */
export function openQuestions(group: CoreGroup, today: CalendarDate): readonly string[] {
  return caseQuestions(group, today).map(questionName);
}

/** By its name it is the same question, whenever it was asked. */
export function questionName(question: CaseQuestion): string {
  if (question.what === 'children') return `children:${question.memberId}`;
  if (question.what === 'person') return `person:${question.person.here}-${question.person.there}`;
  if (question.what === 'missed-child' || question.what === 'returned-child') return `${question.what}:${question.childId}`;
  if (question.what === 'missed-group') return question.what;
  if (question.what === 'visit') return `visit:${question.childId}-${question.askedOn}`;
  return `${question.what}:${question.here}-${question.there}`;
}

function stillTwo(group: CoreGroup, asked: SameAsked, today: CalendarDate): boolean {
  const { here, there } = asked;
  if (asked.what === 'visit') return stillCount(group, asked);
  const ids = idsOf(group, today)[asked.what];
  return ids.includes(here) && ids.includes(there);
}

function idsOf(group: CoreGroup, today: CalendarDate): Readonly<Record<Exclude<SameAsked['what'], 'visit'>, readonly string[]>> {
  return {
    child: group.children.map(({ childId }) => childId),
    member: group.members.filter((member) => isToCome(member, today)).map(({ memberId }) => memberId),
    meeting: group.meetings.map(({ meetingId }) => meetingId),
  };
}

/** A visit's document never goes: it counts while neither a correction nor another entry stands in its place. */
function stillCount({ children }: CoreGroup, { here, there, childId }: Pick<SameAsked, 'here' | 'there'> & VisitsAsked): boolean {
  const child = children.find((each) => each.childId === childId);
  const gone = child === undefined ? [] : [...(child.correctedVisitIds ?? []), ...enteredTwice(child)];
  return child !== undefined && !gone.includes(here) && !gone.includes(there);
}

function isToCome(member: Member, today: CalendarDate): boolean {
  return isCurrent(member, today) || member.from > today;
}

function isSame(one: TwoEntries, other: TwoEntries): boolean {
  return one.what === other.what && one.here === other.here && one.there === other.there;
}
