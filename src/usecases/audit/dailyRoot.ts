import { newEnds, type Root } from '../../core/audit/rootEnds';
import { dayOf } from '../../core/time/londonTime';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import type { Roots } from './readRoots';
import { parseRoot, signedText } from './rootText';
import type { VerifyReport } from './verify';

/** `was-there`: today has one already, which stays. */
export type RootOutcome = 'kept' | 'was-there';

const by = 'system:verify';

/**
 * Keeps today's root: the ends of all chains that hold and have grown since the root before. A chain with which something is
 * wrong is left out, so that the last root in which it was whole still counts. The log tells of the root before and after it is
 * kept, so that the newest one cannot be taken away unseen. `restored`: what older roots say no longer counts.
 */
export async function keepRoot(
  deps: Pick<Deps, 'access' | 'clock'>,
  { store, keys }: Roots,
  { ends, roots }: VerifyReport,
  restored = false,
): Promise<RootOutcome> {
  const at = deps.clock.now();
  const day = restored ? `${dayOf(at)}-restored` : dayOf(at);
  const known = restored ? new Map() : (roots?.known ?? new Map());
  const unsigned: Omit<Root, 'signature'> = {
    version: 1,
    day,
    at,
    before: roots?.newest ?? null,
    ends: newEnds(known, ends),
    ...(restored && { restored }),
  };
  const text = signedText(unsigned, keys);
  const root = parseRoot(text);
  if (root === null) throw new Error('A root that cannot be read was made.');
  const named = { [`root:${day}`]: root };
  await deps.access.changed(noGroup, by, 'audit.root', named);
  if (!(await store.create(day, text))) return 'was-there';
  await deps.access.written(noGroup, by, 'audit.root', named);
  return 'kept';
}
