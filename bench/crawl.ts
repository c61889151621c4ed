import { openings, verbs } from '../src/bot/verbTable';
import { opensOf } from '../src/core/notices/noticeKinds';
import { noticesTo } from '../src/core/notices/openNotices';
import { dayOf } from '../src/core/time/londonTime';
import { storedNotice } from '../src/documents/notice';
import type { CoreGroupStore } from '../src/ports/coreGroupStore';
import type { Directory } from '../src/ports/directory';
import { noticeMark } from '../src/usecases/alerts/alerts';
import { cachedDirectory } from '../src/usecases/people/cachedDirectory';
import { type Place, personalChat, press } from '../test/support/activities';
import { benchBot } from './benchBot';
import { type Button, buttonsOf, filledIn, type Way, waysToFillIn } from './cardPresses';
import { countedDirectory, countedGroups, noRequests, type Requests } from './counted';
import { chat, custodian, firstStates } from './crawlStates';
import { benchNow } from './groups';
import { groupIdOf, personIdOf, serviceUrl, teamsPersonOf } from './people';
import type { State } from './state';

/** One press that the crawl made. */
export type Press = {
  readonly verb: string;
  readonly member: number;
  readonly where: Where;
  readonly requests: Requests;
  /** It was on the card of a notice, whose first opening is noted. */
  readonly onNotice: boolean;
  /** Whether it did or showed something, as against being refused. */
  readonly worked: boolean;
  readonly card: unknown;
  /** What the turn threw: a bug. Null when it did not. */
  readonly crash: string | null;
};

/** Co-ordinator, manager, chair, practitioner, conference chair, parent, administrator, custodian; in the group chat only two of them. */
const who = [0, 1, 2, 3, 4, 6, 11, custodian];
const inChat = [0, 2];
/** Those who look again at each new state: what one person did opens new buttons to another. */
const again = [0, 1, 2, 4, 6, custodian];
const mostPresses = 12_000;
/** From one press to one verb, beside those that open a round. */
const mostPerPersonAndRoad = 9;

/** Own chat, or the chat that is linked to the group in some of the states. */
type Where = 'own-chat' | 'group-chat';
/** `round`: the state that everything was opened on; `from`: the press that led to the card with this button. */
type Visit = {
  readonly state: State;
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
  const waiting: Waiting = new Map();
  const visited = new Set<string>();
  const changedBy = new Set<string>();
  const pressedBefore = new Map<string, number>();
  const times = (key: string): number => pressedBefore.get(key) ?? 0;
  let round = 0;
  for (const state of await firstStates()) {
    round += 1;
    for (const member of who) wait(waiting, opened({ state, round, about: null, member, where: 'own-chat' }));
    for (const member of inChat) wait(waiting, opened({ state, round, about: null, member, where: 'group-chat' }));
    for (const member of who) wait(waiting, await openedFromNotices({ state, round, about: null, member, where: 'own-chat' }));
  }
  const pressedIn = presser();
  for (let made = 0; made < mostPresses; ) {
    const visit = takeRarest(waiting, times);
    if (visit === undefined) return;
    const { verb, data } = visit.button;
    const key = [
      visit.round,
      visit.member,
      visit.where,
      visit.from,
      verb,
      data['slot'] ??
        data['reply'] ??
        data['to'] ??
        data['page'] ??
        data['childId'] ??
        (['members.one', 'accounts.member'].includes(verb) ? data['memberId'] : '') ??
        '',
    ].join(' ');
    if (visited.has(key) || (visit.from !== '' && times(`member ${visit.member} ${visit.from} ${verb}`) >= mostPerPersonAndRoad)) continue;
    visited.add(key);
    for (const way of visit.button.inputs.length === 0 ? [0 as const] : waysToFillIn) {
      const { press, after } = await pressedIn(visit, way);
      made += 1;
      onPress(press);
      for (const each of [verb, `member ${visit.member} ${visit.from} ${verb}`]) pressedBefore.set(each, times(each) + 1);
      if (!press.worked) continue;
      const from = `${verb} ${String(data['page'] ?? '')} ${way}`;
      const buttons = buttonsOf(press.card).filter((button) => isAbout(visit, button.verb));
      wait(
        waiting,
        buttons.map((button) => ({ ...visit, state: after, button: toLastPage(button), from })),
      );
      if (!press.requests.outcomes.includes('saved') || changedBy.has(verb)) continue;
      changedBy.add(verb);
      round += 1;
      for (const member of again) wait(waiting, opened({ state: after, round, about: touchedBy(verb), member, where: 'own-chat' }));
    }
  }
}

/** Long lists look alike in the middle: from the first page on, the last one is looked at next. */
function toLastPage(button: Button): Button {
  const page = button.data['page'];
  return typeof page === 'number' && page > 1 ? { ...button, data: { ...button.data, page: 99 } } : button;
}

/** The presses that wait of one verb on one state and in one place, by the press that led to the card. */
type Step = { readonly verb: string; made: number; readonly roads: Map<string, { made: number; readonly visits: Visit[] }> };
type Waiting = Map<string, Step>;

function wait(waiting: Waiting, visits: readonly Visit[]): void {
  for (const visit of visits) {
    const { verb } = visit.button;
    const name = `${visit.round} ${visit.where} ${verb}`;
    const step: Step = waiting.get(name) ?? { verb, made: 0, roads: new Map() };
    waiting.set(name, step);
    const road = step.roads.get(visit.from);
    if (road === undefined) step.roads.set(visit.from, { made: 0, visits: [visit] });
    else road.visits.push(visit);
  }
}

/** What was pressed least often on its state goes first, so that a bounded crawl gets to the end of every way; then what was least often at all. */
function takeRarest(waiting: Waiting, times: (verb: string) => number): Visit | undefined {
  let rarest: Step | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of waiting.values()) {
    const rare = step.made * mostPresses + times(step.verb);
    if (rare < least && [...step.roads.values()].some(({ visits }) => visits.length > 0)) [rarest, least] = [step, rare];
  }
  const open = [...(rarest?.roads.values() ?? [])].filter(({ visits }) => visits.length > 0);
  const road = open.sort((one, other) => one.made - other.made)[0];
  if (rarest === undefined || road === undefined) return undefined;
  rarest.made += 1;
  road.made += 1;
  return road.visits.shift();
}

/** Every verb that a button can ask for. */
export function everyVerb(): readonly string[] {
  return [...new Set([...verbs, ...Object.values(openings)].map(({ verb }) => verb))].sort();
}

function opened(visit: Omit<Visit, 'from' | 'button'>): readonly Visit[] {
  const words = Object.values(openings).map(({ verb }) => verb);
  const all = [...words, 'accounts.mine', ...(visit.where === 'group-chat' ? ['groups.linking'] : [])];
  return all
    .filter((verb) => isAbout(visit, verb))
    .map((verb) => {
      const data = withoutGroup.includes(verb) ? {} : { g: groupIdOf(0) };
      return { ...visit, from: '', button: { verb, data, inputs: [] } };
    });
}

/** By the neutral card of each kind of notice that this person was sent: its button carries the notice's mark. */
async function openedFromNotices(visit: Omit<Visit, 'from' | 'button'>): Promise<readonly Visit[]> {
  const coreGroupId = groupIdOf(0);
  const head = (await visit.state.store.groups.load(coreGroupId, []))?.head.document;
  const theirs = head === undefined ? [] : noticesTo(head, personIdOf(0, visit.member)).map(({ id }) => id);
  const found = await visit.state.store.groups.load(coreGroupId, theirs);
  const notices = [...storedNotice.among(found?.documents ?? new Map()).values()];
  const oneOfEach = new Map(
    notices.map(({ id, about, recipientPersonId: to }) => [opensOf(about, to).verb, { id, opens: opensOf(about, to) }]),
  );
  return [...oneOfEach.values()].map(({ id, opens }) => {
    const data = { g: coreGroupId, ...opens.data, n: noticeMark(coreGroupId, id) };
    return { ...visit, from: 'notice', button: { verb: opens.verb, data, inputs: [] } };
  });
}

/** What looks different once the other has changed: a meeting is one thing with its attendance and its record. */
const oneThing: readonly (readonly string[])[] = [
  ['attendance', 'meeting', 'record'],
  ['seen', 'notSeen', 'children', 'alerts'],
  ['members', 'away'],
];

/** The features in which something looks different after that verb. */
function touchedBy(verb: string): readonly string[] {
  const feature = featureOf(verb);
  return [...new Set([feature, ...(oneThing.find((features) => features.includes(feature)) ?? [])])];
}

function isAbout({ about }: Pick<Visit, 'about'>, verb: string): boolean {
  return about === null || about.includes(featureOf(verb));
}

function featureOf(verb: string): string {
  return verb.split('.')[0] ?? '';
}

/** What opens without a group. */
const withoutGroup = ['groups.open', 'groups.linking', 'help.open', 'language.open', 'away.open'];

/** Presses in a store of its own each time, so that no press is in another one's way; a minute lies between any two. */
function presser(): (visit: Visit, way: Way) => Promise<{ press: Press; after: State }> {
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
    const store = state.store.copy();
    const requests = noRequests();
    const keys = new Set(state.keys);
    const counted = countedDirectory(store.directory, requests, (key) => keys.add(key));
    now = { groups: countedGroups(store.groups, requests), directory: cachedDirectory(counted, () => 0) };
    for (const key of state.keys) await now.directory.read(key);
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
      press: { verb: button.verb, member, where, onNotice: 'n' in button.data, requests: { ...requests }, worked, card, crash },
      after: { store, keys },
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
