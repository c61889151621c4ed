import type { AboutOf, MeetingNews } from '../about';
import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { sittingOf } from '../facts';
import type { Rules } from '../policy';
import { plannedReview } from '../review/review';
import { earlier } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import type { Notice } from './notice';
import { noticesOfDay } from './reviewNotices';

type When = { readonly rules: Rules; readonly now: Instant; readonly today: CalendarDate };

/** What became of one child's planned review. `from`: the day before, of one that was moved. */
type Turn = { readonly news: MeetingNews; readonly conferenceId: string; readonly plannedFor: CalendarDate; readonly from: CalendarDate };

/** No document of ours counts the versions of what the case system alone has planned. */
const importedVersion = 1;

/**
 * What an import changed of the day of a review, told to those whom a change made here is told to. Only of children who were known before:
 * the first import of a group says what had been planned before there was anybody to tell.
 */
export function importedReviewNotices(before: CoreGroup, after: CoreGroup, when: When): readonly Notice[] {
  const known = new Map(before.children.map((child) => [child.childId, child]));
  const turns = new Map<string, { readonly turn: Turn; readonly childIds: readonly string[] }>();
  for (const child of after.children) {
    const turn = turnOf(known.get(child.childId), child, when.today);
    if (turn === null) continue;
    const key = `${turn.news} ${turn.conferenceId} ${turn.plannedFor}`;
    const same = turns.get(key);
    turns.set(key, {
      turn: same === undefined ? turn : { ...turn, from: earlier(turn.from, same.turn.from) },
      childIds: [...(same?.childIds ?? []), child.childId],
    });
  }
  return [...turns.values()].flatMap(({ turn: { from, ...turn }, childIds }) => {
    const about: AboutOf<'review-day'> = { kind: 'review-day', ...turn, version: importedVersion, childIds };
    return noticesOfDay(after, about, from, { ...when, by: null });
  });
}

function turnOf(before: Child | undefined, after: Child, today: CalendarDate): Turn | null {
  if (before === undefined || after.status !== 'registered') return null;
  const [was, is] = [plannedReview(before), plannedReview(after)];
  if (is !== null) {
    if (was?.plannedFor === is.plannedFor || is.plannedFor < today) return null;
    const news = was === null ? 'planned' : 'moved';
    return { news, conferenceId: sittingOf(is), plannedFor: is.plannedFor, from: was?.plannedFor ?? is.plannedFor };
  }
  const isHeld = newestHeld(after) > newestHeld(before);
  if (was === null || was.plannedFor < today || isHeld) return null;
  return { news: 'cancelled', conferenceId: sittingOf(was), plannedFor: was.plannedFor, from: was.plannedFor };
}

function newestHeld({ conferences }: Child): CalendarDate {
  return conferences.reduce((newest, { heldOn }) => (heldOn !== null && heldOn > newest ? heldOn : newest), '');
}
