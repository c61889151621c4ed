import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRouter, type Router, type UnspokenTurn } from '../../src/bot/router';
import type { Where } from '../../src/bot/turn';
import { openings, verbs } from '../../src/bot/verbTable';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import { stateSymbols } from '../../src/cards/stateLook';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument } from '../../src/core/documents';
import type { Instant } from '../../src/core/time/day';
import { dayOf } from '../../src/core/time/londonTime';
import type { Person } from '../../src/ports/directory';
import { defaultRules } from '../../src/settings';
import { openStore, type Store } from '../../src/storage/openStore';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { aGroup } from './aGroup';
import { keyed } from './keyed';

export type World = {
  readonly deps: Deps;
  readonly store: Store;
  readonly router: Router;
  /** What the bot answers when this member types a line in their own chat. `who` is the memberId of aGroup. */
  says(who: string, line: string, where?: Partial<Where>): Promise<AdaptiveCard>;
  /** What the bot answers a press; `g` and a fresh `k` are added where not given. */
  presses(who: string, verb: string, data?: Readonly<Record<string, unknown>>, where?: Partial<Where>): Promise<AdaptiveCard>;
  /** A document of the group as it is stored now. */
  stored(id: string): Promise<unknown>;
  head(): Promise<CoreGroup>;
  /** Moves the given time on. */
  setNow(now: Instant): void;
  /** From now on the time is a millisecond later each time that it is asked, as a real clock's is. */
  letTheClockRun(): void;
  close(): Promise<void>;
};

/** A group in a real SQLite store, at a given time, with its members in the directory: English speakers but `elin`, who has Welsh. */
export async function aWorld(
  given: { readonly group?: CoreGroup; readonly documents?: readonly GroupDocument[]; readonly now?: Instant } = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const store = await openStore(`sqlite:${join(folder, 'test.db')}`);
  let now = given.now ?? '2026-11-20T09:00:00.000Z';
  let made = 0;
  let runs = false;
  const read = (): Instant => {
    if (runs) now = new Date(Date.parse(now) + 1).toISOString();
    return now;
  };
  const clock = { now: read, today: () => dayOf(now) };
  const deps: Deps = {
    store: store.groups,
    directory: store.directory,
    clock,
    newId: () => `id${String(++made).padStart(18, '0')}`,
    keyed,
    access: makeAccessLog(store.groups, clock, 'test-stream'),
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules(),
    tenantIds: ['tenant-1'],
  };
  const router = makeRouter(verbs, openings);
  const group = given.group ?? aGroup();
  await store.groups.commit({ coreGroupId: group.coreGroupId, head: group, etag: null, put: [...(given.documents ?? [])], create: [] });
  for (const member of group.members) {
    await store.directory.write(aPerson({ personId: member.personId, name: member.name, agency: member.agency }), null);
  }

  const turnOf = async (who: string, where: Partial<Where>): Promise<UnspokenTurn> => {
    const found = await store.directory.read(personKey(`person-${who}`));
    if (found?.document.type !== 'person') throw new Error(`There is no ${who} in this world.`);
    return { deps, person: found.document, where: { ...ownChat, ...where } };
  };

  return {
    deps,
    store,
    router,
    says: async (who, line, where = {}) => router.answerMessage(await turnOf(who, where), line),
    presses: async (who, verb, data = {}, where = {}) =>
      router.answerPress(await turnOf(who, where), verb, { g: group.coreGroupId, k: deps.newId(), ...data }),
    stored: async (id) => (await store.groups.load(group.coreGroupId, [id]))?.documents.get(id),
    head: async () => {
      const loaded = await store.groups.load(group.coreGroupId, []);
      if (loaded === null) throw new Error('The group is gone.');
      return loaded.head.document;
    },
    setNow: (instant) => {
      now = instant;
    },
    letTheClockRun: () => {
      runs = true;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ownChat: Where = {
  kind: 'personal',
  conversationId: 'own-chat',
  tenantId: 'tenant-1',
  serviceUrl: 'http://127.0.0.1/',
  coreGroupId: null,
};

export function aPerson(more: Partial<Person> & Pick<Person, 'personId'>): Person {
  return {
    key: personKey(more.personId),
    type: 'person',
    schemaVersion: 1,
    name: more.personId,
    email: `${more.personId}@council.example`,
    agency: '',
    post: null,
    coreGroupIds: ['group-1'],
    interfaceLanguage: more.personId === 'person-elin' ? 'cy' : 'en',
    currentGroupId: 'group-1',
    personalConversation: null,
    ...more,
  };
}

/** Every word that a card shows, in order: texts, button titles, input values and labels. A state's symbol stands before its words. */
export function shown(card: unknown): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (['text', 'title', 'value', 'label', 'errorMessage', 'altText'].includes(name) && typeof value === 'string') words.push(value);
      if (name !== 'data') walk(value);
    }
  };
  walk(card);
  return words.join('\n').replace(new RegExp(`(^|\n)( *[${stateSymbols.join('')}])\n `, 'g'), '$1$2 ');
}

type Button = { readonly verb: string; readonly title: string; readonly data: Record<string, unknown> };

/** Every button of a card, in order. */
export function buttons(card: unknown): readonly Button[] {
  const found: Button[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const element = node as Record<string, unknown>;
    if (element['type'] === 'Action.Execute')
      found.push({
        verb: String(element['verb']),
        title: String(element['title']),
        data: { ...(element['data'] as Record<string, unknown>) },
      });
    for (const value of Object.values(element)) walk(value);
  };
  walk(card);
  return found;
}

/** The data and verb of the first button whose verb or title matches: what a person would press on this card. */
export function button(card: unknown, named: string): { verb: string; data: Record<string, unknown> } {
  const all = buttons(card);
  const first = all.find(({ verb, title }) => verb === named || title === named) ?? inRow(all, named);
  if (first === undefined) throw new Error(`No button ${named} on this card.`);
  return { verb: first.verb, data: first.data };
}

/** `Open 2` is the second of the buttons that begin with `Open`, as each says what its row is called. */
function inRow(all: readonly Button[], named: string): Button | undefined {
  const [, begins, place] = /^(.+?) (?:rhif )?\(?(\d+)\)?$/.exec(named) ?? [];
  return all.filter(({ title }) => begins !== undefined && title.startsWith(begins))[Number(place) - 1];
}
