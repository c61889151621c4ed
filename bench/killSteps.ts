import { writeSync } from 'node:fs';
import type { CoreGroupStore } from '../src/ports/coreGroupStore';
import type { Messenger } from '../src/ports/messenger';

/** Between any two of these a press or a send may die. */
export const steps = [
  ...(['press: before load', 'press: after load', 'press: before commit', 'press: after commit'] as const),
  ...(['send: before outbox', 'send: after outbox', 'send: before claim', 'send: after claim'] as const),
  ...(['send: before POST', 'send: after POST', 'send: before mark', 'send: after mark'] as const),
] as const;
export type Step = (typeof steps)[number];

/** The planted mistake: a press is answered before its commit is on the disk. */
export type KillBug = 'answers-early';

export type KillAsked = {
  readonly setting: string;
  /** Names this life; part of the keys of its presses. */
  readonly run: string;
  readonly now: string;
  readonly pressers: number;
  /** Where to die, '' for wherever the parent kills; at its so-manieth time. */
  readonly label: Step | '';
  readonly times: number;
  readonly bug: KillBug | null;
};

/** Store and messenger that die at a labelled step. */
export function labelled({ label, times, bug }: KillAsked) {
  let left = times;
  const at = (step: Step): void => {
    if (step !== label) return;
    left -= 1;
    if (left > 0) return;
    writeSync(1, `at ${step}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
  const around = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const [before, after] = [`${name.split(' ')[0]} before ${name.split(' ')[1]}`, `${name.split(' ')[0]} after ${name.split(' ')[1]}`];
    at(before as Step);
    const value = await work();
    at(after as Step);
    return value;
  };
  return {
    groups: (groups: CoreGroupStore): CoreGroupStore => ({
      ...groups,
      load: (id, ids) => around('press: load', () => groups.load(id, ids)),
      commit: (commit) =>
        around('press: commit', async () => {
          if (bug === null) return groups.commit(commit);
          setTimeout(() => void groups.commit(commit).catch(() => undefined), 5);
          return 'saved';
        }),
      dueNotices: (now, states, limit) => around('send: outbox', () => groups.dueNotices(now, states, limit)),
      replace: (document, etag) =>
        around(stateOf(document) === 'sending' ? 'send: claim' : 'send: mark', () => groups.replace(document, etag)),
    }),
    messenger(): Messenger {
      let sent = 0;
      return {
        send: (_to, { text }) =>
          around('send: POST', async () => {
            writeSync(1, `post ${text}\n`);
            sent += 1;
            return { ok: true, value: { activityId: `activity-${sent}` } };
          }),
        update: async (_to, activityId) => ({ ok: true, value: { activityId } }),
        openPersonalChat: async () => ({ ok: false, refusal: { kind: 'not-found' } }),
        member: async () => ({ ok: false, refusal: { kind: 'not-found' } }),
        members: async () => ({ ok: true, value: { members: [], next: null } }),
      };
    },
  };
}

function stateOf(document: object): unknown {
  return 'state' in document ? document.state : undefined;
}
