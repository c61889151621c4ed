import type { Child } from '../child';
import { keepVisits } from '../children/keepVisits';
import type { ArrivingChildren, CoreGroup } from '../coreGroup';
import type { CalendarDate } from '../time/day';
import { joinChild } from './joinSame';

/**
 * The group once children on their way to it are its own: each with all that came along. `letGo` says who is no longer in the group
 * that they came from; as long as one is, they wait, so that nobody is in two groups. A child that this group had for itself
 * already is the same child, with the facts of both.
 */
export function arrived(group: CoreGroup, letGo: (from: string, childId: string) => boolean, today: CalendarDate): CoreGroup {
  const waiting = group.arriving ?? [];
  const here = waiting.filter(({ from, children }) => children.some(({ childId }) => letGo(from, childId)));
  if (here.length === 0) return group;
  const { arriving: _, ...before } = group;
  const left = waiting.filter((each) => !here.includes(each));
  const come = here.map((each) => ({ ...each, children: each.children.filter(({ childId }) => letGo(each.from, childId)) }));
  const joined = come.reduce((changed, each) => withArrived(changed, each, today), before);
  return left.length === 0 ? joined : { ...joined, arriving: left };
}

/** The group without those who were on their way to it from that one and have stayed there after all. */
export function notComing({ arriving = [], ...group }: CoreGroup, from: string): CoreGroup {
  const left = arriving.filter((each) => each.from !== from);
  return left.length === 0 ? group : { ...group, arriving: left };
}

function withArrived(group: CoreGroup, come: ArrivingChildren, today: CalendarDate): CoreGroup {
  const ids = new Set(come.children.map(({ childId }) => childId));
  const own = new Map(group.children.map((child) => [child.childId, child]));
  const children = come.children.map((child) => oneChild(child, own.get(child.childId), today));
  const { formerChildren = [], notSeenAwaiting, reviewRequests, exclusions, sameAsked, ...rest } = group;
  const former = formerChildren.filter(({ childId }) => !ids.has(childId));
  const reports = ofBoth(notSeenAwaiting, come.notSeenAwaiting, ({ entryId }) => entryId, ofAllChildren);
  const requests = ofBoth(reviewRequests, come.reviewRequests, ({ requestId }) => requestId, ofAllChildren);
  // The whole family's: whoever is excluded stays so wherever one of the children comes to.
  const excluded = ofBoth(exclusions, come.exclusions ?? [], ({ exclusionId }) => exclusionId);
  const asked = ofBoth(sameAsked, come.sameAsked, ({ here, there }) => `${here} ${there}`);
  return {
    ...rest,
    children: [...group.children.filter(({ childId }) => !ids.has(childId)), ...children],
    ...(former.length === 0 ? {} : { formerChildren: former }),
    ...(reports && { notSeenAwaiting: reports }),
    ...(requests && { reviewRequests: requests }),
    ...(excluded && { exclusions: excluded }),
    ...(asked && { sameAsked: asked }),
  };
}

function oneChild(coming: Child, own: Child | undefined, today: CalendarDate): Child {
  if (own === undefined) return coming;
  const visits = [...new Map([...own.visits, ...coming.visits].map((visit) => [visit.visitId, visit])).values()];
  const gone = new Set([...(coming.correctedVisitIds ?? []), ...(coming.sameVisits ?? []).map(({ there }) => there)]);
  return keepVisits({ ...joinChild(coming, own), visits: visits.filter(({ visitId }) => !gone.has(visitId)) }, today);
}

/** What there is of both, each once; undefined where there is nothing. */
function ofBoth<Thing>(
  mine: readonly Thing[] | undefined,
  theirs: readonly Thing[],
  keyOf: (thing: Thing) => string,
  join: (one: Thing, other: Thing) => Thing = (_one, other) => other,
): readonly Thing[] | undefined {
  if (theirs.length === 0) return mine;
  const all = new Map((mine ?? []).map((thing) => [keyOf(thing), thing]));
  for (const thing of theirs) {
    const known = all.get(keyOf(thing));
    all.set(keyOf(thing), known === undefined ? thing : join(known, thing));
  }
  return [...all.values()];
}

function ofAllChildren<Mark extends { readonly childIds: readonly string[] }>(mine: Mark, theirs: Mark): Mark {
  return { ...mine, ...theirs, childIds: [...new Set([...mine.childIds, ...theirs.childIds])] };
}
