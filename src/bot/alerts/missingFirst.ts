import { readsVisits } from '../../core/children/childPermissions';
import { type MissingChild, missingFor } from '../../core/children/missing';
import type { Glance } from '../../core/lists/glance';
import { isToldOfDuties, type Member } from '../../core/member';
import { whenWords } from '../children/visitWords';
import type { Turn } from '../turn';
import { namesOf } from './alertWords';

export type MissingInGroup = {
  readonly group: Pick<Glance, 'coreGroupId' | 'ref' | 'children'> & { readonly missing: readonly MissingChild[] };
  readonly actor: Pick<Member, 'role' | 'childIds'>;
};

/**
 * Who is missing, for the head of a list of what waits: that co-ordinator and police know of it ends the alert, and not that the child
 * is gone. The custodian reads who it is and in which group, as in the alert, and opens nothing.
 */
export function missingRows({ texts }: Turn, groups: readonly MissingInGroup[], withRef: boolean) {
  return groups
    .flatMap(({ group, actor }) => missingFor(group.missing, actor).map((child) => ({ group, actor, child })))
    .map(({ group, actor, child: { childId, on, time } }, index) => {
      const name = namesOf(texts, group, actor, [childId]);
      return {
        g: group.coreGroupId,
        childId,
        when: texts.say('children.missingSince', { when: whenWords(texts, on, time) }),
        names: withRef && isToldOfDuties(actor) ? `${name} · ${group.ref}` : name,
        open: texts.say('alerts.openMissing', { number: index + 1 }),
        mayOpen: readsVisits(actor),
      };
    });
}
