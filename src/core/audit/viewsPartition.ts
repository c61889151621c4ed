import type { Instant } from '../time/day';
import type { Sha256 } from './auditChain';

/**
 * Where what is about no single group is noted, such as a list of all of somebody's groups: a partition of its month and of
 * some of the people. They are kept as long as the record (DOMAIN 5.7), and one partition for all of them would grow until
 * the database takes no more (20 GB in Cosmos DB). The name tells nobody's id.
 */
export function viewsPartition(by: string, at: Instant, sha256: Sha256): string {
  return `views-${at.slice(0, 7)}-${sha256(by).slice(0, 2)}`;
}
