import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { type CalledOff, type Changed, type Conference, changeChildren, plannedReview, undecided, withFact } from './review';

/**
 * Calls a planned review off without another day, for the children among `childIds`; of several it must be said which, and the others
 * keep their day (DOMAIN 7.1 'postponed': who, why). The limit stays where it is, the reports that were asked for before it are owed no
 * longer, and the views that were given stay with what was called off. `seen` is the version on the card that was pressed. One that was
 * held cannot be called off.
 */
export function callOffReview(
  group: CoreGroup,
  conference: Conference,
  { childIds: chosen, reason, seen }: { readonly childIds: readonly string[]; readonly reason: string; readonly seen: number },
  by: Doer,
): Result<Changed & { readonly childIds: readonly string[] }, Refusal> {
  if (seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  if (conference.attended !== null) return refuse({ kind: 'review-held' });
  const open = undecided(group, conference.conferenceId).map(({ childId }) => childId);
  if (open.length === 0) return refuse({ kind: 'review-decided' });
  const childIds = open.length === 1 ? open : open.filter((childId) => chosen.includes(childId));
  if (childIds.length === 0) return refuse({ kind: 'check-fields', fields: { children: 'required' } });
  const { conferenceId, plannedFor } = conference;
  const calledOff: CalledOff = { childIds, plannedFor, reason: forPractitioners(reason, by) };
  const kept = open.filter((childId) => !childIds.includes(childId));
  const after: Conference = {
    ...conference,
    version: conference.version + 1,
    childIds: kept.length === 0 ? conference.childIds : kept,
    calledOff: [...(conference.calledOff ?? []), calledOff],
  };
  const changed = changeChildren(group, childIds, (child) => {
    const planned = plannedReview(child);
    if (planned === null) return child;
    const { viewsBy: _, ...fact } = planned;
    return withFact(child, planned, { ...fact, conferenceId, calledOffOn: by.today });
  });
  return allow({ group: changed, conferences: [after], childIds });
}

/** A child's planned review that was called off, while no other is planned; the newest. */
export type CalledOffReview = { readonly conferenceId: string; readonly plannedFor: CalendarDate; readonly on: CalendarDate };

export function calledOffReview(child: Parameters<typeof plannedReview>[0]): CalledOffReview | null {
  if (plannedReview(child) !== null) return null;
  const lastHeldOn = child.conferences.reduce((latest, { heldOn }) => (heldOn !== null && heldOn > latest ? heldOn : latest), '');
  return child.conferences.reduce<CalledOffReview | null>((newest, { conferenceId, plannedFor, calledOffOn: on, heldOn }) => {
    if (on === undefined || conferenceId === undefined || heldOn !== null || on < lastHeldOn) return newest;
    return newest === null || on >= newest.on ? { conferenceId, plannedFor, on } : newest;
  }, null);
}
