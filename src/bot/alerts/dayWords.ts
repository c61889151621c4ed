import type { About } from '../../core/about';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import { workingDaysBetween } from '../../core/time/workingDays';
import type { Texts } from '../../text/texts';

/** How what is told of a day that is no limit stands by it, and how late it is; null where no day says so. */
export function dayState(texts: Texts, about: About, { calendar }: Rules, today: CalendarDate): string | null {
  if (about.kind === 'entry-end')
    return texts.say(about.until < today ? 'clock.regime.entryOver' : 'clock.regime.entryUntil', { day: texts.day(about.until) });
  if (about.kind === 'birth') return texts.say('alerts.expectedState', { day: texts.day(about.expectedOn) });
  if (about.kind !== 'care-visit' && about.kind !== 'end-told') return null;
  const day = texts.day(about.by);
  if (about.by < today) return texts.say('clock.state.breached', { days: workingDaysBetween(calendar, about.by, today), day });
  return texts.say(about.by === today ? 'clock.state.due' : 'clock.state.due-soon', { day });
}
