import { postedCardFor } from '../../src/bot/posted';
import { openings } from '../../src/bot/verbTable';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import { type CommandName, commands } from '../../src/core/help/commands';
import { matchCommand } from '../../src/core/help/matchCommand';
import { textFor } from '../../src/text/texts';
import { anEveryoneWorld, type EveryoneWorld, insiders } from '../support/everyoneWorld';
import { buttons, shown } from '../support/world';

const people = Object.keys(insiders);

/** The buttons of one help card: what each opens, and what stands on it. */
function onCard(card: AdaptiveCard): readonly (readonly [name: string, title: string])[] {
  return buttons(card).flatMap(({ verb, title, data }) => (verb === 'help.choose' ? [[String(data['name']), title] as const] : []));
}

/** The commands that help offers somebody, in its order, with the words of their buttons. */
async function offered(world: EveryoneWorld, who: string, line = 'help'): Promise<ReadonlyMap<string, string>> {
  const first = await world.says(who, line);
  const second = await world.presses(who, 'help.open', { page: 2 });
  const third = await world.presses(who, 'help.open', { page: 3 });
  const paged = buttons(first).some(({ verb }) => verb === 'help.open');
  return new Map(paged ? [first, second, third].flatMap(onCard) : onCard(first));
}

it.each(people)('help offers %s a button for each command that opens for them, and no others', async (who) => {
  const world = await anEveryoneWorld('planned');
  const listed = await offered(world, who);
  const opens: string[] = [];
  for (const { name, en } of commands.filter((each) => each.name !== 'help')) {
    const before = world.counted().denials;
    await world.says(who, en);
    if (world.counted().denials === before || openings[name] === openings.help) opens.push(name);
  }
  expect([...listed.keys()].sort()).toEqual(opens.sort());
});

it.each(people)('each button of %s opens what its command opens when it is typed', async (who) => {
  const world = await anEveryoneWorld('planned');
  for (const name of (await offered(world, who)).keys()) {
    const typed = shown(await world.says(who, commands.find((each) => each.name === name)?.en ?? ''));
    expect(shown(await world.presses(who, 'help.choose', { name }))).toBe(typed);
  }
});

it('a parent is never offered what only those who visit do', async () => {
  const world = await anEveryoneWorld('planned');
  for (const who of ['elin', 'rhys', 'yp', 'ada']) {
    const names = [...(await offered(world, who)).keys()];
    expect(names).not.toContain('seen');
    expect(names).not.toContain('not seen');
    expect(names).not.toContain('accounts');
    expect(names.length).toBeGreaterThan(3);
  }
});

it('what is likeliest stands first: a reply for a parent, visits for those who visit, what waits for whom it waits', async () => {
  const world = await anEveryoneWorld('planned');
  const first = async (who: string) => [...(await offered(world, who)).keys()][0];
  expect(await first('elin')).toBe('attendance');
  expect(await first('gwen')).toBe('seen');
  expect(await first('sian')).toBe('alerts');
});

it('on the day of the meeting its agenda and who is coming stand first', async () => {
  const world = await anEveryoneWorld('today');
  expect([...(await offered(world, 'ioan')).keys()].slice(0, 2)).toEqual(['agenda', 'attendance']);
});

it('a parent’s buttons say what is their own', async () => {
  const world = await anEveryoneWorld('planned');
  const said = await offered(world, 'elin');
  expect([said.get('attendance'), said.get('children'), said.get('record')]).toEqual([
    'Say if I can come',
    'Days of visits',
    'Records sent to me',
  ]);
  expect((await offered(world, 'sian')).get('attendance')).toBe('Who is coming');
});

it('what is not sure is offered as buttons, three at the most, and never one that the person has not', async () => {
  const world = await anEveryoneWorld('planned');
  expect(onCard(await world.says('sian', 'sen')).map(([name]) => name)).toEqual(['seen']);
  const asked = onCard(await world.says('sian', 'visiting tomorrow')).map(([name]) => name);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(3);
  const parents = onCard(await world.says('elin', 'sen')).map(([name]) => name);
  expect(parents).not.toContain('seen');
  expect(parents.length).toBeGreaterThan(3);
});

it('somebody whose membership has ended is offered what works without a group', async () => {
  const world = await anEveryoneWorld('planned');
  expect([...(await offered(world, 'olwen')).keys()]).toEqual(['groups', 'language']);
});

it.each(['wizard', 7, null, '__proto__'])('a press that names no command, %p, opens nothing and is noted', async (name) => {
  const world = await anEveryoneWorld('planned');
  const before = world.counted().denials;
  await world.presses('sian', 'help.choose', { name });
  expect(world.counted().denials).toBe(before + 1);
});

const titles: readonly (readonly [language: 'en' | 'cy', title: string, name: CommandName])[] = (['en', 'cy'] as const).flatMap(
  (language) => {
    const { commandTitle, commandTitleOwn, commandTitleRead } = textFor(language).words;
    return commands.flatMap(({ name }) =>
      [commandTitle, commandTitleOwn, commandTitleRead].flatMap((words: Partial<Record<CommandName, string>>) =>
        words[name] === undefined ? [] : [[language, words[name], name] as const],
      ),
    );
  },
);

it.each(titles)('the words of a button may be typed as well (%s): %s', (_language, title, name) => {
  const match = matchCommand(title);
  expect(match.kind === 'command' ? match.name : match.kind).toBe(name);
});

describe('the name of the bot alone', () => {
  const here = { kind: 'groupChat' as const, conversationId: '19:x@thread.v2' };

  it('is answered with help in one\u2019s own chat', async () => {
    const world = await anEveryoneWorld('planned');
    for (const who of people) expect(shown(await world.says(who, ''))).toBe(shown(await world.says(who, 'help')));
  });

  it('is answered with the neutral card where others read along, whose button opens help for whoever presses it alone', async () => {
    const world = await anEveryoneWorld('planned');
    const linked = { ...here, coreGroupId: 'group-1' };
    for (const who of people) {
      const card = await world.says(who, '', linked);
      expect(shown(card)).toBe(shown(postedCardFor('help.open', 'group-1', 'k')));
      const [open] = buttons(card);
      expect(shown(await world.presses(who, open?.verb ?? '', open?.data ?? {}, linked))).toContain('What I can do');
    }
  });

  it('is answered with how the conversation becomes a group\u2019s where it is none yet', async () => {
    const world = await anEveryoneWorld('planned');
    expect(shown(await world.says('sian', '', here))).toBe(shown(await world.says('sian', 'meeting', here)));
  });
});
