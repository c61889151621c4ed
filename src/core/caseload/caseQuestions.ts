import { type Absences, whoIsTold } from '../alerts/ladder';
import { type NoticeDraft, noticeId } from '../alerts/notice';
import { nextOpening } from '../alerts/quietHours';
import type { CoreGroup, SameAsked } from '../coreGroup';
import { isCurrent, isNotSaid, type Member } from '../member';
import type { Rules } from '../policy';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';

/** What an import could not know and the co-ordinator has to say. */
export type CaseQuestion = SameAsked | { readonly what: 'children'; readonly memberId: string };

/** The open questions, those about one child or person first: of things that are both still there, of members who still are. */
export function caseQuestions(group: CoreGroup, today: CalendarDate): readonly CaseQuestion[] {
  const same = (group.sameAsked ?? []).filter((asked) => stillTwo(group, asked, today));
  const unsaid = group.members.filter((member) => isNotSaid(member) && isToCome(member, today));
  return [...same, ...unsaid.map(({ memberId }) => ({ what: 'children' as const, memberId }))];
}

/** The question as it is open now; undefined where it was answered. */
export function sameAskedIn(group: CoreGroup, asked: Omit<SameAsked, 'askedOn'>, today: CalendarDate): SameAsked | undefined {
  return (group.sameAsked ?? []).find((open) => isSame(open, asked) && stillTwo(group, open, today));
}

/** They are two: both stay as they are, and nobody asks again. */
export function keepBoth(group: CoreGroup, asked: Omit<SameAsked, 'askedOn'>): CoreGroup {
  return withSameAsked(
    group,
    (group.sameAsked ?? []).filter((open) => !isSame(open, asked)),
  );
}

export function withSameAsked({ sameAsked: _, ...group }: CoreGroup, left: readonly SameAsked[]): CoreGroup {
  return left.length === 0 ? group : { ...group, sameAsked: left };
}

/** Says for which children a member is here of whom the export did not say. */
export function sayChildren(group: CoreGroup, memberId: string, childIds: readonly string[]): Result<CoreGroup, Refusal> {
  const member = group.members.find((each) => each.memberId === memberId);
  if (member === undefined || !isNotSaid(member)) return refuse({ kind: 'gone' });
  const isHere = (childId: string) => group.children.some((child) => child.childId === childId);
  if (childIds.length === 0 || !childIds.every(isHere)) return refuse({ kind: 'check-fields', fields: { childIds: 'choose-one' } });
  const said = [...new Set(childIds)];
  return allow({ ...group, members: group.members.map((each) => (each.memberId === memberId ? { ...each, childIds: said } : each)) });
}

/** One notice a question to those who answer it, with the morning card; wanted until it is answered. */
export function questionDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const questions = caseQuestions(group, dayOf(now));
  if (questions.length === 0) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const told = whoIsTold(group, ['co-ordinator'], { childIds: [], on: dayOf(sendAfter), owners: [] }, absences);
  return questions.flatMap((question) =>
    told.map(
      (recipientPersonId): NoticeDraft => ({
        coreGroupId: group.coreGroupId,
        key: `${questionKey(question)}:${recipientPersonId}`,
        reason: 'question',
        clock: null,
        recipientPersonId,
        urgency: 'digest',
        opens: { verb: 'questions.open', data: {} },
        sendAfter,
        escalatesAt: null,
      }),
    ),
  );
}

/** Whether a notice is about a question, and that one is still open; null: it is about something else. */
export function asksStill(group: CoreGroup, id: string, today: CalendarDate): boolean | null {
  if (!id.startsWith('notice:question:')) return null;
  return caseQuestions(group, today).some((question) => id.startsWith(noticeId(`${questionKey(question)}:`)));
}

function questionKey(question: CaseQuestion): string {
  return question.what === 'children'
    ? `question:children:${question.memberId}`
    : `question:${question.what}:${question.here}-${question.there}`;
}

function stillTwo(group: CoreGroup, { what, here, there }: SameAsked, today: CalendarDate): boolean {
  const ids =
    what === 'child'
      ? group.children.map(({ childId }) => childId)
      : group.members.filter((member) => isToCome(member, today)).map(({ memberId }) => memberId);
  return ids.includes(here) && ids.includes(there);
}

function isToCome(member: Member, today: CalendarDate): boolean {
  return isCurrent(member, today) || member.from > today;
}

function isSame(one: Omit<SameAsked, 'askedOn'>, other: Omit<SameAsked, 'askedOn'>): boolean {
  return one.what === other.what && one.here === other.here && one.there === other.there;
}
