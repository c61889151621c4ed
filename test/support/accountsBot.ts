import { createBot } from '../../src/bot/app';
import { createConnectorClients } from '../../src/bot/connector/connectorClients';
import { createPersonRate } from '../../src/bot/frontDoor/personRate';
import { defaultServiceHosts } from '../../src/bot/frontDoor/serviceUrls';
import { createMessenger } from '../../src/bot/messenger';
import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import type { Notice } from '../../src/core/notices/notice';
import type { Accounts } from '../../src/core/people/accounts';
import type { Person } from '../../src/ports/directory';
import { readAccounts } from '../../src/usecases/people/accountDocuments';
import { accountsKey, identityKey } from '../../src/usecases/people/directoryKeys';
import { changePerson, readPerson } from '../../src/usecases/people/linkPerson';
import {
  type ActivityJson,
  message,
  type Place,
  personalChat,
  press,
  type TeamsPerson,
  teamsPerson,
  testAppId,
  testTenantId,
} from './activities';
import { botUnderTest, serve } from './botUnderTest';
import type { ConnectorSimulator } from './connectorSimulator';
import { anEveryoneWorld, type EveryoneWorld } from './everyoneWorld';
import { keyed } from './keyed';
import { noGroupLog } from './noGroupLog';
import { button, shown } from './world';

/** The bot over HTTP, with Teams' side simulated, for those who want to be let in. */
export type AccountsBot = {
  readonly world: EveryoneWorld;
  /** What stands in the newest card after somebody typed that in their own chat. */
  says(account: TeamsPerson, line: string, where?: Place): Promise<string>;
  /** The card that a press is answered with. */
  presses(account: TeamsPerson, verb: string, data: Readonly<Record<string, unknown>>, where?: Place): Promise<unknown>;
  /** Presses a button of that title or verb on a card. */
  follows(account: TeamsPerson, card: unknown, named: string, typed?: Readonly<Record<string, string>>): Promise<unknown>;
  /** The account by which a person of the world is a member of the tenant, met in their own chat. */
  member(who: string): TeamsPerson;
  /** Some account that the roster tells of in that way. */
  account(name: string, roster: Readonly<Record<string, unknown>> | null): TeamsPerson;
  accountsOf(who: string): Promise<Accounts>;
  hasAccounts(who: string, accounts: Accounts): Promise<void>;
  person(who: string): Promise<Person>;
  changes(who: string, change: (person: Person) => Person): Promise<void>;
  /** The log of denials about accounts. */
  noted(): Promise<readonly string[]>;
  /** The notices about accounts that are planned: what and to whom. */
  notices(): Promise<readonly string[]>;
  /** The bot as another instance over the same store. */
  close(): Promise<void>;
};

export const keyOf = ({ aadObjectId }: TeamsPerson): string => identityKey(keyed, { tenantId: testTenantId, aadObjectId });

export async function anAccountsBot(teams: ConnectorSimulator, at?: { now: string }): Promise<AccountsBot> {
  const clock = at ?? null;
  const world = await anEveryoneWorld('planned', (deps) =>
    clock === null ? deps : { ...deps, clock: { now: () => clock.now, today: () => clock.now.slice(0, 10) } },
  );
  const { deps } = world;
  const clients = createConnectorClients({ serviceUrls: { hosts: defaultServiceHosts, loopbackAllowed: true }, appToken: null });
  const messenger = createMessenger({ clients, appId: testAppId, now: () => 0 });
  const rate = createPersonRate({ now: () => 0, burst: 10_000 });
  const logic = createBot({ deps, router: makeRouter(verbs, openings), messenger, rate, report: () => undefined });
  const { server, messagesUrl } = await serve(botUnderTest({ issuer: null, logic }));
  let sent = 0;

  const send = async (activity: ActivityJson): Promise<unknown> => {
    const { status, body } = await teams.deliver(messagesUrl, activity);
    if (status !== 200 && status !== 201) throw new Error(`Answered ${status}.`);
    return body;
  };
  const chatOf = (account: TeamsPerson): Place => personalChat({ ...account, tenantId: testTenantId }, teams.serviceUrl);
  const bot: AccountsBot = {
    world,
    async says(account, line, where = chatOf(account)) {
      const before = teams.postedIn(where).length;
      await send(message(account, where, line, `m-${++sent}`));
      return teams
        .postedIn(where)
        .slice(before)
        .map((posted) => {
          // A message of ours always has its card: whatever else stands in this chat is told whole, as it is no fault of the test's.
          const cards = posted['attachments'] as readonly { content: unknown }[] | undefined;
          if (cards === undefined) throw new Error(`Not a card of the bot's: ${JSON.stringify(posted)}`);
          return shown(cards[0]?.content);
        })
        .join();
    },
    async presses(account, verb, data, where = chatOf(account)) {
      const answer = await send(press(account, where, verb, { g: 'group-1', k: `k-${++sent}`, ...data }, { id: `i-${sent}` }));
      return (answer as { value: unknown }).value;
    },
    async follows(account, card, named, typed = {}) {
      const { verb, data } = button(card, named);
      return bot.presses(account, verb, { ...data, ...typed });
    },
    member: (who) => meet({ ...teamsPerson(who), email: `person-${who}@council.example` }),
    account: (name, roster) => (roster === null ? teamsPerson(name) : meet({ ...teamsPerson(name), roster })),
    accountsOf: (who) => readAccounts(deps, `person-${who}`),
    async hasAccounts(who, accounts) {
      const personId = `person-${who}`;
      const found = await deps.directory.read(accountsKey(personId));
      await deps.directory.write(
        { key: accountsKey(personId), type: 'accounts', schemaVersion: 1, personId, ...accounts },
        found?.etag ?? null,
      );
    },
    async person(who) {
      const person = await readPerson(deps, `person-${who}`);
      if (person === null) throw new Error(`There is no ${who}.`);
      return person;
    },
    async changes(who, change) {
      await changePerson(deps, `person-${who}`, change);
    },
    async noted() {
      const entries = await noGroupLog(deps.store);
      return entries
        .filter(({ outcome, deed }) => outcome === 'denied' && deed.startsWith('accounts.'))
        .map(({ deed, reason }) => `${deed} ${reason}`);
    },
    async notices() {
      const all = (await deps.store.ofType('group-1', 'notice', { limit: 1_000, after: null })) as Notice[];
      return all
        .filter(({ reason }) => reason === 'account')
        .map(({ key, urgency }) => `${key.split(':')[1]} ${key.split(':').at(-1)?.replace('person-', '')} ${urgency}`)
        .sort();
    },
    close: () => server.close(1_000).then(() => undefined),
  };

  function meet(account: TeamsPerson): TeamsPerson {
    teams.removeMember(chatOf(account), account);
    teams.addMembers(chatOf(account), account);
    return account;
  }
  return bot;
}
