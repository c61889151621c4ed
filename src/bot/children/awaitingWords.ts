import { awaitingFor } from '../../core/children/notSeen';
import type { NotSeenAwaiting } from '../../core/coreGroup';
import type { Glance } from '../../core/lists/glance';
import { isFor, type Member } from '../../core/member';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { childWords } from '../actions/actionWords';
import { namedRows } from '../numbered';
import type { Turn } from '../turn';

/** More stand in the list only as a number: they come up as these are decided. */
export const mostAwaitingShown = 3;

export type AwaitingRow = {
  readonly entryId: string;
  readonly text: string;
  readonly names: string;
  readonly inDanger: boolean;
  readonly open: string;
};

/** The reports that wait for a decision in one group, for a list of it. */
export function awaitingRows(
  turn: Turn,
  group: Parameters<typeof awaitingFor>[0] & Pick<Glance, 'children'>,
  viewer: Pick<Member, 'role' | 'childIds'>,
) {
  const rows = awaitingFor(group, viewer)
    .slice(0, mostAwaitingShown)
    .map((report) => awaitingRow(turn, group, viewer, report));
  return withOpens(turn, rows);
}

/** Of which children it is, as far as its reader is here for them, when it came, and whether one is in danger. */
export function awaitingRow(
  { texts }: Turn,
  group: Pick<Glance, 'children'>,
  viewer: Pick<Member, 'childIds'>,
  { entryId, childIds, enteredAt, danger }: NotSeenAwaiting,
): Omit<AwaitingRow, 'open'> {
  const children = group.children.filter(({ childId }) => childIds.includes(childId) && isFor(viewer, childId));
  return {
    entryId,
    inDanger: danger,
    names: children.map((child) => childWords(texts, child, group)).join(', '),
    text: texts.say('children.awaiting', { day: texts.day(dayOf(enteredAt)), time: timeOf(enteredAt) }),
  };
}

/** Whose reports they are stands in their presses too. */
export function withOpens<Row extends Pick<AwaitingRow, 'names'>>({ texts }: Turn, rows: readonly Row[]): (Row & { open: string })[] {
  const named = namedRows(texts, rows, ({ names }) => [names]);
  return rows.map((row, index) => ({ ...row, open: named(row, index + 1).titled(texts.words.children.openAwaiting) }));
}

export function moreAwaiting({ texts }: Turn, count: number): { shown: boolean; text: string } {
  const more = Math.max(0, count - mostAwaitingShown);
  return { shown: more > 0, text: texts.say('children.moreAwaiting', { count: more }) };
}
