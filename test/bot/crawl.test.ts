import fc from 'fast-check';
import { createBot } from '../../src/bot/app';
import { createConnectorClients } from '../../src/bot/connector/connectorClients';
import { createPersonRate } from '../../src/bot/frontDoor/personRate';
import { defaultServiceHosts } from '../../src/bot/frontDoor/serviceUrls';
import { createMessenger } from '../../src/bot/messenger';
import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import { commands } from '../../src/core/help/commands';
import { message, personalChat, press, type TeamsPerson, teamsPerson, testAppId, testTenantId } from '../support/activities';
import { botUnderTest, serve } from '../support/botUnderTest';
import { elementsOf } from '../support/cardTemplates';
import { ConnectorSimulator } from '../support/connectorSimulator';
import { anEveryoneWorld, type EveryoneWorld, insiders, type WorldState } from '../support/everyoneWorld';
import { type Draw, lineAsSent, type OddClient, type Pressing, pressOn } from '../support/oddClient';
import { seededRandom } from '../support/seededRandom';
import { wholeSuite } from '../support/wholeSuite';

/*
 * People of every role press whatever their cards offer, through clients of all kinds, over the real door: cards that are long out
 * of date, one press twice, everything filled in, nothing, and what no input was made for. Whatever comes of it, nothing that
 * somebody typed is lost, and the door never fails.
 */

const teams = new ConnectorSimulator();
beforeAll(() => teams.start());
afterAll(() => teams.stop());

const oddClient: fc.Arbitrary<OddClient> = fc.record({
  sendsAll: fc.boolean(),
  empty: fc.constantFrom('nothing', 'null', 'blank'),
  days: fc.constantFrom('iso', 'instant', 'local', 'slashes'),
  times: fc.constantFrom('iso', 'seconds', 'half', 'short', 'instant'),
  lists: fc.constantFrom('commas', 'spaces', 'array'),
  ticks: fc.constantFrom('text', 'boolean', 'capital'),
  numbers: fc.boolean(),
});
const states: readonly WorldState[] = ['none', 'planned', 'today', 'open', 'closed', 'drafted', 'signed', 'circulated'];
const pressesInARun = 75;
const run = fc.record({
  state: fc.constantFrom(...states),
  who: fc.constantFrom(...Object.keys(insiders).filter((each) => each !== 'noor')),
  client: oddClient,
  /** One number for each press: what is pressed and what is typed. */
  steps: fc.array(fc.nat(), { minLength: pressesInARun, maxLength: pressesInARun }),
});

let pressed = 0;
const inputsPressed = new Set<string>();
/** What was typed into these was neither saved nor given back. */
const lost = new Set<string>();

it('nothing typed is lost and nothing fails, whatever is pressed on whichever client', async () => {
  await fc.assert(
    fc.asyncProperty(run, async ({ state, who, client, steps }) => {
      const crawl = await aCrawl(state, who, client);
      try {
        for (const step of steps) await crawl.goesOn(seededRandom(step));
      } finally {
        await crawl.close();
      }
    }),
    { seed: 20261128, numRuns: wholeSuite ? 85 : 10, endOnFailure: true },
  );
  expect([...lost]).toEqual([]);
  expect(pressed).toBeGreaterThan(wholeSuite ? 5_000 : 500);
  expect(inputsPressed.size).toBeGreaterThan(wholeSuite ? 30 : 4);
});

async function aCrawl(state: WorldState, who: string, client: OddClient) {
  const world = await anEveryoneWorld(state);
  const reported: string[] = [];
  const clients = createConnectorClients({ serviceUrls: { hosts: defaultServiceHosts, loopbackAllowed: true }, appToken: null });
  const messenger = createMessenger({ clients, appId: testAppId, now: () => 0 });
  const rate = createPersonRate({ now: () => 0, burst: 10_000 });
  const report = (code: string) => void reported.push(code);
  const logic = createBot({ deps: world.deps, router: makeRouter(verbs, openings), messenger, rate, report });
  const { server, messagesUrl } = await serve(botUnderTest({ issuer: null, logic }));
  const person: TeamsPerson = { ...teamsPerson(who), email: `person-${who}@council.example`, tenantId: testTenantId };
  const chat = personalChat(person, teams.serviceUrl);
  teams.removeMember(chat, person);
  teams.addMembers(chat, person);
  /** Every card that this person still has in their chat, the newest last. */
  const hand: unknown[] = [];
  let sent = 0;
  let words = 0;

  async function types(line: string): Promise<void> {
    const before = teams.postedIn(chat).length;
    const { status } = await teams.deliver(messagesUrl, message(person, chat, line, `m-${++sent}`));
    const posted = teams.postedIn(chat).slice(before);
    expect([line, status < 300, posted.length]).toEqual([line, true, 1]);
    const attachments = posted[0]?.['attachments'] as readonly { readonly content: unknown }[] | undefined;
    takes(attachments?.[0]?.content);
  }

  function takes(card: unknown): void {
    const empty = elementsOf(card, ({ type, choices }) => type === 'Input.ChoiceSet' && Array.isArray(choices) && choices.length === 0);
    expect(empty).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(40 * 1024);
    hand.push(card);
    if (hand.length > 8) hand.shift();
  }

  async function sends({ verb, data }: Pressing): Promise<unknown> {
    pressed += 1;
    const { status, body } = await teams.deliver(messagesUrl, press(person, chat, verb, data, { id: `i-${++sent}` }));
    expect([verb, status, reported]).toEqual([verb, 200, []]);
    return (body as { readonly value: unknown }).value;
  }

  async function presses(draw: Draw): Promise<void> {
    const isStale = draw() < 0.15;
    const card = hand[isStale ? Math.floor(draw() * hand.length) : hand.length - 1];
    const pressing = pressOn(card, client, draw, () => wordsOf(draw, ++words));
    if (pressing === null) return types('groups');
    const before = world.counted();
    const answers = draw() < 0.1 ? await Promise.all([sends(pressing), sends(pressing)]) : [await sends(pressing)];
    const { writes, denials } = world.counted();
    const isDenied = denials > before.denials;
    for (const answer of answers) {
      if (!isDenied) await nothingLost(world, pressing, answer, writes > before.writes);
      if (typeof answer !== 'string') takes(answer);
    }
  }

  await types('help');
  await types('english');
  return {
    async goesOn(draw: Draw): Promise<void> {
      const command = commands[Math.floor(draw() * commands.length)];
      if (draw() < 0.12 && command !== undefined) await types(lineAsSent(draw() < 0.5 ? command.en : command.cy, draw));
      else await presses(draw);
    },
    close: () => server.close(1_000),
  };
}

/** What somebody types: mostly a sentence, sometimes a number, sometimes much more than fits. Each has a word that is in no other. */
function wordsOf(draw: Draw, count: number): string {
  const token = `7000${count}`;
  const kind = draw();
  if (kind < 0.1) return token;
  if (kind < 0.2) return `${token} ${'Ŵ gair arall '.repeat(400)}`;
  if (kind < 0.23) return `${token} ${'w'.repeat(40_000)}`;
  if (kind < 0.3) return `${token}@council.example`;
  return `Typed ${token}: “dŵr” \${x} <at>nobody</at>`;
}

/** Each text is in the answered card, or stored, or the card that was pressed stays, which a line of words says. */
async function nothingLost(world: EveryoneWorld, { verb, typed }: Pressing, answer: unknown, isSaved: boolean): Promise<void> {
  if (typeof answer === 'string') return;
  const answered = JSON.stringify(answer);
  const asked = Object.keys(verbs.find((each) => each.verb === verb)?.inputs.shape ?? {});
  for (const [id, text] of Object.entries(typed)) {
    // Why something is late is of no use once a day was chosen with which it is not.
    if (!asked.includes(id) || (id === 'lateReason' && isSaved)) continue;
    inputsPressed.add(`${verb} ${id}`);
    const [token = ''] = /7000\d+/.exec(text) ?? [];
    if (token === '' || answered.includes(token) || (await stored(world)).includes(token)) continue;
    lost.add(`${verb} ${id}`);
  }
}

async function stored(world: EveryoneWorld): Promise<string> {
  const all: unknown[] = [];
  for await (const partition of world.deps.store.partitions())
    for await (const document of world.deps.store.documents(partition)) all.push(document);
  return JSON.stringify(all);
}
