import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import { type Notice, planNotice } from './notice';
import { removalDrafts } from './openRemovals';

/** Asks of this child in the commit that decides it. */
export function removalNotices(group: CoreGroup, childId: string, by: Doer): readonly Notice[] {
  return removalDrafts(group, by.rules, by.now)
    .filter(({ about }) => about.kind === 'review' && about.childId === childId)
    .map((draft) => planNotice(draft, by.now));
}
