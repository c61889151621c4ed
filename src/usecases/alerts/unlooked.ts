import type { CoreGroup } from '../../core/coreGroup';
import { chairToCome, meetingDocumentId } from '../../core/meeting/meeting';
import { meetingUnlooked } from '../../core/notices/chairNotices';
import { sittingsUnlooked } from '../../core/notices/viewNotices';
import type { Rules } from '../../core/policy';
import { noViews, viewsDocumentId, withViewsBy } from '../../core/review/reviewViews';
import type { CalendarDate } from '../../core/time/day';
import type { Loaded } from '../../documents/kind';
import { storedMeeting } from '../../documents/meeting';
import { storedViews } from '../../documents/reviewViews';

/*
 * What a head says of who chairs and whose views are there is written by the deeds that change it. The case system's own meetings and
 * reviews, and those that an earlier version planned, are looked up once, when something may have to be told of them.
 */

/** The documents of this group that have to be looked at first. */
export function unlookedIds(group: CoreGroup, rules: Rules, today: CalendarDate): readonly string[] {
  const meetingId = meetingUnlooked(group, rules, today);
  const views = sittingsUnlooked(group, rules, today).map(({ conferenceId }) => viewsDocumentId(conferenceId));
  return meetingId === null ? views : [...views, meetingDocumentId(meetingId)];
}

/** The head with what they say. A meeting that is open, is not there or cannot be read says nothing; where nobody gave a view there is no document. */
export function lookedUp(group: CoreGroup, found: Loaded, rules: Rules, today: CalendarDate): CoreGroup {
  const meetingId = meetingUnlooked(group, rules, today);
  const meeting = meetingId === null ? undefined : storedMeeting.in(found, meetingId);
  const chaired =
    meeting === undefined || meeting.state !== 'planned'
      ? group
      : {
          ...group,
          meetings: group.meetings.map((each) => (each.meetingId === meetingId ? { ...each, chairMemberId: chairToCome(meeting) } : each)),
        };
  return sittingsUnlooked(group, rules, today).reduce((head, { conferenceId, children }) => {
    const views = storedViews.in(found, conferenceId) ?? noViews(head, conferenceId);
    return withViewsBy(
      head,
      views,
      children.map(({ childId }) => childId),
    );
  }, chaired);
}
