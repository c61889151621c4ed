import type { CoreGroup } from '../../core/coreGroup';
import { figuresOf, isSameCount } from '../../core/overview/figures';
import type { Rules } from '../../core/policy';
import { dayOf } from '../../core/time/londonTime';
import type { Writing } from './commitGroup';

/**
 * The change with what an overview counts of the group, where that differs from what it was: then both are written at once, and an
 * overview never reads heads. `before` null: the group is new, or it has nothing counted yet.
 */
export function withFigures(writing: Writing, before: CoreGroup | null, rules: Rules): Writing {
  const { head, put = [], entry } = writing;
  if (head === before) return writing;
  const today = dayOf(entry.at);
  const now = figuresOf(head, rules, today);
  if (before !== null && isSameCount(now, figuresOf(before, rules, today))) return writing;
  return { ...writing, put: [...put, now] };
}
