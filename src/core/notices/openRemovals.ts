import type { AboutOf } from '../about';
import { type Child, isRemovalOpen, type RemovalMark } from '../child';
import type { Rhythm } from '../clockRule';
import { type CoreGroup, currentMembers, isSilenced } from '../coreGroup';
import { isFor, isTellable, type Role } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';
import { nextToldAgainOn, toldAgainOn } from './toldAgain';

/*
 * The end of a registration waits for the custodian (DOMAIN 1.31), who is asked with the morning card and again on a rhythm until
 * they have answered. Whoever becomes custodian meanwhile is asked at once.
 */

export const toldOfRemovals = { custodian: ['custodian'], nobody: ['manager', 'senior-manager'] } as const;

type Open = { readonly child: Child; readonly removal: RemovalMark; readonly at: Instant; readonly since: CalendarDate };

export function removalDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences = new Map()): readonly NoticeDraft[] {
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  return openIn(group).flatMap((open): readonly NoticeDraft[] => {
    const { childId } = open.child;
    const againOn = againOf(open, rules, dayOf(now));
    const { conferenceId } = open.removal;
    const about = { kind: 'review', childId, conferenceId, at: open.at, ...(againOn === null ? {} : { againOn }) } as const;
    return whoAnswers(group, open, dayOf(sendAfter), absences).map((recipientPersonId) => {
      return { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'digest', sendAfter, escalatesAt: null };
    });
  });
}

/** The days on which they are asked again, from `from` on. */
export function removalDays(group: CoreGroup, rules: Rules, from: CalendarDate): readonly CalendarDate[] {
  return openIn(group).map(({ since }) => nextToldAgainOn(rules, since, rhythmOf(rules), from));
}

/** Whether it still waits, and nobody was to be asked again since. */
export function waitsForCustodian(group: CoreGroup, about: AboutOf<'review'>, rules: Rules, today: CalendarDate): boolean {
  const open = openIn(group).find(({ child, removal }) => child.childId === about.childId && removal.conferenceId === about.conferenceId);
  return open !== undefined && againOf(open, rules, today) === (about.againOn ?? null);
}

function openIn(group: CoreGroup): readonly Open[] {
  if (isSilenced(group)) return [];
  return group.children.flatMap((child) => {
    const { removal, deregisteredOn, childId } = child;
    if (removal === undefined || !isRemovalOpen(child)) return [];
    // An older version kept the time in the notice alone.
    const asked = group.noticesAbout?.find(({ about }) => isOf(about, childId, removal));
    const known = removal.at ?? (asked?.about.kind === 'review' ? asked.about.at : null);
    const at = known ?? `${deregisteredOn ?? child.registeredOn}T12:00:00.000Z`;
    return [{ child, removal, at, since: dayOf(at) }];
  });
}

function rhythmOf({ policy }: Rules): Rhythm {
  return { workingDays: policy.notices.unconfirmedEnding.againWorkingDays };
}

function isOf(about: { readonly kind: string }, childId: string, { conferenceId }: RemovalMark): boolean {
  return 'childId' in about && about.childId === childId && 'conferenceId' in about && about.conferenceId === conferenceId;
}

function againOf({ since }: Open, rules: Rules, today: CalendarDate): CalendarDate | null {
  return toldAgainOn(rules, since, rhythmOf(rules), today);
}

/**
 * The custodian, but never whoever decided. Where the group has no other: manager and senior manager, who are to see that it gets one,
 * though one of them decided, as nobody else may know that it waits.
 */
function whoAnswers(group: CoreGroup, { child, removal }: Open, on: CalendarDate, absences: Absences): readonly string[] {
  const watched = { childIds: [child.childId], on, owners: [] };
  const theirs = currentMembers(group, on).filter((each) => isTellable(each) && isFor(each, child.childId));
  const isDecider = (personId: string) => personId === removal.decidedByPersonId;
  const hasRole = (personId: string, roles: readonly Role[]) =>
    theirs.some((each) => each.personId === personId && roles.includes(each.role));
  const mayCheck = theirs.some(({ role, personId }) => role === 'custodian' && !isDecider(personId));
  const custodians = mayCheck ? whoIsTold(group, toldOfRemovals.custodian, watched, absences) : [];
  const asked = custodians.filter((personId) => !isDecider(personId));
  if (asked.length > 0) return asked;
  const above = whoIsTold(group, toldOfRemovals.nobody, watched, absences);
  const told = above.filter((personId) => !isDecider(personId) || hasRole(personId, toldOfRemovals.nobody));
  return told.length > 0 ? told : above;
}
