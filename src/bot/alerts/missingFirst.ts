import type { Waiting } from '../../core/alerts/waiting';
import { readsVisits } from '../../core/children/childPermissions';
import { type MissingChild, missingFor } from '../../core/children/missing';
import type { Glance } from '../../core/lists/glance';
import { isToldOfDuties, type Member } from '../../core/member';
import { whenWords } from '../children/visitWords';
import { clockName, stateWords } from '../clocks/clockWords';
import { namedRows } from '../numbered';
import type { Turn } from '../turn';
import { namesOf, waitingState } from './alertWords';

export type MissingInGroup = {
  readonly group: Pick<Glance, 'coreGroupId' | 'ref' | 'children'> & { readonly missing: readonly MissingChild[] };
  readonly actor: Pick<Member, 'memberId' | 'role' | 'childIds'>;
};

type Listed = { readonly group: { readonly coreGroupId: string }; readonly waiting: Waiting };

/**
 * Who is missing, for the head of a list of what waits: that co-ordinator and police know of it ends the alert, and not that the child
 * is gone. The custodian reads who it is and in which group, as in the alert, and opens nothing. What waits of telling them stands in
 * the child's row (`duty`) and not a second time among `others`; of more than `most` children the rest stands there as it did.
 */
export function missingRows<Each extends Listed>(
  turn: Turn,
  groups: readonly MissingInGroup[],
  waiting: readonly Each[],
  { withRef, most = Number.POSITIVE_INFINITY }: { readonly withRef: boolean; readonly most?: number },
) {
  const { texts } = turn;
  const all = groups
    .flatMap(({ group, actor }) => missingFor(group.missing, actor).map((child) => ({ group, actor, child })))
    .slice(0, most);
  const dutyOf = new Map<(typeof all)[number], Each>();
  for (const each of waiting) {
    const of = all.filter(({ group, child }) => group.coreGroupId === each.group.coreGroupId && isToTellOf(each.waiting, child.childId));
    if (of.length === each.waiting.of.childIds.length) for (const row of of) dutyOf.set(row, each);
  }
  const inRows = new Set(dutyOf.values());
  const nameIn = ({ group, actor, child }: (typeof all)[number]): string => namesOf(texts, group, actor, [child.childId]);
  const named = namedRows(texts, all, (row) => [nameIn(row).replace(/^ · /, ''), row.group.ref]);
  const rows = all.map((row, index) => {
    const { group, actor, child } = row;
    const name = nameIn(row);
    const { titled } = named(row, index + 1);
    const duty = dutyOf.get(row)?.waiting;
    return {
      g: group.coreGroupId,
      childId: child.childId,
      when: texts.say('children.missingSince', { when: whenWords(texts, child.on, child.time) }),
      names: withRef && isToldOfDuties(actor) ? `${name} · ${group.ref}` : name,
      open: titled(texts.words.alerts.openMissing),
      mayOpen: readsVisits(actor),
      duty: {
        shown: duty !== undefined,
        text: duty === undefined ? '' : dutyWords(turn, duty, actor),
        open: titled(texts.words.alerts.openAlert),
        notice: duty?.noticeId ?? '',
      },
    };
  });
  return { rows, others: waiting.filter((each) => !inRows.has(each)) };
}

function isToTellOf({ about, of }: Waiting, childId: string): boolean {
  return about.kind === 'clock' && about.clock === 'D22' && of.childIds.includes(childId);
}

function dutyWords({ texts }: Turn, waiting: Waiting, actor: Pick<Member, 'memberId'>): string {
  // It stands first whether or not it is new.
  const state = waitingState(
    texts,
    waiting.limit === null ? '' : stateWords(texts, waiting.limit.clock),
    { ...waiting, isNew: false },
    actor,
  );
  return [clockName(texts, 'D22'), state].join(' · ');
}
