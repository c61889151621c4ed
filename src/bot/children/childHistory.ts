import { z } from 'zod';
import { childDaysCard, childHistoryCard, childVisitCard } from '../../cards/children';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type Child, mayHaveSeen } from '../../core/child';
import { mayChangeVisit, mayRecordVisit, readsVisits, visitWordsSeenBy } from '../../core/children/childPermissions';
import { childrenAtTheEnd } from '../../core/children/overHistory';
import { enteredTwice, newestVisitFirst, standingVisits, type Visit } from '../../core/children/visit';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedVisit } from '../../documents/visit';
import { openHistory, openVisit, visitsTo } from '../../usecases/children/children';
import { childWords } from '../actions/actionWords';
import { withShortDays } from '../clocks/clockWords';
import { childEverOnCard } from '../inputs';
import { loadingVerb } from '../loadingVerb';
import { namedRows } from '../numbered';
import { offersDeed } from '../offers';
import { pageOf } from '../paging';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor, unreadHead } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { achievedWords, announcedWords, visitedBy, visitWhen } from './visitWords';

const page = z.number().int().min(1).default(1);
const id = z.string().max(100);

export const childHistoryVerbs: readonly Verb[] = [
  loadingVerb(
    openHistory,
    { childId: childEverOnCard, page },
    ({ deps }, { state, data }) => visitsTo(deps, state.group.coreGroupId, data.childId),
    (turn, shown, found) => (readsVisits(shown.actor) ? historyFor(turn, shown, found) : daysFor(turn, shown, found)),
  ),
  viewVerb(openVisit, { visit: id, page }, (turn, shown) => visitFor(turn, shown, shown.data.visit, shown.data.page)),
];

type Found = Awaited<ReturnType<typeof visitsTo>>;
type HistoryShown = Shown<{ readonly childId: string; readonly page: number }>;

/** What was recorded and also what was corrected; the newest first. */
function historyFor(turn: Turn, shown: HistoryShown, { visits, unread }: Found): AdaptiveCard {
  const { texts } = turn;
  const { state, data } = shown;
  const all = [...visits].sort(newestVisitFirst);
  const child = childIn(shown, data.childId);
  const standing = new Set(standingVisits(visits, []));
  const { rows, pages } = pageOf(texts, all, data.page);
  const named = namedRows(texts, rows, ({ fact, time }) => [
    texts.shortDay(fact.on),
    ...(time === null ? [] : [`${texts.shortDay(fact.on)} ${time}`]),
  ]);
  return childHistoryCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.children.history, ''),
    ...unreadHead(turn, 'visits', unread),
    childId: data.childId,
    isHere: isHere(shown, data.childId),
    name: nameOf(turn, shown, data.childId),
    empty: { shown: all.length === 0, text: texts.words.children[isHere(shown, data.childId) ? 'historyEmpty' : 'historyNone'] },
    rows: rows.map((visit) => {
      const { number, open } = named(visit, all.indexOf(visit) + 1);
      const flags = flagsOf(turn, visit, !standing.has(visit), isTwice(child, visit));
      return {
        visit: visit.id,
        number,
        when: visitWhen(withShortDays(texts), visit),
        what: [achievedWords(texts, visit.fact), ...announcedWords(texts, visit)].join(' · '),
        by: visitedBy(state.group, visit.fact),
        flagged: flags !== '',
        flags,
        open,
      };
    }),
    pages,
  });
}

/** To the family: the days on which the child was seen, and to a young person what they said themselves. */
function daysFor(turn: Turn, shown: HistoryShown, { visits, unread }: Found): AdaptiveCard {
  const { texts } = turn;
  const { state, actor, data } = shown;
  const child = state.group.children.find(({ childId }) => childId === data.childId);
  const isSeen = (visit: Visit) => visit.fact.seen && (child === undefined || mayHaveSeen(child, visit.fact));
  const seen = standingVisits(visits, state.group.children).filter((visit) => isSeen(visit) || visitWordsSeenBy(actor, visit).length > 0);
  const { rows, pages } = pageOf(texts, daysOf(seen), data.page);
  return childDaysCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.children.familyTitle, ''),
    ...unreadHead(turn, 'visits', unread),
    childId: data.childId,
    name: nameOf(turn, shown, data.childId),
    empty: { shown: seen.length === 0, text: texts.words.children.familyEmpty },
    rows: rows.map((day) => {
      const words = seen.filter(({ fact }) => fact.on === day).flatMap((visit) => visitWordsSeenBy(actor, visit));
      return { day: texts.day(day), spoke: words.length > 0, words: words.map(({ text }) => text).join('\n') };
    }),
    pages,
  });
}

function daysOf(visits: readonly Visit[]): readonly string[] {
  return [...new Set(visits.map(({ fact }) => fact.on))].sort().reverse();
}

/** One visit with the words that this reader may see; after a press, what the press has done. */
export function visitFor(turn: Turn, shown: Shown<object>, visitId: string, wanted = 1): AdaptiveCard {
  const { texts } = turn;
  const { state, actor } = shown;
  const visit = storedVisit.in(state, visitId);
  if (visit === undefined) return refusalCard(turn, 'gone');
  const child = childIn(shown, visit.childId);
  const isEnteredTwice = isTwice(child, visit);
  const isCorrected = child?.correctedVisitIds?.includes(visit.fact.visitId) ?? false;
  const counts = !isCorrected && !isEnteredTwice && visit.takenBackOn === undefined;
  const words = visitWordsSeenBy(actor, visit);
  const { rows, pages } = pageOf(texts, words, wanted, ({ text }) => text);
  const flags = flagsOf(turn, visit, isCorrected, isEnteredTwice);
  const mayRecord = offersDeed(turn, shown, mayRecordVisit);
  const mayChange =
    mayRecord &&
    offersDeed(turn, shown, (asker) => mayChangeVisit(asker, visit)) &&
    isHere(shown, visit.childId) &&
    child?.frozen === undefined;
  return childVisitCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.children.visitTitle, texts.words.seen.saved),
    visit: visit.id,
    childId: visit.childId,
    entryId: visit.notSeenEntryId ?? '',
    name: nameOf(turn, shown, visit.childId),
    when: visitWhen(texts, visit),
    entered: texts.say('children.enteredAt', { day: texts.day(dayOf(visit.enteredAt)), time: timeOf(visit.enteredAt) }),
    what: [achievedWords(texts, visit.fact), ...announcedWords(texts, visit)].join(' · '),
    by: visitedBy(state.group, visit.fact),
    othersThere: { shown: visit.othersThere !== undefined, text: visit.othersThere?.text ?? '' },
    flagged: flags !== '',
    flags,
    noWords: words.length === 0,
    words: rows.map(({ about, by, text }) => ({
      subject: texts.words.children.subject[about ?? 'note'],
      by: memberName(texts, state.group, actor, by),
      text,
    })),
    pages,
    mayTell: mayChange && counts,
    mayCorrect: mayChange && counts && visit.notSeenEntryId === undefined,
    hasReport: visit.notSeenEntryId !== undefined && readsVisits(actor) && isHere(shown, visit.childId),
  });
}

function isTwice(child: Child | undefined, { fact }: Visit): boolean {
  return child !== undefined && enteredTwice(child).includes(fact.visitId);
}

function flagsOf({ texts }: Turn, visit: Visit, isCorrected: boolean, isEnteredTwice: boolean): string {
  const enteredOn = dayOf(visit.enteredAt);
  const flags = [
    ...(isCorrected && visit.takenBackOn === undefined ? [texts.words.children.corrected] : []),
    ...(visit.takenBackOn === undefined ? [] : [texts.say('children.takenBack', { day: texts.day(visit.takenBackOn) })]),
    ...(isEnteredTwice ? [texts.words.children.enteredTwice] : []),
    ...(visit.corrects === null ? [] : [texts.words.children.correction]),
    ...(enteredOn > visit.fact.on ? [texts.say('children.enteredLate', { day: texts.day(enteredOn) })] : []),
  ];
  return flags.join(' · ');
}

function nameOf({ texts }: Turn, shown: Shown<unknown>, childId: string): string {
  const child = childIn(shown, childId);
  return child === undefined ? '' : childWords(texts, child, shown.state.group);
}

function childIn({ state }: Shown<unknown>, childId: string): Child | undefined {
  return [...state.group.children, ...childrenAtTheEnd(state.group)].find((each) => each.childId === childId);
}

/** Not one who was in the group when it ended: of them there is nothing but the history. */
function isHere({ state }: Shown<unknown>, childId: string): boolean {
  return state.group.children.some((each) => each.childId === childId);
}
