import {
  type ActivityJson,
  botAdded,
  installation,
  membersAdded,
  membersRemoved,
  message,
  type Place,
  press,
  type TeamsPerson,
} from './activities';

/** A body as it is sent, and what it says of itself. */
export type HostileBody = { readonly text: string; readonly headers: Readonly<Record<string, string>> };

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Random = () => number;

const jsonType = { 'Content-Type': 'application/json' };

/** Fields that some part of the way may read, besides those that the activity has. */
const fieldsRead = [
  ...['isGroup', 'name', 'role', 'properties', 'aadObjectId', 'id', 'tenantId', 'conversationType', 'type', 'text', 'locale', 'value'],
  ...[
    'entities',
    'attachments',
    'membersAdded',
    'membersRemoved',
    'reactionsAdded',
    'suggestedActions',
    'channelData',
    'channelId',
    'team',
  ],
  ...['tenant', 'eventType', 'serviceUrl', 'deliveryMode', 'replyToId', 'relatesTo', 'callerId', 'label', 'code', 'semanticAction'],
  ...['timestamp', 'localTimestamp', 'expiration', 'localTimezone', 'topicName', 'historyDisclosed', 'textFormat', 'inputHint', 'action'],
  ...[
    'conversation',
    'from',
    'recipient',
    'mentioned',
    'verb',
    'data',
    'trigger',
    'state',
    'authentication',
    'g',
    'k',
    'meetingId',
    'itemId',
  ],
  ...['__proto__', 'constructor', 'toString', 'then', 'toJSON', 'hasOwnProperty', 'length'],
];

const texts = [
  ...['', ' ', '\u0000', '\ud800', '\u202e', '${g}', '${1+1}', '{{x}}', '<at>Craidd</at>', '<script>alert(1)</script>', '../../etc/passwd'],
  ...['null', 'NaN', '-1', '1e999', '2026-02-30', '9999-12-31T23:59:59Z', 'constructor', '__proto__', 'adaptiveCard/action', 'invoke'],
  ...[
    'message',
    'event',
    'trace',
    'expectReplies',
    'emulator',
    'en-GB',
    'xx-invalid-locale',
    'personal',
    'channel',
    '%00',
    '\r\nX: y',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  ],
];

/**
 * Bodies made of real activities by changing one to four places, seeded: of another type, far too long, too many, too deep, not
 * there, or what only a program would write; some of them broken as JSON or under another name.
 */
export function hostileBodies(
  random: Random,
  people: readonly { readonly person: TeamsPerson; readonly place: Place }[],
  verbs: readonly string[],
) {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item;

  function real(): ActivityJson {
    const { person, place } = pick(people);
    const id = `h-${random().toString(36).slice(2)}`;
    return pick<() => ActivityJson>([
      () => message(person, place, pick(['help', 'agenda', 'cymorth', 'grwpiau', 'x'.repeat(300), 'seen', 'alerts']), id),
      () => press(person, place, pick(verbs), { g: 'group-1', k: id }),
      () => press(person, place, pick(verbs), { g: 'group-1', k: id, goesOn: 'help', language: 'cy' }),
      () => membersAdded(person, place, [person]),
      () => membersRemoved(person, place, [person]),
      () => botAdded(person, place),
      () => installation(person, place, pick(['add', 'remove'] as const)),
    ])();
  }

  function hostile(): Json {
    return pick<() => Json>([
      () => null,
      () => random() < 0.5,
      () => pick([0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1]),
      () => pick(texts),
      () => pick(texts).repeat(100),
      () => 'x'.repeat(pick([600, 5_000, 60_000])),
      () => [],
      () => ({}),
      () => Array.from({ length: pick([3, 150, 4_000]) }, () => pick<Json>([null, {}, 1, 'x', { type: 'mention' }, { id: 'x' }, []])),
      () => nested(pick([5, 50, 70, 400])),
      () => Object.fromEntries(Array.from({ length: 4 }, () => [pick(fieldsRead), pick<Json>([null, 7, 'x', {}, []])])),
      () => ({ type: 'mention', mentioned: { id: pick(texts) }, text: pick(texts) }),
    ])();
  }

  /** Changes, takes away or adds something somewhere in the tree. */
  function changed(tree: Json): Json {
    if (typeof tree !== 'object' || tree === null || random() < 0.1) return hostile();
    if (Array.isArray(tree)) {
      const at = Math.floor(random() * (tree.length + 1));
      return [...tree.slice(0, at), tree[at] === undefined ? hostile() : changed(tree[at] as Json), ...tree.slice(at + 1)];
    }
    const entries: readonly (readonly [string, Json])[] = Object.entries(tree);
    const key = random() < 0.3 || entries.length === 0 ? pick(fieldsRead) : (pick(entries)[0] ?? '');
    const others = entries.filter(([name]) => name !== key);
    if (random() < 0.1) return fromPairs(others);
    const now = entries.find(([name]) => name === key)?.[1];
    return fromPairs([...others, [key, now !== undefined && random() < 0.6 ? changed(now) : hostile()]]);
  }

  return function next(): HostileBody {
    let tree = JSON.parse(JSON.stringify(real())) as Json;
    for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) tree = changed(tree);
    const text = JSON.stringify(tree);
    if (random() < 0.03) return { text: text.slice(0, Math.floor(random() * text.length)), headers: jsonType };
    if (random() < 0.02)
      return { text, headers: { 'Content-Type': pick(['text/plain', 'application/xml', 'application/json; charset=latin1']) } };
    return { text: random() < 0.02 ? `${text}${pick(['}', ',', '\u0000', '[]'])}` : text, headers: jsonType };
  };
}

/** Also '__proto__' becomes a member of its own, as JSON.parse makes it. */
function fromPairs(pairs: readonly (readonly [string, Json])[]): Json {
  return JSON.parse(`{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`) as Json;
}

function nested(depth: number): Json {
  let inside: Json = 1;
  for (let level = 0; level < depth; level += 1) inside = level % 2 === 0 ? [inside] : { value: inside };
  return inside;
}
