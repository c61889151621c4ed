import { type Actor, openStage, type Stage } from './playground';

/** The main job, played as its users play it: from linking the chat to a corrected record, in both languages. Each step stands on the ones before. */
let stage: Stage;
let coordinator: Actor;
let chair: Actor;
let member: Actor;
let parent: Actor;
let custodian: Actor;
let stranger: Actor;

beforeAll(async () => {
  stage = await openStage();
  const enter = stage.enter;
  [coordinator, chair, member, parent, custodian, stranger] = await Promise.all([
    enter('co-ordinator'),
    enter('chair'),
    enter('member'),
    enter('parent'),
    enter('custodian'),
    enter('stranger'),
  ]);
});
afterAll(() => stage?.close());

const hostile = 'Tŷ & ysgol ${x} [link](http://x.example) =cmd() <b>مرحبا</b>';

describe('finding the way', () => {
  it('answers in the language that is written, and asks where no word tells it', async () => {
    await coordinator.says('help');
    expect(await coordinator.reads()).toContain('What I can do');
    await parent.says('cymorth');
    expect(await parent.reads()).toContain('Beth y gallaf ei wneud');
    await parent.keepsPicture('01-help');
    expect(await chair.reads()).toContain('Pa iaith ddylwn i ei siarad â chi? · Which language shall I speak to you?');
    await chair.presses('English');
    expect(await chair.reads()).toContain('What I can do');
    await chair.keepsPicture('01-help');
  });

  it('says what to type when it does not understand, whatever comes', async () => {
    for (const [line, answer] of [
      ['agneda', 'Did you mean one of these?'],
      [hostile, 'I did not know that word.'],
      ['x'.repeat(5000), 'That message is too long'],
    ] as const) {
      await coordinator.says(line);
      expect(await coordinator.reads()).toContain(answer);
    }
  });

  it('lets each person choose the group that they talk about', async () => {
    for (const actor of [coordinator, chair, member]) {
      await actor.says('groups');
      await actor.keepsPicture('02-groups');
      await actor.turnsTo('Choose CG-0003');
      await actor.presses('Choose CG-0003');
      expect(await actor.reads()).toContain('Meeting record sent out');
    }
    await coordinator.keepsPicture('03-group');
    await parent.says('grwpiau');
    expect(await parent.reads()).not.toContain('CG-0003');
    await parent.presses('Dewis');
    await parent.keepsPicture('03-group');
  });

  it('refuses somebody whom the directory does not know, in both languages, and says no more', async () => {
    await stranger.says('agenda');
    expect(await stranger.reads()).toMatch(/Nid wyf yn eich adnabod.* · I do not know you/s);
    expect(await stranger.card().getByRole('button').count()).toBe(0);
    await stranger.keepsPicture('04-stranger');
  });
});

describe('the members', () => {
  it('shows a parent who is there, and only the co-ordinator how to reach them', async () => {
    await coordinator.says('members');
    expect(await coordinator.reads()).toContain('Amira Núñez');
    await coordinator.keepsPicture('05-members');
    await parent.says('aelodau');
    expect(await parent.reads()).not.toContain('Aberwern Housing');
    await parent.keepsPicture('05-members');
  });

  it('adds a member, and ends the membership: access stops at once, on the card that is open too', async () => {
    await custodian.says('groups');
    expect(await custodian.reads()).toContain('You are not in a group today');
    await coordinator.presses('Add a member');
    await coordinator.fills('E-mail address, if there is one', 'efa.o.neill.23@council.example');
    await coordinator.chooses('Role', 'Administrator');
    await coordinator.presses('Next');
    await coordinator.keepsPicture('05-add');
    await coordinator.chooses('Language they speak', 'Welsh');
    await coordinator.presses('Add a member');
    expect(await coordinator.reads()).toContain('The member has been added');
    await custodian.says('groups');
    await custodian.presses('Choose CG-0003');
    await coordinator.presses('Back');
    await coordinator.presses('End membership');
    await coordinator.fills('Why', 'Added by mistake');
    await coordinator.presses('End membership');
    expect(await coordinator.reads()).toContain('The membership has ended');
    await custodian.presses('Agenda');
    expect(await custodian.reads()).toContain('You are not a member of this group today');
    await custodian.keepsPicture('05-refused');
  });
});

describe('the conversation that others read along', () => {
  it('is linked by the co-ordinator alone, and then answers with a card that says nothing', async () => {
    await parent.goesTo('Group chat');
    await parent.says('agenda');
    await parent.presses('Cysylltu · Link');
    expect(await parent.reads()).toContain('Dim ond cydlynydd');
    await parent.keepsPicture('06-may-not-link');
    await coordinator.goesTo('Group chat');
    await coordinator.says('agenda');
    await coordinator.presses('Cysylltu · Link');
    await coordinator.keepsPicture('06-linking');
    await coordinator.presses('Link CG-0003');
    expect(await coordinator.reads()).toContain("This conversation is now the group's own.");
    await coordinator.says('agenda');
    expect(await coordinator.reads()).toBe(neutralCard);
    await coordinator.keepsPicture('06-posted');
  });

  it('opens for each person with their own view, in their own language', async () => {
    await coordinator.presses('Agor · Open');
    expect(await coordinator.reads()).toContain('No answer yet: Kacper Davies');
    await coordinator.keepsPicture('07-opened');
    await member.goesTo('Group chat');
    await member.says('agenda');
    await member.presses('Agor · Open');
    expect(await member.reads()).toContain('Nobody has answered this agenda yet.');
    expect(await member.reads()).not.toContain('No answer yet:');
    await parent.says('members');
    expect(await parent.reads()).toBe(neutralCard);
    await parent.presses('Agor · Open');
    expect(await parent.reads()).toContain('Pwy sydd yn y grŵp');
    expect(await parent.reads()).not.toContain('Mabli Griffiths');
    await parent.keepsPicture('07-opened');
    for (const actor of [coordinator, member, parent]) await actor.goesTo('Personal Chat');
  });
});

describe('the next meeting', () => {
  it('is moved no further than the last lawful day', async () => {
    await coordinator.says('meeting');
    expect(await coordinator.reads()).toContain('The last day to book is Wednesday 16 December 2026.');
    await coordinator.keepsPicture('08-meeting');
    await parent.says('cyfarfod');
    expect(await parent.reads()).not.toContain('16 Rhagfyr');
    await parent.keepsPicture('08-meeting');
    await coordinator.presses('Move it');
    await coordinator.picksDay('Day', '2026-12-17');
    await coordinator.picksTime('Time', '10:00 AM');
    await coordinator.fills('Why is it moved? Practitioners can read this.', 'The room is taken');
    await coordinator.presses('Move the meeting');
    expect(await coordinator.reads()).toContain('This is after the last lawful day.');
    await coordinator.keepsPicture('08-too-late');
  });

  it('is cancelled with a reason; a reply to it that comes too late is told so', async () => {
    await member.says('attendance');
    await coordinator.says('meeting');
    await coordinator.presses('Cancel it');
    await coordinator.chooses('Why is it cancelled?', 'Weather');
    await coordinator.presses('Cancel the meeting');
    expect(await coordinator.reads()).toContain('Cancelled. The limit has not moved.');
    expect(await coordinator.reads()).toContain('The next date is not set.');
    await coordinator.keepsPicture('09-cancelled');
    await member.presses('I am coming');
    expect(await member.reads()).toContain('This meeting has been cancelled, so nothing was changed.');
    await member.keepsPicture('09-cancelled');
  });

  it('is planned for another day, with chair, language and needs', async () => {
    await coordinator.presses('Plan the next meeting');
    await coordinator.picksDay('Day', '2026-11-30');
    await coordinator.picksTime('Time', '10:00 AM');
    await coordinator.keepsPicture('10-plan');
    await coordinator.presses('Plan the meeting');
    expect(await coordinator.reads()).toContain('Planned, and everyone invited.');
    await coordinator.chooses('Who chairs?', 'Amira Núñez');
    await coordinator.chooses('In which language?', 'Welsh and English');
    await coordinator.fills('What do people need on the day? Practitioners can read this.', hostile);
    await coordinator.presses('Save');
    expect(await coordinator.reads()).toContain(hostile);
    await coordinator.keepsPicture('10-planned');
  });
});

describe('the agenda', () => {
  const words = `The school run ${hostile}`;

  it('takes an item once however often it is pressed, as it was typed', async () => {
    await member.says('agenda');
    await member.turnsTo('Propose an item');
    await member.presses('Propose an item');
    await member.fills('What should be talked about?', words);
    await member.pressesTwice('Propose');
    expect(await member.reads()).toContain('Saved.');
    expect((await member.reads()).split('○ proposed')).toHaveLength(2);
    expect(await member.reads()).toContain(words);
    await member.keepsPicture('11-proposed');
    await parent.says('agenda');
    await parent.presses('Cynnig eitem');
    await parent.fills('Beth ddylid ei drafod?', 'Amser gwely’r plant');
    await parent.presses('Cynnig');
    expect(await parent.reads()).toContain('Amser gwely’r plant');
    await parent.keepsPicture('11-proposed');
  });

  it('is answered as it was seen: agreed, or a change asked for', async () => {
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

  it('is settled by the chair, who sees what was asked and who is silent', async () => {
    await chair.says('agenda');
    expect(await chair.reads()).toMatch(/No answer yet: .*Aiden Kowalska/);
    await chair.keepsPicture('13-chair');
    await opensItem(chair, 'The morning school run');
    expect(await chair.reads()).toContain('Both children');
    await chair.presses('Take it up');
    await chair.presses('Move up');
    await chair.keepsPicture('13-item');
    await opensItem(chair, 'Amser gwely');
    await chair.presses('Do not take it up');
    await chair.fills('Why is it not taken up? Everyone in the group can read this.', 'It is part of the plan review');
    await chair.presses('Do not take it up');
    expect(await chair.reads()).toContain('× not taken up');
    await opensItem(parent, 'Amser gwely');
    expect(await parent.reads()).toContain('It is part of the plan review');
    await parent.keepsPicture('13-declined');
  });
});

const neutralCard = "Mae gennych eitem i'w gweld. · You have an item to look at.\n\nCraidd\n\nAgor · Open";

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
