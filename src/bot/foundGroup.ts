import type { AdaptiveCard } from '../cards/defineCard';
import { mayOpenChild } from '../core/children/childPermissions';
import type { Found } from '../core/help/namedGroups';
import { chooseGroup } from '../usecases/groups/groups';
import { openChildVerb } from './children/children';
import { viewedGroupCard } from './groups/groupCard';
import { lookDeniedCard } from './refused';
import type { Turn } from './turn';

/**
 * The group that somebody has named is talked about from now on; what opens is their command (`next`), else the child whom they
 * have named, else the group.
 */
export async function foundGroupFor(
  turn: Turn,
  { coreGroupId, childIds }: Found,
  next: ((turn: Turn) => Promise<AdaptiveCard>) | null,
): Promise<AdaptiveCard> {
  const viewed = await chooseGroup(turn.deps, { personId: turn.person.personId, coreGroupId });
  if (viewed.kind === 'denied') return lookDeniedCard(turn, viewed);
  if (next !== null) return next(turn.person.currentGroupId === coreGroupId ? turn : { ...turn, groupChosen: true });
  const { state, actor } = viewed;
  const [childId, ...others] = childIds;
  const isChild = childId !== undefined && others.length === 0 && mayOpenChild({ actor, group: state.group }, { childId }).ok;
  if (isChild) return openChildVerb.handle(turn, { g: coreGroupId, childId, k: turn.deps.newId() });
  return viewedGroupCard(turn, viewed, turn.texts.words.groups.chosenDone);
}
