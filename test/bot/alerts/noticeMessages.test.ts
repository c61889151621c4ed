import { makeNoticeMessages } from '../../../src/bot/alerts/noticeMessages';
import { openings, verbs } from '../../../src/bot/verbTable';
import { planNotice } from '../../../src/core/notices/notice';
import { listingNotices } from '../../../src/core/notices/openNotices';
import cy from '../../../src/text/cy.json';
import en from '../../../src/text/en.json';
import { aGroup, aMeeting, withMeeting } from '../../support/aGroup';
import { elementsOf } from '../../support/cardTemplates';
import { aWorld, button, shown } from '../../support/world';

const messages = makeNoticeMessages(() => 'key');
const notice = planNotice(
  {
    coreGroupId: 'group-1',
    about: { kind: 'clock', clock: 'D05', childId: 'child-1', limit: '2026-01-19', rung: 'due' },
    recipientPersonId: 'person-sian',
    urgency: 'digest',
    sendAfter: '2026-11-20T08:30:00.000Z',
    escalatesAt: null,
  },
  '2026-11-20T08:30:00.000Z',
);
const known = new Set([...verbs, ...Object.values(openings)].map(({ verb }) => verb));

it.each([
  ['a notice', messages.one(notice)],
  ['the morning card', messages.digest()],
])('posts %s with neutral words and an Open that leads somewhere', (_what, message) => {
  expect(message.summary).toBe(`${cy.neutral} · ${en.neutral}`);
  expect(JSON.stringify(message.card)).not.toMatch(/child-1|D05|Mali|2026-01-19/);
  expect(known).toContain(button(message.card, cy.common.open).verb);
});

it('opens what the notice is about, for its reader, after a fresh check', async () => {
  const meeting = aMeeting();
  const group = listingNotices(withMeeting(aGroup(), meeting), [notice]);
  const world = await aWorld({ group, documents: [meeting, notice] });
  const { verb, data } = button(messages.one(notice).card, en.common.open);
  expect(shown(await world.presses('sian', verb, data))).toContain('Mali');
  expect(shown(await world.presses('sian', verb, { ...data, g: 'group-of-others' }))).toContain('not a member');
  await world.close();
});

it('the morning card opens what waits for its reader in all their groups', async () => {
  const duty = 'notice:D05:child-1:2026-01-19:due:person-sian';
  const world = await aWorld({ group: aGroup({ openNotices: [duty, duty.replace('sian', 'macsen')] }) });
  const morning = button(messages.digest().card, en.common.open);
  const card = await world.presses('sian', morning.verb, { ...morning.data, g: undefined });
  expect(shown(card)).toContain('1. Seeing the child alone');
  expect(shown(card)).toContain('Mali Prŷs · CG-0001');
  expect(shown(await world.presses('noor', morning.verb, { ...morning.data, g: undefined }))).toContain('Nothing is waiting for you.');
  await world.close();
});

it('a card that was settled elsewhere says so under a headline in both languages', () => {
  const words = shown(messages.settled().card);
  for (const each of [cy.neutral, en.neutral, cy.alerts.settled, en.alerts.settled]) expect(words).toContain(each);
});

it.each([
  ['due', 'person-sian', true],
  ['due', null, false],
] as const)('what cannot wait is announced by a sign and a number to its reader alone: %s, %s', (rung, recipientPersonId, isAnnounced) => {
  const missing = {
    ...notice,
    recipientPersonId,
    about: { kind: 'clock', clock: 'D22', childId: 'child-1', limit: '2026-01-19', rung } as const,
  };
  expect(shown(messages.one(missing).card).includes('! You have 1 item to look at.')).toBe(isAnnounced);
  expect(shown(messages.one({ ...notice, recipientPersonId }).card)).not.toContain('!');
});

it('each language stands in a block of its own that says which it is, so that a screen reader reads it in its voice', () => {
  const texts = { cy, en };
  for (const { card } of [messages.one(notice), messages.digest(), messages.several(3, []), messages.settled()]) {
    const blocks = elementsOf(card, ({ type, lang }) => type === 'Container' && lang !== undefined);
    expect(blocks.map(({ lang }) => lang)).toEqual(['cy', 'en']);
    const own = { cy: '', en: '' };
    for (const block of blocks) own[block['lang'] as 'cy' | 'en'] += `${shown(block)}\n`;
    expect(own.cy).toMatch(/Mae gennych/);
    expect(own.en).toMatch(/You have/);
    // Nothing is said outside the blocks, or in one of them in the other's words.
    expect(shown(card?.['body']).split('\n')).toEqual(shown(blocks).split('\n'));
    for (const [lang, other] of [
      ['cy', 'en'],
      ['en', 'cy'],
    ] as const)
      for (const words of [texts[other].neutral, texts[other].common.open, texts[other].alerts.settled])
        expect(own[lang].split('\n')).not.toContain(words);
  }
});
