import type { CoreGroup } from '../../core/coreGroup';
import { type Conference, conferenceFrom } from '../../core/review/review';
import { noViews, type ReviewViews } from '../../core/review/reviewViews';
import { storedConference } from '../../documents/conference';
import type { Loaded } from '../../documents/kind';
import { storedViews } from '../../documents/reviewViews';

type WithGroup = Loaded & { readonly group: CoreGroup };

/** The sitting of that id, also where so far only the case system knows of it; undefined where the group has none. */
export function conferenceOf(state: WithGroup, conferenceId: string): Conference | undefined {
  return conferenceFrom(state.group, storedConference.in(state, conferenceId), conferenceId);
}

/** The views given before a sitting; empty where nobody has given one. */
export function viewsOf(state: WithGroup, conferenceId: string): ReviewViews {
  return storedViews.in(state, conferenceId) ?? noViews(state.group, conferenceId);
}
