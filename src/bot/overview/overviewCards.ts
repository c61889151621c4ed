import type { AdaptiveCard } from '../../cards/defineCard';
import { overviewCard, overviewListCard, overviewMonthsCard, overviewSectionCard } from '../../cards/overview';
import { type Bar, type BarSection, barsOf, childStates, countedNightly, weightiestFirst } from '../../core/overview/bars';
import { countedOn, type Month, monthsOf, notCountedIn, percentOf, type Share } from '../../core/overview/months';
import type { OverseenGroup } from '../../core/overview/overseen';
import { type Measure, measures } from '../../core/overview/pastFigures';
import { type CasesSeen, namedGroups } from '../../usecases/overview/overview';
import { namedRows } from '../numbered';
import { pageOf } from '../paging';
import { stampFor, unreadHead } from '../shown';
import type { Turn } from '../turn';
import { barLabel, ofThing, stateColors, thingName, thingWords } from './overviewWords';

/** What those with rights to the cases open, and what the custodian does: nothing that names people. */
export const sectionsOf = {
  cases: ['limit', 'team', 'worker', 'soon', 'drift', 'week', 'months'],
  counts: ['limit', 'team', 'soon', 'drift', 'week', 'months'],
} as const;
export type Section = (typeof sectionsOf)['cases'][number];

/** One child may have several of these, and one meeting that is late counts for each of its children. */
export const countsLimits: readonly Section[] = ['limit', 'team', 'worker', 'soon'];

const sectionColors = {
  limit: 'attention',
  team: 'attention',
  worker: 'attention',
  soon: 'warning',
  drift: 'warning',
  week: 'neutral',
} as const;

export function homeCard(turn: Turn, { groups, unread }: CasesSeen): AdaptiveCard {
  const { texts, today } = here(turn);
  const bars = barsOf('state', groups, today);
  const counts = new Map(bars.map(({ key, things }) => [key, things.length]));
  const children = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const labelled = (state: (typeof childStates)[number], count: string) =>
    texts.say('overview.counted', { label: texts.words.overview.state[state], count });
  return overviewCard.render(texts, stampFor(turn, null), {
    ...head(turn, texts.words.overview.title, unread),
    scope: texts.say('overview.scope', { children, groups: groups.length, day: texts.day(today) }),
    empty: { shown: children === 0, text: texts.words.overview.nothing },
    chart: children > 0,
    slices: childStates.flatMap((state) => {
      const value = counts.get(state) ?? 0;
      return value === 0 ? [] : [{ legend: labelled(state, String(value)), value, color: stateColors[state] }];
    }),
    states: childStates.map((key) => ({ key, title: labelled(key, String(counts.get(key) ?? 0)) })),
    bands: [],
    sections: sectionsOf.cases.map((section) => ({ section, title: texts.words.overview.titleOf[section] })),
  });
}

export async function sectionCard(turn: Turn, seen: CasesSeen, section: Exclude<Section, 'months'>, wanted: number): Promise<AdaptiveCard> {
  const { texts, today } = here(turn);
  const { groups } = seen;
  const all = barsOf(section, groups, today);
  const { rows, pages } = pageOf(texts, all, wanted);
  const labelOf = await labels(turn, section, rows);
  const named = namedRows(texts, rows, ({ key }) => [labelOf(key)]);
  const total = all.reduce((sum, { things }) => sum + things.length, 0);
  const first = all.indexOf(rows[0] ?? { key: '', things: [] });
  const isOfDays = section === 'soon' || section === 'week';
  return overviewSectionCard.render(texts, stampFor(turn, null), {
    ...head(turn, texts.words.overview.titleOf[section], seen.unread),
    section,
    scope: [
      texts.say('overview.scope', { children: childrenIn(groups), groups: groups.length, day: texts.day(today) }),
      ...(section === 'drift' ? movedWords(turn, groups) : []),
      ...(countsLimits.includes(section) ? [texts.words.overview.countsLimits] : []),
    ].join(' · '),
    empty: { shown: rows.length === 0 || total === 0, text: emptyWords(turn, section) },
    chart: total > 0,
    // A bar has the number of its row, as names would leave it no room on a phone.
    bars: rows.map((bar, index) => ({
      x: isOfDays ? shortDay(bar.key) : `${first + index + 1}`,
      y: bar.things.length,
      color: sectionColors[section],
    })),
    rows: rows.map((bar, index) => {
      const { number, titled } = named(bar, first + index + 1);
      const isNotCounted = section === 'drift' && countedNightly.includes(bar.key) && countedOn(groups) === null;
      const count = isNotCounted ? texts.words.overview.notCounted : String(bar.things.length);
      const opens = bar.things.length > 0;
      return { bar: bar.key, number, label: labelOf(bar.key), count, opens, open: titled(texts.words.overview.open) };
    }),
    pages,
  });
}

/** One measure is drawn at a time, so that no colour has to tell several apart; the table has all of them. */
export function monthsCard(turn: Turn, { groups, unread }: CasesSeen, measure: Measure): AdaptiveCard {
  const { texts, today } = here(turn);
  const months = monthsOf(groups, today);
  const counted = countedOn(groups);
  const words = texts.words.overview;
  const uncounted = notCountedWords(turn, groups);
  const ofSittings = (month: Month) => (measure === 'visits' ? null : month.perSitting[measure]);
  const said = (month: Month) => {
    if (counted === null) return words.notCounted;
    const [first, ofChildren] = [ofSittings(month) ?? month.perChild[measure], ofSittings(month) && month.perChild[measure]];
    return shareWords(turn, first, ofChildren);
  };
  const bars = months.flatMap(({ month, perChild }) => {
    const y = percentOf(perChild[measure]);
    return y === null ? [] : [{ x: String(Number(month.slice(5))), y, color: 'neutral' as const }];
  });
  const isDrawn = bars.length > 0;
  return overviewMonthsCard.render(texts, stampFor(turn, null), {
    ...head(turn, words.titleOf.months, unread),
    scope:
      counted === null ? words.scopeMonthsNever : [texts.say('overview.scopeMonths', { day: texts.day(counted) }), ...uncounted].join(' '),
    empty: { shown: false, text: words.nothing },
    chart: isDrawn,
    tableOpen: !isDrawn,
    drawn: texts.say('overview.percent', { what: words.measure[measure] }),
    bars,
    others: measures.filter((each) => each !== measure).map((each) => ({ measure: each, title: words.measure[each] })),
    measure: words.measure[measure],
    how: measure !== 'visits' && counted !== null ? words.perChild : words.inTimeOfDue,
    rows: months.map((month) => ({
      month: monthWords(month),
      share: said(month),
    })),
  });
}

export async function listCard(turn: Turn, seen: CasesSeen, section: BarSection, key: string, wanted: number): Promise<AdaptiveCard> {
  const { texts, today } = here(turn);
  const bar = barsOf(section, seen.groups, today).find((each) => each.key === key) ?? { key, things: [] };
  const all = [...bar.things].sort(weightiestFirst);
  const { rows, pages } = pageOf(texts, all, wanted);
  const groups = await namedGroups(
    turn.deps,
    turn.person.personId,
    rows.map(({ coreGroupId }) => coreGroupId),
  );
  const labelOf = await labels(turn, section, bar.things.length === 0 ? [] : [bar]);
  const named = namedRows(texts, rows, (thing) => {
    const group = groups.get(thing.coreGroupId);
    return group === undefined ? [] : [ofThing(texts, thing, group), thing.ref];
  });
  return overviewListCard.render(texts, stampFor(turn, null), {
    ...head(turn, texts.words.overview.titleOf[section], seen.unread),
    section,
    bar: key,
    isState: section === 'state',
    isBar: section !== 'state',
    scope: all.length === 0 ? '' : texts.say('overview.counted', { label: labelOf(key), count: String(all.length) }),
    empty: { shown: all.length === 0, text: texts.words.overview.nothingHere },
    rows: rows.flatMap((thing) => {
      const group = groups.get(thing.coreGroupId);
      if (group === undefined) return [];
      const { number, open } = named(thing, all.indexOf(thing) + 1);
      return [
        {
          g: thing.coreGroupId,
          childId: 'childId' in thing ? thing.childId : '',
          meetingId: thing.kind === 'record' ? thing.meetingId : '',
          actionId: thing.kind === 'action' ? thing.actionId : '',
          number,
          name: thingName(texts, thing, group),
          what: thingWords(texts, thing, turn.deps.rules, today),
          open,
          opensChild: 'childId' in thing,
          opensMeeting: thing.kind === 'meeting',
          opensReviews: thing.kind === 'conference',
          opensRecord: thing.kind === 'record',
          opensActions: thing.kind === 'action',
          opensPlan: thing.kind === 'plan',
        },
      ];
    }),
    pages,
  });
}

export function here({ texts, deps }: Turn) {
  return { texts, today: deps.clock.today() };
}

export function head(turn: Turn, title: string, unread: number) {
  return { title, done: { shown: false, text: '' }, refused: { shown: false, text: '' }, ...unreadHead(turn, 'groups', unread) };
}

function childrenIn(groups: readonly OverseenGroup[]): number {
  return groups.reduce((sum, { children }) => sum + children.length, 0);
}

function emptyWords({ texts }: Turn, section: Exclude<Section, 'months'>): string {
  const words = texts.words.overview;
  return {
    soon: words.nothingSoon,
    week: words.nothingThisWeek,
    drift: words.nothingHere,
    limit: words.nothingLate,
    team: words.nothingLate,
    worker: words.nothingLate,
  }[section];
}

/** What the bars of a page are called; for the names of workers one head of each is read, all in one request. */
async function labels(turn: Turn, section: BarSection, bars: readonly Bar[]): Promise<(key: string) => string> {
  const { texts, today } = here(turn);
  const ids = section === 'worker' ? bars.flatMap(({ things }) => things.slice(0, 1).map(({ coreGroupId }) => coreGroupId)) : [];
  const groups = [...(await namedGroups(turn.deps, turn.person.personId, ids)).values()];
  const plain = bars.map(({ key }) => barLabel(texts, section, key, groups, today, () => false));
  const isNamesake = (name: string) => plain.filter((each) => each === name).length > 1;
  return (key) => barLabel(texts, section, key, groups, today, isNamesake);
}

function shareWords({ texts }: Turn, share: Share, ofChildren: Share | null): string {
  if (share.due === 0 && (ofChildren === null || ofChildren.due === 0)) return texts.words.overview.noneDue;
  const counts = { inTime: String(share.inTime), due: String(share.due) };
  if (ofChildren === null) return texts.say('overview.share', counts);
  return texts.say('overview.shareBoth', { ...counts, childInTime: String(ofChildren.inTime), childDue: String(ofChildren.due) });
}

/** As at when moved actions are counted; of what is not counted yet no number is said. */
function movedWords(turn: Turn, groups: readonly OverseenGroup[]): readonly string[] {
  const { texts } = turn;
  const day = countedOn(groups);
  if (day === null) return [texts.words.overview.movedNever];
  return [texts.say('overview.movedCounted', { day: texts.day(day) }), ...notCountedWords(turn, groups)];
}

function notCountedWords({ texts }: Turn, groups: readonly OverseenGroup[]): readonly string[] {
  const left = notCountedIn(groups);
  return left === 0 ? [] : [texts.say('overview.uncounted', { groups: left })];
}

/** '11/2026', in both languages alike. */
export function monthWords({ month }: Pick<Month, 'month'>): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** '27/11': days of the next two weeks, in both languages alike. */
function shortDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}
