import type { Cast } from './cardCast';
import type { Stage } from './cardStage';

/** Who is in the group, as several may see it; somebody new, and somebody's last day. */
export async function changesMembers(stage: Stage, { coordinator, member, parent }: Cast): Promise<void> {
  for (const reader of [parent, member, coordinator]) await reader.types('members');
  await coordinator.presses('members.adding');
  const newcomer = { name: 'Lowri Pugh', email: 'lowri.pugh@health.example', role: 'member' };
  await coordinator.presses('members.addHow', {}, { ...newcomer, email: 'lowri.pugh' });
  await coordinator.presses('members.addHow', {}, { ...newcomer, agency: stage.say('Bwrdd Iechyd Aberwern', 'Aberwern Health Board') });
  await coordinator.presses('members.add', {}, { spoken: 'cy', meeting: 'both', record: 'cy' });
  await coordinator.types('members');
  await coordinator.presses('members.one');
  await coordinator.types('members');
  await coordinator.presses('members.open', { page: 2 });
  await coordinator.presses('members.one');
  await coordinator.presses('members.contacting');
  const safely = stage.say('Ffonio rhwng deg a dau yn unig', 'Only ring between ten and two');
  await coordinator.presses('members.contact', {}, { inTeams: 'false', safeContact: safely });
  await coordinator.presses('members.ending');
  await coordinator.presses('members.end', {}, { reason: stage.say('Wedi symud i swydd arall', 'Has moved to another job') });
  await coordinator.types('members');
  await coordinator.presses('members.places');
  await coordinator.presses('members.place');
  const awaited = stage.say('Mae’r rheolwr newydd yn dechrau yn Rhagfyr', 'The new manager begins in December');
  await coordinator.presses('members.answer', {}, { answer: 'awaited', until: '', words: awaited });
  await coordinator.presses('members.answer', {}, { answer: 'awaited', until: '2026-12-18', words: awaited });
  await coordinator.presses('members.place');
  await coordinator.presses('members.unanswer');
  await coordinator.presses('members.filling');
  await coordinator.types('members');
  await coordinator.presses('members.open', { ended: true });
}

/** A new group, from nothing to its first child. */
export async function beginsGroup(stage: Stage, { manager }: Cast): Promise<void> {
  await manager.types('groups');
  await manager.presses('groups.creating');
  await manager.presses('groups.create', {}, { localAuthority: '', otherEmail: 'nobody' });
  const [localAuthority, otherEmail] = ['Aberwern', 'kacper.davies.5@council.example'];
  await manager.presses('groups.create', {}, { ref: 'CG-0061', localAuthority, team: stage.say('Gorllewin', 'West'), otherEmail });
  await manager.presses('groups.childRegistered', {}, { givenName: 'Begw', familyName: 'Pugh', bornOrExpectedOn: '2024-03-09' });
  await manager.presses('groups.addChild', {}, { registeredOn: '2026-11-18', categories: 'neglect' });
  await manager.presses('groups.naming');
  await manager.presses('groups.name', {}, { shortName: stage.say('Onnen', 'Ash tree') });
  await manager.types('groups');
}

/** A chat that becomes the group's own, and what anybody sees of it there. */
export async function linksChat({ coordinator, parent }: Cast): Promise<void> {
  coordinator.goesToChat();
  parent.goesToChat();
  await parent.types('groups');
  await parent.presses('groups.linking');
  await coordinator.types('groups');
  await coordinator.presses('groups.linking');
  await coordinator.presses('groups.link');
  await parent.types('agenda');
  await parent.presses('agenda.open');
  await coordinator.types('groups');
  await coordinator.presses('groups.open');
  await coordinator.presses('groups.unlinking');
  await coordinator.presses('groups.unlink');
}
