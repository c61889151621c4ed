import type { AdaptiveCard } from '../../cards/defineCard';
import { overviewCard, overviewMonthsCard, overviewSectionCard } from '../../cards/overview';
import { type BarCount, type CountedSection, type Counts, stillToCome } from '../../core/overview/authorityCounts';
import { bandOf, isSmall, mayShowBoth } from '../../core/overview/bands';
import { childStates } from '../../core/overview/bars';
import type { Share } from '../../core/overview/months';
import { type Measure, measures } from '../../core/overview/pastFigures';
import type { CountsSeen } from '../../usecases/overview/overview';
import { namedRows } from '../numbered';
import { pageOf } from '../paging';
import { stampFor } from '../shown';
import type { Turn } from '../turn';
import { countsLimits, head, here, monthWords, sectionsOf } from './overviewCards';
import { bandWords, barLabel } from './overviewWords';

/*
 * What the custodian of the register sees of the whole local authority: bands of five of the sums that the night has kept. Nothing here
 * is drawn, as a bar has a length, and no number opens a list.
 */

export function countsHomeCard(turn: Turn, seen: CountsSeen): AdaptiveCard {
  const { texts } = turn;
  const counts = seen.counted?.counts ?? null;
  const countOf = (state: string) => counts?.bars.state.find(({ key }) => key === state)?.count ?? 0;
  return overviewCard.render(texts, stampFor(turn, null), {
    ...head(turn, texts.words.overview.title, seen.unread),
    scope: scopeWords(turn, seen),
    empty: warning(turn, seen),
    chart: false,
    slices: [],
    states: [],
    bands: (counts === null ? [] : childStates).map((state) => ({
      text: texts.say('overview.counted', { label: texts.words.overview.state[state], count: bandWords(texts, countOf(state)) }),
    })),
    sections: (counts === null ? [] : sectionsOf.counts).map((section) => ({ section, title: texts.words.overview.titleOf[section] })),
  });
}

export function countsSectionCard(turn: Turn, seen: CountsSeen, section: Exclude<CountedSection, 'state'>, wanted: number): AdaptiveCard {
  const { texts, today } = here(turn);
  const shown = seen.counted === null ? [] : shownBars(seen.counted.counts, section, today);
  const { rows, pages } = pageOf(texts, shown ?? [], wanted);
  const labelOf = (key: string) => barLabel(texts, section, key, [], today, () => false);
  const named = namedRows(texts, rows, ({ key }) => [labelOf(key)]);
  const first = (shown ?? []).indexOf(rows[0] ?? { key: '', count: 0 });
  const words = texts.words.overview;
  return overviewSectionCard.render(texts, stampFor(turn, null), {
    ...head(turn, words.titleOf[section], seen.unread),
    section,
    scope: [scopeWords(turn, seen), ...(countsLimits.includes(section) ? [words.countsLimits] : [])].join(' '),
    empty: rows.length > 0 ? warning(turn, seen) : { shown: true, text: shown === null ? words.notBeside : words.tooFew },
    chart: false,
    bars: [],
    rows: rows.map((bar, index) => {
      const { number, titled } = named(bar, first + index + 1);
      const row = { bar: bar.key, number, label: labelOf(bar.key), count: bandWords(texts, bar.count) };
      return { ...row, opens: false, open: titled(words.open) };
    }),
    pages,
  });
}

export function countsMonthsCard(turn: Turn, seen: CountsSeen, measure: Measure): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.overview;
  const share = ({ inTime, due }: Share) => texts.say('overview.share', { inTime: bandWords(texts, inTime), due: bandWords(texts, due) });
  return overviewMonthsCard.render(texts, stampFor(turn, null), {
    ...head(turn, words.titleOf.months, seen.unread),
    scope: scopeWords(turn, seen),
    empty: warning(turn, seen),
    chart: false,
    tableOpen: true,
    drawn: '',
    bars: [],
    others: measures.filter((each) => each !== measure).map((each) => ({ measure: each, title: words.measure[each] })),
    measure: words.measure[measure],
    how: words.inTimeOfDue,
    rows: (seen.counted?.counts.months ?? []).map((month) => ({
      month: monthWords(month),
      share: share(measure === 'visits' ? month.perChild.visits : month.perSitting[measure]),
    })),
  });
}

/**
 * Bars of which every one is always there say that they are small; of others only those that are not small are shown, as that one is
 * there would say that it is not nothing. Null: what is late by limit and by team would give a small one away together.
 */
function shownBars(counts: Counts, section: Exclude<CountedSection, 'state'>, today: string): readonly BarCount[] | null {
  const { [section]: all, limit, team } = counts.bars;
  const isLarge = ({ count }: BarCount) => !isSmall(bandOf(count));
  switch (section) {
    case 'drift':
      return all;
    case 'soon':
    case 'week':
      return stillToCome(all, today).filter(isLarge);
    case 'limit':
    case 'team': {
      const countsIn = (bars: readonly BarCount[]) => bars.map(({ count }) => count);
      return mayShowBoth(countsIn(limit), countsIn(team)) ? all.filter(isLarge) : null;
    }
  }
}

function scopeWords({ texts }: Turn, { counted }: CountsSeen): string {
  return counted === null
    ? texts.words.overview.scopeCountsNever
    : texts.say('overview.scopeCounts', { day: texts.day(counted.countedOn) });
}

/** What is not of today, or not of all groups, says so before any number. */
function warning(turn: Turn, { counted }: CountsSeen): { readonly shown: boolean; readonly text: string } {
  const { texts, today } = here(turn);
  const { notToday, notWhole } = texts.words.overview;
  if (counted === null) return { shown: false, text: '' };
  const said = [
    ...(counted.countedOn === today ? [] : [notToday]),
    ...(counted.isWhole && counted.counts.uncounted === 0 ? [] : [notWhole]),
  ];
  return { shown: said.length > 0, text: said.join(' ') };
}
