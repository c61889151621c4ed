import { type CosmosOptions, openContainers } from './containers';
import { cosmosCoreGroups } from './coreGroupStore';
import { cosmosDirectory } from './directory';
import { cosmosJobs } from './jobStore';

/**
 * Opens the three stores of one Cosmos DB database. Throws StoreFault.
 * @public loaded on demand by openStore
 */
export async function openCosmos(options: CosmosOptions) {
  const containers = await openContainers(options);
  return {
    groups: cosmosCoreGroups(containers),
    directory: cosmosDirectory(containers),
    jobs: cosmosJobs(containers),
    // A container of their own, indexed by group, would have to be there in every deployment; elsewhere a list would scan for them.
    glances: null,
    close: async () => containers.dispose(),
  };
}
