import { typedLine, type WrittenLine } from '../../../src/bot/frontDoor/typedLine';
import { groupChat, message, teamsPerson, testBotId } from '../../support/activities';
import { botUnderTest } from '../../support/botUnderTest';

const mention = (text?: string, id = testBotId) => ({
  type: 'mention',
  mentioned: { id, name: 'x' },
  ...(text === undefined ? {} : { text }),
});
const html = (content: string) => ({ contentType: 'text/html', content });
const reply =
  '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Noor</strong><p>he hit me</p></blockquote>';

const cases: readonly (readonly [string, Partial<WrittenLine>])[] = [
  ['the bot first', { text: '<at>Craidd</at> not seen', entities: [mention('<at>Craidd</at>')] }],
  ['the bot last', { text: 'not seen <at>Craidd</at>', entities: [mention('<at>Craidd</at>')] }],
  [
    'the bot twice',
    { text: '<at>Craidd</at> not seen <at>Craidd</at>', entities: [mention('<at>Craidd</at>'), mention('<at>Craidd</at>')] },
  ],
  [
    'the bot split in two',
    { text: '<at>Cra</at><at>idd</at>&nbsp;not&nbsp;seen', entities: [mention('<at>Cra</at>'), mention('<at>idd</at>')] },
  ],
  ['the bot with an id', { text: '<at id="0">Craidd</at>\u00a0not seen', entities: [mention()] }],
  ['the bot without its brackets', { text: 'Craidd not seen', entities: [mention('Craidd')] }],
  ['the bot as plain words', { text: '@Craidd: not seen' }],
  ['the bot as plain words at the end', { text: 'not seen @craidd' }],
  ['other people', { text: '<at>Siân</at> <at>Craidd</at> not seen <at>Mair Ann</at>', entities: [mention('<at>Siân</at>', '29:x')] }],
  ['a mention that is none', { text: 'not seen', entities: [mention(), null, 7, 'mention', { type: 'mention', text: {} }] }],
  ['entities for spaces', { text: 'not&nbsp;&#160;&#xA0;seen&nbsp;' }],
  ['letters nobody sees', { text: '\u200bnot seen\ufeff' }],
  ['paragraphs', { text: '<p>not seen</p>' }],
  [
    'a quoted message',
    { text: '<quoted messageId="17"/> not seen', entities: [{ type: 'quotedReply', quotedReply: { messageId: '17' } }] },
  ],
  ['a quoted message with its words', { text: '<quoted messageId="17">he hit me</quoted>not seen' }],
  ['a block quote', { text: `${reply}\r\n<p>not seen</p>` }],
  ['a block quote in a block quote', { text: `<blockquote>one ${reply} two</blockquote> not seen` }],
  [
    'a block quote beside the text',
    {
      text: 'Noor\nhe hit me\n\nnot seen',
      attachments: [
        html(`${reply}<p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Craidd</span>&nbsp;not seen</p>`),
      ],
    },
  ],
  ['quoted lines', { text: '> he hit me\n> a second line\n\nnot seen' }],
];

const none: WrittenLine = { text: '', entities: [], attachments: [], botName: 'Craidd' };

it.each(cases)('with %s, the line is what was typed', (_what, written) => {
  expect(typedLine({ ...none, ...written })).toBe('not seen');
});

it.each([
  ['<at>Craidd</at>', ''],
  ['<at>Craidd</at>&nbsp;', ''],
  ['<p><at id="0">Craidd</at>&nbsp;&#160;</p>', ''],
  ['@Craidd', ''],
  ['> only a quotation', ''],
  [reply, ''],
  ['&lt;b&gt; &amp; &#39;', "<b> & '"],
  ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
  ['he hit me &nbsp;', 'he hit me'],
  ['craiddwr', 'craiddwr'],
  ['&#x110000; &#xd800; &unknown;', '&#x110000; &#xd800; &unknown;'],
])('%s is read as %s', (text, line) => {
  expect(typedLine({ ...none, text })).toBe(line);
});

it('takes no longer for a hundred thousand openings than for as many letters', () => {
  const long = (text: string): number => {
    const began = process.hrtime.bigint();
    typedLine({ ...none, text: text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000), attachments: [html(text.repeat(2_000))] });
    return Number(process.hrtime.bigint() - began) / 1e6;
  };
  for (const text of [
    '<at>',
    '<at ',
    '<blockquote>',
    '</blockquote>',
    '<quoted ',
    '<span schema.skype.com/Mention',
    '&#',
    '&nbsp',
    '> ',
    ' \n',
    '<',
  ])
    expect([text, long(text) < 2_000]).toEqual([text, true]);
});

it('reaches the turn as it was typed, whatever list of mentions comes with it', async () => {
  const bot = botUnderTest({ issuer: null });
  const nia = teamsPerson('Nia');
  const chat = groupChat('g', 'http://127.0.0.1:56150/_connector');
  const odd = [null, [], [mention()], [{ type: 'mention' }], [{ type: 'mention', text: '<at>Craidd</at>' }], [null]];
  for (const [at, entities] of odd.entries()) await bot.door.receive(null, { ...message(nia, chat, 'help', `m-${at}`), entities });
  expect(bot.turns.map(({ text }) => text)).toEqual(odd.map(() => 'help'));
});
