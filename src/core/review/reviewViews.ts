import { actingMembers, type CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Doer } from '../doer';
import { type Category, sittingOf } from '../facts';
import { isFor, isOwnChild, isPractitioner, type Member, type Role } from '../member';
import { byPerson } from '../memberships';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import { type Conference, changeChildren, plannedReview, type ReviewDecision, reviewDecisions, undecided, withFact } from './review';

/** Everybody's views on the children of one sitting, each kept from the others until they are open (DOMAIN 1.25). */
export type ReviewViews = GroupDocument & {
  readonly type: 'review-views';
  readonly conferenceId: string;
  /** One a member and child: the last they gave. */
  readonly views: readonly MemberView[];
  /** The children whose views the chair has opened before all were in. */
  readonly opened: readonly { readonly childId: string; readonly by: string; readonly at: Instant }[];
};

export type MemberView = {
  readonly memberId: string;
  readonly childId: string;
  readonly view: ReviewDecision;
  readonly categories: readonly Category[];
  /** The evidence, in their words. */
  readonly words: TypedText;
  readonly at: Instant;
  /** How often it was changed before the views were open. */
  readonly changes: number;
};

/** Those who report and cannot leave the decision to others: not who chairs or takes the minutes (DOMAIN 1.25, 1.29). */
const expectedRoles: readonly Role[] = ['co-ordinator', 'manager', 'member', 'foster-carer'];
/** May give a view that counts, and is not waited for. */
const alsoCounted: readonly Role[] = ['senior-manager'];
/** Their views are shown and not counted: practitioners decide (DOMAIN 1.25, 1.27). */
const besides: readonly Role[] = ['parent', 'young-person', 'advocate'];

export function viewsDocumentId(conferenceId: string): string {
  return `review-views:${conferenceId}`;
}

export function noViews({ coreGroupId }: CoreGroup, conferenceId: string): ReviewViews {
  const id = viewsDocumentId(conferenceId);
  return { id, type: 'review-views', schemaVersion: 1, coreGroupId, conferenceId, views: [], opened: [] };
}

/** The views on the children who were moved to a sitting of their own, for that sitting; null where nobody has given one. */
export function viewsTaken(views: ReviewViews, { conferenceId, childIds }: Conference): ReviewViews | null {
  const theirs = views.views.filter(({ childId }) => childIds.includes(childId));
  if (theirs.length === 0) return null;
  const opened = views.opened.filter(({ childId }) => childIds.includes(childId));
  return { ...views, id: viewsDocumentId(conferenceId), conferenceId, views: theirs, opened };
}

export function isCounted({ role }: Pick<Member, 'role'>): boolean {
  return expectedRoles.includes(role) || alsoCounted.includes(role);
}

export function givesView({ role }: Pick<Member, 'role'>): boolean {
  return isCounted({ role }) || besides.includes(role);
}

/** The practitioners whose views on this child are waited for, each person once. */
export function expectedFor(group: CoreGroup, childId: string, today: CalendarDate): readonly Member[] {
  const all = actingMembers(group, today).filter((member) => expectedRoles.includes(member.role) && isFor(member, childId));
  return byPerson(all).map(([member]) => member);
}

/** Of those, who has not given a view. */
export function silentFor(group: CoreGroup, views: ReviewViews, childId: string, today: CalendarDate): readonly Member[] {
  return withoutViewIn(
    group,
    expectedFor(group, childId, today),
    viewsOn(views, childId).map(({ memberId }) => memberId),
  );
}

/** Of these, who has given no view in any of their roles; `given`: the members who gave one. */
export function withoutViewIn({ members }: CoreGroup, expected: readonly Member[], given: readonly string[]): readonly Member[] {
  const people = new Set(members.flatMap(({ memberId, personId }) => (given.includes(memberId) ? [personId] : [])));
  return expected.filter(({ personId }) => !people.has(personId));
}

/** Open once all are in, once the chair has opened them, or once the decision is made. They never close again. */
export function areOpen(group: CoreGroup, views: ReviewViews, childId: string, today: CalendarDate): boolean {
  if (views.opened.some((each) => each.childId === childId)) return true;
  if (!undecided(group, views.conferenceId).some((child) => child.childId === childId)) return true;
  return expectedFor(group, childId, today).length > 0 && silentFor(group, views, childId, today).length === 0;
}

/** The head with who has given a view on a child of that sitting, or that they are open, as its documents say. */
export function withViewsBy(group: CoreGroup, views: ReviewViews, childIds: readonly string[]): CoreGroup {
  return changeChildren(group, childIds, (child) => {
    const planned = plannedReview(child);
    if (planned === null || sittingOf(planned) !== views.conferenceId) return child;
    const isOpen = views.opened.some(({ childId }) => childId === child.childId);
    const viewsBy = isOpen ? null : viewsOn(views, child.childId).map(({ memberId }) => memberId);
    return withFact(child, planned, { ...planned, viewsBy });
  });
}

export type NewView = {
  readonly childId: string;
  readonly view: ReviewDecision;
  readonly categories: readonly Category[];
  readonly words: string;
};

/** A member's view on one child; before they are open it takes the place of the one they gave, which is noted. */
export function giveView(group: CoreGroup, views: ReviewViews, given: NewView, by: Doer): Result<ReviewViews, Refusal> {
  const { childId } = given;
  const child = undecided(group, views.conferenceId).find((each) => each.childId === childId);
  if (child === undefined) return refuse({ kind: 'review-decided' });
  if (areOpen(group, views, childId, by.today)) return refuse({ kind: 'views-are-open' });
  const wrong = problemsOf(given, child.categories);
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const { actor, now, language } = by;
  const before = ownView(views, childId, actor);
  const view: MemberView = {
    memberId: actor.memberId,
    childId,
    view: given.view,
    categories: given.view === 'change-category' ? [...new Set(given.categories)] : child.categories,
    words: {
      text: given.words,
      by: actor.memberId,
      at: now,
      language,
      audience: isCounted(actor) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: actor.memberId },
    },
    at: now,
    changes: before === null ? 0 : before.changes + 1,
  };
  const others = views.views.filter((each) => each !== before);
  // The last one in opens them for good: somebody who joins the group later must not close them again.
  const withView = { ...views, views: [...others, view] };
  const isLast = areOpen(group, withView, childId, by.today);
  return allow(isLast ? withOpened(withView, childId, by) : withView);
}

/** The conference chair opens what is there, to decide with those who have answered. */
export function openViews(group: CoreGroup, views: ReviewViews, childId: string, by: Doer): Result<ReviewViews, Refusal> {
  if (areOpen(group, views, childId, by.today)) return refuse({ kind: 'views-are-open' });
  return allow(withOpened(views, childId, by));
}

/** What this reader may see of the views on one child. */
export type ViewsForReader = {
  readonly isOpen: boolean;
  readonly answered: number;
  readonly expected: number;
  readonly own: MemberView | null;
  /** For who holds the conference and for those who run the group, who see that views are there in time; while they are closed. */
  readonly silent: readonly Member[];
  /** Empty while they are closed, and to all but practitioners of the child. */
  readonly all: readonly MemberView[];
  /** How the counted views are spread; never an average (DOMAIN 6.4). */
  readonly spread: Readonly<Record<ReviewDecision, number>>;
};

export function viewsFor(
  group: CoreGroup,
  views: ReviewViews,
  childId: string,
  viewer: Member,
  { readsAll, seesSilent, today }: { readonly readsAll: boolean; readonly seesSilent: boolean; readonly today: CalendarDate },
): ViewsForReader {
  const isOpen = areOpen(group, views, childId, today);
  const silent = silentFor(group, views, childId, today);
  const expected = expectedFor(group, childId, today).length;
  const readable = isOpen && readsAll && isOwnChild(viewer, { childId }) ? viewsOn(views, childId) : [];
  // What a parent said is for them and for practitioners, and a foster carer is not one (DOMAIN 0.4, 2.2).
  const all = readable.filter(({ words }) => words.audience.kind !== 'one-parent' || isPractitioner(viewer));
  const counted = all.filter(({ memberId }) => group.members.some((member) => member.memberId === memberId && isCounted(member)));
  const spread = Object.fromEntries(reviewDecisions.map((each) => [each, counted.filter(({ view }) => view === each).length]));
  return {
    isOpen,
    answered: expected - silent.length,
    expected,
    own: ownView(views, childId, viewer),
    silent: seesSilent && !isOpen ? silent : [],
    all: [...all].sort((one, other) => Number(counted.includes(other)) - Number(counted.includes(one))),
    spread: spread as Record<ReviewDecision, number>,
  };
}

function viewsOn({ views }: ReviewViews, childId: string): readonly MemberView[] {
  return views.filter((each) => each.childId === childId);
}

function ownView(views: ReviewViews, childId: string, { memberId }: Pick<Member, 'memberId'>): MemberView | null {
  return viewsOn(views, childId).find((each) => each.memberId === memberId) ?? null;
}

function withOpened(views: ReviewViews, childId: string, { actor, now }: Doer): ReviewViews {
  return { ...views, opened: [...views.opened, { childId, by: actor.memberId, at: now }] };
}

function problemsOf({ view, categories, words }: NewView, today: readonly Category[]): Readonly<Record<string, Problem>> | null {
  if (words === '') return { words: 'required' };
  if (view !== 'change-category') return null;
  if (categories.length === 0) return { categories: 'choose-one' };
  return [...categories].sort().join() === [...today].sort().join() ? { categories: 'same-categories' } : null;
}
