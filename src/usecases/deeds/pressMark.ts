import type { PressMark } from '../../core/documents';
import type { Instant } from '../../core/time/day';
import type { Deps } from './deps';

type Marked = { readonly coreGroupId: string; readonly pressKey: string | null };

/** Whether this very press was done before. */
export async function wasDone({ store }: Pick<Deps, 'store'>, press: Marked): Promise<boolean> {
  const mark = pressMarkId(press);
  return mark !== null && ((await store.load(press.coreGroupId, [mark]))?.documents.has(mark) ?? false);
}

/** The mark of a press, by which the same press counts once; none where doing it twice is meant to have effect twice. */
export function pressMark(press: Marked, at: Instant): readonly PressMark[] {
  const id = pressMarkId(press);
  return id === null ? [] : [{ id, type: 'press', schemaVersion: 1, coreGroupId: press.coreGroupId, at }];
}

function pressMarkId({ pressKey }: Marked): string | null {
  return pressKey === null ? null : `press:${pressKey}`;
}
