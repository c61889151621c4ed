import { type Actor, openStage, type Stage, steps } from './playground';

const step = steps();

/** The overview as a manager and a senior manager open it: each number drawn, in words beside, and the way down to the child. */
let stage: Stage;
let manager: Actor;
let senior: Actor;

beforeAll(async () => {
  stage = await openStage({ isCounted: true });
  [manager, senior] = await Promise.all([stage.enter('manager'), stage.enter('senior-manager')]);
});
afterAll(() => stage?.close());

/** A donut is drawn as one picture, bars on a canvas or as parts: in their place a client without them would say that figures follow. */
async function isDrawn(actor: Actor, instead: string): Promise<void> {
  await actor.card().locator('svg, canvas, [aria-label*="chart"]').first().waitFor();
  expect(await actor.reads()).not.toContain(instead);
}

describe('the overview', () => {
  step('draws how the children of a manager stand, and leads from a number to a child', async () => {
    await manager.says('overview');
    await isDrawn(manager, 'The figures follow in words.');
    await manager.keepsPicture('overview-home');
    const late = (await manager.card().getByRole('button').allInnerTexts()).find((title) => title.startsWith('■ Late'));
    await manager.presses(late ?? '');
    await manager.keepsPicture('overview-late');
    await manager.presses('Back to the overview');
  });

  step('draws what is late by deadline, team and worker, what comes, drifts and meets', async () => {
    for (const title of [
      'Late, by deadline',
      'Late, by team',
      'Late, by worker',
      'Due in two weeks',
      'What is drifting',
      'Meetings, next seven days',
    ]) {
      await manager.presses(title);
      await manager.keepsPicture(`overview-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`);
      await manager.presses('Back to the overview');
    }
  });

  step('draws twelve months, and shows the same figures as a table', async () => {
    await manager.presses('In time, by month');
    await isDrawn(manager, 'The figures follow in words.');
    await manager.keepsPicture('overview-months');
    await manager.presses('Core groups');
    await manager.card().getByRole('button', { name: 'Show or hide the table' }).click();
    await manager.card().getByRole('table').waitFor();
    await manager.keepsPicture('overview-months-table');
  });

  step('does the same in Welsh for a senior manager', async () => {
    await senior.says('trosolwg');
    await isDrawn(senior, "Mae'r ffigurau'n dilyn mewn geiriau.");
    await senior.keepsPicture('overview-home');
    for (const title of ['Hwyr, fesul terfyn amser', 'Hwyr, fesul gweithiwr', "Beth sy'n llithro", 'Yn brydlon, fesul mis']) {
      await senior.presses(title);
      await senior.keepsPicture(`overview-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`);
      await senior.presses("Yn ôl i'r trosolwg");
    }
  });
});
