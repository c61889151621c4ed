import { type Actor, buttonStarting, openStage, type Stage, steps } from './playground';

const step = steps();

/** An account that says it is somebody: kept out, asked about, let in, and unlinked. Each step stands on the ones before. */
let stage: Stage;
let coordinator: Actor;
let guest: Actor;
let stranger: Actor;
let parent: Actor;
let code: string;

beforeAll(async () => {
  stage = await openStage();
  const { enter } = stage;
  [coordinator, guest, stranger, parent] = await Promise.all([enter('co-ordinator'), enter('guest'), enter('stranger'), enter('parent')]);
});
afterAll(() => stage?.close());

const unknown = /Nid wyf yn adnabod y cyfrif hwn\..*\n\nI do not know this account\./s;

/** Turns the pages of the co-ordinator's alerts to the question about an account, and opens it. */
async function opensQuestion(): Promise<void> {
  await coordinator.says('alerts');
  for (;;) {
    const found = /(\d+)\. A Teams account to look at(?: · (.+))?/.exec(await coordinator.reads());
    if (found !== null) {
      const [, number, name] = found;
      const numbered = await buttonStarting(coordinator, `Open (${number})`, `Open: ${name}`);
      return void (await coordinator.presses(await buttonStarting(coordinator, 'Open: A Teams account', numbered)));
    }
    await coordinator.presses('Next page');
  }
}

describe('an account that nobody has let in', () => {
  step('gets the same polite words, whether or not it says it is somebody the group knows', async () => {
    for (const actor of [stranger, guest]) {
      await actor.says('agenda');
      expect(await actor.reads()).toMatch(unknown);
      expect(await actor.card().getByRole('button').count()).toBe(0);
    }
    await guest.keepsPicture('61-kept-out');
  });

  step('is a question to the co-ordinator, who sees what there is to decide', async () => {
    await coordinator.says('help');
    await coordinator.says('groups');
    await coordinator.turnsTo('Choose CG-0003');
    await coordinator.presses('Choose CG-0003');
    await opensQuestion();
    expect(await coordinator.reads()).toMatch(/a guest in an organisation this bot is set up for · ▲ wants to be this person/);
    await coordinator.keepsPicture('62-accounts');
    await coordinator.presses('Look at it');
    expect(await coordinator.reads()).toContain('Anybody can choose a name.');
    await coordinator.keepsPicture('63-is-it-them');
  });

  step('stays out when the co-ordinator says that it is not them', async () => {
    await coordinator.presses('It is not them');
    expect(await coordinator.reads()).toMatch(/Refused\. This account stays a stranger.*○ refused on/s);
    await coordinator.keepsPicture('64-refused');
    await guest.says('help');
    expect(await guest.reads()).toMatch(unknown);
  });
});

describe('a one-time code', () => {
  step('is made on the member’s card and shown once', async () => {
    await coordinator.presses('Make a one-time code');
    code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await coordinator.reads())?.[0] ?? '';
    expect(code).not.toBe('');
    await coordinator.keepsPicture('65-code');
    await coordinator.presses('Back');
    expect(await coordinator.reads()).toContain('A code was made on');
    expect(await coordinator.reads()).not.toContain(code);
  });

  step('lets in the account that types it, and greets it', async () => {
    await guest.says('ABCD-EFGH-JKLM');
    expect(await guest.reads()).toContain('That did not let you in.');
    await guest.keepsPicture('66-wrong-code');
    await guest.says(code.toLowerCase());
    await guest.presses('English');
    expect(await guest.reads()).toContain('What I can do');
    await guest.says('agenda');
    expect(await guest.reads()).toContain('Agenda for');
  });

  step('lets in nobody else', async () => {
    await stranger.says(code);
    expect(await stranger.reads()).toContain('That did not let you in.');
  });
});

describe('an account that was let in', () => {
  step('is a stranger as soon as the co-ordinator unlinks it, with the reason', async () => {
    await coordinator.presses('Back to the member');
    await coordinator.keepsPicture('67-member');
    await coordinator.presses('Teams accounts');
    expect(await coordinator.reads()).toMatch(/✓ linked on .* · by a one-time code/);
    await coordinator.presses('Unlink');
    await coordinator.keepsPicture('67-unlink');
    await coordinator.chooses('Why', 'The phone or the account was lost');
    await coordinator.presses('Unlink');
    expect(await coordinator.reads()).toContain('Unlinked. This account is a stranger from now on.');
    await coordinator.keepsPicture('68-unlinked');
    await guest.says('agenda');
    expect(await guest.reads()).toMatch(unknown);
  });

  step('as the parent’s that their co-ordinator confirmed, goes on as before', async () => {
    await parent.says('cymorth');
    await parent.says('agenda');
    expect(await parent.reads()).toContain('Agenda: dydd Llun');
  });

  step('leaves a chain that holds', () => {
    expect(stage.verify()).toMatchObject({ status: 0 });
  });
});
