import { type Accounts, noAccounts } from '../src/core/people/accounts';
import type { Person, PersonAccounts } from '../src/ports/directory';
import { accountsKey, emailKey, identityKey, personKey } from '../src/usecases/people/directoryKeys';
import { type ActivityJson, personalChat, press, type TeamsPerson, teamsPerson, testBotId } from '../test/support/activities';
import { keyed } from '../test/support/keyed';

/** Where the bot is told to answer to: this machine, at a port where nobody listens, as a press is answered in its own response. */
export const serviceUrl = 'http://127.0.0.1:9/';

/** Numbers a fictional person of a fictional group, both from 0. */
export function teamsPersonOf(group: number, member: number): TeamsPerson {
  return teamsPerson(`p${group}.${member}`);
}

export function groupIdOf(group: number): string {
  return `group-${group}`;
}

export function personIdOf(group: number, member: number): string {
  return `person-${group}-${member}`;
}

/** The person as the directory holds them once they have written to the bot, their account, and the links from their Teams identity and their address. */
export function directoryOf(group: number, member: number, more: Partial<Person> = {}, accounts: Partial<Accounts> = {}) {
  const teams = teamsPersonOf(group, member);
  const key = identityKey(keyed, teams);
  const { conversationId } = personalChat(teams, serviceUrl);
  const personId = personIdOf(group, member);
  const person: Person = {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name: teams.name,
    email: teams.email,
    agency: 'Ysgol Enghraifft',
    post: null,
    coreGroupIds: [groupIdOf(group)],
    interfaceLanguage: member % 2 === 0 ? 'cy' : 'en',
    currentGroupId: groupIdOf(group),
    personalConversation: { tenantId: teams.tenantId, conversationId, serviceUrl, userId: teams.userId, botId: testBotId, account: key },
    ...more,
  };
  const identity = { key, type: 'identity', schemaVersion: 1, personId, recorded: true } as const;
  const account = { accountId: `account-${group}-${member}`, key, userId: teams.userId, kind: 'member', name: teams.name } as const;
  const linked = { ...account, how: 'own-name', since: '2026-09-01T09:00:00.000Z', by: null, told: true } as const;
  const theirs: PersonAccounts = {
    ...{ key: accountsKey(personId), type: 'accounts', schemaVersion: 1, personId },
    ...{ ...noAccounts, ...accounts, linked: [linked] },
  };
  const email = { key: emailKey(keyed, teams.email), type: 'email', schemaVersion: 1, personId } as const;
  return [person, identity, theirs, email] as const;
}

/** A press by that person in their own chat, on a card of their group. */
export function pressBy(group: number, member: number, verb: string, data: Readonly<Record<string, unknown>>, id: string): ActivityJson {
  const teams = teamsPersonOf(group, member);
  return press(teams, personalChat(teams, serviceUrl), verb, { g: groupIdOf(group), ...data }, { id });
}
