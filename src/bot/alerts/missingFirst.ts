import { readsVisits } from '../../core/children/childPermissions';
import { type MissingChild, missingFor } from '../../core/children/missing';
import type { Glance } from '../../core/lists/glance';
import { isToldOfDuties, type Member } from '../../core/member';
import { whenWords } from '../children/visitWords';
import { namedRows } from '../numbered';
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
  const all = groups.flatMap(({ group, actor }) => missingFor(group.missing, actor).map((child) => ({ group, actor, child })));
  const nameIn = ({ group, actor, child }: (typeof all)[number]): string => namesOf(texts, group, actor, [child.childId]);
  const named = namedRows(texts, all, (row) => [nameIn(row).replace(/^ · /, ''), row.group.ref]);
  return all.map((row, index) => {
    const { group, actor, child } = row;
    const name = nameIn(row);
    return {
      g: group.coreGroupId,
      childId: child.childId,
      when: texts.say('children.missingSince', { when: whenWords(texts, child.on, child.time) }),
      names: withRef && isToldOfDuties(actor) ? `${name} · ${group.ref}` : name,
      open: named(row, index + 1).titled(texts.words.alerts.openMissing),
      mayOpen: readsVisits(actor),
    };
  });
}
