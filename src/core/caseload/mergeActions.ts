import type { AgreedAction } from '../actions/actions';
import type { CalendarDate } from '../time/day';
import { partKey, withoutVersion } from './importMark';
import type { ThreeWay } from './threeWay';

/**
 * An action changed here stays as it is; those agreed here follow the case system's. One that nobody changed here and that the case
 * system has no longer is done with, and stays to be read; unless some action of the export could not be read, which may be that one.
 */
export function mergeActions(
  stored: readonly AgreedAction[],
  imported: readonly AgreedAction[],
  three: ThreeWay,
  today: CalendarDate,
  isWhole: boolean,
): readonly AgreedAction[] {
  const now = new Map(imported.map((action) => [action.actionId, action]));
  const known = new Set(stored.map(({ actionId }) => actionId));
  return [
    ...stored.map((action) => (isWhole || now.has(action.actionId) ? mergeAction(action, now.get(action.actionId), three, today) : action)),
    ...imported.filter(({ actionId }) => !known.has(actionId)),
  ];
}

function mergeAction(stored: AgreedAction, imported: AgreedAction | undefined, three: ThreeWay, today: CalendarDate): AgreedAction {
  const key = partKey.action(stored.actionId);
  const version = stored.version + 1;
  if (imported === undefined) {
    const isTheirs = three.wasImported(key) && !three.isTouched(key, withoutVersion(stored));
    if (!isTheirs || stored.state === 'done') return stored;
    return { ...stored, version, state: 'done', doneOn: today, takenBackOn: today };
  }
  if (stored.takenBackOn !== undefined) return { ...imported, version };
  if (!three.isNews(key, withoutVersion(imported)) || three.isTouched(key, withoutVersion(stored))) return stored;
  return { ...imported, version };
}
