import { openings, verbs } from '../src/bot/verbTable';
import { dayOf } from '../src/core/time/londonTime';
import type { CoreGroupStore } from '../src/ports/coreGroupStore';
import type { Directory, DirectoryDocument } from '../src/ports/directory';
import { cachedDirectory } from '../src/usecases/people/cachedDirectory';
import { conversationKey } from '../src/usecases/people/linkPerson';
import { groupChat, type Place, personalChat, press } from '../test/support/activities';
import { benchBot } from './benchBot';
import { type Button, buttonsOf, filledIn, type Way, waysToFillIn } from './cardPresses';
import { countedDirectory, countedGroups, noRequests, type Requests } from './counted';
import { benchGroup, benchNow, largest } from './groups';
import { directoryOf, groupIdOf, serviceUrl, teamsPersonOf } from './people';
import { restored, type Snapshot, snapshotOf } from './snapshot';

/** One press that the crawl made. */
export type Press = {
  readonly verb: string;
  readonly member: number;
  readonly where: Where;
  readonly requests: Requests;
  /** Whether it did or showed something, as against being refused. */
  readonly worked: boolean;
  readonly card: unknown;
  /** What the turn threw: a bug. Null when it did not. */
  readonly crash: string | null;
};

/** Co-ordinator, manager, chair, practitioner, conference chair, parent, administrator; in the group chat only two of them. */
const who = [0, 1, 2, 3, 4, 6, 11];
const inChat = [0, 2];
/** Those who look again at each new state: what one person did opens new buttons to another. */
const again = [0, 1, 2, 4, 6];
const chat = groupChat('bench', serviceUrl);
const mostPresses = 9_000;
/** Beside those that open a round. */
const mostPerPersonAndVerb = 24;

/** Own chat, or the chat that is linked to the group in some of the states. */
type Where = 'own-chat' | 'group-chat';
/** `round`: the state that everything was opened on; `from`: the press that led to the card with this button. */
type Visit = {
  readonly state: Snapshot;
  readonly round: number;
  /** Features that are looked at in this round; null: all of them. */
  readonly about: readonly string[] | null;
  readonly member: number;
  readonly where: Where;
  readonly button: Button;
  readonly from: string;
};

/**
 * Presses every button that it meets, as several people, from every command on; and all of it again in the state that
 * each verb leaves when it has changed something for the first time. The group is the largest realistic one.
 */
export async function crawl(onPress: (press: Press) => void): Promise<void> {
  const waiting: Visit[] = [];
  const visited = new Set<string>();
  const changedBy = new Set<string>();
  const pressedBefore = new Map<string, number>();
  const times = (key: string): number => pressedBefore.get(key) ?? 0;
  const rarity = ({ round, button: { verb } }: Visit): number => times(`round ${round} ${verb}`) * mostPresses + times(verb);
  let round = 0;
  for (const state of await firstStates()) {
    round += 1;
    for (const member of who) waiting.push(...opened({ state, round, about: null, member, where: 'own-chat' }));
    for (const member of inChat) waiting.push(...opened({ state, round, about: null, member, where: 'group-chat' }));
  }
  const pressedIn = presser();
  for (let made = 0; made < mostPresses; ) {
    const visit = takeRarest(waiting, rarity);
    if (visit === undefined) return;
    const { verb, data } = visit.button;
    const key = [
      visit.round,
      visit.member,
      visit.where,
      visit.from,
      verb,
      data['slot'] ?? data['reply'] ?? data['to'] ?? data['page'] ?? '',
    ].join(' ');
    if (visited.has(key) || (visit.from !== '' && times(`member ${visit.member} ${verb}`) >= mostPerPersonAndVerb)) continue;
    visited.add(key);
    for (const way of visit.button.inputs.length === 0 ? [0 as const] : waysToFillIn) {
      const { press, after } = await pressedIn(visit, way);
      made += 1;
      onPress(press);
      for (const each of [verb, `round ${visit.round} ${verb}`, `member ${visit.member} ${verb}`]) pressedBefore.set(each, times(each) + 1);
      if (!press.worked) continue;
      const from = `${verb} ${String(data['page'] ?? '')} ${way}`;
      const buttons = buttonsOf(press.card).filter((button) => isAbout(visit, button.verb));
      waiting.push(...buttons.map((button) => ({ ...visit, state: after, button: toLastPage(button), from })));
      if (!press.requests.outcomes.includes('saved') || changedBy.has(verb)) continue;
      changedBy.add(verb);
      round += 1;
      for (const member of again) waiting.push(...opened({ state: after, round, about: touchedBy(verb), member, where: 'own-chat' }));
    }
  }
}

/** Long lists look alike in the middle: from the first page on, the last one is looked at next. */
function toLastPage(button: Button): Button {
  const page = button.data['page'];
  return typeof page === 'number' && page > 1 ? { ...button, data: { ...button.data, page: 99 } } : button;
}

/** What was pressed least often on its state goes first, so that a bounded crawl gets to the end of every road; then what was least often at all. */
function takeRarest(waiting: Visit[], rarity: (visit: Visit) => number): Visit | undefined {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, visit] of waiting.entries()) {
    const rare = rarity(visit);
    if (rare >= least) continue;
    [best, least] = [index, rare];
  }
  return waiting.splice(best, 1)[0];
}

/** Every verb that a button can ask for. */
export function everyVerb(): readonly string[] {
  return [...new Set([...verbs, ...Object.values(openings)].map(({ verb }) => verb))].sort();
}

function opened(visit: Omit<Visit, 'from' | 'button'>): readonly Visit[] {
  const words = Object.values(openings).map(({ verb }) => verb);
  const all = [...words, ...(visit.where === 'group-chat' ? ['groups.linking'] : [])];
  return all
    .filter((verb) => isAbout(visit, verb))
    .map((verb) => {
      const data = withoutGroup.includes(verb) ? {} : { g: groupIdOf(0) };
      return { ...visit, from: '', button: { verb, data, inputs: [] } };
    });
}

/** The features in which something looks different after that verb. A meeting is one thing with its attendance and its record. */
function touchedBy(verb: string): readonly string[] {
  const feature = featureOf(verb);
  return ['attendance', 'meeting', 'record'].includes(feature) ? [feature, 'meeting', 'record'] : [feature];
}

function isAbout({ about }: Pick<Visit, 'about'>, verb: string): boolean {
  return about === null || about.includes(featureOf(verb));
}

function featureOf(verb: string): string {
  return verb.split('.')[0] ?? '';
}

/** Held across groups by the first people. */
const posts = ['co-ordinator', 'manager', null, null, 'conference-chair'] as const;
/** What opens without a group. */
const withoutGroup = ['groups.open', 'groups.linking', 'help.open', 'language.open'];

async function firstStates(): Promise<readonly Snapshot[]> {
  const link = { key: conversationKey(chat.conversationId), type: 'conversation', schemaVersion: 1, coreGroupId: groupIdOf(0) } as const;
  const conversation = { conversationId: chat.conversationId, kind: 'groupChat', tenantId: chat.tenantId, serviceUrl } as const;
  return (['planned', 'today', 'open', 'closed'] as const).map((state) => {
    const { head, meeting, plan } = benchGroup(0, largest, state);
    const people = head.members.flatMap((_member, index): readonly DirectoryDocument[] =>
      directoryOf(0, index, index < posts.length ? { post: posts[index] ?? null } : {}),
    );
    const isLinked = state === 'open' || state === 'closed';
    const directory = new Map(
      [...people, ...directoryOf(1, 0, { coreGroupIds: [] }), ...(isLinked ? [link] : [])].map((each) => [each.key, each]),
    );
    const group = isLinked ? { ...head, conversation } : head;
    return { groups: new Map([[head.coreGroupId, [group, meeting, plan]]]), directory };
  });
}

/** Presses in a store of its own each time, so that no press is in another one's way; a minute lies between any two. */
function presser(): (visit: Visit, way: Way) => Promise<{ press: Press; after: Snapshot }> {
  let now: { groups: CoreGroupStore; directory: Directory } | undefined;
  let numbered = 0;
  const here = () => {
    if (now === undefined) throw new Error('There is no store yet.');
    return now;
  };
  const groups = new Proxy({} as CoreGroupStore, { get: (_none, name: keyof CoreGroupStore) => here().groups[name] });
  const directory = new Proxy({} as Directory, { get: (_none, name: keyof Directory) => here().directory[name] });
  const clock = { now: () => benchNow, today: () => dayOf(benchNow) };
  const bot = benchBot(groups, directory, clock, () => Date.parse(benchNow) + numbered * 60_000);
  return async ({ state, member, where, button }, way) => {
    const store = await restored(state);
    const requests = noRequests();
    const keys = new Set(state.directory.keys());
    const counted = countedDirectory(store.directory, requests, (key) => keys.add(key));
    now = { groups: countedGroups(store.groups, requests), directory: cachedDirectory(counted, () => 0) };
    for (const key of state.directory.keys()) await now.directory.read(key);
    numbered += 1;
    const data = { k: `k${numbered}`, ...button.data, ...filledIn(button.inputs, way) };
    Object.assign(requests, noRequests());
    const activity = press(teamsPersonOf(0, member), placeOf(member, where), button.verb, data, { id: `i${numbered}` });
    const { card, crash } = await bot.press(activity).then(
      (answer) => ({ card: answer, crash: null }),
      (error: Error) => ({
        card: null,
        crash: String(error.cause ?? error)
          .slice(0, 300)
          .replaceAll(/\s+/g, ' '),
      }),
    );
    const worked = crash === null && workedOut(requests, card);
    return {
      press: { verb: button.verb, member, where, requests: { ...requests }, worked, card, crash },
      after: await snapshotOf(store, keys),
    };
  };
}

/** Something was saved or looked at; or written beside a group; or nothing was asked of the store and nothing was wrong. */
function workedOut(requests: Requests, card: unknown): boolean {
  if (requests.outcomes.includes('saved') || requests.viewed > 0 || wroteDirectory(requests)) return true;
  return requests.batches === 0 && !JSON.stringify(card).includes('"⚠ ');
}

/** A write that is neither a commit nor a note of a view: of the directory. */
function wroteDirectory({ batches, outcomes, viewed }: Requests): boolean {
  return outcomes.length === 0 && viewed === 0 && batches > 0;
}

function placeOf(member: number, where: Where): Place {
  return where === 'own-chat' ? personalChat(teamsPersonOf(0, member), serviceUrl) : chat;
}
