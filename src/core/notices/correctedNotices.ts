import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import { addDays } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';

/** For how long somebody is told who has not been: the list of corrections stays where limits are shown. */
const daysTold = 30;

/** The newest correction of which somebody is told today. */
export function correctedNow({ corrected }: CoreGroup, today: CalendarDate): NonNullable<CoreGroup['corrected']> | null {
  return corrected === undefined || addDays(corrected.on, daysTold) < today ? null : corrected;
}

/** To the co-ordinator, with the morning card, once an import: what was corrected is on the card that it opens. */
export function correctedDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const corrected = correctedNow(group, dayOf(now));
  if (corrected === null) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const told = whoIsTold(group, ['co-ordinator'], { childIds: [], on: dayOf(sendAfter), owners: [] }, absences);
  return told.map((recipientPersonId) => ({
    coreGroupId: group.coreGroupId,
    about: { kind: 'corrected', changeId: corrected.changeId },
    recipientPersonId,
    urgency: 'digest',
    sendAfter,
    escalatesAt: null,
  }));
}
