import { type Actor, buttonStarting, openStage, pressesMove, type Stage, steps } from './playground';

const step = steps();

/** The main job, played as its users play it: from linking the chat to a corrected record, in both languages. Each step stands on the ones before. */
let stage: Stage;
let coordinator: Actor;
let chair: Actor;
let member: Actor;
let parent: Actor;
let custodian: Actor;

beforeAll(async () => {
  stage = await openStage();
  const enter = stage.enter;
  [coordinator, chair, member, parent, custodian] = await Promise.all([
    enter('co-ordinator'),
    enter('chair'),
    enter('member'),
    enter('parent'),
    enter('custodian'),
  ]);
});
afterAll(() => stage?.close());

const hostile = 'Tŷ & ysgol ${x} [link](http://x.example) =cmd() <b>مرحبا</b>';

beforeAll(async () => {
  await coordinator.says('groups');
  await chair.says('groups');
  await member.says('groups');
  for (const actor of [coordinator, chair, member]) {
    await actor.turnsTo('Choose CG-0003');
    await actor.presses('Choose CG-0003');
  }
  await parent.says('grwpiau');
  await parent.presses('Dewis');
});

describe('the members', () => {
  step('adds a member, and ends the membership: access stops at once, on the card that is open too', async () => {
    await custodian.says('groups');
    expect(await custodian.reads()).toContain('You are not in a group today');
    await coordinator.says('members');
    await coordinator.presses('Add a member');
    await coordinator.fills('Email address, if there is one', 'efa.o.neill.23@council.example');
    await coordinator.chooses('Role', 'Administrator');
    await coordinator.presses('Next');
    await coordinator.keepsPicture('05-add');
    await coordinator.chooses('Language they speak', 'Welsh');
    await coordinator.presses('Add a member');
    expect(await coordinator.reads()).toContain('The member has been added');
    await custodian.says('groups');
    await custodian.presses('Choose CG-0003');
    await coordinator.presses('End membership');
    await coordinator.fills('Why', 'Added by mistake');
    await coordinator.presses('End membership');
    expect(await coordinator.reads()).toContain('The membership has ended');
    await custodian.presses('Agenda');
    expect(await custodian.reads()).toContain('You are not a member of this group today');
    await custodian.keepsPicture('05-refused');
  });
});

describe('the next meeting', () => {
  step('is moved no further than the limit', async () => {
    await coordinator.says('meeting');
    expect(await coordinator.reads()).toContain('The deadline is Wednesday 16 December 2026.');
    await coordinator.keepsPicture('08-meeting');
    await parent.says('cyfarfod');
    expect(await parent.reads()).not.toContain('16 Rhagfyr');
    await parent.keepsPicture('08-meeting');
    await pressesMove(coordinator, 'Move it');
    await coordinator.picksDay('Day', '2026-12-17');
    await coordinator.picksTime('Time', '10:00 AM');
    await coordinator.fills('Why is it moved? (Not needed for another time of the same day.)', 'The room is taken');
    await coordinator.presses('Move the meeting');
    expect(await coordinator.reads()).toContain('This is after the deadline.');
    await coordinator.keepsPicture('08-too-late');
  });

  step('is cancelled with a reason; a reply to it that comes too late is told so', async () => {
    await member.says('attendance');
    await coordinator.says('meeting');
    await coordinator.presses('Cancel it');
    await coordinator.chooses('Why is it cancelled?', 'Weather');
    await coordinator.presses('Cancel the meeting');
    expect(await coordinator.reads()).toContain('Cancelled. The deadline has not moved.');
    expect(await coordinator.reads()).toContain('The next date is not set.');
    await coordinator.keepsPicture('09-cancelled');
    await member.presses('I am coming');
    expect(await member.reads()).toContain('This meeting has been cancelled, so nothing was changed.');
    await member.keepsPicture('09-cancelled');
  });

  step('is planned for another day, with chair, language and needs', async () => {
    await coordinator.presses('Plan the next meeting');
    await coordinator.picksDay('Day', '2026-11-30');
    await coordinator.picksTime('Time', '10:00 AM');
    await coordinator.keepsPicture('10-plan');
    await coordinator.presses('Plan the meeting');
    expect(await coordinator.reads()).toMatch(/Planned(, and everyone invited|\. Those whom Teams reaches are invited)\./);
    await coordinator.chooses('Who chairs?', 'Amira Núñez');
    await coordinator.chooses('In which language?', 'Welsh and English');
    await coordinator.fills('What do people need on the day?', hostile);
    await coordinator.presses('Save');
    expect(await coordinator.reads()).toContain(hostile);
    await coordinator.keepsPicture('10-planned');
  });
});

describe('the agenda', () => {
  const words = `The school run ${hostile}`;

  step('takes an item once however often it is pressed, as it was typed', async () => {
    await member.says('agenda');
    await member.turnsTo('Propose an item');
    await member.presses('Propose an item');
    await member.fills('What should be talked about?', words);
    await member.chooses('Who may read this?', 'Everyone in the group');
    await member.keepsPicture('11-proposing');
    await member.pressesTwice('Propose');
    expect(await member.reads()).toContain('Saved.');
    expect((await member.reads()).split('○ proposed')).toHaveLength(2);
    expect(await member.reads()).toContain(words);
    await member.keepsPicture('11-proposed');
    await parent.says('agenda');
    await parent.presses('Cynnig eitem');
    await parent.fills('Beth ddylid ei drafod?', 'Amser gwely’r plant');
    await parent.keepsPicture('11-proposing');
    await parent.presses('Cynnig');
    expect(await parent.reads()).toContain('Amser gwely’r plant');
    await parent.keepsPicture('11-proposed');
  });

  step('is answered as it was seen: agreed, or a change asked for', async () => {
    await member.says('agenda');
    await member.turnsTo('Agree as it stands');
    await opensItem(chair, 'The school run');
    await chair.presses('Change the words');
    await chair.fills('The new words', words.replace('school', 'morning school'));
    await chair.presses('Change the words');
    expect(await chair.reads()).toContain('The words were changed once.');
    await member.presses('Agree as it stands');
    expect(await member.reads()).toContain('Somebody changed this since you opened it.');
    await member.keepsPicture('12-stale');
    await member.turnsTo('Agree as it stands');
    await member.presses('Agree as it stands');
    expect(await member.reads()).toContain('✓ You agreed to it as it stands.');
    await opensItem(coordinator, 'The morning school run');
    await coordinator.presses('Ask for a change');
    await coordinator.fills('What should change?', 'Both children');
    await coordinator.presses('Send to the chair');
    expect(await coordinator.reads()).toContain('✎ asks for a change');
  });

  step('is settled by the chair, who sees what was asked and who is silent', async () => {
    await chair.says('agenda');
    expect(await chair.reads()).toMatch(/No answer yet: .*Aiden Kowalska/);
    await chair.keepsPicture('13-chair');
    await opensItem(chair, 'The morning school run');
    expect(await chair.reads()).toContain('Both children');
    await chair.presses('Put it on the agenda');
    await chair.presses('Move up');
    await chair.keepsPicture('13-item');
    await opensItem(chair, 'Amser gwely');
    await chair.presses('Leave it off the agenda');
    await chair.fills('Why is it left off?', 'It is part of the plan review');
    await chair.presses('Leave it off the agenda');
    expect(await chair.reads()).toContain('× left off the agenda');
    await opensItem(parent, 'Amser gwely');
    expect(await parent.reads()).toContain('It is part of the plan review');
    await parent.keepsPicture('13-declined');
  });
});

describe('the meeting', () => {
  step('is moved to today, and everyone is asked again', async () => {
    await coordinator.says('meeting');
    await pressesMove(coordinator, 'Move it');
    await coordinator.picksDay('Day', '2026-11-20');
    await coordinator.picksTime('Time', '10:00 AM');
    await coordinator.fills('Why is it moved? (Not needed for another time of the same day.)', 'Everyone is here today');
    await coordinator.presses('Move the meeting');
    expect(await coordinator.reads()).toContain('Those invited may not hear of it in time.');
    await coordinator.presses('Yes, move it to that day');
    expect(await coordinator.reads()).toMatch(/Moved\. .* asked again whether they can come\./);
    for (const [actor, word, coming, said] of [
      [coordinator, 'attendance', 'I am coming', 'Your reply: I am coming.'],
      [member, 'attendance', 'I am coming', 'Your reply: I am coming.'],
      [parent, 'presenoldeb', "Rwy'n dod", "Eich ateb: rwy'n dod."],
    ] as const) {
      await actor.says(word);
      await actor.presses(coming);
      expect(await actor.reads()).toContain(said);
    }
    await parent.keepsPicture('14-reply');
  });

  step('is opened by the chair, who confirms who is there and sees whether it counts', async () => {
    await member.says('meeting');
    expect(await member.card().getByRole('button', { name: 'Open the meeting' }).count()).toBe(0);
    await chair.says('meeting');
    await chair.presses('Open the meeting');
    await chair.keepsPicture('15-open');
    await chair.presses('Attendance');
    expect(await chair.reads()).toContain('this will be recorded as a practitioner discussion and not as a held meeting');
    await chair.presses('Confirm those who are coming');
    expect(await chair.reads()).toContain('✓ As confirmed so far, this counts as a held meeting.');
    await chair.presses('Change one person');
    await chair.chooses('Person', 'Amira Núñez');
    await chair.chooses('Were they there?', '◐ part of the meeting');
    await chair.chooses('How did they take part? (Leave empty for apologies or absent.)', 'by video');
    await chair.presses('Save');
    expect(await chair.reads()).toContain('◐ part of the meeting · by video');
    await chair.keepsPicture('15-attendance');
  });
});

describe('the actions', () => {
  const words = `Take Rhys to the dentist ${hostile}`;

  step('are agreed during the meeting, as they were typed', async () => {
    await chair.says('actions');
    await chair.presses('Add an action');
    await chair.fills('What is to be done?', words);
    await chair.chooses('Who is responsible? One person only.', 'Llŷr Llwyd');
    await chair.chooses('For which child or children?', 'Rhys');
    await chair.picksDay('By which day?', '2026-12-04');
    await chair.keepsPicture('16-add');
    await chair.presses('Agree: everyone may read it');
    expect(await chair.reads()).toContain('The action is saved.');
    await chair.fills('How will everyone see that it worked?', 'Rhys has been seen and says so');
    await chair.presses('Save');
    expect(await chair.reads()).toContain('Rhys has been seen and says so');
    await parent.says('camau');
    await parent.presses(await buttonStarting(parent, 'Pob un'));
    expect(await parent.reads()).toContain('Take Rhys to the dentist');
    await parent.keepsPicture('16-actions');
  });

  step('outlive the bot: what was acknowledged is there, and the card that was open goes on', async () => {
    await opensAction(member, 'Take Rhys to the dentist');
    await member.presses('More time');
    await member.picksDay('New date', '2026-12-11');
    await member.fills('Why?', 'The dentist is away');
    await stage.killAndRestart();
    await member.presses('Give more time');
    expect(await member.reads()).toContain('Given more time once');
    expect(await member.reads()).toContain(words);
    await chair.says('attendance');
    expect(await chair.reads()).toContain('◐ part of the meeting · by video');
    await member.keepsPicture('17-more-time');
  });

  step('can be blocked, and done with what it changed for the child', async () => {
    await member.presses('Blocked');
    await member.fills('What is in the way?', 'No lift to the surgery');
    await member.presses('Save as blocked');
    expect(await member.reads()).toContain('◆ blocked');
    await member.presses('Done');
    await member.fills(
      'What difference did it make for the child? Say what is different now, not only that it was done.',
      'Rhys sleeps through',
    );
    await member.presses('Save as done');
    expect(await member.reads()).toContain('✓ done: Friday 20 November 2026');
    await member.keepsPicture('17-done');
    await coordinator.says('actions');
    await coordinator.presses(await buttonStarting(coordinator, 'All'));
    await coordinator.keepsPicture('17-all');
  });
});

describe('the record', () => {
  const said = `Mae’r bore’n haws erbyn hyn. ${hostile}`;
  const closed = 'A worry for practitioners only';

  step('begins with notes, each for those who may read it', async () => {
    for (const [words, audience, language] of [
      [said, 'Everyone in the group', 'Welsh'],
      [closed, 'Practitioners only', 'English'],
    ] as const) {
      await chair.says('record');
      await chair.presses('Notes');
      await chair.presses('Write a note');
      await chair.fills('What was said?', words);
      await chair.chooses('Who may read this?', audience);
      await chair.chooses('Language you write in', language === 'Welsh' ? 'Cymraeg' : 'English');
      await chair.presses('Save');
      expect(await chair.reads()).toContain('Saved.');
    }
    await chair.keepsPicture('18-notes');
  });

  step('is closed by the chair, who is asked for the next date', async () => {
    await chair.says('meeting');
    await chair.presses('Close the meeting');
    await chair.presses('Yes, close the meeting');
    expect(await chair.reads()).toContain('The meeting is closed. Set the next date before people leave.');
    await chair.keepsPicture('19-closed');
    await chair.presses('Later');
    await coordinator.says('groups');
    expect(await coordinator.reads()).toContain('▲ The next date is not set.');
    await coordinator.keepsPicture('19-no-date');
    await coordinator.presses('Choose CG-0003');
    await coordinator.presses('Meeting');
    await coordinator.presses('Plan the next meeting');
    await coordinator.picksTime('Time', '2:00 PM');
    await coordinator.presses('Plan the meeting');
    expect(await coordinator.reads()).toMatch(/Planned(, and everyone invited|\. Those whom Teams reaches are invited)\./);
  });

  step('is drafted, checked page by page, signed and circulated', async () => {
    await chair.says('record');
    await chair.presses('Make the draft');
    await chair.keepsPicture('20-draft');
    await chair.turnsTo('Sign the record');
    await chair.presses('Sign the record');
    await chair.presses('Yes, sign it');
    expect(await chair.reads()).toContain('Signed. The text is locked');
    await chair.presses('Who gets it');
    await chair.presses('Circulate');
    expect(await chair.reads()).toContain('Circulated.');
    await chair.keepsPicture('20-circulated');
  });

  step('is read by each as they may, the parent in Welsh', async () => {
    await member.says('record');
    await member.presses('Open the record');
    await member.keepsPicture('21-record');
    expect(await wholeRecord(member)).toContain(closed);
    await parent.says('cofnod');
    await parent.presses('Agor y cofnod');
    await parent.keepsPicture('21-record');
    const read = await wholeRecord(parent);
    expect(read).toContain(said);
    expect(read).not.toContain(closed);
    await chair.says('record');
    expect(await chair.reads()).toContain('2 of 9 have opened version 1');
  });

  step('is corrected by a new version with its reason', async () => {
    await chair.presses('Correct it');
    await chair.fills('What is wrong, and why?', 'The family asked for their own words');
    await chair.presses('Begin the correction');
    await chair.turnsTo('Sign the record');
    await chair.presses('Sign the record');
    await chair.presses('Yes, sign it');
    await chair.presses('Who gets it');
    await chair.presses('Circulate');
    await parent.says('cofnod');
    await parent.presses('Agor y cofnod');
    expect(await parent.reads()).toContain('The family asked for their own words');
    await parent.keepsPicture('22-corrected');
  });
});

step('leaves an audit chain that verifies', () => {
  expect(stage.verify()).toMatchObject({ status: 0 });
});

/** Opens the item of the agenda whose words begin so. */
async function opensItem(actor: Actor, words: string): Promise<void> {
  await actor.says('agenda');
  const isWelsh = actor === parent;
  const next = isWelsh ? 'Tudalen nesaf' : 'Next page';
  while (!(await actor.reads()).includes(words)) await actor.presses(next);
  const title = (await actor.reads()).split('\n').find((line) => line.includes(words)) ?? '';
  await actor.chooses(isWelsh ? 'Dewiswch eitem' : 'Choose an item', title.slice(0, title.indexOf(words) + words.length));
  await actor.presses(isWelsh ? 'Agor yr eitem hon' : 'Open this item');
}

async function opensAction(actor: Actor, words: string): Promise<void> {
  await actor.says('actions');
  await actor.presses(await buttonStarting(actor, `Open: ${words.slice(0, 8)}`));
}

/** What all pages of the open record say. */
async function wholeRecord(actor: Actor): Promise<string> {
  const next = actor === parent ? 'Tudalen nesaf' : 'Next page';
  const pages = [await actor.reads()];
  while ((await actor.card().getByRole('button', { name: next }).count()) > 0) {
    await actor.presses(next);
    pages.push(await actor.reads());
  }
  return pages.join('\n');
}
