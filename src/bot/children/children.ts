import { z } from 'zod';
import { childCard, childrenAllCard, childrenCard } from '../../cards/children';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type BoardChild, boardOf, fortnights, visitedFrom } from '../../core/children/childBoard';
import { changesOpenTo } from '../../core/children/childChange';
import { mayOpenBoard, mayOpenChanges, mayRecordMissing, mayRecordVisit, readsVisits } from '../../core/children/childPermissions';
import { awaitingFor } from '../../core/children/notSeen';
import { type OtherRegime, otherRegimesFor } from '../../core/clocks/otherRegimes';
import type { CoreGroup } from '../../core/coreGroup';
import { byOrder } from '../../core/lists/firstInOrder';
import { overseesChildren } from '../../core/member';
import {
  type AllChildren,
  childrenOverseen,
  noStrips,
  openBoard,
  openChild,
  type Strips,
  visitsOfStrip,
} from '../../usecases/children/children';
import { childWords, nameWords } from '../actions/actionWords';
import { becauseWords, limitName, sourceWords, stateWords, withoutWords } from '../clocks/clockWords';
import { regimeWords } from '../clocks/regimeWords';
import { withReasons } from '../clocks/withReasons';
import { childOnCard } from '../inputs';
import { choosingVerb, loadingVerb } from '../loadingVerb';
import { offers, offersDeed } from '../offers';
import { pageInOrder, pageOf } from '../paging';
import { pickedFrom } from '../readPress';
import { deniedCard, refusalCard } from '../refused';
import { headFor, type Shown, stampFor, unreadHead } from '../shown';
import { ringing } from '../told';
import type { Turn } from '../turn';
import type { Verb } from '../verbs';
import { awaitingRow, awaitingRows, moreAwaiting, mostAwaitingShown, withOpens } from './awaitingWords';
import { beforeShown } from './beforeShown';
import { emptyWords, familyFor, overFor } from './daysBoard';
import { openTitles, visitTitle } from './openTitles';
import { mayRecordFound, toRingOn } from './toRing';
import { visitableIn } from './visitable';
import {
  glanceWords,
  lastWords,
  movesNoLimitWords,
  nearestInShort,
  nearestWords,
  neverFine,
  stripWords,
  timeWords,
  whenWords,
  whyNotMoved,
} from './visitWords';

const page = z.number().int().min(1).default(1);

/** One group's board. For the family no visits are read, as it is shown days alone. */
export const groupBoardVerb = loadingVerb(
  openBoard,
  { page },
  ({ deps }, { state, actor }): Promise<Strips> =>
    readsVisits(actor) && state.group.ended === undefined ? visitsOfStrip(deps, state.group) : Promise.resolve(noStrips),
  (turn, shown, strips) => {
    if (!readsVisits(shown.actor)) return familyFor(turn, shown);
    return shown.state.group.ended === undefined ? boardFor(turn, shown, strips) : overFor(turn, shown);
  },
);

export const openChildVerb = loadingVerb(
  openChild,
  { childId: childOnCard },
  ({ deps }, { state }) => visitsOfStrip(deps, state.group),
  childFor,
);

const allVerb: Verb = {
  verb: 'children.all',
  kind: 'view',
  data: z.strictObject({ page }),
  inputs: z.strictObject({}),
  may: mayOpenBoard,
  async handle(turn, pressed) {
    const read = z.strictObject({ page }).safeParse(pickedFrom(pressed, ['page']));
    if (!read.success) return deniedCard(turn, 'not-my-card', 'children.all', {});
    if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'children.all', {});
    return allFor(turn, await childrenOverseen(turn.deps, turn.person), read.data.page);
  },
};

/**
 * The board of the group that is talked about. In their own chat, with no group chosen, all children of somebody who oversees several
 * groups; somebody else says first which group (`chooses`).
 */
export const openChildrenVerb = (chooses: Pick<Verb, 'handle'>): Verb => ({
  verb: 'children.open',
  kind: 'view',
  data: z.strictObject({}),
  inputs: z.strictObject({}),
  may: mayOpenBoard,
  async handle(turn, pressed) {
    if (turn.where.kind !== 'personal' || pressed['g'] !== undefined) return groupBoardVerb.handle(turn, pressed);
    const all = await childrenOverseen(turn.deps, turn.person);
    return all.groups > 0 ? allFor(turn, all, 1) : chooses.handle(turn, { ...pressed, goesOn: 'children' });
  },
});

export const childrenVerbs: readonly Verb[] = [groupBoardVerb, allVerb, openChildVerb, choosingVerb('children.choose', openChildVerb)];

function boardFor(turn: Turn, shown: Shown<{ page: number }>, strips: Strips): AdaptiveCard {
  const { texts, deps } = turn;
  const { state, actor, data } = shown;
  const today = deps.clock.today();
  const all = boardOf(state.group, actor, deps.rules, today);
  const { rows, pages } = pageOf(texts, all, data.page);
  const titles = openTitles(texts, rows);
  const toVisit = visitTitle(texts, rows);
  // What is nearest its limit comes first. Where a button says a number, that stays with its child: "Open 1" is nobody else after a
  // visit was saved. Where all say names, the rows are counted as they stand.
  const saysNumber = (say: (number: number) => string) => say(1) !== say(2);
  const sayNumbers = rows.some((child) => saysNumber((at) => titles(child, at).open) || saysNumber((at) => toVisit(child, at)));
  const shownIds = new Set(all.map(({ childId }) => childId));
  const places = state.group.children.filter(({ childId }) => shownIds.has(childId)).map(({ childId }) => childId);
  const inOrder = all.map(({ childId }) => childId);
  const placeOf = ({ childId }: BoardChild): number => (sayNumbers ? places : inOrder).indexOf(childId) + 1;
  const visited = visitableIn(turn, shown);
  return childrenCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.children.title, ''),
    ...unreadHead(turn, 'visits', strips.unread),
    awaiting: awaitingRows(turn, state.group, actor),
    moreAwaiting: moreAwaiting(turn, awaitingFor(state.group, actor).length),
    empty: { shown: all.length === 0, text: emptyWords(turn, shown) },
    rows: rows.map((child) => ({
      childId: child.childId,
      ...rowOf(turn, child, placeOf(child)),
      ...titles(child, placeOf(child)),
      ...seenAndAlone(lastWords(texts, child)),
      isVisited: !child.isUnborn,
      mayVisit: visited.has(child.childId),
      visit: toVisit(child, placeOf(child)),
      ...stripFor(turn, child, strips, state.group),
    })),
    pages,
    before: beforeShown(turn, shown, pages),
    mayRecord: offersDeed(turn, shown, mayRecordVisit),
    oversees: overseesChildren(actor) && turn.where.kind === 'personal' && turn.person.coreGroupIds.length > 1,
  });
}

function allFor(turn: Turn, { children, awaiting, unread }: AllChildren, wanted: number): AdaptiveCard {
  const { texts } = turn;
  const { rows, pages, first } = pageInOrder(texts, children, wanted, byOrder);
  const titles = openTitles(texts, rows);
  return childrenAllCard.render(texts, stampFor(turn, null), {
    title: texts.words.children.allTitle,
    done: { shown: false, text: '' },
    refused: { shown: false, text: '' },
    ...unreadHead(turn, 'groups', unread),
    awaiting: withOpens(
      turn,
      awaiting.slice(0, mostAwaitingShown).map(({ glance, member, awaiting: report }) => {
        const { names, ...row } = awaitingRow(turn, glance, member, report);
        return { g: glance.coreGroupId, ...row, names: `${names} · ${glance.ref}` };
      }),
    ),
    moreAwaiting: moreAwaiting(turn, awaiting.length),
    empty: { shown: children.length + unread === 0, text: texts.words.children.allEmpty },
    rows: rows.map((child, index) => ({
      g: child.coreGroupId,
      childId: child.childId,
      ref: child.ref,
      ...rowOf(turn, child, first + index + 1),
      ...titles(child, first + index + 1),
      alone: [timeWords(texts, child.last.alone), ...movesNoLimitWords(texts, child.last.alone)].join(' · '),
    })),
    pages,
  });
}

function childFor(turn: Turn, shown: Shown<{ childId: string }>, strips: Strips): AdaptiveCard {
  const { texts, deps } = turn;
  const { state, actor, data } = shown;
  const today = deps.clock.today();
  if (!readsVisits(actor)) return familyFor(turn, { ...shown, data: { page: 1 } });
  const child = boardOf(state.group, actor, deps.rules, today).find((each) => each.childId === data.childId);
  if (child === undefined) return refusalCard(turn, 'gone');
  const isGone = child.isMissing && !child.isFrozen;
  const mayFind = isGone && mayRecordFound(turn, shown, child.childId);
  const ofVisits = Object.values(child.clocks).flatMap((clock) => clock ?? []);
  // What comes first has its reason here, whatever it asks for.
  const isOther = child.first !== null && ofVisits.every(({ clock }) => clock !== child.first?.clock);
  const clocks = [...(isOther && child.first !== null ? [child.first] : []), ...ofVisits];
  const regimes = otherRegimesFor(state.group, actor, deps.rules, today).filter((each) => each.child.childId === child.childId);
  const isFirst = (each: OtherRegime) => 'isFirst' in each && each.isFirst;
  const limits = clocks.map((clock) => ({
    clock: limitName(texts, clock),
    state: neverFine(child, stateWords(texts, clock)),
    because: becauseWords(texts, clock, deps.rules),
    source: sourceWords(texts, clock),
  }));
  return childCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.children.oneTitle, ''),
    ...unreadHead(turn, 'visits', strips.unread),
    rings: isGone ? [ringing(deps.rules, turn.language)] : [],
    ...toRingOn(turn, shown, isGone && !mayFind ? texts.words.childChange.foundByOthers : ''),
    mayFind,
    childId: child.childId,
    name: childWords(texts, child, state.group),
    flags: flagsOf(turn, child),
    state: nearestWords(texts, child),
    glance: glanceWords(texts, child),
    lastTimes: { id: 'last-times', title: texts.words.children.lastTimes },
    ...lastWords(texts, child),
    ...stripFor(turn, child, strips, state.group),
    frozen: { shown: child.isFrozen, text: texts.words.children.frozen },
    limits: withReasons(texts, [
      ...regimes.filter(isFirst).map((each) => regimeWords(texts, each)),
      ...limits,
      ...regimes.filter((each) => !isFirst(each)).map((each) => regimeWords(texts, each)),
    ]),
    mayRecord: visitableIn(turn, shown).has(child.childId),
    mayChange: offers(turn, shown, (asker) => mayOpenChanges(asker, child)),
    mayReport: mayReportMissing(turn, shown, child.childId),
  });
}

/** Those who run the plan find it among what has changed too; everybody else here alone. */
function mayReportMissing(turn: Turn, shown: Shown<object>, childId: string): boolean {
  const child = shown.state.group.children.find((each) => each.childId === childId);
  const isOpen = child !== undefined && changesOpenTo(child, turn.deps.clock.today()).includes('missing');
  return isOpen && offersDeed(turn, shown, (asker) => mayRecordMissing(asker, { childId }));
}

/** Nobody visits a child who is not born: there is nothing to count. */
function stripFor({ texts, deps }: Turn, { childId, isUnborn }: BoardChild, strips: Strips, group: CoreGroup) {
  if (isUnborn) return { strip: '', stripWords: texts.words.children.noVisits };
  const child = group.children.find((each) => each.childId === childId);
  const since = child === undefined ? '' : visitedFrom(child);
  return stripWords(texts, fortnights(strips.facts.get(childId) ?? [], deps.clock.today(), since));
}

/** The other answers are on the child's own card, one press away: a list of seven has to fit into one message. */
function seenAndAlone({ seen, alone }: ReturnType<typeof lastWords>) {
  return { seen, alone };
}

function rowOf(turn: Turn, child: Omit<BoardChild, 'last' | 'clocks'> & Parameters<typeof glanceWords>[1], number: number) {
  const { texts } = turn;
  return {
    number: `${number}.`,
    name: nameWords(texts, child, child.mark),
    flags: flagsOf(turn, child),
    state: nearestInShort(texts, child),
    glance: glanceWords(texts, child),
    why: whyNotMoved(texts, child),
  };
}

function flagsOf(
  { texts }: Turn,
  { isMissing, missing, isRemovalOpen, isAddressConfidential, isFrozen, without, asked }: Omit<BoardChild, 'last' | 'clocks'>,
): string {
  const words = texts.words.children;
  if (isFrozen) return words.isFrozen;
  return [
    ...(isMissing && missing !== null ? [texts.say('children.missingSince', { when: whenWords(texts, missing.on, missing.time) })] : []),
    ...(isRemovalOpen ? [words.removalOpen] : []),
    ...(isAddressConfidential ? [words.addressConfidential] : []),
    ...withoutWords(texts, without),
    ...asked.map((what) => texts.words.clock.asked[what]),
  ].join(' · ');
}
