import { createBot } from '../../../src/bot/app';
import { createConnectorClients } from '../../../src/bot/connector/connectorClients';
import { createPersonRate } from '../../../src/bot/frontDoor/personRate';
import { defaultServiceHosts } from '../../../src/bot/frontDoor/serviceUrls';
import { createMessenger } from '../../../src/bot/messenger';
import { makeRouter } from '../../../src/bot/router';
import { openings, verbs } from '../../../src/bot/verbTable';
import type { HttpServer } from '../../../src/http/server';
import { type ActivityJson, groupChat, message, personalChat, type TeamsPerson, teamsPerson, testAppId } from '../../support/activities';
import { botUnderTest, serve } from '../../support/botUnderTest';
import { ConnectorSimulator } from '../../support/connectorSimulator';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { hostileBodies } from '../../support/hostileActivities';
import { seededRandom } from '../../support/seededRandom';
import { sendHostile } from '../../support/sendHostile';
import { wholeSuite } from '../../support/wholeSuite';

/** The whole of it is R3 of the bench. */
const count = wholeSuite ? 3_000 : 800;

const teams = new ConnectorSimulator();
beforeAll(() => teams.start());
afterAll(() => teams.stop());
afterEach(async () => {
  teams.forget();
  await Promise.all(open.splice(0).map((server) => server.close(1_000)));
});
const open: HttpServer[] = [];

const account = (who: string): TeamsPerson => ({ ...teamsPerson(who), email: `PERSON-${who}@council.example` });

async function aBot() {
  const world = await anEveryoneWorld('planned');
  const reports: unknown[][] = [];
  const report = (...told: unknown[]): void => void reports.push(told);
  const clients = createConnectorClients({ serviceUrls: { hosts: defaultServiceHosts, loopbackAllowed: true }, appToken: null });
  const messenger = createMessenger({ clients, appId: testAppId, now: () => 0 });
  const rate = createPersonRate({ now: () => 0, burst: 1e9 });
  const bot = createBot({ deps: world.deps, router: makeRouter(verbs, openings), messenger, rate, report });
  const under = botUnderTest({ issuer: null, logic: bot });
  const served = await serve(under);
  open.push(served.server);
  return { world, reports: () => [...reports.map(([code]) => code), ...under.reported], messagesUrl: served.messagesUrl };
}

/** All that is kept of the groups; for members without the views of theirs that are noted, and the marks of their presses. */
async function kept({ deps }: EveryoneWorld, isView: (type: string) => boolean): Promise<readonly unknown[]> {
  const documents: unknown[] = [];
  for await (const group of deps.store.partitions()) {
    for await (const document of deps.store.documents(group)) if (!isView(typeOf(document))) documents.push(document);
  }
  return documents;
}

async function posts(url: string, activity: ActivityJson): Promise<void> {
  await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(activity) });
}

function typeOf(document: unknown): string {
  return typeof document === 'object' && document !== null && 'type' in document ? String(document.type) : '';
}

const verbsPressed = [...Object.values(openings).map(({ verb }) => verb), 'language.choose', 'made.up', ''];

describe(`${count} hostile activities`, () => {
  it.each([
    ['of somebody whom nobody knows', ['nobody'], [], 1],
    ['of members', ['ioan', 'sian', 'elin'], ['access', 'press'], 2],
  ])('%s are refused or answered: no 5xx, no word of the inside, nothing of a case written', async (_whose, who, views, seed) => {
    const { world, reports, messagesUrl } = await aBot();
    const places = who.flatMap((name) => [
      { person: account(name), place: personalChat(account(name), teams.serviceUrl) },
      { person: account(name), place: groupChat(`g-${name}`, teams.serviceUrl) },
    ]);
    for (const { person, place } of places) teams.addMembers(place, person);
    const isView = (type: string) => views.includes(type);
    // Who they are is noted at their first word, which is an honest one here.
    for (const { person, place } of places) await posts(messagesUrl, message(person, place, 'help', `first-${place.conversationId}`));
    const before = await kept(world, isView);
    const next = hostileBodies(seededRandom(seed), places, verbsPressed);
    const told = await sendHostile(messagesUrl, next, count);
    const bugs = reports().filter((code) => code === 'turn-bug' || code === 'turn-failed' || code === 'http-handler-failed');
    expect({ broken: told.broken, bugs, telling: told.telling }).toEqual({ broken: [], bugs: [], telling: [] });
    expect(await kept(world, isView)).toEqual(before);
    expect(told.statuses.get(200)).toBeGreaterThan(count / 20);
    expect(told.statuses.get(400)).toBeGreaterThan(count / 20);
  });
});
