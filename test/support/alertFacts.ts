import type { CoreGroup } from '../../src/core/coreGroup';
import { hasArrived, type Notice } from '../../src/core/notices/notice';
import { dayOf } from '../../src/core/time/londonTime';
import { aMember } from './aGroup';
import { aCoreGroup } from './coreGroups';

/** A group of the simulation: one child, those who are told of delays, and a parent who may own an action. */
export function aSimulatedGroup(coreGroupId: string): CoreGroup {
  const members = [
    aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
    aMember('macsen', 'manager', { from: '2020-01-01' }),
    aMember('elin', 'senior-manager', { from: '2020-01-01' }),
    aMember('jean', 'conference-chair', { from: '2020-01-01' }),
    aMember('mam', 'parent', { from: '2020-01-01' }),
  ];
  return aCoreGroup()
    .withChild({ childId: `child-of-${coreGroupId}`, registeredOn: '2026-03-16' })
    .withMeeting('2026-03-20')
    .withVisit('2026-03-20')
    .build({ coreGroupId, members });
}

/** Facts as deeds would leave them: a visit, a child that goes missing or is told of. */
export function withNewFact(group: CoreGroup, today: string, chance: number, visitId: string): CoreGroup {
  return {
    ...group,
    children: group.children.map((child) => {
      const [first] = child.visits;
      if (chance < 0.15 && today > (child.missingSince ?? '')) return { ...child, missingSince: today, missingToldOn: null };
      if (chance < 0.3) return { ...child, missingToldOn: today };
      return first === undefined ? child : { ...child, visits: [...child.visits.slice(-5), { ...first, visitId, on: today }] };
    }),
  };
}

/** Due and dealt with: sent, shown as failed, or put off to a later time. */
export function isSeenTo(notice: Notice | undefined, now: string): boolean {
  if (notice === undefined) return false;
  return notice.state === 'sent' || notice.state === 'failed' || notice.sendAfter > now;
}

/** Told to family though it is no reminder of their own day before that day has passed. */
export function isNotForFamily({ recipientPersonId, clock, reason }: Notice): boolean {
  return recipientPersonId === 'person-mam' && (reason !== 'action' || clock?.rung !== 'due-soon');
}

/** What can wait is sent on weekdays between 08:30 and 18:00 in London; no rung is planned before the day it names. */
export function isEarly({ clock, urgency, attempts, plannedAt }: Notice): boolean {
  if (clock?.rung.startsWith('after-') && dayOf(plannedAt) <= clock.limit) return true;
  const sent = attempts.find(({ outcome }) => hasArrived(outcome));
  if (urgency === 'at-once' || sent === undefined) return false;
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const parts = Object.fromEntries(local.formatToParts(new Date(sent.at)).map(({ type, value }) => [type, value]));
  const time = `${parts['hour']}:${parts['minute']}`;
  return ['Sat', 'Sun'].includes(parts['weekday'] ?? '') || time < '08:30' || time > '18:01';
}
