/**
 * One process of R1: presses that each cause a notice, and delivery of what is due, over a real SQLite file, until it is
 * killed, by itself at a labelled step or by the parent. Each line it prints is one write to the pipe: "saved KEY" once a
 * press was answered, "post ID" for each card that Teams has taken, "at LABEL" before it kills itself.
 */
import { writeSync } from 'node:fs';
import { makeThrottle } from '../src/core/delivery/throttle';
import { dayOf } from '../src/core/time/londonTime';
import { newId } from '../src/newId';
import { defaultRules } from '../src/settings';
import { openStore } from '../src/storage/openStore';
import { makeAccessLog } from '../src/usecases/deeds/accessLog';
import type { Deps } from '../src/usecases/deeds/deps';
import { makeGlances } from '../src/usecases/deeds/glances';
import { makeOneAtATime } from '../src/usecases/deeds/oneAtATime';
import { performDeed } from '../src/usecases/deeds/performDeed';
import { deliver } from '../src/usecases/delivery/deliver';
import type { Delivery } from '../src/usecases/delivery/delivery';
import { testTenantId } from '../test/support/activities';
import { keyed } from '../test/support/keyed';
import { agreeAndTell, killGroupId, killPress, killTyped } from './killGroup';
import { type KillAsked, labelled } from './killSteps';

const asked = JSON.parse(process.argv[2] ?? '{}') as KillAsked;
const began = Date.now();
const clock = {
  now: () => new Date(Date.parse(asked.now) + Date.now() - began).toISOString(),
  today: () => dayOf(asked.now),
};

async function main(): Promise<void> {
  const store = await openStore(asked.setting);
  const steps = labelled(asked);
  const groups = steps.groups(store.groups);
  const access = makeAccessLog(groups, clock, newId());
  const deps: Deps = {
    store: groups,
    directory: store.directory,
    clock,
    newId,
    keyed,
    access,
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules(),
    tenantIds: [testTenantId],
  };
  const delivery: Delivery = {
    deps,
    messenger: steps.messenger(),
    messages: {
      one: ({ id }) => ({ summary: '', text: id, card: null }),
      digest: () => ({ summary: '', text: 'digest', card: null }),
      several: (_count, notices) => ({ summary: '', text: notices.map(({ id }) => id).join(' '), card: null }),
      settled: () => ({ summary: '', text: 'settled', card: null }),
    },
    throttle: asked.label === '' ? { ...makeThrottle(), readyAt: (_place, nowMs) => nowMs } : makeThrottle(),
    random: Math.random,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    botId: '28:bot',
    mayGoOn: () => true,
    report: () => undefined,
  };
  writeSync(1, 'ready\n');
  const presser = async (name: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const key = `${asked.run}-${name}-${count}`;
      const outcome = await performDeed(
        deps,
        agreeAndTell(key),
        killPress(killGroupId(name), key),
        { m: '', audience: 'everyone' },
        killTyped(key),
      );
      if (outcome.kind !== 'done') throw new Error(`A press ended as ${outcome.kind}.`);
      writeSync(1, `saved ${key}\n`);
      if (asked.pressers === 1) await deliver(delivery);
    }
  };
  const deliverer = async (): Promise<void> => {
    for (;;) {
      await deliver(delivery);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all([...Array.from({ length: asked.pressers }, (_, name) => presser(name)), ...(asked.pressers > 1 ? [deliverer()] : [])]);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(3);
});
