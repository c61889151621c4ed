import { type Cast, choosesGroup } from './cardCast';
import type { Stage } from './cardStage';

/** Whose Teams account is whose: one known by its own name, another that asks, one taken away, and a code to hand over. */
export async function keepsAccounts(
  stage: Stage,
  { coordinator, member, memberMemberId, memberPersonId, busyGroupId }: Cast,
): Promise<void> {
  await stage.writes(memberPersonId, { aadObjectId: 'first', name: 'Teams name' });
  await stage.writes(memberPersonId, { aadObjectId: 'second', name: 'Another Teams name' });
  await choosesGroup(coordinator, busyGroupId);
  await coordinator.types('accounts');
  const about = { g: busyGroupId, memberId: memberMemberId };
  await coordinator.opens('accounts.member', about);
  await coordinator.presses('accounts.one');
  await coordinator.presses('accounts.confirm', {}, { how: 0 });
  await coordinator.presses('accounts.unlinking');
  await coordinator.presses('accounts.unlink', {}, { why: 0 });
  await coordinator.presses('accounts.one');
  await coordinator.presses('accounts.member');
  await coordinator.presses('accounts.code');
  await member.opens('accounts.mine', { g: busyGroupId });
}
