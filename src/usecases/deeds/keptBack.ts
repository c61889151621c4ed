import { type AgreedAction, answersFor } from '../../core/actions/actions';
import { headSeenBy, isEverExcluded, isNewsOf, type Unknown, unknownTo } from '../../core/confidentiality/excluded';
import type { Member } from '../../core/member';
import { storedClosedActions } from '../../documents/closedActions';
import { storedNotice } from '../../documents/notice';
import { storedPlan } from '../../documents/plan';
import type { State } from './performDeed';

/*
 * Somebody who is, or was, excluded has the group without the meetings and reviews of that time, as if nobody had planned or held them:
 * every view and every answer to a press is made of this, so that no card has to remember it (DOMAIN 1.14).
 */

/** The group and its documents as this member may know them. For everybody who was never excluded the same objects. */
export function seenState(state: State, member: Member): State {
  const { group, documents } = state;
  if (!isEverExcluded(group, member)) return state;
  const unknown = unknownTo(group, member);
  const seen = [...documents].flatMap(([id, stored]): [string, unknown][] =>
    isKeptBack(unknown, id) ? [] : keptIn(stored, unknown, member).map((each) => [id, each]),
  );
  return { group: headSeenBy(group, member), documents: new Map(seen) };
}

const ofMeetings = ['meeting', 'record-version'];
const ofConferences = ['conference', 'review-views'];

function isKeptBack({ meetings, conferences }: Unknown, id: string): boolean {
  const [type = '', about = ''] = id.split(':');
  return (ofMeetings.includes(type) && meetings.has(about)) || (ofConferences.includes(type) && conferences.has(about));
}

/** The document without what was agreed or told at such a meeting; none where nothing is left. */
function keptIn(stored: unknown, unknown: Unknown, member: Member): readonly unknown[] {
  const isTheirs = (action: AgreedAction): boolean =>
    action.setAtMeetingId === null || !unknown.meetings.has(action.setAtMeetingId) || answersFor(action, member.memberId);
  if (typeof stored !== 'object' || stored === null || !('type' in stored)) return [stored];
  if (stored.type === storedPlan.type) {
    const plan = storedPlan.read(stored);
    return [{ ...plan, actions: plan.actions.filter(isTheirs) }];
  }
  if (stored.type === storedClosedActions.type) {
    const page = storedClosedActions.read(stored);
    return [{ ...page, actions: page.actions.filter(isTheirs) }];
  }
  if (stored.type !== storedNotice.type) return [stored];
  const notice = storedNotice.ifReadable(stored);
  return notice !== null && isNewsOf(unknown, notice.about) ? [] : [stored];
}
