import { aboutWords } from '../../../src/bot/people/accountWords';
import type { LinkedAccount } from '../../../src/core/people/accounts';
import { textFor } from '../../../src/text/texts';

it.each([
  ['en', 'when it was linked, its name in Teams was their address'],
  ['cy', "pan gafodd ei gysylltu, cyfeiriad y person oedd enw'r cyfrif yn Teams"],
] as const)('an account that linked itself says in %s what was so then, as its name may have changed since', (language, words) => {
  const known = { accountId: 'account', key: 'key', userId: 'user', kind: 'member', name: 'Siân Vaughan' } as const;
  const account: LinkedAccount = { ...known, how: 'own-name', since: '2026-11-20T09:00:00.000Z', by: null, told: true };
  expect(aboutWords({ texts: textFor(language), person: { personId: 'person-sian' } }, account)).toMatch(new RegExp(`${words}$`));
});
