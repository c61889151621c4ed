import { parseArgs } from 'node:util';
import { playgroundTenant, readConfig } from '../config';
import { withTold } from '../core/people/accounts';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import type { Deps } from '../usecases/deeds/deps';
import { noGroup } from '../usecases/deeds/noGroup';
import { linkAccount } from '../usecases/people/accountDeeds';
import { changeAccounts, readAccounts } from '../usecases/people/accountDocuments';
import { identityKey } from '../usecases/people/directoryKeys';
import { personAt } from '../usecases/people/people';
import { isDemoGuest, objectIdOf, type Row, rows, userIdOf } from './demo/demoAccounts';
import { demoDeps } from './demo/demoDeps';

/**
 * Links the demo's parents and foster carers to their guest accounts, as if their co-ordinator had confirmed them, because a
 * guest is nobody until somebody has (`--store SETTING --at INSTANT`). Run by npm start after the import; only where the bot
 * has no identity, which is never the case with real people.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { store: { type: 'string' }, at: { type: 'string' } } });
  const config = readConfig({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
  if (!config.ok || config.value.production || config.value.identity !== null) {
    process.stderr.write('This is for the demo alone: without an identity and not in production.\n');
    return 2;
  }
  const store = await openStore(config.value.store, storeCredential(config.value));
  try {
    const deps = demoDeps(config.value, store);
    const guests = rows('members').filter((row) => isDemoGuest(row) && row['in_teams'] === 'Y' && row['to'] === '');
    for (const guest of guests) await letIn(deps, guest);
    return 0;
  } finally {
    await store.close();
  }
}

async function letIn(deps: Deps, { email = '', name = '', core_group_ref: ref }: Row): Promise<void> {
  const coordinatorEmail = rows('core-groups').find((row) => row['core_group_ref'] === ref)?.['coordinator_email'] ?? '';
  const [person, coordinator] = await Promise.all([personAt(deps, email), personAt(deps, coordinatorEmail)]);
  if (person === null || coordinator === null) return;
  const key = identityKey(deps.keyed, { tenantId: playgroundTenant, aadObjectId: objectIdOf(email) });
  const { linked, asksFirst } = await readAccounts(deps, person.personId);
  // Somebody whose account was unlinked in the demo stays unlinked.
  if (asksFirst || linked.some((account) => account.key === key)) return;
  const cause = { partition: person.coreGroupIds[0] ?? noGroup, by: coordinator.personId, deed: 'accounts.confirm' };
  const account = { accountId: deps.newId(), key, userId: userIdOf(email), kind: 'guest', name } as const;
  await linkAccount(deps, cause, person.personId, account, 'confirmed');
  await changeAccounts(deps, cause, person.personId, (now) => withTold(now, key));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.stderr.write('The demo’s guests could not be let in.\n');
    process.exitCode = 1;
  },
);
