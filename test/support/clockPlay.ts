import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lateBothWays, toldAndKnown } from '../../src/core/clocks/bothWays';
import type { Clock, ClockState } from '../../src/core/clocks/clock';
import { clockHistory } from '../../src/core/clocks/clocksOf';
import { noKeptLimits } from '../../src/core/clocks/keptBreaches';
import { missedClocks } from '../../src/core/clocks/missedClocks';
import type { ClockId } from '../../src/core/clockTable';
import type { CoreGroup } from '../../src/core/coreGroup';
import { makeThrottle } from '../../src/core/delivery/throttle';
import type { Role } from '../../src/core/member';
import type { Notice } from '../../src/core/notices/notice';
import { allow } from '../../src/core/result';
import { addDays } from '../../src/core/time/calendarDate';
import type { CalendarDate } from '../../src/core/time/day';
import { timeOf } from '../../src/core/time/londonTime';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { openStore, type Store } from '../../src/storage/openStore';
import { wholeGroups } from '../../src/tools/wholeGroups';
import { sweep } from '../../src/usecases/alerts/sweep';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import { type Deed, performDeed } from '../../src/usecases/deeds/performDeed';
import { deliver } from '../../src/usecases/delivery/deliver';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { type ExportRows, filesOf } from './caseloadFiles';
import { keyed } from './keyed';
import { seededRandom } from './seededRandom';
import { smallExport } from './smallExport';
import { TeamsUnderTest } from './teamsUnderTest';
import { VirtualTime } from './virtualTime';

/** One core group in a real store, with time that is given: what people and exports enter, and what the job tells whom, when. */
export type ClockPlay = {
  readonly begins: CalendarDate;
  /** An export, as at eight that morning; the group is looked at and what is due goes out. */
  brings(day: CalendarDate, rows: ExportRows): Promise<void>;
  /** What somebody of that role does at ten; nobody answers for half an hour. */
  does<Data, Typed>(day: CalendarDate, role: Role, deed: Deed<Data, Typed>, data: (group: CoreGroup) => Data, typed: Typed): Promise<void>;
  /** The job at half past eight on every day up to and with this one. */
  lives(until: CalendarDate): Promise<void>;
  /** `2026-11-19 08:30 co-ordinator, manager`, in order, of the notices that went out and are chosen. */
  told(chosen: (notice: Notice) => boolean): Promise<readonly string[]>;
  /** How the run of a clock with that limit stands on that day. */
  stands(clock: ClockId, limit: CalendarDate, day: CalendarDate): Promise<ClockState | 'none'>;
  /** The list of missed limits on that day, told from all visits, as cards and prints tell it. */
  missed(day: CalendarDate): Promise<readonly Clock[]>;
  /** How many limits were late, by what is known now, and as was shown. */
  late(day: CalendarDate): Promise<{ readonly known: number; readonly shown: number }>;
  group(): Promise<CoreGroup>;
  ends(): Promise<void>;
};

const rules = defaultRules();
/** By itself, or with a card that stands for several. */
const arrived = ['sent', 'in-digest', 'together'];

export async function clockPlay(begins: CalendarDate): Promise<ClockPlay> {
  const folder = mkdtempSync(join(tmpdir(), 'clock-play-'));
  const store = await openStore(`sqlite:${join(folder, 'store.db')}`);
  const time = new VirtualTime(`${begins}T07:00:00.000Z`);
  const teams = new TeamsUnderTest(time);
  let made = 0;
  const deps: Deps = {
    ...{ store: store.groups, directory: store.directory, clock: time.clock, keyed, rules, tenantIds: ['tenant-1'] },
    newId: () => `id${String(++made).padStart(18, '0')}`,
    access: makeAccessLog(store.groups, time.clock, 'test-stream'),
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
  };
  let today = begins;

  async function group(): Promise<CoreGroup> {
    for await (const id of store.groups.groupIds()) {
      const loaded = await store.groups.load(id, []);
      if (loaded !== null) return loaded.head.document;
    }
    throw new Error('no group');
  }

  async function whole(day: CalendarDate) {
    const { groups, kept } = await wholeGroups(store.groups);
    const [only] = groups;
    if (only === undefined) throw new Error('no group');
    return { history: clockHistory(only, rules, day), kept: kept.get(only.coreGroupId) ?? noKeptLimits(only.coreGroupId) };
  }

  async function job(day: CalendarDate, at: string): Promise<void> {
    const instant = `${day}T${at}:00.000Z`;
    if (timeOf(instant) !== at) throw new Error('the play is in winter, when London keeps UTC');
    time.set(instant);
    const failed = (code: string) => {
      throw new Error(code);
    };
    await sweep(deps, { dryRun: false, mayGoOn: () => true, failed });
    const given = { deps, messenger: teams, messages, throttle: makeThrottle(), random: seededRandom(1), botId: '28:bot' };
    await time.during(deliver({ ...given, wait: time.wait, mayGoOn: () => true, report: () => undefined }));
  }

  async function lives(until: CalendarDate): Promise<void> {
    while (today <= until) {
      await job(today, '08:30');
      today = addDays(today, 1);
    }
  }

  /** Days before this one go by; this one is not over yet. */
  async function until(day: CalendarDate): Promise<void> {
    if (day > today) await lives(addDays(day, -1));
  }

  return {
    begins,
    lives,
    group,
    async brings(day, rows) {
      await until(day);
      const caseload = keyedCaseload(parseCaseload(withHeaders(rows), day), keyed);
      if (caseload.problems.some(({ severity }) => severity !== 'noted')) throw new Error(JSON.stringify(caseload.problems));
      await importCaseload(deps, caseload, { at: `${day}T08:00:00.000Z`, dryRun: false });
      await reachable(deps);
      await job(day, '08:00');
    },
    async does(day, role, deed, data, typed) {
      await until(day);
      time.set(`${day}T10:00:00.000Z`);
      const now = await group();
      const actor = now.members.find((member) => member.role === role && member.to === null);
      if (actor === undefined) throw new Error(`nobody is ${role}`);
      const press = { personId: actor.personId, coreGroupId: now.coreGroupId, language: 'en', pressKey: null } as const;
      const outcome = await performDeed(deps, deed, press, data(now), allow(typed));
      if (outcome.kind !== 'done') throw new Error(JSON.stringify('refusal' in outcome ? outcome.refusal : outcome));
      await job(day, '10:00');
      // What cannot wait goes up where nobody answers.
      await job(day, '10:31');
    },
    async told(chosen) {
      const { coreGroupId, members } = await group();
      const notices = await allNotices(store, coreGroupId);
      const roleOf = (personId: string | null) => members.find((member) => member.personId === personId)?.role ?? 'nobody';
      const byInstant = new Map<string, Set<string>>();
      for (const { attempts, recipientPersonId } of notices.filter(chosen)) {
        for (const { at } of attempts.filter(({ outcome }) => arrived.includes(outcome))) {
          const instant = `${at.slice(0, 10)} ${timeOf(at)}`;
          byInstant.set(instant, (byInstant.get(instant) ?? new Set()).add(roleOf(recipientPersonId)));
        }
      }
      return [...byInstant].map(([instant, roles]) => `${instant} ${[...roles].sort().join(', ')}`).sort();
    },
    async stands(clock, limit, day) {
      const found = clockHistory(await group(), rules, day).find((each) => each.clock === clock && each.limit === limit);
      return found?.state ?? 'none';
    },
    async missed(day) {
      const { history, kept } = await whole(day);
      return missedClocks(kept, history, rules);
    },
    async late(day) {
      const { history, kept } = await whole(day);
      const { known, shown } = lateBothWays(toldAndKnown(history, kept, rules, day));
      return { known: known.late, shown: shown.late };
    },
    async ends() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function allNotices({ groups }: Store, coreGroupId: string): Promise<readonly Notice[]> {
  const all: Notice[] = [];
  for (let after: string | null = null; ; after = all.at(-1)?.id ?? null) {
    const page = (await groups.ofType(coreGroupId, 'notice', { limit: 100, after })) as readonly Notice[];
    all.push(...page);
    if (page.length < 100) return all;
  }
}

/** A file without rows still has its header. */
function withHeaders(rows: ExportRows): ReadonlyMap<string, string> {
  const empty = Object.entries(rows).filter(([, lines]) => lines.length === 0);
  return new Map([...filesOf(rows), ...empty.map(([file]) => [file, Object.keys(smallExport[file]?.[0] ?? {}).join(',')] as const)]);
}

/** Everybody has written to the bot before. */
async function reachable({ directory, store }: Deps): Promise<void> {
  for await (const id of store.groupIds()) {
    for (const { personId } of (await store.load(id, []))?.head.document.members ?? []) {
      const found = await directory.read(`person:${personId}`);
      if (found?.document.type !== 'person' || found.document.personalConversation !== null) continue;
      const chat = { tenantId: 'tenant-1', conversationId: `chat-${personId}`, serviceUrl: 'https://smba.example/' };
      const personalConversation = { ...chat, userId: `29:${personId}`, botId: '28:bot' };
      await directory.write({ ...found.document, personalConversation }, found.etag);
    }
  }
}

const neutral = { summary: 'neutral', text: 'neutral', card: null };
const messages = { one: () => neutral, digest: () => neutral, several: () => neutral, settled: () => neutral };
