import { type Actor, buttonStarting, openStage, type Stage, steps } from './playground';

const step = steps();

/** Alerts as they arrive: neutral in the chat, their content behind "Open", taken on, and settled by what was done. The jobs run. */
let stage: Stage;
let coordinator: Actor;
let member: Actor;
let manager: Actor;
let parent: Actor;

beforeAll(async () => {
  stage = await openStage({ jobs: 'on' });
  const { enter } = stage;
  [coordinator, member, manager, parent] = await Promise.all([enter('co-ordinator'), enter('member'), enter('manager'), enter('parent')]);
});
afterAll(() => stage?.close());

const eldest = 'Dylan Roberts (2010)';
const neutral = "Mae gennych eitem i'w gweld.\n\nCraidd\n\nAgor\n\nYou have an item to look at.\n\nCraidd\n\nOpen";
/** What cannot wait says so by a sign and a number, and nothing of any case either. */
const urgent = neutral
  .replace('Agor', "! Mae gennych 1 eitem i'w gweld.\n\nAgor")
  .replace('\n\nOpen', '\n\n! You have 1 item to look at.\n\nOpen');

describe('the morning card', () => {
  step('reaches a co-ordinator whose chat is known, before they have typed a word, and says nothing of any case', async () => {
    // The greeting may not be the newest card any more.
    await coordinator.page.getByRole('button', { name: 'English', exact: true }).click();
    await coordinator.hears(1);
    expect(await coordinator.reads()).toBe(neutral);
    await coordinator.keepsPicture('51-nudge');
  });

  step('opens what waits for them, the nearest first, and each alert with its reason', async () => {
    await coordinator.presses('Open');
    expect(await coordinator.reads()).toContain('Seeing the child alone');
    await coordinator.keepsPicture('51-today');
    await choosesGroup(coordinator, 'groups', 'Choose CG-0003');
    await coordinator.says('alerts');
    await coordinator.keepsPicture('52-alerts');
    expect(await coordinator.reads()).toMatch(/Seeing the child alone.*Dylan Roberts \(2010\)/s);
  });

  step('are taken on until a day, without a limit being moved or erased', async () => {
    await coordinator.presses(await buttonStarting(coordinator, 'Open'));
    await coordinator.unfolds('Why this day');
    expect(await coordinator.reads()).toContain(
      'Because the co-ordinator, or whoever stood in, last saw the child alone on Monday 2 November 2026.',
    );
    await coordinator.keepsPicture('53-alert');
    await coordinator.presses('I am dealing with this');
    await coordinator.picksDay('Until which day', '2026-12-01');
    await coordinator.presses('Save who deals with it');
    expect(await coordinator.reads()).toContain('Latest day: Friday 27 November 2026.');
    await coordinator.keepsPicture('53-too-long');
    await coordinator.picksDay('Until which day', '2026-11-23');
    await coordinator.presses('Save who deals with it');
    expect(await coordinator.reads()).toContain('Kacper Davies · dealing with this until 23 November 2026');
    expect(await coordinator.reads()).toContain('■ 4 working days late');
    await coordinator.keepsPicture('53-taken');
  });

  step('are gone from the list once the child was seen', async () => {
    await coordinator.presses('Record a visit');
    await coordinator.chooses('Which children? Tick each child who was visited.', eldest);
    await coordinator.chooses('What happened on the visit?', 'Seen', 'Seen alone', 'At home');
    await coordinator.presses('Save');
    await coordinator.says('alerts');
    expect(await coordinator.reads()).not.toMatch(/Seeing the child alone[^\n]*Dylan Roberts \(2010\)/);
    await coordinator.keepsPicture('54-after');
  });

  step('show who could not be reached, first', async () => {
    await coordinator.presses('What was sent to whom');
    expect(await coordinator.reads()).toMatch(/could not be reached/);
    await coordinator.keepsPicture('54-board');
    await parent.says('rhybuddion');
    expect(await parent.reads()).not.toMatch(/hwyr|Gweld y plentyn/);
    await parent.keepsPicture('54-alerts');
  });
});

describe('what cannot wait', () => {
  step('goes to the manager at once when a child is missing, neutral in the chat', async () => {
    await choosesGroup(manager, 'grwpiau', 'Dewis CG-0003');
    await coordinator.says('children');
    await coordinator.unfolds('More about Rhys');
    await coordinator.presses('Open Rhys');
    await coordinator.presses('What has changed');
    await coordinator.presses('The child is missing');
    const before = await manager.counts();
    await coordinator.presses('Save');
    await manager.hears(before);
    expect(await manager.reads()).toBe(urgent);
    await manager.presses('Open');
    expect(await manager.reads()).toContain('Rhys Roberts');
    await manager.keepsPicture('55-missing');
  });

  step('a child not seen: each of those told hears of it, and the manager answers', async () => {
    await choosesGroup(member, 'groups', 'Choose CG-0003');
    await member.says('not seen');
    await member.presses('No');
    await member.chooses('Which children could not be seen?', 'Dylan Roberts (2020)');
    await member.fills('Where?', 'At home');
    const before = await manager.counts();
    await member.presses('Save and tell them now');
    await manager.hears(before);
    expect(await manager.reads()).toBe(urgent);
    await manager.presses('Open');
    await manager.presses("Rwy'n delio â hyn");
    expect(await manager.reads()).toContain('Amira Núñez');
    await manager.keepsPicture('56-taken-on');
  });
});

describe('leave', () => {
  step('says who covers, and the manager sees it among the members', async () => {
    await coordinator.says('away');
    await coordinator.picksDay('First day', '2026-11-20');
    await coordinator.chooses('Who covers', 'Nobody: the next person is told');
    await coordinator.keepsPicture('57-away');
    await coordinator.presses('Save');
    await manager.says('aelodau');
    await manager.keepsPicture('57-members');
  });
});

step('leaves an audit chain that verifies', () => {
  expect(stage.verify()).toMatchObject({ status: 0 });
});

async function choosesGroup(actor: Actor, command: string, button: string): Promise<void> {
  await actor.says(command);
  await actor.turnsTo(button);
  await actor.presses(button);
}
