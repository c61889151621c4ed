import { makeClock } from '../../clock';
import type { Config } from '../../config';
import { newId } from '../../newId';
import { defaultRules } from '../../settings';
import type { Store } from '../../storage/openStore';
import { makeAccessLog } from '../../usecases/deeds/accessLog';
import type { Deps } from '../../usecases/deeds/deps';
import { makeGlances } from '../../usecases/deeds/glances';
import { makeKeyed } from '../../usecases/deeds/keyed';
import { makeOneAtATime } from '../../usecases/deeds/oneAtATime';
import { loggedDirectory } from '../../usecases/people/loggedDirectory';

/** What is needed to do something in the demo's store, as the bot itself has it. */
export function demoDeps(config: Config, { groups, directory }: Store): Deps {
  const clock = makeClock(config.startsAt);
  const access = makeAccessLog(groups, clock, newId());
  return {
    store: groups,
    directory: loggedDirectory(directory, access),
    clock,
    newId,
    keyed: makeKeyed(config.idKey),
    access,
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules(),
    tenantIds: config.tenantIds,
  };
}
