import { type Actor, buttonStarting, openStage, pressesMove, type Stage, steps } from './playground';

const step = steps();

/** A child lives with a foster carer at an address that the family does not know: what each of them sees of the other. Each step stands on the ones before. */
let stage: Stage;
let carer: Actor;
let parent: Actor;
let coordinator: Actor;
let chair: Actor;
const group = 'CG-0044';

beforeAll(async () => {
  stage = await openStage();
  const { enter } = stage;
  [carer, parent, coordinator, chair] = await Promise.all([
    enter('foster-carer'),
    enter('parent', group),
    enter('co-ordinator', group),
    enter('manager', group),
  ]);
  for (const actor of [coordinator, chair]) {
    await actor.says('groups');
    await actor.turnsTo(`Choose ${group}`);
    await actor.presses(`Choose ${group}`);
  }
});
afterAll(() => stage?.close());

/** Who the carer is, whom they foster for, and where practitioners of the child work. */
const withheld = /Gwenllian|Maethu|Ysgol y Bryn|Aberwern Health Board|Tai Aberwern/;
const nobody = { en: 'A carer (details withheld)', cy: 'Gofalwr (manylion heb eu datgelu)' } as const;
const words = 'Keep the bedtime chart';

describe('a carer and a parent', () => {
  step('see each other in the list of members: the parent only that there is a carer, in either language', async () => {
    await carer.says('aelodau');
    await carer.presses('Tudalen nesaf');
    expect(await carer.reads()).toMatch(/Gwenllian Tudur · Gofalwr maeth · Maethu Aberwern.*Priya Owen/s);
    await carer.says('plant');
    expect(await carer.reads()).toContain("Cyfeiriad cyfrinachol: peidiwch â dweud wrth y teulu ble mae'r plentyn yn byw");
    expect(await carer.reads()).not.toContain('Kacper Davies (');
    await carer.keepsPicture('50-child');
    for (const [line, next, language] of [
      ['members', 'Next page', 'en'],
      ['aelodau', 'Tudalen nesaf', 'cy'],
    ] as const) {
      if (language === 'cy') await speaksWelsh(parent);
      await parent.says(line);
      expect(await parent.reads()).not.toMatch(withheld);
      await parent.presses(next);
      expect(await parent.reads()).toContain(nobody[language]);
      expect(await parent.reads()).not.toMatch(withheld);
    }
    await parent.keepsPicture('50-members');
  });

  step('have actions in one plan: the carer’s is read by the parent without who the carer is', async () => {
    await coordinator.says('actions');
    await coordinator.presses('Add an action');
    await coordinator.fills('What is to be done?', words);
    await coordinator.chooses('Who is responsible? One person only.', 'Gwenllian Tudur');
    await coordinator.chooses('For which child or children?', 'Elin');
    await coordinator.picksDay('By which day?', '2026-12-04');
    await coordinator.presses('Agree: everyone may read it');
    await carer.says('camau');
    await carer.presses(await buttonStarting(carer, 'Agor:'));
    await carer.presses("Wedi'i wneud");
    expect(await carer.reads()).toContain("Pwy sy'n darllen hwn: y cadeirydd a'r ymarferwyr. Neb arall.");
    await carer.fills(
      "Pa wahaniaeth a wnaeth i'r plentyn? Dywedwch beth sy'n wahanol nawr, nid dim ond bod y cam wedi'i wneud.",
      'Mae hi’n cysgu drwy’r nos',
    );
    await carer.presses("Cadw fel wedi'i wneud");
    expect(await carer.reads()).toContain('Mae hi’n cysgu drwy’r nos');
    await parent.says('camau');
    await parent.presses(await buttonStarting(parent, 'Pob un'));
    expect(await parent.reads()).toContain(nobody.cy);
    expect(await parent.reads()).not.toMatch(withheld);
    await parent.presses(await buttonStarting(parent, `Agor: ${words.slice(0, 8)}`));
    expect(await parent.reads()).toContain(nobody.cy);
    expect(await parent.reads()).not.toMatch(/cysgu|Gwenllian/);
    await parent.keepsPicture('51-action');
  });

  step('are at one meeting: the parent reads that a carer was there', async () => {
    await chair.says('meeting');
    await pressesMove(chair, 'Move it');
    await chair.picksDay('Day', '2026-11-20');
    await chair.picksTime('Time', '10:00 AM');
    await chair.fills('Why is it moved? (Not needed for another time of the same day.)', 'Everyone is here today');
    await chair.presses('Move the meeting');
    await chair.presses('Yes, move it to that day');
    for (const actor of [carer, parent]) {
      await actor.says('presenoldeb');
      await actor.presses("Rwy'n dod");
    }
    expect(await parent.reads()).not.toMatch(withheld);
    await chair.says('meeting');
    await chair.presses('Open the meeting');
    await chair.presses('Attendance');
    await chair.presses('Confirm those who are coming');
    await parent.says('presenoldeb');
    expect(await parent.reads()).toContain(`${nobody.cy} Gofalwr maeth\n✓ yn bresennol`);
    expect(await parent.reads()).not.toMatch(withheld);
    await parent.keepsPicture('52-attendance');
  });
});

describe('the record', () => {
  step('goes to the carer at once, and to the parent once a second person has looked at all of it', async () => {
    await chair.says('meeting');
    await chair.presses('Close the meeting');
    await chair.presses('Yes, close the meeting');
    await chair.presses('Later');
    await chair.says('record');
    await chair.presses('Make the draft');
    await chair.turnsTo('Sign the record');
    await chair.presses('Sign the record');
    await chair.presses('Yes, sign it');
    await chair.presses('Who gets it');
    await chair.presses('Circulate');
    expect(await chair.reads()).toContain('The family does not have it yet');
    await carer.says('cofnod');
    await carer.presses('Agor y cofnod');
    expect(await wholeRecord(carer)).toContain('Gwenllian Tudur Gofalwr maeth, ● yn bresennol (Maethu Aberwern)');
    await parent.says('cofnod');
    expect(await parent.card().getByRole('button', { name: 'Agor y cofnod' }).count()).toBe(0);
    await coordinator.says('alerts');
    expect(await coordinator.reads()).toMatch(/2\. A record is waiting for a second person/);
    await coordinator.presses(await buttonStarting(coordinator, 'Open: A record'));
    await coordinator.keepsPicture('53-releases');
    await coordinator.presses(await buttonStarting(coordinator, 'Open '));
    expect(await coordinator.card().getByRole('button', { name: 'Release it to this person' }).count()).toBe(0);
    await coordinator.turnsTo('Release it to this person');
    await coordinator.keepsPicture('53-last-page');
    await coordinator.presses('Release it to this person');
    expect(await coordinator.reads()).toContain('Released: it has gone to them.');
  });

  step('is read by the parent without who the carer is, or where anybody of the child works', async () => {
    await parent.says('cofnod');
    await parent.presses('Agor y cofnod');
    const read = await wholeRecord(parent);
    expect(read).toContain(`${nobody.cy} Gofalwr maeth, ● yn bresennol`);
    expect(read).toContain(words);
    expect(read).not.toMatch(withheld);
    await parent.keepsPicture('54-record');
  });
});

step('leaves an audit chain that verifies', () => {
  expect(stage.verify()).toMatchObject({ status: 0 });
});

async function speaksWelsh(actor: Actor): Promise<void> {
  await actor.says('language');
  await actor.presses('Cymraeg');
}

/** What all pages of the open record say. */
async function wholeRecord(actor: Actor): Promise<string> {
  const pages = [await actor.reads()];
  while ((await actor.card().getByRole('button', { name: 'Tudalen nesaf' }).count()) > 0) {
    await actor.presses('Tudalen nesaf');
    pages.push(await actor.reads());
  }
  return pages.join('\n');
}
