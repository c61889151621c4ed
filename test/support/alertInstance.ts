import { makeThrottle } from '../../src/core/delivery/throttle';
import type { Notice } from '../../src/core/notices/notice';
import { dayOf } from '../../src/core/time/londonTime';
import { makeJobRuns } from '../../src/jobs/jobRuns';
import { makeJobsLease } from '../../src/jobs/jobsLease';
import { makeRetentionJob } from '../../src/jobs/retention';
import { runTick } from '../../src/jobs/runTick';
import { makeVerifyJob } from '../../src/jobs/verify';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import type { AlertWorld } from './alertWorld';

/** Mistakes that the simulation must find when they are planted. */
export type PlantedBug = 'forgets-claims' | 'ignores-etags' | 'sweeps-without-head' | 'forgets-presses';

/** What an instance needs of the life that it is part of. */
export type Host = {
  readonly world: AlertWorld;
  readonly random: () => number;
  readonly bug: PlantedBug | undefined;
  readonly purged: Set<string>;
  posting(instance: Instance, key: string): void;
  excuseAnswerLost(key: string): void;
};

/** One process: once it has crashed, nothing that it asked for ever answers. */
export class Instance {
  isDead = false;
  readonly unmarked = new Set<string>();
  readonly crashed: Promise<void>;
  readonly #life: Host;
  readonly #name: string;
  readonly #throttle = makeThrottle();
  readonly #retention = makeRetentionJob();
  readonly #verify = makeVerifyJob(null);
  readonly #oneAtATime = makeOneAtATime();
  readonly #glances = makeGlances();
  #requestsLeft: number | null = null;
  #die: () => void = () => undefined;

  constructor(life: Host, name: string) {
    this.#life = life;
    this.#name = name;
    this.crashed = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  crashIn(requests: number | null): void {
    this.#requestsLeft = requests;
  }

  deps(): Deps {
    const { world, bug } = this.#life;
    const groups = this.#notingPurges(world.store.groups);
    const store = this.#mortal(bug === undefined ? groups : withBug(groups, bug, world.deps.newId));
    return { ...world.deps, store, directory: this.#mortal(world.store.directory), oneAtATime: this.#oneAtATime, glances: this.#glances };
  }

  async tick(): Promise<void> {
    const { world, random } = this.#life;
    const jobs = this.#mortal(world.store.jobs);
    const messenger = this.#mortal(world.teams);
    const deps = this.deps();
    const turn = makeJobsLease(jobs, this.#name, world.time.clock.now);
    // Half the time an instance believes that it has the lease, as when it was paused: claims alone must keep the two apart.
    const isTrusting = random() < 0.5;
    if (!(await turn.take()) && !isTrusting) return;
    turn.begin();
    const mayGoOn = () => !this.isDead && (isTrusting || turn.isMine());
    const send: typeof messenger.send = async (to, message) => {
      const keys = keysOf(message.text, to.conversationId, dayOf(world.time.clock.now()));
      const before = world.teams.posted.length;
      const answer = await messenger.send(to, message);
      const isTaken = answer.ok || world.teams.posted.slice(before).some((post) => post.message === message);
      if (isTaken && !answer.ok) for (const key of keys) this.#life.excuseAnswerLost(key);
      return answer;
    };
    const watched = { ...this.#bound(messenger), send };
    world.teams.onPost = (post) => {
      const instance = posting.get(post.message);
      const day = dayOf(new Date(post.atMs).toISOString());
      if (instance === undefined) return;
      for (const key of keysOf(post.message.text, post.conversationId, day)) this.#life.posting(instance, key);
    };
    const messages = world.delivery().messages;
    const mine = <Message extends object>(message: Message): Message => {
      posting.set(message, this);
      return message;
    };
    const own = {
      one: (notice: Notice) => mine(messages.one(notice)),
      digest: () => mine(messages.digest()),
      several: (count: number | null, notices: readonly Notice[]) => mine(messages.several(count, notices)),
      settled: () => messages.settled(),
    };
    const wait = (ms: number): Promise<void> => (this.isDead ? new Promise(() => undefined) : world.time.wait(ms));
    await runTick({
      store: jobs,
      runs: makeJobRuns(jobs),
      verify: this.#verify,
      retention: this.#retention,
      delivery: world.delivery({ deps, messenger: watched, messages: own, throttle: this.#throttle, wait, mayGoOn, random }),
    });
    this.unmarked.clear();
    await turn.release();
  }

  #notingPurges(groups: CoreGroupStore): CoreGroupStore {
    const purge: CoreGroupStore['purge'] = (coreGroupId, documents) => {
      for (const { id } of documents) this.#life.purged.add(id);
      return groups.purge(coreGroupId, documents);
    };
    return { ...groups, purge };
  }

  #bound(messenger: AlertWorld['teams']) {
    return {
      update: messenger.update.bind(messenger),
      openPersonalChat: messenger.openPersonalChat.bind(messenger),
      member: messenger.member.bind(messenger),
      members: messenger.members.bind(messenger),
    };
  }

  /** The same thing, whose every request may be this process's last: before or after it is carried out. */
  #mortal<Thing extends object>(thing: Thing): Thing {
    const never = () => new Promise<never>(() => undefined);
    return new Proxy(thing, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          if (this.isDead) return isStream(name) ? [] : never();
          if (isStream(name)) return Reflect.apply(value, target, given);
          if (this.#requestsLeft !== null) this.#requestsLeft -= 1;
          const isLast = this.#requestsLeft !== null && this.#requestsLeft <= 0;
          if (!isLast) return Promise.resolve(Reflect.apply(value, target, given)).then((answer) => (this.isDead ? never() : answer));
          this.isDead = true;
          if (this.#life.random() < 0.5) void Promise.resolve(Reflect.apply(value, target, given)).catch(() => undefined);
          this.#die();
          return never();
        };
      },
    });
  }
}

/** What one post told: a morning card, one notice, or each of several. */
function keysOf(text: string | null, conversationId: string, day: string): readonly string[] {
  if (text === 'digest') return [`digest ${conversationId} ${day}`];
  return String(text).replace('several ', '').split(' ');
}

const isStream = (name: string | symbol): boolean => name === 'due' || name === 'groupIds' || name === 'partitions' || name === 'all';

const posting = new WeakMap<object, Instance>();

function withBug(store: CoreGroupStore, bug: PlantedBug, newId: () => string): CoreGroupStore {
  if (bug === 'forgets-claims')
    return {
      ...store,
      dueNotices: (now, states, limit) =>
        store.dueNotices(
          now,
          states.filter((state) => state !== 'sending'),
          limit,
        ),
    };
  if (bug === 'ignores-etags') {
    return {
      ...store,
      replace: async (document) => {
        const found = await store.read(document.coreGroupId, document.id);
        return found !== null && store.replace(document, found.etag);
      },
    };
  }
  if (bug === 'forgets-presses')
    return { ...store, commit: (change) => store.commit({ ...change, create: change.create.filter(({ type }) => type !== 'press') }) };
  return {
    ...store,
    commit: (change) => {
      const create = change.create.map((document) =>
        document.type === 'notice' ? { ...document, id: `${document.id}-${newId()}` } : document,
      );
      return store.commit({ ...change, create });
    },
  };
}
