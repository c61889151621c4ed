import { type Cast, choosesGroup } from './cardCast';
import type { Reader, Stage } from './cardStage';

/** What has changed for a child, with an error undone; then a death, after its warning. */
export async function changesForChild(stage: Stage, { coordinator, manager, member, busyGroupId }: Cast): Promise<void> {
  await opensFirstChild(coordinator, busyGroupId);
  await coordinator.presses('children.changes');
  await coordinator.presses('children.changing', { what: 'missing' });
  await coordinator.presses('children.change', {}, { on: '2026-11-21' });
  await coordinator.presses('children.change', {}, { on: '2026-11-19', toldOn: '2026-11-19' });
  await coordinator.presses('children.changing', { what: 'moved' });
  await coordinator.presses('children.change', {}, { on: '2026-11-20' });
  await opensFirstChild(manager, busyGroupId);
  await manager.presses('children.changes');
  await manager.presses('children.undoing');
  await manager.presses('children.undo', {}, { reason: '' });
  const reason = stage.say('Y teulu drws nesaf a symudodd.', 'It was the family next door that moved.');
  await manager.presses('children.undo', {}, { reason });
  await opensFirstChild(coordinator, busyGroupId);
  await coordinator.presses('children.changes');
  await coordinator.presses('children.changing', { what: 'died' });
  await coordinator.presses('children.change', {}, { on: '2026-11-19' });
  await coordinator.presses('children.change', {}, { on: '2026-11-19' });
  await coordinator.presses('children.one');
  await member.types('children');
}

async function opensFirstChild(reader: Reader, coreGroupId: string): Promise<void> {
  await choosesGroup(reader, coreGroupId);
  await reader.presses('children.group');
  await reader.presses('children.one');
}
