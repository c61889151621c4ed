import fc from 'fast-check';
import { bySchema } from '../../../src/bot/frontDoor/incomingActivity';
import { usualPress } from '../../../src/bot/frontDoor/usualPress';
import { pressedValue, readPressed, usualAction } from '../../../src/bot/pressed';
import { channel, groupChat, message, personalChat, press, teamsPerson } from '../../support/activities';

const url = 'http://127.0.0.1:56150/_connector';
const nia = teamsPerson('Nia');
const data = { g: 'group-1', k: 'key', meetingId: 'meeting:1', reply: 'coming' };
const presses = [personalChat(nia, url), groupChat('g', url), channel('c', url)].map((place) =>
  press(nia, place, 'attendance.reply', data),
);
const [usual = {}] = presses;

/** Every path of the press, and some that it has not. */
const paths = [
  ...[
    'type',
    'name',
    'id',
    'replyToId',
    'channelId',
    'serviceUrl',
    'locale',
    'text',
    'action',
    'timestamp',
    'localTimestamp',
    'expiration',
  ],
  ...['entities', 'attachments', 'membersAdded', 'membersRemoved', 'deliveryMode', 'value', 'odd', '__proto__'],
  ...[
    'conversation',
    'conversation.id',
    'conversation.tenantId',
    'conversation.conversationType',
    'conversation.isGroup',
    'conversation.name',
  ],
  ...['from', 'from.id', 'from.name', 'from.aadObjectId', 'from.role', 'from.odd', 'recipient', 'recipient.id', 'recipient.name'],
  ...['channelData', 'channelData.tenant', 'channelData.tenant.id', 'channelData.odd'],
  ...[
    'value.action',
    'value.action.type',
    'value.action.verb',
    'value.action.data',
    'value.action.data.__proto__',
    'value.action.odd',
    'value.odd',
  ],
] as const;
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'invoke',
    'message',
    'adaptiveCard/action',
    'Action.Execute',
    'Action.Submit',
    '2026-11-20T09:00:00Z',
    'yesterday',
    '',
    ' ',
    '\ud800',
    'a\nb',
  ),
  fc.constantFrom(
    'é',
    '\u0000',
    '\u007f',
    '\u{1f469}',
    null,
    undefined,
    [],
    {},
    { id: 'x' },
    [{ type: 'mention' }],
    [{ type: 'clientInfo' }],
  ),
  fc.constantFrom(50, 100, 101, 200, 500, 501).map((length) => 'x'.repeat(length)),
  fc.constantFrom(10, 100, 101).map((length) => Array.from({ length }, () => ({ type: 'clientInfo' }))),
);
const bodies = fc
  .record({ of: fc.constantFrom(...presses), changes: fc.array(fc.tuple(fc.constantFrom(...paths), odd), { maxLength: 3 }) })
  .map(({ of, changes }) => changes.reduce((body, [path, value]) => changed(body, path.split('.'), value), structuredClone(of)));

function changed(body: Record<string, unknown>, [first = '', ...more]: readonly string[], value: unknown): Record<string, unknown> {
  const inner = body[first];
  const next = more.length === 0 ? value : typeof inner === 'object' && inner !== null ? changed({ ...inner }, more, value) : inner;
  // As JSON.parse does, which makes a member of its own of every name.
  return Object.defineProperty({ ...body }, first, { value: next, enumerable: true, configurable: true, writable: true });
}

it.each(presses)('a press as Teams sends it is looked at by hand', (body) => {
  expect(usualPress(body)).toEqual(bySchema(body));
  expect(usualAction(body['value'])).toEqual({ verb: 'attendance.reply', data });
});

it('lets in nothing that the schema refuses, and makes the same of it, whatever is odd in it', () => {
  let [byHand, left] = [0, 0];
  fc.assert(
    fc.property(bodies, (body) => {
      const looked = usualPress(body);
      if (looked === null) left += 1;
      else {
        byHand += 1;
        expect(looked).toEqual(bySchema(body));
      }
    }),
    { seed: 20261128, numRuns: 5000 },
  );
  expect(Math.min(byHand, left)).toBeGreaterThan(500);
});

it('reads of the action what the schema reads, and nothing where the schema reads nothing', () => {
  let [byHand, left] = [0, 0];
  fc.assert(
    fc.property(bodies, ({ value }) => {
      const theirs = pressedValue.safeParse(value).data?.action;
      const looked = usualAction(value);
      if (looked === null) left += 1;
      else byHand += 1;
      expect(readPressed(value)).toEqual(theirs === undefined ? null : expect.objectContaining({ verb: theirs.verb, data: theirs.data }));
    }),
    { seed: 20261128, numRuns: 5000 },
  );
  expect(Math.min(byHand, left)).toBeGreaterThan(300);
});

it.each([
  ['a message', message(nia, personalChat(nia, url), 'help')],
  ['another request of Teams', { ...usual, name: 'composeExtension/query' }],
  ['a press with a typed line', { ...usual, text: 'help' }],
  ['a press with a name in no plain letters in its id', { ...usual, id: 'é' }],
  ['no object', null],
  ['a list', [usual]],
])('leaves %s to the schema', (_what, body) => {
  expect(usualPress(body)).toBeNull();
});
