import { type Actor, openStage, type Stage, steps } from './playground';

const step = steps();

/** Finding the way in, as its users do it: language, groups, members, the linked chat. Each step stands on the ones before. */
let stage: Stage;
let coordinator: Actor;
let chair: Actor;
let member: Actor;
let parent: Actor;
let stranger: Actor;

beforeAll(async () => {
  stage = await openStage();
  const enter = stage.enter;
  [coordinator, chair, member, parent, stranger] = await Promise.all([
    enter('co-ordinator'),
    enter('chair'),
    enter('member'),
    enter('parent'),
    enter('stranger'),
  ]);
});
afterAll(() => stage?.close());

const hostile = 'Tŷ & ysgol ${x} [link](http://x.example) =cmd() <b>مرحبا</b>';

describe('finding the way', () => {
  step('answers in the language that is written, and asks where no word tells it', async () => {
    await coordinator.says('help');
    expect(await coordinator.reads()).toContain('What I can do');
    await parent.says('cymorth');
    expect(await parent.reads()).toContain('Beth y gallaf ei wneud');
    await parent.keepsPicture('01-help');
    for (const question of ['Pa iaith ddylwn i ei siarad â chi?', 'Which language shall I speak to you?'])
      expect(await chair.reads()).toContain(question);
    await chair.presses('English');
    expect(await chair.reads()).toContain('What I can do');
    await chair.keepsPicture('01-help');
  });

  step('offers buttons when it does not understand, whatever comes', async () => {
    for (const [line, answer] of [
      ['agneda', 'Is it one of these?'],
      ['x'.repeat(5000), 'That message is too long'],
    ] as const) {
      await coordinator.says(line);
      expect(await coordinator.reads()).toContain(answer);
    }
    // It is Welsh, so it is answered in Welsh, until they ask for English again.
    await coordinator.says(hostile);
    expect(await coordinator.reads()).toContain("Ai un o'r rhain?");
    await coordinator.says('English');
    expect(await coordinator.reads()).toContain('I will speak English to you from now on.');
  });

  step('lets each person choose the group that they talk about', async () => {
    for (const actor of [coordinator, chair, member]) {
      await actor.says('groups');
      await actor.keepsPicture('02-groups');
      await actor.turnsTo('Choose CG-0003');
      await actor.presses('Choose CG-0003');
      expect(await actor.reads()).toMatch(/■ .+: \d+ working days? late/);
    }
    await coordinator.keepsPicture('03-group');
    await parent.says('grwpiau');
    expect(await parent.reads()).not.toContain('CG-0003');
    await parent.presses('Dewis');
    await parent.keepsPicture('03-group');
  });

  step('refuses somebody whom the directory does not know, in both languages, and says no more', async () => {
    await stranger.says('agenda');
    expect(await stranger.reads()).toMatch(/Nid wyf yn adnabod y cyfrif hwn\..*\n\nI do not know this account\./s);
    expect(await stranger.card().getByRole('button').count()).toBe(0);
    await stranger.keepsPicture('04-stranger');
  });
});

const neutralCard = "Mae gennych eitem i'w gweld.\n\nCraidd\n\nAgor\n\nYou have an item to look at.\n\nCraidd\n\nOpen";

describe('the members', () => {
  step('shows a parent who is there, and only the co-ordinator how to reach them', async () => {
    await coordinator.says('members');
    expect(await coordinator.reads()).toContain('Amira Núñez');
    await coordinator.keepsPicture('05-members');
    await parent.says('aelodau');
    expect(await parent.reads()).not.toContain('Aberwern Housing');
    await parent.keepsPicture('05-members');
  });
});

describe('a new group', () => {
  step('is begun by a co-ordinator where none was imported, with its first child as it was typed', async () => {
    await coordinator.says('groups');
    await coordinator.presses('Begin a new group');
    await coordinator.fills('Local authority', 'Aberwern');
    await coordinator.fills("The manager's email address", 'amira.nunez.17@council.example');
    await coordinator.keepsPicture('08-begin');
    await coordinator.presses('Begin a new group');
    await coordinator.fills('Given name (leave empty for an unborn child)', 'Ŵyn ${x}');
    await coordinator.fills('Family name', "=cmd() O'Neill");
    await coordinator.picksDay('Date of birth, or the day the birth is expected', '2020-02-29');
    await coordinator.presses('Next');
    await coordinator.picksDay('Day of the conference that decided on registration', '2026-11-16');
    await coordinator.chooses('Categories', 'Neglect');
    await coordinator.presses('Add a child');
    expect(await coordinator.reads()).toContain('Ŵyn ${x}');
    expect(await coordinator.reads()).toContain('Sending out the outline plan and decision: due by Monday 23 November 2026');
    await coordinator.keepsPicture('08-begun');
  });
});

describe('the conversation that others read along', () => {
  step('is linked by the co-ordinator alone, and then answers with a card that says nothing', async () => {
    await parent.goesTo('Group chat');
    // The bot says by itself, once, that the chat is not linked: what is typed is answered by the next card.
    await parent.hears(0);
    expect(await parent.reads()).toContain("Nid yw'r sgwrs hon wedi'i chysylltu eto.");
    await parent.says('agenda');
    await parent.presses('Link');
    expect(await parent.reads()).toContain('Dim ond cydlynydd');
    await parent.keepsPicture('06-may-not-link');
    await coordinator.goesTo('Group chat');
    await coordinator.hears(0);
    await coordinator.says('agenda');
    await coordinator.presses('Link');
    await coordinator.keepsPicture('06-linking');
    await coordinator.presses('Link CG-0003');
    expect(await coordinator.reads()).toContain('This conversation is now linked to the group.');
    await coordinator.says('agenda');
    expect(await coordinator.reads()).toBe(neutralCard);
    await coordinator.keepsPicture('06-posted');
  });

  step('opens for each person with their own view, in their own language', async () => {
    await coordinator.presses('Open');
    expect(await coordinator.reads()).toContain('No answer yet: Kacper Davies');
    await coordinator.keepsPicture('07-opened');
    await member.goesTo('Group chat');
    await member.says('agenda');
    await member.presses('Open');
    expect(await member.reads()).toContain('Nobody has answered this agenda yet.');
    expect(await member.reads()).not.toContain('No answer yet:');
    await parent.says('members');
    expect(await parent.reads()).toBe(neutralCard);
    await parent.presses('Open');
    expect(await parent.reads()).toContain('Pwy sydd yn y grŵp');
    expect(await parent.reads()).not.toContain('Huw Bowen');
    await parent.keepsPicture('07-opened');
  });

  step('gives its conversation back: then it is nobody’s again', async () => {
    await coordinator.says('groups');
    await coordinator.presses('Open');
    await coordinator.presses('Unlink the conversation');
    await coordinator.presses('Yes, unlink it');
    expect(await coordinator.reads()).toContain('The conversation is no longer linked to this group.');
    await member.says('agenda');
    expect(await member.reads()).toMatch(/\nCysylltu[\s\S]*\nLink/);
  });
});

step('leaves an audit chain that verifies', () => {
  expect(stage.verify()).toMatchObject({ status: 0 });
});
