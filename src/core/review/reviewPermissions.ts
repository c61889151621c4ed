import { mayRecordVisit, readsVisits } from '../children/childPermissions';
import { actingMembers, type ReviewRequestMark } from '../coreGroup';
import {
  isFamily,
  isFor,
  isOwnChild,
  isPractitioner,
  type Member,
  overseesChildren,
  type Role,
  runsGroup,
  worksWithChild,
} from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import type { Conference } from './review';
import type { ReviewRequest } from './reviewRequest';
import { givesView } from './reviewViews';
import type { Voice } from './voice';

const plannerRoles: readonly Role[] = ['co-ordinator', 'manager', 'administrator', 'conference-chair'];

/** Day and decision are for everybody but interpreters, who see the agenda only (DOMAIN 2.1 'review decision', 2.5). */
export function mayOpenReviews({ actor }: Pick<Asker, 'actor'>): Permit {
  return actor.role === 'interpreter' ? refuse('role-may-not') : yes;
}

/** One child's review: of the children this member is here for. */
export function mayOpenReview(asker: Pick<Asker, 'actor' | 'group'>, { childId }: { readonly childId: string }): Permit {
  const permit = mayOpenReviews(asker);
  if (!permit.ok) return permit;
  const child = asker.group.children.find((each) => each.childId === childId);
  return child !== undefined && isOwnChild(asker.actor, child) ? yes : refuse('not-for-this-child');
}

/** Reasons, dissent, quorum and limits: practitioners, auditor and custodian; never the family (DOMAIN 2.1, 2.2). */
export function readsReviewWords(viewer: Pick<Member, 'role'>): boolean {
  return worksWithChild(viewer) || viewer.role === 'auditor' || viewer.role === 'custodian';
}

export function mayPlanReview({ actor }: Pick<Asker, 'actor'>): Permit {
  return plannerRoles.includes(actor.role) ? yes : refuse('role-may-not');
}

/** After the limit only with a reason of the conference chair's or the manager's (DOMAIN 1.21, 7.1). */
export function mayPlanReviewAfterLimit({ actor }: Pick<Asker, 'actor'>): Permit {
  return actor.role === 'conference-chair' || actor.role === 'manager' ? yes : refuse('role-may-not');
}

/** A sitting is moved by those who plan, for all its children. */
export function mayMoveReview(asker: Pick<Asker, 'actor'>, conference: Conference | undefined): Permit {
  const permit = mayPlanReview(asker);
  return permit.ok ? forAll(asker.actor, conference) : permit;
}

/** The conference chair records who was there and what was decided; the manager only where the group has none (DOMAIN 1.22, 2.1). */
export function mayHoldReviews({ actor, group, today }: Asker): Permit {
  if (actor.role === 'conference-chair') return yes;
  const hasChair = actingMembers(group, today).some(({ role }) => role === 'conference-chair');
  return actor.role === 'manager' && !hasChair ? yes : refuse('role-may-not');
}

export function mayHoldReview(asker: Asker, conference: Conference | undefined): Permit {
  const permit = mayHoldReviews(asker);
  return permit.ok ? forAll(asker.actor, conference) : permit;
}

/** That a registration ended without a conference is recorded by co-ordinator or manager, for a child they are here for (DOMAIN 1.31). */
export function mayEndRegistration(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return runsGroup(asker.actor) ? mayOpenReview(asker, about) : refuse('role-may-not');
}

/** The custodian of the register, and never whoever recorded the decision (DOMAIN 1.31). */
export function mayCheckRemoval(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  if (asker.actor.role !== 'custodian') return refuse('role-may-not');
  const permit = mayOpenReview(asker, about);
  if (!permit.ok) return permit;
  const decidedBy = asker.group.children.find(({ childId }) => childId === about.childId)?.removal?.decidedByPersonId;
  return decidedBy === asker.actor.personId ? refuse('own-decision') : yes;
}

/** Practitioners of the child, who cannot leave it to others; and the family, whose views are shown and not counted (DOMAIN 1.25). */
export function mayGiveView(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return givesView(asker.actor) ? mayOpenReview(asker, about) : refuse('role-may-not');
}

/** One's own view and how many have answered; who else reads what others said is `readsAllViews`. */
export function mayOpenViews(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  return givesView(asker.actor) || worksWithChild(asker.actor) ? mayOpenReview(asker, about) : refuse('role-may-not');
}

/** Once they are open: practitioners and foster carers; the family reads its own (DOMAIN 2.1, 2.2). */
export function readsAllViews(viewer: Pick<Member, 'role'>): boolean {
  return worksWithChild(viewer);
}

/** Any member may ask: practitioner, parent, young person, advocate (DOMAIN 1.30). */
export function mayAskForReview({ actor }: Pick<Asker, 'actor'>): Permit {
  return worksWithChild(actor) || isFamily(actor) || actor.role === 'advocate' ? yes : refuse('role-may-not');
}

/** Who reads a request: practitioners who are here for one of its children, and whoever asked. A foster carer reads their own: others' may be a parent's. */
export function isRequestReader(viewer: Member, request: Pick<ReviewRequestMark, 'childIds' | 'askedBy'>): boolean {
  if (request.askedBy === viewer.memberId) return true;
  return isPractitioner(viewer) && request.childIds.some((childId) => isFor(viewer, childId));
}

export function mayOpenRequest({ actor }: Pick<Asker, 'actor'>, request: ReviewRequest | undefined): Permit {
  return request !== undefined && isRequestReader(actor, request) ? yes : refuse('not-for-this-child');
}

/** Co-ordinator or manager answers, but not their own request. */
export function mayAnswerRequest(asker: Pick<Asker, 'actor'>, request: ReviewRequest | undefined): Permit {
  if (!runsGroup(asker.actor)) return refuse('role-may-not');
  const permit = mayOpenRequest(asker, request);
  if (!permit.ok) return permit;
  return request?.askedBy === asker.actor.memberId ? refuse('not-for-yourself') : yes;
}

/** The conference chair decides on it. */
export function maySettleRequest(asker: Asker, request: ReviewRequest | undefined): Permit {
  const permit = mayHoldReviews(asker);
  return permit.ok ? mayOpenRequest(asker, request) : permit;
}

/** Those with direct contact with this child, and the child (DOMAIN 1.16). */
export function mayRecordVoice(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  const isChild = asker.actor.role === 'young-person';
  const permit = isChild ? yes : mayRecordVisit(asker);
  return permit.ok ? mayOpenReview(asker, about) : permit;
}

/** That something was recorded, and when: those who read visits, and the child. */
export function mayOpenVoices(asker: Pick<Asker, 'actor' | 'group'>, about: { readonly childId: string }): Permit {
  if (!readsVisits(asker.actor) && asker.actor.role !== 'young-person') return refuse('role-may-not');
  return mayOpenReview(asker, about);
}

/** A child's own words: those who answer for the child, who heard them, and the child; nobody else (DOMAIN 1.16). */
export function voiceWordsSeenBy(viewer: Member, { childId, words, byPersonId }: Voice): string | null {
  if (words === null || !isOwnChild(viewer, { childId })) return null;
  if (words.audience.kind !== 'child-confidential' || words.audience.childId !== childId) return null;
  const isTheirs = viewer.role === 'young-person' || overseesChildren(viewer) || (readsVisits(viewer) && viewer.personId === byPersonId);
  return isTheirs ? words.text : null;
}

function forAll(actor: Member, conference: Conference | undefined): Permit {
  return conference?.childIds.every((childId) => isFor(actor, childId)) ? yes : refuse('not-for-this-child');
}
