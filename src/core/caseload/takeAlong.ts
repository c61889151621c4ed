import { type AgreedAction, noPlan, type Plan, withActionsIn } from '../actions/actions';
import type { Child } from '../child';
import { takingMeetings } from '../clocks/keptAlong';
import type { ArrivingChildren, CoreGroup, FormerChild, NoticeMark, SameAsked } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { ExclusionMark } from '../exclusionMark';
import { isFor, type Member } from '../member';
import type { CalendarDate } from '../time/day';
import { withSameAsked } from './caseQuestions';

/** What is kept of a child beside the head, and goes along when the child does. Records and agendas stay where they were signed. */
const alongTypes: readonly string[] = [
  'visit',
  'not-seen',
  'child-change',
  'voice',
  'review-request',
  'exclusion',
  'conference',
  'review-views',
  'step',
];

export type Moving = {
  readonly childIds: readonly string[];
  readonly on: CalendarDate;
  /** The group that they leave, and the one that they come to. */
  readonly from: CoreGroup;
  readonly to: CoreGroup;
  /** All documents of the group that they leave which name one of them, its plan among them. */
  readonly documents: readonly GroupDocument[];
  readonly planOfNew: Plan | null;
  /** Those of the same ids in the new group: the children, or others whom they are about too, were there before. */
  readonly there: readonly GroupDocument[];
  /** What people were told of them. */
  readonly told: readonly NoticeMark[];
  /** Whether the case system still has the group that they leave. */
  readonly fromStays: boolean;
  /** What else comes along, under the names of the group that they leave. */
  readonly alsoNamed: unknown;
};

export type TakenAlong = {
  /** The new group while they are on their way, and what is written with it. */
  readonly arriving: { readonly group: CoreGroup; readonly put: readonly GroupDocument[] };
  /** The group that they leave, once it has let them go. */
  readonly left: { readonly group: CoreGroup; readonly put: readonly GroupDocument[] };
};

/**
 * Children who move to another group take along everything that was recorded of them: in the new group it stands under its
 * members, where one of them is the same person; others stay named as people who were in the group before. What is about
 * children who stay, too, is divided.
 */
export function takeAlong(moving: Moving): TakenAlong {
  const { from, to, childIds, on, documents } = moving;
  const names = namesIn(from, to);
  const isLeaving = (childId: string) => childIds.includes(childId);
  const staying = from.children.filter(({ childId }) => !isLeaving(childId)).map(({ childId }) => childId);
  const exclusions = exclusionsAlong(from, childIds);
  const stay = new Set((from.exclusions ?? []).filter((mark) => !exclusions.includes(mark)).map(({ exclusionId }) => exclusionId));
  const along = documents.filter(
    ({ type, id }) => alongTypes.includes(type) && !(type === 'exclusion' && stay.has(id.slice(id.indexOf(':') + 1))),
  );
  const plan = documents.find((document): document is Plan => document.type === 'plan') ?? noPlan(from.coreGroupId);
  const actions = plan.actions.filter((action) => action.childIds.length > 0 && action.childIds.every(isLeaving));
  const inNew = <Value>(value: Value): Value => renamed(withoutChildren(value, staying), names);
  const put = along.map((document) => joinedWith(moving, { ...inNew(document), coreGroupId: to.coreGroupId }));
  const takenActions = actions.map((action) => ({ ...inNew(action), setAtMeetingId: null }));
  const arriving: ArrivingChildren = {
    from: from.coreGroupId,
    on,
    children: from.children
      .filter(({ childId }) => isLeaving(childId))
      .map((child) => takingMeetings(from, inNew(child), { on, stays: moving.fromStays })),
    notSeenAwaiting: aboutAny(inNew(from.notSeenAwaiting ?? [])),
    reviewRequests: aboutAny(inNew(from.reviewRequests ?? [])),
    ...(exclusions.length > 0 && { exclusions: inNew(exclusions) }),
    sameAsked: (from.sameAsked ?? []).filter((asked) => asked.what === 'visit' && isLeaving(asked.childId)),
    told: moving.told,
  };
  const others = (to.arriving ?? []).filter((each) => each.from !== from.coreGroupId);
  const newPlan = withActions(moving.planOfNew ?? noPlan(to.coreGroupId), takenActions);
  const withNames = {
    ...to,
    members: [...to.members, ...namesakes(moving, [put, takenActions, { ...arriving, told: [] }, renamed(moving.alsoNamed, names)])],
  };
  const newDocuments = [...put, ...(takenActions.length === 0 ? [] : [newPlan])];
  return {
    arriving: { group: withActionsIn({ ...withNames, arriving: [...others, arriving] }, newDocuments), put: newDocuments },
    left: leaving(moving, { staying, along, plan, actions }),
  };
}

/** Exclusions of those who are here for one of the children who leave: they are kept from that child's meetings in the new group too. */
function exclusionsAlong({ exclusions = [], members }: CoreGroup, childIds: readonly string[]): readonly ExclusionMark[] {
  return exclusions.filter((mark) => {
    const member = members.find(({ memberId }) => memberId === mark.memberId);
    return member !== undefined && childIds.some((childId) => isFor(member, childId));
  });
}

/** What comes back to a document that is about children of the new group as well is added to it again. */
function joinedWith({ to, there }: Moving, coming: GroupDocument): GroupDocument {
  const known = there.find(({ id }) => id === coming.id);
  const others = to.children.map(({ childId }) => childId);
  if (known === undefined || !names(known, others)) return coming;
  const lists = Object.entries(coming).flatMap(([name, list]) => {
    const mine = Object.entries(known).find(([each]) => each === name)?.[1];
    return Array.isArray(list) && Array.isArray(mine) ? [[name, each([...mine, ...list])] as const] : [];
  });
  return { ...known, ...coming, ...Object.fromEntries(lists), ...stateOf(known, coming) };
}

/** A report waits for as long as it does for any of its children. */
function stateOf(known: GroupDocument, coming: GroupDocument): object {
  return 'state' in known && 'state' in coming && known.state === 'awaiting-decision' ? { state: known.state } : {};
}

function each(list: readonly unknown[]): readonly unknown[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

type Parts = {
  readonly staying: readonly string[];
  readonly along: readonly GroupDocument[];
  readonly plan: Plan;
  readonly actions: readonly AgreedAction[];
};

function leaving({ from, childIds, on, fromStays }: Moving, { staying, along, plan, actions }: Parts): TakenAlong['left'] {
  const here = <Value>(value: Value): Value => withoutChildren(value, childIds);
  const divided = along.filter((document) => names(document, staying)).flatMap((document) => changedBy(document, here));
  const kept = plan.actions.filter((action) => !actions.includes(action));
  const newPlan = { ...plan, version: plan.version + 1, actions: kept.map(here) };
  const put = [...divided, ...(JSON.stringify(newPlan.actions) === JSON.stringify(plan.actions) ? [] : [newPlan])];
  const former = from.children.filter(({ childId }) => childIds.includes(childId)).map((child) => formerly(child, 'moved', on));
  const { notSeenAwaiting, reviewRequests, ...rest } = from;
  const isOver = staying.length === 0 && !fromStays && from.ended === undefined;
  const asked = (from.sameAsked ?? []).filter((open) => !isAboutAny(open, childIds));
  const group: CoreGroup = {
    ...withSameAsked(rest, asked),
    children: from.children.filter(({ childId }) => staying.includes(childId)),
    ...(notSeenAwaiting && { notSeenAwaiting: aboutAny(here(notSeenAwaiting)) }),
    ...(reviewRequests && { reviewRequests: aboutAny(here(reviewRequests)) }),
    formerChildren: [...(from.formerChildren ?? []), ...former],
    ...(isOver ? { ended: { on, because: 'moved' as const } } : {}),
  };
  return { group: withActionsIn(group, put), put };
}

/** The same under the ids that its people have in the new group, where they are in it. */
export function underNewNames<Value>({ from, to }: Pick<Moving, 'from' | 'to'>, value: Value): Value {
  return renamed(value, namesIn(from, to));
}

/** What is remembered of a child who is here no more. */
export function formerly(child: Child, because: FormerChild['because'], on: CalendarDate, by = 'system:import'): FormerChild {
  const { childId, ref, givenName, familyName } = child;
  return { childId, ref, givenName, familyName, on, because, by };
}

/** Whether a document says anything of one of these children. */
export function names(document: unknown, childIds: readonly string[]): boolean {
  const text = JSON.stringify(document);
  return childIds.some((childId) => text.includes(JSON.stringify(childId)));
}

/** Whether a document is of a kind that goes along; of one that cannot be read at all its id tells. */
export function isAlong({ type, id }: GroupDocument): boolean {
  const kind = type === 'damaged' ? (id.split(':')[0] ?? '') : type;
  return alongTypes.includes(kind) || kind === 'plan';
}

/** The members of the one group by the ids that the same people have in the other. */
function namesIn(from: CoreGroup, to: CoreGroup): ReadonlyMap<string, string> {
  const there = new Map(to.members.map(({ personId, memberId }) => [personId, memberId]));
  return new Map(
    from.members.flatMap(({ memberId, personId }) => {
      const same = there.get(personId);
      return same === undefined ? [] : [[memberId, same] as const];
    }),
  );
}

/** People of the other group who are named in what comes along and are not in this one: as people who have left, so that their names are known. */
function namesakes({ from, to, on }: Moving, coming: unknown): readonly Member[] {
  const text = JSON.stringify(coming);
  const known = new Set(to.members.flatMap(({ memberId, personId }) => [memberId, personId]));
  const isNamed = ({ memberId, personId }: Member) => text.includes(JSON.stringify(memberId)) || text.includes(JSON.stringify(personId));
  return from.members
    .filter((member) => isNamed(member) && !known.has(member.memberId) && !known.has(member.personId))
    .map((member) => ({
      ...member,
      to: member.to !== null && member.to < on ? member.to : on,
      endReason: 'other-group',
      safeContact: '',
    }));
}

function withActions(plan: Plan, taken: readonly AgreedAction[]): Plan {
  const coming = new Set(taken.map(({ actionId }) => actionId));
  const others = plan.actions.filter(({ actionId }) => !coming.has(actionId));
  return { ...plan, version: plan.version + 1, actions: [...others, ...taken] };
}

function isAboutAny(asked: SameAsked, childIds: readonly string[]): boolean {
  if (asked.what === 'visit') return childIds.includes(asked.childId);
  return asked.what === 'child' && (childIds.includes(asked.here) || childIds.includes(asked.there));
}

function aboutAny<Mark extends { readonly childIds: readonly string[] }>(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ childIds }) => childIds.length > 0);
}

function changedBy<Value>(value: Value, change: (value: Value) => Value): readonly Value[] {
  const changed = change(value);
  return JSON.stringify(changed) === JSON.stringify(value) ? [] : [changed];
}

/** The value without what it says of these children in its lists: lists of children, and lists of what was said of each. */
function withoutChildren<Value>(value: Value, childIds: readonly string[]): Value {
  const isOfOthers = (each: unknown): boolean =>
    typeof each === 'string'
      ? childIds.includes(each)
      : typeof each === 'object' &&
        each !== null &&
        'childId' in each &&
        typeof each.childId === 'string' &&
        childIds.includes(each.childId);
  return walked(value, (each) => (Array.isArray(each) ? each.filter((item) => !isOfOthers(item)) : each));
}

function renamed<Value>(value: Value, to: ReadonlyMap<string, string>): Value {
  return walked(value, (each) => (typeof each === 'string' ? (to.get(each) ?? each) : each));
}

function walked<Value>(value: Value, change: (each: unknown) => unknown): Value {
  const walk = (each: unknown): unknown => {
    const changed = change(each);
    if (Array.isArray(changed)) return changed.map(walk);
    if (typeof changed !== 'object' || changed === null) return changed;
    return Object.fromEntries(Object.entries(changed).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(value) as Value;
}
