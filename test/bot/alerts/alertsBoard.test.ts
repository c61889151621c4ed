import type { GroupDocument } from '../../../src/core/documents';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { button, shown } from '../../support/world';

const since = { from: '2020-01-01' };
const people = [
  aMember('sian', 'co-ordinator', { ...since, name: "Siân O'Neill", phone: '01970 111' }),
  aMember('macsen', 'manager', { ...since, name: 'Macsen Hughes' }),
  aMember('glenys', 'senior-manager', { ...since, name: 'Glenys' }),
  aMember('cadi', 'conference-chair', since),
  aMember('noor', 'member', since),
  aMember('aud', 'auditor', since),
  aMember('elin', 'parent', since),
];
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });
const toSian = 'notice:D05:child-1:2026-11-16:due-soon:person-sian';

let bot: AlertBot;
beforeEach(async () => {
  bot = await anAlertBot({ groups: [seen], now: instantOf('2026-11-12', '08:00') });
});

const blocks = (who: string) => {
  bot.teams.fault = ({ conversationId }) =>
    conversationId === `chat-of-person-${who}`
      ? { failure: { kind: 'blocked', reason: 'conversation-blocked-by-user' }, takesIt: false }
      : null;
};
const works = () => {
  bot.teams.fault = () => null;
};

describe('the board', () => {
  it('says what was sent to whom and how far each got', async () => {
    await bot.runs('2026-11-12', '08:30');
    await bot.runs('2026-11-16', '08:30');
    await bot.presses('sian', 'alerts.one', { notice: toSian });
    const card = shown(await bot.follows('macsen', await bot.says('macsen', 'alerts'), 'What was sent to whom'));
    expect(card).toContain("Siân O'Neill");
    expect(card).toContain('Sent: 12 November 2026, 08:30 · Opened: 16 November 2026, 08:30');
    expect(card).toContain('Sent: 16 November 2026, 08:30 · Not opened yet');
    expect(card).not.toContain('could not be reached');
  });

  it.each(['noor', 'elin'])('is not for %s', async (who) => {
    await bot.runs('2026-11-12', '08:30');
    expect(shown(await bot.presses(who, 'alerts.board'))).toContain('Your role in this group does not allow this.');
  });

  it.each(['glenys', 'cadi', 'aud'])('is for %s to read', async (who) => {
    await bot.runs('2026-11-12', '08:30');
    expect(shown(await bot.presses(who, 'alerts.board'))).toContain("Siân O'Neill");
  });

  it('says what to expect when there is nothing', async () => {
    expect(shown(await bot.presses('sian', 'alerts.board'))).toContain('Nothing is waiting to be sent');
  });

  it('pages what does not fit', async () => {
    const many = await anAlertBot({
      groups: [
        {
          ...seen,
          children: Array.from({ length: 9 }, (_, index) => ({
            ...(seen.children[0] as (typeof seen.children)[0]),
            childId: `child-${index + 1}`,
          })),
        },
      ],
      now: instantOf('2026-11-12', '08:00'),
    });
    await many.runs('2026-11-12', '08:30');
    const first = await many.presses('sian', 'alerts.board');
    expect(shown(first)).toContain('Page 1 of 2');
    expect(shown(await many.follows('sian', first, 'Next page'))).toContain('9. ');
    expect(shown(await many.follows('sian', await many.says('sian', 'alerts'), 'Next page'))).toContain('9. Seeing the child alone');
  });
});

describe('all that was sent', () => {
  it('still has what was dealt with, a page at a time, each with its own card', async () => {
    await bot.runs('2026-11-12', '08:30');
    await bot.runs('2026-11-18', '08:30');
    await bot.changes((group) => {
      const [child] = group.children;
      const [visit] = child?.visits ?? [];
      if (child === undefined || visit === undefined) throw new Error('no visit to copy');
      return { ...group, children: [{ ...child, visits: [...child.visits, { ...visit, visitId: 'visit-new', on: '2026-11-18' }] }] };
    });
    await bot.runs('2026-11-18', '12:00');
    const board = await bot.presses('macsen', 'alerts.board');
    expect(shown(board)).toContain('Nothing is waiting to be sent');
    const all = await bot.follows('macsen', board, 'All that was sent');
    expect(shown(all)).toContain('Deadline: 16 November 2026 · ✓ Dealt with · Sent: 18 November 2026, 08:30');
    expect(shown(await bot.follows('macsen', all, 'Open 1'))).toContain('What was late stays in the list of missed deadlines.');
  });

  it('turns its pages, and is nobody’s who may not see the board', async () => {
    const child = seen.children[0] as (typeof seen.children)[0];
    const children = Array.from({ length: 9 }, (_, index) => ({ ...child, childId: `child-${index + 1}` }));
    bot = await anAlertBot({ groups: [{ ...seen, children }], now: instantOf('2026-11-12', '08:00') });
    await bot.runs('2026-11-12', '08:30');
    const first = await bot.presses('aud', 'alerts.history');
    const second = await bot.follows('aud', first, 'Next page');
    expect([shown(first), shown(second)].map((card) => card.includes('7. '))).toEqual([true, false]);
    expect(shown(second)).toContain('2. ');
    expect(shown(await bot.follows('aud', second, 'From the beginning'))).toContain('7. ');
    for (const who of ['noor', 'elin'])
      expect(shown(await bot.presses(who, 'alerts.history', { after: '' }))).toContain('Your role in this group does not allow this.');
  });
});

describe('somebody who could not be reached', () => {
  beforeEach(async () => {
    blocks('sian');
    await bot.runs('2026-11-12', '08:30');
  });

  it('comes first, with the reason in words, and others were told', async () => {
    await bot.runs('2026-11-16', '08:30');
    const card = shown(await bot.presses('macsen', 'alerts.board'));
    expect(card).toContain('■ 1 person could not be reached. Phone them now, then try again.');
    expect(card.indexOf("1. Siân O'Neill")).toBeGreaterThan(0);
    expect(card.indexOf('They have blocked me in Teams.')).toBeLessThan(card.indexOf('2. '));
    expect(card).toContain('Others were told of this instead.');
    expect(shown(await bot.says('macsen', 'alerts'))).toContain('Somebody could not be reached');
    const opened = await bot.follows('macsen', await bot.says('macsen', 'alerts'), 'alerts.board');
    expect(shown(opened)).toContain('They have blocked me');
  });

  it('stands with a telephone number for those who are to ring, and is not listed to themselves', async () => {
    await bot.runs('2026-11-12', '09:00');
    expect(shown(await bot.presses('macsen', 'alerts.board'))).toMatch(/Siân O'Neill[\s\S]*Telephone: 01970 111/);
    expect(shown(await bot.presses('sian', 'alerts.board'))).not.toMatch(/1 person could not be reached|They have blocked me/);
  });

  it('noted as opened by whoever was told of it, from their own list', async () => {
    await bot.runs('2026-11-12', '09:00');
    const { data } = button(await bot.says('macsen', 'alerts'), 'Open 1');
    await bot.presses('macsen', 'alerts.board', data);
    expect((await bot.notices()).find(({ reason }) => reason === 'undelivered')?.openedAt).not.toBeNull();
    expect(shown(await bot.says('macsen', 'alerts'))).toContain('Somebody could not be reached');
  });

  it('stays with whoever was told until it has reached them, and is gone from then on, whoever saw to it', async () => {
    await bot.runs('2026-11-12', '09:00');
    const waits = async () => shown(await bot.says('macsen', 'alerts')).includes('Somebody could not be reached');
    await bot.follows('macsen', await bot.says('macsen', 'alerts'), 'alerts.board');
    expect(await waits()).toBe(true);
    works();
    await bot.follows('macsen', await bot.presses('macsen', 'alerts.board'), 'Try again 1');
    expect(await waits()).toBe(true);
    await bot.delivers(instantOf('2026-11-12', '09:10'));
    expect((await bot.notices()).find(({ id }) => id === toSian)?.state).toBe('sent');
    expect(await waits()).toBe(false);
  });

  it('is said anew where they cannot be reached again', async () => {
    await bot.runs('2026-11-12', '09:00');
    works();
    await bot.follows('macsen', await bot.presses('macsen', 'alerts.board'), 'Try again 1');
    await bot.delivers(instantOf('2026-11-12', '09:10'));
    blocks('sian');
    await bot.changes((group) => {
      const [child] = group.children;
      return child === undefined ? group : { ...group, children: [child, { ...child, childId: 'child-2' }] };
    });
    await bot.runs('2026-11-13', '08:30');
    expect(shown(await bot.says('macsen', 'alerts'))).toContain('Somebody could not be reached');
  });

  it('is opened on the page on which they stand', async () => {
    await bot.runs('2026-11-12', '09:00');
    const { data } = button(await bot.says('macsen', 'alerts'), 'Open 1');
    const sians = await bot.notice(toSian);
    const lost = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map(
      (recipientPersonId): Notice => ({
        ...planNotice({ ...sians, recipientPersonId }, sians.plannedAt),
        ...{ state: 'failed', failure: 'blocked', attempts: sians.attempts },
      }),
    );
    const loaded = await bot.store.groups.load('group-1', []);
    if (loaded === null) throw new Error('There is no group.');
    const { document, etag } = loaded.head;
    const head = withOpenNotices(document, [...(document.openNotices ?? []), ...lost.map(({ id }) => id)], lost);
    await bot.store.groups.commit({ coreGroupId: 'group-1', head, etag, put: lost, create: [] });
    expect(shown(await bot.presses('macsen', 'alerts.board'))).not.toContain("Siân O'Neill");
    expect(shown(await bot.presses('macsen', 'alerts.board', data))).toContain("Siân O'Neill");
  });

  it('is tried again at a press, with everything that did not get there', async () => {
    works();
    const board = await bot.presses('macsen', 'alerts.board');
    expect(shown(await bot.follows('macsen', board, 'Try again 1'))).toContain('It is being tried again now.');
    await bot.delivers(instantOf('2026-11-12', '09:00'));
    const notice = (await bot.notices()).find(({ id }) => id === toSian);
    expect(notice).toMatchObject({ state: 'sent', failure: null });
    expect(notice?.handled?.map(({ what, by }) => `${what} ${by}`)).toEqual(['tried-again macsen']);
    expect(shown(await bot.presses('macsen', 'alerts.board'))).not.toContain('could not be reached.');
  });

  it('pressed twice is tried once, and says so when nothing is left to try', async () => {
    works();
    const board = await bot.presses('macsen', 'alerts.board');
    await bot.follows('macsen', board, 'Try again 1');
    await bot.follows('macsen', board, 'Try again 1');
    expect((await bot.notices()).find(({ id }) => id === toSian)?.handled).toHaveLength(1);
    expect(shown(await bot.presses('macsen', 'alerts.retry', { notice: toSian }))).toContain('There is nothing left here');
  });

  it.each(['noor', 'cadi', 'aud', 'elin'])('is not tried again by %s', async (who) => {
    await bot.presses(who, 'alerts.retry', { notice: toSian });
    expect((await bot.notices()).find(({ id }) => id === toSian)).toMatchObject({ state: 'failed' });
  });

  it('takes on what waits for them all the same: it stays open in their own list', async () => {
    expect(shown(await bot.says('sian', 'alerts'))).toContain('1. Seeing the child alone');
  });
});

describe('a notice that cannot be read', () => {
  const spoil = async (id: string) => {
    const found = await bot.store.groups.read('group-1', id);
    if (found === null) throw new Error('There is no such notice.');
    const { attempts: _, ...rest } = found.document as Notice;
    await bot.store.groups.replace({ ...rest, state: 'nonsense' } as unknown as GroupDocument, found.etag);
  };

  it('is on the board, and what is left of it is sent at a press', async () => {
    await bot.presses('noor', 'notSeen.report', {
      ...{ danger: 'no', dayAgreed: '', children: 'child-1', on: '2026-11-12', time: '07:30', place: 'Home' },
    });
    const told = (await bot.notices()).find(({ recipientPersonId }) => recipientPersonId === 'person-macsen');
    await spoil(told?.id ?? '');
    await bot.runs('2026-11-12', '08:30');
    const board = await bot.presses('sian', 'alerts.board');
    expect(shown(board)).toContain('1. An alert that cannot be read');
    await bot.follows('sian', board, 'Try again 1');
    await bot.runs('2026-11-12', '09:00');
    expect(shown(await bot.opensNewest('macsen'))).toContain('A child could not be seen');
  });

  it('about a limit that still runs is planned anew by the next look, and holds up nobody', async () => {
    await bot.sweeps();
    await spoil(toSian);
    await bot.changes((group) => group);
    await bot.runs('2026-11-12', '08:30');
    expect((await bot.notices()).find(({ id }) => id === toSian)).toMatchObject({ state: 'sent' });
    expect(bot.reports).not.toContain('sweep-contended');
    expect((await bot.head()).nextDueOn).toBe('2026-11-16');
  });
});
