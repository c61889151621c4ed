import type { AgendaItem } from '../../../src/core/meeting/agenda';
import { agendaVersionFor } from '../../../src/core/meeting/agendaView';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from '../../support/everyoneWorld';
import { button, shown } from '../../support/world';

const meetingId = 'meeting-1';
const secret = 'I am afraid at weekends';
let world: EveryoneWorld;
const begin = async (state: WorldState = 'planned') => {
  world = await anEveryoneWorld(state);
};
beforeEach(() => begin());

const newest = async (): Promise<AgendaItem> => {
  const item = (await world.meeting()).agenda.at(-1);
  if (item === undefined) throw new Error('There is no item.');
  return item;
};
const stored = async (itemId: string) => (await world.meeting()).agenda.find((each) => each.itemId === itemId);

/** All pages of the agenda, and the item's own card. */
async function allOf(who: string, itemId: string): Promise<string> {
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => world.presses(who, 'agenda.open', { page })));
  const one = await world.presses(who, 'agenda.item', { itemId });
  return [...pages, one].map((card) => JSON.stringify(card)).join();
}

async function proposes(who: string, audience?: string, words = secret): Promise<string> {
  await world.presses(who, 'agenda.propose', { meetingId, words, ...(audience === undefined ? {} : { audience }) });
  return (await newest()).itemId;
}

const everybody = ['sian', 'macsen', 'sen', 'cadi', 'ioan', 'noor', 'mair', 'gwen', 'elin', 'rhys', 'yp', 'ada', 'ivo', 'aud'];
const practitioners = ['sian', 'macsen', 'sen', 'cadi', 'ioan', 'noor', 'mair'];

async function readersOf(itemId: string, words = secret): Promise<readonly string[]> {
  const readers: string[] = [];
  for (const who of everybody) if ((await allOf(who, itemId)).includes(words)) readers.push(who);
  return readers;
}

describe('an item that nobody chose readers for', () => {
  it.each([
    ['a young person', 'yp'],
    ['a parent', 'elin'],
    ['the other parent', 'rhys'],
    ['a foster carer', 'gwen'],
    ['an advocate', 'ada'],
  ])('by %s is read by the chair, practitioners and whoever wrote it, and by nobody else', async (_what, who) => {
    const readers = await readersOf(await proposes(who));
    expect(readers).toEqual(expect.arrayContaining([...practitioners, who]));
    expect(readers.filter((each) => each !== who && ['elin', 'rhys', 'yp', 'ada', 'ivo', 'aud'].includes(each))).toEqual([]);
  });

  it('by a practitioner is read by practitioners and auditors, and not by the family or an interpreter', async () => {
    const readers = await readersOf(await proposes('noor'));
    expect(readers).toEqual(expect.arrayContaining([...practitioners, 'aud']));
    expect(readers.filter((each) => ['elin', 'rhys', 'yp', 'ada', 'ivo'].includes(each))).toEqual([]);
  });
});

it('is read by everyone where whoever wrote it chose so', async () => {
  expect(await readersOf(await proposes('yp', 'everyone'))).toEqual(everybody);
});

it.each(['practitioners', 'third-party', 'named', 'one-parent:rhys', '__proto__', 'x'.repeat(30)])(
  'a parent cannot choose %s: nothing is saved, and what was typed is still there',
  async (audience) => {
    const before = world.counted().writes;
    const card = shown(await world.presses('elin', 'agenda.propose', { meetingId, words: secret, audience }));
    expect(world.counted().writes).toBe(before);
    expect(card).toContain(secret);
    expect(card).toContain('Choose one.');
  },
);

describe('the form', () => {
  it.each([
    ['elin', 'one-parent', 'The chair and the practitioners'],
    ['yp', 'one-parent', 'The chair and the practitioners'],
    ['gwen', 'one-parent', 'The chair and the practitioners'],
    ['noor', 'practitioners', 'Practitioners, foster carers, auditors'],
  ])('offers %s to choose, with the fewest readers chosen', async (who, value, title) => {
    const card = JSON.stringify(await world.presses(who, 'agenda.proposing', {}));
    expect(card).toContain('"label":"Who may read this?"');
    expect(card).toContain(
      `"value":"${value}","choices":[{"title":"${title}","value":"${value}"},{"title":"Everyone in the group","value":"everyone"}]`,
    );
  });

  it('tells a parent who reads a remark to the chair, where there is nothing to choose', async () => {
    const card = JSON.stringify(await world.presses('elin', 'agenda.changing', { itemId: 'item-1' }));
    expect(card).toContain('Who reads this: the chair and the practitioners. Nobody else.');
    expect(card).not.toContain('"id":"audience"');
  });
});

describe('the list', () => {
  const listed = async (who: string): Promise<string> => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => world.presses(who, 'agenda.open', { page })));
    return shown(pages);
  };
  /** The line of an item: its words, its state and who reads it. */
  const lineOf = (card: string, words: string): string => card.slice(card.indexOf(words)).split('\n').slice(0, 3).join('\n');

  it('marks an item that not everybody has, in words that say the same as the form and the item', async () => {
    const itemId = await proposes('elin');
    expect(lineOf(await listed('elin'), secret)).toContain('◆ private: for the chair, the practitioners and you');
    expect(lineOf(await listed('sian'), secret)).toContain('◆ private: for the chair, the practitioners and whoever proposed it');
    expect(await listed('rhys')).not.toContain(secret);
    expect(await allOf('elin', itemId)).toContain('The chair and the practitioners can read this item, and you.');
    expect(await allOf('sian', itemId)).toContain('The chair and the practitioners can read this item, and whoever proposed it.');
  });

  it('marks a practitioner’s own, and nothing that everyone reads', async () => {
    await proposes('noor', undefined, 'For us alone');
    await proposes('noor', 'everyone', 'For us all');
    expect(lineOf(await listed('sian'), 'For us alone')).toContain('◆ private: not for the family');
    expect(lineOf(await listed('sian'), 'For us all')).not.toContain('private');
    expect(lineOf(await listed('sian'), 'Who writes the record')).not.toContain('private');
  });

  it('offers an item by words short enough for a small phone, and shows them whole above', async () => {
    const words = 'The very long way round to school and back again when the buses do not run at all';
    await proposes('noor', 'everyone', words);
    const card = await world.presses('noor', 'agenda.open', { page: 99 });
    expect(shown(card)).toContain(words);
    const titles = [...JSON.stringify(card).matchAll(/"title":"(\d+\. [^"]*)","value"/g)].map(([, title = '']) => title);
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(33);
    expect(titles.at(-1)).toMatch(/^\d+\. The very long way round to…$/);
  });
});

describe('an item that is not for somebody', () => {
  it('has no number, no answer to give, and makes nothing of theirs out of date', async () => {
    const before = await world.meeting();
    const rhys = (await world.head()).members.find(({ memberId }) => memberId === 'rhys');
    if (rhys === undefined) throw new Error('There is no rhys.');
    const lastOf = async () => JSON.stringify(await world.presses('rhys', 'agenda.open', { page: 99 })).replace(/"k(ey)?":"[^"]*"/g, '');
    const seen = await lastOf();
    const itemId = await proposes('elin');
    expect(await lastOf()).toBe(seen);
    expect(agendaVersionFor(await world.head(), await world.meeting(), rhys)).toBe(before.agendaVersion);
    await world.presses('rhys', 'agenda.agree', { meetingId, v: before.agendaVersion });
    const after = await world.meeting();
    const agreedBy = (item: AgendaItem | undefined) => item?.answers.map(({ memberId, answer }) => `${memberId} ${answer}`);
    expect(agreedBy(after.agenda[0])).toContain('rhys agreed');
    expect(agreedBy(await stored(itemId))).toEqual([]);
    expect(shown(await world.presses('rhys', 'agenda.open', { page: 99 }))).toContain('You agreed to it as it stands');
  });

  it('is not there to be opened, answered or shared', async () => {
    const itemId = await proposes('elin');
    const before = JSON.stringify(await world.meeting());
    for (const verb of ['agenda.item', 'agenda.changing'])
      expect(shown(await world.presses('rhys', verb, { itemId }))).toContain('no longer on the agenda');
    await world.presses('rhys', 'agenda.change', { meetingId, itemId, seen: 1, change: 'x' });
    await world.presses('rhys', 'agenda.share', { meetingId, itemId, seen: 1 });
    expect(JSON.stringify(await world.meeting())).toBe(before);
  });
});

describe('a remark to the chair', () => {
  const remark = 'Not while he is here';
  const asks = (who: string, audience = '') =>
    world.presses(who, 'agenda.change', { meetingId, itemId: 'item-1', seen: 1, change: remark, audience });

  it.each([
    ['noor', '', ['aud']],
    ['noor', 'everyone', ['elin', 'rhys', 'yp', 'ada', 'aud']],
    ['elin', '', ['elin']],
  ])('of %s for “%s” is read, beside practitioners, by %j', async (who, audience, others) => {
    await asks(who, audience);
    const readers = await readersOf('item-1', remark);
    expect(readers).toEqual(expect.arrayContaining(practitioners));
    expect(readers.filter((each) => !practitioners.includes(each) && each !== 'gwen')).toEqual(
      everybody.filter((each) => others.includes(each)),
    );
  });

  it('of a parent cannot be for everyone', async () => {
    const before = world.counted().writes;
    await asks('elin', 'everyone');
    expect(world.counted().writes).toBe(before);
  });

  it('counts for nobody who may not read it', async () => {
    const states = async (who: string) =>
      (JSON.stringify(await world.presses(who, 'agenda.open', { page: 1 })).match(/change asked/g) ?? []).length;
    const [before, chairBefore] = [await states('elin'), await states('ioan')];
    await asks('noor');
    expect([await states('elin'), await states('ioan')]).toEqual([before, chairBefore + 1]);
  });
});

describe('more people', () => {
  const chairRewords = async (itemId: string, newWords: string, audience: string): Promise<string> =>
    shown(
      await world.presses('ioan', 'agenda.reword', { meetingId, itemId, v: (await world.meeting()).agendaVersion, newWords, audience }),
    );

  it('read it once whoever wrote it says so, and only then', async () => {
    const itemId = await proposes('elin');
    for (const who of ['ioan', 'sian', 'rhys']) await world.presses(who, 'agenda.share', { meetingId, itemId, seen: 1 });
    expect((await stored(itemId))?.words?.audience).toEqual({ kind: 'one-parent', memberId: 'elin' });
    const card = await world.presses('elin', 'agenda.item', { itemId });
    expect(shown(card)).toContain('The chair and the practitioners can read this item, and you.');
    await world.presses('elin', 'agenda.share', { ...button(card, 'agenda.share').data });
    expect(await readersOf(itemId)).toEqual(everybody);
  });

  it.each([secret, `They say: ${secret}.`, 'AFRAID at  weekends, I am?  i am afraid AT weekends', 'Why I am afraid at the weekend'])(
    'are not given a parent’s words by the chair in “%s”',
    async (newWords) => {
      const itemId = await proposes('elin');
      const card = await chairRewords(itemId, newWords, 'everyone');
      expect(card).toContain('These words were written for a few people.');
      expect(card).toContain(newWords);
      expect((await stored(itemId))?.words?.text).toBe(secret);
    },
  );

  it('are not given them in two steps either: reworded for the same few, then shared or widened', async () => {
    const itemId = await proposes('elin');
    await chairRewords(itemId, 'Something else', '');
    expect(await readersOf(itemId, 'Something else')).toEqual(expect.arrayContaining([...practitioners, 'elin']));
    expect(await chairRewords(itemId, secret, 'everyone')).toContain('These words were written for a few people.');
    await chairRewords(itemId, `${secret} again`, '');
    await world.presses('ioan', 'agenda.share', { meetingId, itemId, seen: 3 });
    expect((await stored(itemId))?.words?.audience.kind).toBe('one-parent');
    for (const who of ['rhys', 'yp', 'ada', 'ivo', 'aud'])
      expect([who, await allOf(who, itemId)]).toEqual([who, expect.not.stringContaining(secret)]);
  });

  it('read the chair’s own words, and neither those before nor who said them; the item stays its proposer’s', async () => {
    const itemId = await proposes('elin');
    await chairRewords(itemId, 'Arrangements for Saturday and Sunday', 'everyone');
    expect(await readersOf(itemId, 'Arrangements for Saturday')).toEqual(everybody);
    expect(await stored(itemId)).toMatchObject({ proposedBy: 'elin', words: { by: 'ioan', audience: { kind: 'everyone' } } });
    const readersOfTheirs = await readersOf(itemId);
    expect(readersOfTheirs).toEqual(expect.arrayContaining([...practitioners, 'elin']));
    expect(readersOfTheirs.filter((who) => ['rhys', 'yp', 'ada', 'ivo', 'aud'].includes(who))).toEqual([]);
    expect(await allOf('rhys', itemId)).not.toContain('CanaryName-elin-');
  });

  it('do not read why it was not taken up', async () => {
    const itemId = await proposes('elin');
    const v = (await world.meeting()).agendaVersion;
    const form = JSON.stringify(await world.presses('ioan', 'agenda.declining', { itemId }));
    expect(form).toContain('Who reads this: the chair and the practitioners, and whoever proposed the item. Nobody else.');
    await world.presses('ioan', 'agenda.decline', { meetingId, itemId, v, reason: 'We talk on Friday' });
    const readers = await readersOf(itemId, 'We talk on Friday');
    expect(readers).toEqual(expect.arrayContaining([...practitioners, 'elin']));
    expect(readers.filter((each) => ['rhys', 'yp', 'ada', 'ivo', 'aud'].includes(each))).toEqual([]);
  });
});

it('keeps what was stored before as it was shown: for everyone', async () => {
  expect(await readersOf('item-rhys', 'CanaryItem-item-rhys-')).toEqual(everybody);
});

it('goes into the record for the same readers, whatever was noted on it for everyone', async () => {
  await begin('open');
  const v = async () => (await world.meeting()).agendaVersion;
  const noted = { meetingId, words: 'Said aloud', audience: 'everyone', language: 'en' };
  for (const itemId of ['private-elin', 'private-yp', 'item-noor']) {
    await world.presses('ioan', 'agenda.accept', { meetingId, itemId, v: await v() });
    await world.presses('ioan', 'record.note', { ...noted, itemId });
  }
  await world.presses('ioan', 'meeting.close', { meetingId });
  await world.presses('sian', 'record.draft', { meetingId });
  await world.presses('ioan', 'record.sign', { meetingId, v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { meetingId, version: 1 });
  const reads = async (who: string) =>
    (
      await Promise.all(
        [1, 2, 3, 4, 5].map(async (page) =>
          JSON.stringify([
            await world.presses(who, 'record.read', { meetingId, version: 1, page }),
            await world.presses(who, 'record.reading', { meetingId, version: 1, page }),
          ]),
        ),
      )
    ).join();
  const headings = async (who: string) => [...new Set((await reads(who)).match(/CanaryItem-(private-\w+|item-noor)/g) ?? [])].sort();
  expect(await headings('noor')).toEqual(['CanaryItem-item-noor', 'CanaryItem-private-elin', 'CanaryItem-private-yp']);
  expect(await headings('elin')).toEqual(['CanaryItem-private-elin']);
  expect(await headings('yp')).toEqual(['CanaryItem-private-yp']);
  expect(await headings('rhys')).toEqual([]);
  expect(await headings('ada')).toEqual([]);
  const meeting: Meeting = await world.meeting();
  expect(meeting.record?.circulation.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining(['rhys', 'ada']));
});
