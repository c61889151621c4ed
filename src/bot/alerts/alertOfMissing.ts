import type { About } from '../../core/about';
import { changesOpenTo } from '../../core/children/childChange';
import { mayOpenChild, mayRecordChange } from '../../core/children/childPermissions';
import type { Asker } from '../../core/permit';
import { offersTo } from '../offers';
import { ringing } from '../told';
import type { Turn } from '../turn';

/**
 * What an alert of a missing child begins with and leads to: whom to ring, the child, and that co-ordinator and police were told, for
 * those who may open or record it.
 */
export function ofMissing({ deps, language }: Turn, about: About, asker: Asker) {
  const child =
    about.kind === 'clock' && about.clock === 'D22' ? asker.group.children.find(({ childId }) => childId === about.childId) : undefined;
  if (child === undefined) return { rings: [], missing: { childId: '', mayOpen: false, mayTell: false } };
  const { childId } = child;
  const isToTell = changesOpenTo(child, asker.today).includes('told');
  return {
    rings: child.missingSince === null ? [] : [ringing(deps.rules, language)],
    missing: {
      childId,
      mayOpen: offersTo(asker, (each) => mayOpenChild(each, { childId })),
      mayTell: isToTell && offersTo(asker, (each) => mayRecordChange(each, { childId, what: 'told' })),
    },
  };
}
