import { mayRecordVisit } from '../../core/children/childPermissions';
import { childrenToVisit } from '../../core/children/seen';
import { askerWho, offersDeed } from '../offers';
import type { Shown } from '../shown';
import type { Turn } from '../turn';

/** The children to whom the reader can record a visit, in any of their roles here; none where they may only read. */
export function visitableIn(turn: Pick<Turn, 'deps'>, shown: Pick<Shown<unknown>, 'state' | 'actor'>): ReadonlySet<string> {
  const { deps } = turn;
  const { group } = shown.state;
  const today = deps.clock.today();
  const asker = offersDeed(turn, shown, mayRecordVisit) ? askerWho({ actor: shown.actor, group, today }, mayRecordVisit) : null;
  const children = asker === null ? [] : childrenToVisit(group, asker.actor, today, deps.rules);
  return new Set(children.map(({ childId }) => childId));
}
