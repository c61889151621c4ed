import { sees } from '../confidentiality/sees';
import type { CoreGroup } from '../coreGroup';
import type { ExclusionMark } from '../exclusionMark';
import type { Member, Role } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import type { Rules } from '../policy';
import { refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { canBeExcluded } from './exclusion';
import { reviewSoonOn } from './exclusionTerms';
import type { Meeting } from './meeting';

/*
 * Who asks, who decides and who may know that there is an exclusion at all (DOMAIN 1.14, 2.1 'exclusion'): whoever may not is told the
 * same whether there is one or not.
 */

const askers: readonly Role[] = ['co-ordinator', 'member', 'foster-carer'];
const deciders: readonly Role[] = ['manager', 'conference-chair'];
/** They see every exclusion of those whom they may know of; whoever chairs the next meeting, those who are kept from it. */
const seers: readonly Role[] = ['co-ordinator', 'manager', 'conference-chair', 'auditor'];
/** A chair of a meeting by their role alone: whoever else can be one may ask as well. */
const chairsOnly: readonly Role[] = ['senior-manager'];

export function seesExclusions({ role }: Pick<Member, 'role'>): boolean {
  return seers.includes(role);
}

/** The page of exclusions: those who see them, and those who ask, for what became of their own request. */
export function mayOpenExclusions({ actor }: Pick<Asker, 'actor'>): Permit {
  return seesExclusions(actor) || askers.includes(actor.role) ? yes : refuse('role-may-not');
}

/** The same where somebody may chair the next meeting, which only the meeting says. */
export function mayTryExclusions({ actor }: Pick<Asker, 'actor'>): Permit {
  return chairsOnly.includes(actor.role) ? yes : mayOpenExclusions({ actor });
}

export function mayOpenExclusionsKnowing(asker: Asker, next: Meeting | undefined): Permit {
  return isItsChair(asker.actor, next) ? yes : mayOpenExclusions(asker);
}

export function mayAskToExclude({ actor }: Pick<Asker, 'actor'>): Permit {
  return askers.includes(actor.role) ? yes : refuse('role-may-not');
}

/** Those who can be named in a request: parents and carers whom the asker may know of. */
export function excludableFor({ actor, group, today }: Asker): readonly Member[] {
  return group.members.filter((member) => canBeExcluded(member, today) && sees(actor, member));
}

/** Manager or conference chair; never on what they asked for themselves in another role. */
export function mayDecideExclusion(asker: Pick<Asker, 'actor' | 'group'>, mark: ExclusionMark | undefined): Permit {
  const { actor } = asker;
  if (!deciders.includes(actor.role)) return refuse('role-may-not');
  if (mark === undefined || !knowsPerson(asker, mark)) return refuse('not-my-card');
  return mark.askedByPersonId === actor.personId && mark.state === 'asked' ? refuse('asked-yourself') : yes;
}

/** One of them: those who see exclusions, the chair of the next meeting who has to see that it is kept to, and whoever asked. */
export function mayOpenExclusion(asker: Asker, mark: ExclusionMark | undefined, next: Meeting | undefined): Permit {
  if (mark === undefined || !isShown(asker, mark, next))
    return mayOpenExclusionsKnowing(asker, next).ok ? refuse('not-my-card') : refuse('role-may-not');
  return yes;
}

/** Those that this reader may know of, the newest first. */
export function exclusionsSeenBy(asker: Asker, next: Meeting | undefined): readonly ExclusionMark[] {
  return [...(asker.group.exclusions ?? [])].filter((mark) => isShown(asker, mark, next)).reverse();
}

/** Whether a reader has all of it; whoever only asked has what they wrote and what was decided on that. */
export function seesAllOf(asker: Asker, mark: ExclusionMark, next: Meeting | undefined): boolean {
  if (!knowsPerson(asker, mark)) return false;
  return (
    seesExclusions(asker.actor) ||
    (isItsChair(asker.actor, next) && mark.state === 'in-force' && next !== undefined && reaches(mark, next.plannedFor))
  );
}

/** The last days for those reviews that are near or late, the earliest first, for whoever sees all exclusions. */
export function reviewsDue(asker: Asker, rules: Rules): readonly CalendarDate[] {
  const { exclusions = [] } = asker.group;
  const theirs = exclusions.filter((mark) => mark.state === 'in-force' && seesAllOf(asker, mark, undefined));
  return theirs.flatMap(({ reviewBy }) => (reviewBy === null || asker.today < reviewSoonOn(reviewBy, rules) ? [] : [reviewBy])).sort();
}

function isShown(asker: Asker, mark: ExclusionMark, next: Meeting | undefined): boolean {
  return seesAllOf(asker, mark, next) || (mark.askedByPersonId === asker.actor.personId && mayAskToExclude(asker).ok);
}

function reaches({ spans }: ExclusionMark, day: CalendarDate): boolean {
  return spans.some(({ from, to }) => from <= day && (to === null || day <= to));
}

function isItsChair({ memberId }: Member, next: Meeting | undefined): boolean {
  return next !== undefined && next.chairMemberId === memberId && (next.state === 'planned' || next.state === 'open');
}

/** Nobody hears of somebody who is here for other children than they are, nor of themselves. */
function knowsPerson({ actor, group }: { readonly actor: Member; readonly group: CoreGroup }, mark: ExclusionMark): boolean {
  const member = group.members.find(({ memberId }) => memberId === mark.memberId);
  return member !== undefined && member.personId !== actor.personId && sees(actor, member);
}
