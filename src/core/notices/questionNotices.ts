import { openQuestions } from '../caseload/caseQuestions';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { type Absences, whoIsTold } from './ladder';
import type { NoticeDraft } from './notice';
import { nextOpening } from './quietHours';

/**
 * One notice a question to those who answer it, with the morning card; wanted until it is answered. What one import asks about
 * the visits to one child is one notice.
 */
export function questionDrafts(group: CoreGroup, rules: Rules, now: Instant, absences: Absences): readonly NoticeDraft[] {
  const questions = openQuestions(group, dayOf(now));
  if (questions.length === 0) return [];
  const sendAfter = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const told = whoIsTold(group, ['co-ordinator'], { childIds: [], on: dayOf(sendAfter), owners: [] }, absences);
  return [...new Set(questions)].flatMap((question) =>
    told.map(
      (recipientPersonId): NoticeDraft => ({
        coreGroupId: group.coreGroupId,
        about: { kind: 'question', question },
        recipientPersonId,
        urgency: 'digest',
        sendAfter,
        escalatesAt: null,
      }),
    ),
  );
}
