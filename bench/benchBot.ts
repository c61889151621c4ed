import { createBot } from '../src/bot/app';
import { createPersonRate } from '../src/bot/frontDoor/personRate';
import { makeRouter } from '../src/bot/router';
import { openings, verbs } from '../src/bot/verbTable';
import { refuse } from '../src/core/result';
import { newId } from '../src/newId';
import type { CoreGroupStore } from '../src/ports/coreGroupStore';
import type { Directory } from '../src/ports/directory';
import type { Messenger } from '../src/ports/messenger';
import { defaultRules } from '../src/settings';
import { makeAccessLog } from '../src/usecases/deeds/accessLog';
import type { Clock } from '../src/usecases/deeds/deps';
import { makeGlances } from '../src/usecases/deeds/glances';
import { makeOneAtATime } from '../src/usecases/deeds/oneAtATime';
import type { Shelf } from '../src/usecases/deeds/shelf';
import { loggedDirectory } from '../src/usecases/people/loggedDirectory';
import { type ActivityJson, testTenantId } from '../test/support/activities';
import { botUnderTest } from '../test/support/botUnderTest';
import { keyed } from '../test/support/keyed';

/** The bot from its front door to its store, in this process, without HTTP. */
export type BenchBot = {
  /** What a press is answered with: a card, or a line of text. Throws where the answer is not 200. */
  press(activity: ActivityJson): Promise<unknown>;
};

export function benchBot(
  groups: CoreGroupStore,
  directory: Directory,
  clock: Clock,
  epochMs: () => number,
  shelf: Shelf | null = null,
  rules = defaultRules(),
): BenchBot {
  const router = makeRouter(verbs, openings);
  const access = makeAccessLog(groups, clock, newId());
  const deps = {
    store: groups,
    directory: loggedDirectory(directory, access),
    clock,
    newId,
    keyed,
    access,
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(shelf),
    rules,
    tenantIds: [testTenantId],
  };
  const reported: string[] = [];
  const rate = createPersonRate({ now: epochMs });
  const bot = createBot({ deps, router, messenger: nobody, rate, report: (code) => void reported.push(code) });
  let thrown: unknown;
  const press: typeof bot.press = async (activity) => {
    try {
      return await bot.press(activity);
    } catch (error) {
      thrown = error;
      throw error;
    }
  };
  const { door } = botUnderTest({ issuer: null, logic: { ...bot, press }, now: epochMs });
  return {
    async press(activity) {
      const { status, body } = await door.receive(null, activity);
      if (status !== 200 || reported.includes('turn-bug'))
        throw new Error(`A press was answered ${status}: ${JSON.stringify(activity['value'])} ${reported.join()}`, { cause: thrown });
      return (body as { readonly value: unknown }).value;
    },
  };
}

/** Nobody can be reached: a press is answered in its own response. */
const nobody: Messenger = {
  send: async () => refuse({ kind: 'not-sent' }),
  update: async () => refuse({ kind: 'not-sent' }),
  openPersonalChat: async () => refuse({ kind: 'not-sent' }),
  member: async () => refuse({ kind: 'not-sent' }),
  members: async () => refuse({ kind: 'not-sent' }),
};
