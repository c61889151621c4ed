import { type Child, isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isOff } from '../facts';
import { isFamily, isOwnChild, type Member } from '../member';
import type { CalendarDate } from '../time/day';

/** One date to come of the family's own, and the children it is about; none for a meeting, which is about all of theirs. */
export type FamilyDate = {
  readonly what: 'meeting' | 'conference' | 'review';
  readonly on: CalendarDate;
  readonly children: readonly Pick<Child, 'childId' | 'givenName' | 'familyName'>[];
};

/**
 * What a parent or young person has to come: the meetings and conferences that are planned for today or later, the nearest
 * first. Nothing of the practitioners' limits: not until when something must be held, nor that it was not (DOMAIN 7.3).
 */
export function familyDates(group: CoreGroup, viewer: Member, today: CalendarDate): readonly FamilyDate[] {
  if (!isFamily(viewer)) return [];
  const children = group.children.filter((child) => isOnRegister(child) && isOwnChild(viewer, child));
  if (children.length === 0) return [];
  const meetings = group.meetings
    .filter(({ heldOn, cancelled, plannedFor }) => heldOn === null && !cancelled && plannedFor >= today)
    .map(({ plannedFor }): FamilyDate => ({ what: 'meeting', on: plannedFor, children: [] }));
  const conferences = new Map<string, FamilyDate>();
  for (const { childId, givenName, familyName, conferences: all } of children) {
    for (const conference of all) {
      const { kind, plannedFor, heldOn } = conference;
      if (heldOn !== null || isOff(conference) || plannedFor < today) continue;
      const what = kind === 'review' ? 'review' : 'conference';
      const known = conferences.get(`${what} ${plannedFor}`)?.children ?? [];
      conferences.set(`${what} ${plannedFor}`, { what, on: plannedFor, children: [...known, { childId, givenName, familyName }] });
    }
  }
  return [...meetings, ...conferences.values()].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}
