"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openCosmos = openCosmos;
const containers_1 = require("./containers");
const coreGroupStore_1 = require("./coreGroupStore");
const directory_1 = require("./directory");
const jobStore_1 = require("./jobStore");
/**
 * Opens the three stores of one Cosmos DB database. Throws StoreFault.
 * @public loaded on demand by openStore
 */
async function openCosmos(options) {
    const containers = await (0, containers_1.openContainers)(options);
    return {
        groups: (0, coreGroupStore_1.cosmosCoreGroups)(containers),
        directory: (0, directory_1.cosmosDirectory)(containers),
        jobs: (0, jobStore_1.cosmosJobs)(containers),
        // A container of their own, indexed by group, would have to be there in every deployment; elsewhere a list would scan for them.
        glances: null,
        close: async () => containers.dispose(),
    };
}
//# sourceMappingURL=openCosmos.js.map