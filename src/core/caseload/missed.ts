import { askingOf, type Child, isBackAsked } from '../child';
import { type CoreGroup, type EndedBecause, endedBecause, type FormerChild, type SameAsked } from '../coreGroup';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { isOfEarlier, type Pressed } from './askedAt';
import { groupAskedSince, groupAsking, isMissedAsked } from './missedAsked';
import { registeredStill } from './movesAway';
import { likelyTwins } from './sameChild';
import { formerly } from './takeAlong';

/**
 * The group with the children whom the export has again after they had ended here: with all that was known of them, and the question
 * whether that is right.
 */
export function withReturned(group: CoreGroup, exported: Pick<CoreGroup, 'children'>, at: Instant): CoreGroup {
  return withBack(group, new Set(exported.children.map(({ childId }) => childId)), at);
}

/** The same of those with these ids, wherever the export has them. */
export function withBack(group: CoreGroup, now: ReadonlySet<string>, at: Instant): CoreGroup {
  const { formerChildren = [], ...rest } = group;
  const back = formerChildren.filter(({ childId }) => now.has(childId));
  if (back.length === 0) return group;
  const left = formerChildren.filter((former) => !back.includes(former));
  const children = [...group.children, ...back.flatMap((former) => returned(former, at))];
  return { ...rest, children, ...(left.length === 0 ? {} : { formerChildren: left }) };
}

/** Those who ended here with all that was known of them, by their ids, with the day: whatever export has them again, they come back with it. */
export function endedIn({ formerChildren = [] }: CoreGroup): ReadonlyMap<string, CalendarDate> {
  return new Map(formerChildren.filter(({ kept }) => kept !== undefined).map(({ childId, on }) => [childId, on]));
}

function returned({ kept, on }: FormerChild, at: Instant): readonly Child[] {
  return kept === undefined ? [] : [{ ...kept, returned: { since: dayOf(at), endedOn: on, at } }];
}

/** The group once an export that should have it does not: it is asked why. The same object where that is asked, or answered, already. */
export function missedGroup(group: CoreGroup, at: Instant): CoreGroup {
  const isLive = group.children.some(({ status, frozen }) => status !== 'de-registered' && frozen === undefined);
  if (group.notExported !== undefined || group.ended !== undefined || !isLive) return group;
  return { ...group, notExported: { since: dayOf(at), stays: false, at } };
}

/** The group once these of its children turn out to be in the export under other references: it is asked why it has them no longer. */
export function missedChildren(group: CoreGroup, childIds: readonly string[], at: Instant): CoreGroup {
  const notExported = { since: dayOf(at), stays: false, at };
  const isNew = (child: Child) => childIds.includes(child.childId) && child.notExported === undefined;
  if (!group.children.some(isNew)) return group;
  const children = group.children.map((child) => (isNew(child) ? { ...child, notExported } : child));
  return { ...group, children };
}

/** The group once an export has it again. The same object where nothing had been asked or ended. */
export function foundGroup(group: CoreGroup): CoreGroup {
  if (group.notExported === undefined && group.ended === undefined) return group;
  const { notExported: _, ended: __, ...found } = group;
  return found;
}

/** Of a team's groups no more than these can have ended between two exports: an export that misses more has only a part of them. */
const mostMissed = { share: 0.2, least: 1 };

/** Which groups an export misses. `known`: the team's groups that were imported before. */
export function missedOf(missing: readonly string[], known: number): readonly string[] {
  return missing.length <= Math.max(mostMissed.least, Math.floor(known * mostMissed.share)) ? missing : [];
}

/** Why the case system has a child again whose case had ended here; it is for the case system to end it, if it is mistaken there. */
export const returnedAnswers = ['registered-again', 'ended-by-mistake', 'wrong-there'] as const;
export type ReturnedAnswer = (typeof returnedAnswers)[number];

const answered = refuse({ kind: 'question-answered' as const });

/** The group once somebody has said why a child is back. Limits run as the export says, whatever the answer. */
export function sayOfReturnedChild(group: CoreGroup, childId: string, pressed: Pressed = {}): Result<CoreGroup, Refusal> {
  const child = group.children.find((each) => each.childId === childId);
  if (child === undefined || !isBackAsked(child) || isOfEarlier(pressed, child.returned && askingOf(child.returned))) return answered;
  const { returned: _, ...known } = child;
  return allow({ ...group, children: group.children.map((each) => (each === child ? known : each)) });
}

/** What somebody says of what the case system no longer has: why it is over, or that it goes on. */
export const missedAnswers = [...endedBecause, 'stays'] as const;
export type MissedAnswer = (typeof missedAnswers)[number];

type Said = Pressed & { readonly why: MissedAnswer; readonly by: string; readonly on: CalendarDate };
/** `twin`: the child whom somebody chose as the one who was entered twice; '' where nobody was chosen. */
type SaidOfChild = Said & { readonly twin?: string };

/**
 * The group once somebody has said why the case system no longer has a child. One who was entered twice is asked about together
 * with the one who was chosen, else with those whom it may be, so that all that was recorded goes to the entry that stays; where it may be
 * none of them, somebody has to be chosen. One who moved away stays registered here until the
 * transfer conference (`movesAway`). Else the child ends here with the reason, and all that was known is kept.
 */
export function sayOfMissedChild(
  group: CoreGroup,
  childId: string,
  { why, by, on, twin = '', ...pressed }: SaidOfChild,
): Result<CoreGroup, Refusal> {
  const child = group.children.find((each) => each.childId === childId);
  const asked = child?.notExported;
  if (child === undefined || asked === undefined || !isMissedAsked(group, child) || isOfEarlier(pressed, askingOf(asked))) return answered;
  const others = twinsFor(group, childId);
  if (why === 'stays' || (why === 'moved' && registeredStill(child))) {
    const stays = { ...child, notExported: { ...asked, stays: true } };
    return allow({ ...group, children: group.children.map((each) => (each === child ? stays : each)) });
  }
  if (why === 'entered-twice' && others.length > 0) {
    const twins = twin === '' ? likelyTwins(child, others) : others.filter((each) => each.childId === twin);
    if (twins.length === 0) return refuse({ kind: 'check-fields', fields: { twin: 'choose-one' } });
    const pairs = twins.map((other): SameAsked => ({ what: 'child', here: childId, there: other.childId, askedOn: on }));
    const known = (group.sameAsked ?? []).filter((open) => !(open.what === 'child' && open.here === childId));
    return allow({ ...group, sameAsked: [...known, ...pairs] });
  }
  return allow(withoutChild(group, childId, { why, by, on }));
}

/** The children of whom one whom the case system has no longer may be a second entry. */
export function twinsFor({ children }: CoreGroup, childId: string): readonly Child[] {
  return children.filter((each) => each.childId !== childId && each.notExported === undefined && each.frozen === undefined);
}

/** The same of the whole group: with it all its children end here, but for those who moved away and are registered still. */
export function sayOfMissedGroup(group: CoreGroup, { why, by, on, ...pressed }: Said): Result<CoreGroup, Refusal> {
  const since = groupAskedSince(group);
  if (since === null || isOfEarlier(pressed, groupAsking(group))) return answered;
  if (why === 'stays') return allow({ ...group, notExported: { since, stays: true } });
  const going = why === 'moved' ? group.children.filter(registeredStill) : [];
  const over = group.children.filter((child) => !going.includes(child));
  const ended = over.reduce((left, { childId }) => withoutChild(left, childId, { why, by, on }), group);
  if (going.length > 0) return allow({ ...ended, notExported: { since, stays: true } });
  const { notExported: _, ...closed } = ended;
  return allow({ ...closed, ended: { on, because: why } });
}

function withoutChild(
  group: CoreGroup,
  childId: string,
  { why, by, on }: { readonly why: EndedBecause; readonly by: string; readonly on: CalendarDate },
): CoreGroup {
  const child = group.children.find((each) => each.childId === childId);
  if (child === undefined) return group;
  const { notExported: _, returned: __, ...kept } = child;
  const { notSeenAwaiting, reviewRequests, sameAsked, ...rest } = group;
  const asked = (sameAsked ?? []).filter(
    (open) => !(open.what === 'visit' ? open.childId === childId : open.here === childId || open.there === childId),
  );
  return {
    ...rest,
    children: group.children.filter((each) => each !== child),
    formerChildren: [...(group.formerChildren ?? []), { ...formerly(child, why, on, by), kept }],
    ...(notSeenAwaiting && { notSeenAwaiting: ofOthers(notSeenAwaiting, childId) }),
    ...(reviewRequests && { reviewRequests: ofOthers(reviewRequests, childId) }),
    ...(asked.length === 0 ? {} : { sameAsked: asked }),
  };
}

function ofOthers<Mark extends { readonly childIds: readonly string[] }>(marks: readonly Mark[], childId: string): readonly Mark[] {
  return marks
    .map((mark) => ({ ...mark, childIds: mark.childIds.filter((each) => each !== childId) }))
    .filter(({ childIds }) => childIds.length > 0);
}
