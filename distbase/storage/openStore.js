"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openStore = openStore;
const errors_1 = require("./errors");
const connection_1 = require("./sqlite/connection");
const coreGroupStore_1 = require("./sqlite/coreGroupStore");
const directory_1 = require("./sqlite/directory");
const glanceShelf_1 = require("./sqlite/glanceShelf");
const jobStore_1 = require("./sqlite/jobStore");
/**
 * Opens the store that the `STORE` setting names: `sqlite:PATH` or `cosmos:ENDPOINT`. Throws StoreFault; a setting of
 * neither form, and a file that is missing and may not be made, is `store.misconfigured`.
 */
async function openStore(setting, cosmos, file = { create: true }) {
    const [, kind, place] = /^(sqlite|cosmos):(.+)$/.exec(setting) ?? [];
    if (kind === 'sqlite' && place)
        return sqliteStore(place, file);
    if (kind !== 'cosmos' || !place)
        throw new errors_1.StoreFault('store.misconfigured', 'STORE');
    if (!cosmos)
        throw new errors_1.StoreFault('store.misconfigured', 'no-credential');
    return cosmosStore({ database: 'craidd', ...cosmos, endpoint: place });
}
function sqliteStore(path, file) {
    const connection = (0, connection_1.connect)(path, file, file.kept);
    return {
        groups: (0, coreGroupStore_1.sqliteCoreGroups)(connection),
        directory: (0, directory_1.sqliteDirectory)(connection),
        jobs: (0, jobStore_1.sqliteJobs)(connection),
        glances: (0, glanceShelf_1.sqliteGlances)(connection),
        close: async () => connection.close(),
    };
}
/** Loaded only when it is used: the client costs a quarter of a second and 25 MB, which a store in a file need not pay. */
function cosmosStore(options) {
    const cosmos = require('./cosmos/openCosmos');
    return cosmos.openCosmos(options);
}
//# sourceMappingURL=openStore.js.map