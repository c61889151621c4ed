import type { Cast } from './cardCast';
import type { Stage } from './cardStage';

/** A parent is to be excluded: asked for twice, refused once, decided and reviewed; what the parent sees before and after it ended. */
export async function excludesParent(stage: Stage, { coordinator, manager, conferenceChair, member, parent }: Cast): Promise<void> {
  for (const reader of [member, coordinator]) await reader.types('exclusions');
  await member.presses('exclusions.asking');
  const words = stage.say('Bygythiodd y gweithiwr ar ôl y cyfarfod diwethaf.', 'There were threats to the worker after the last meeting.');
  await member.presses('exclusions.askMore', {}, { person: 0, extent: 0 });
  await member.presses('exclusions.ask', {}, { ground: 2, words: '' });
  await member.presses('exclusions.askBack', {}, { words });
  await member.presses('exclusions.askMore');
  await member.presses('exclusions.ask');
  await conferenceChair.types('exclusions');
  await conferenceChair.presses('exclusions.one');
  await conferenceChair.presses('exclusions.refusing');
  const why = stage.say('Gallwn gwrdd mewn adeilad mwy diogel.', 'We can meet in a safer building.');
  await conferenceChair.presses('exclusions.refuse', {}, { why });
  await coordinator.presses('exclusions.asking');
  const order = stage.say('Mae gorchymyn llys yn gwahardd cyswllt.', 'A court order forbids contact.');
  await coordinator.presses('exclusions.askMore', {}, { person: 0, extent: 0 });
  await coordinator.presses('exclusions.ask', {}, { ground: 3, words: order });
  await manager.types('exclusions');
  await decides(stage, manager);
  await parent.types('meeting');
  for (const reader of [member, coordinator]) await reader.types('exclusions');
  await member.presses('exclusions.one');
  await manager.presses('exclusions.reviewing');
  await manager.presses('exclusions.reviewMore', {}, { code: 1 });
  await manager.presses('exclusions.review', {}, { why: order, extent: 1, topics: [10, 11] });
  await parent.types('agenda');
  await manager.presses('exclusions.reviewing');
  await manager.presses('exclusions.reviewMore', {}, { code: 2 });
  await manager.presses('exclusions.review', {}, { why: stage.say('Daeth y bygythiadau i ben.', 'The threats have stopped.') });
  await parent.types('meeting');
}

async function decides(stage: Stage, manager: Cast['manager']): Promise<void> {
  const why = stage.say('Nid yw’r cyfarfod yn ddiogel.', 'The meeting is not safe.');
  const told = stage.say('Bydd y cydlynydd yn dweud wrthynt wyneb yn wyneb.', 'The co-ordinator tells them in person.');
  const views = stage.say('Bydd eiriolwr yn siarad drostynt.', 'An advocate speaks for them.');
  await manager.presses('exclusions.one');
  await manager.presses('exclusions.deciding');
  await manager.presses('exclusions.decideMore', {}, { extent: 1 });
  await manager.presses('exclusions.decideMore', {}, { extent: 0 });
  await manager.presses('exclusions.decide', {}, { why, told, views: '' });
  await manager.presses('exclusions.decide', {}, { why, told, views });
}
