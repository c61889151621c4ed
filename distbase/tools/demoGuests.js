"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_util_1 = require("node:util");
const config_1 = require("../config");
const accounts_1 = require("../core/people/accounts");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const noGroup_1 = require("../usecases/deeds/noGroup");
const accountDeeds_1 = require("../usecases/people/accountDeeds");
const accountDocuments_1 = require("../usecases/people/accountDocuments");
const directoryKeys_1 = require("../usecases/people/directoryKeys");
const people_1 = require("../usecases/people/people");
const demoAccounts_1 = require("./demo/demoAccounts");
const demoDeps_1 = require("./demo/demoDeps");
/**
 * Links the demo's parents and foster carers to their guest accounts, as if their co-ordinator had confirmed them, because a
 * guest is nobody until somebody has (`--store SETTING --at INSTANT`). Run by npm start after the import; only where the bot
 * has no identity, which is never the case with real people.
 */
async function main() {
    const { values } = (0, node_util_1.parseArgs)({ options: { store: { type: 'string' }, at: { type: 'string' } } });
    const config = (0, config_1.readConfig)({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
    if (!config.ok || config.value.production || config.value.identity !== null) {
        process.stderr.write('This is for the demo alone: without an identity and not in production.\n');
        return 2;
    }
    const store = await (0, openStore_1.openStore)(config.value.store, (0, storeCredential_1.storeCredential)(config.value));
    try {
        const deps = (0, demoDeps_1.demoDeps)(config.value, store);
        const guests = (0, demoAccounts_1.rows)('members').filter((row) => (0, demoAccounts_1.isDemoGuest)(row) && row['in_teams'] === 'Y' && row['to'] === '');
        for (const guest of guests)
            await letIn(deps, guest);
        return 0;
    }
    finally {
        await store.close();
    }
}
async function letIn(deps, { email = '', name = '', core_group_ref: ref }) {
    const coordinatorEmail = (0, demoAccounts_1.rows)('core-groups').find((row) => row['core_group_ref'] === ref)?.['coordinator_email'] ?? '';
    const [person, coordinator] = await Promise.all([(0, people_1.personAt)(deps, email), (0, people_1.personAt)(deps, coordinatorEmail)]);
    if (person === null || coordinator === null)
        return;
    const key = (0, directoryKeys_1.identityKey)(deps.keyed, { tenantId: config_1.playgroundTenant, aadObjectId: (0, demoAccounts_1.objectIdOf)(email) });
    const { linked, asksFirst } = await (0, accountDocuments_1.readAccounts)(deps, person.personId);
    // Somebody whose account was unlinked in the demo stays unlinked.
    if (asksFirst || linked.some((account) => account.key === key))
        return;
    const cause = { partition: person.coreGroupIds[0] ?? noGroup_1.noGroup, by: coordinator.personId, deed: 'accounts.confirm' };
    const account = { accountId: deps.newId(), key, userId: (0, demoAccounts_1.userIdOf)(email), kind: 'guest', name };
    await (0, accountDeeds_1.linkAccount)(deps, cause, person.personId, account, 'confirmed');
    await (0, accountDocuments_1.changeAccounts)(deps, cause, person.personId, (now) => (0, accounts_1.withTold)(now, key));
}
main().then((code) => {
    process.exitCode = code;
}, () => {
    process.stderr.write('The demo’s guests could not be let in.\n');
    process.exitCode = 1;
});
//# sourceMappingURL=demoGuests.js.map