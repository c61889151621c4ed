import { clocksCard } from '../../cards/clocks';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type CorrectionLine, correctionsFor } from '../../core/clocks/correctionList';
import type { CorrectedFact } from '../../core/corrected';
import { keptLimitsOf } from '../../documents/limits';
import type { Texts } from '../../text/texts';
import { pageOf } from '../paging';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { noReasons } from './breaches';
import { becauseWords, clockName, limitName, namesOf, sourceWords, stateWords, withShortDays } from './clockWords';
import { withReasons } from './withReasons';

/** What the case system corrected or took back, import by import, what was joined here, and which limits moved by it. */
export function correctionsCardFor(turn: Turn, shown: Shown<{ readonly page: number }>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const kept = keptLimitsOf(shown.state, group.coreGroupId);
  const all = correctionsFor(group, shown.actor, deps.rules, deps.clock.today(), kept);
  const { rows, pages } = pageOf(texts, all, shown.data.page);
  return clocksCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.clock.correctedTitle, ''),
    intro: { shown: all.length > 0, text: texts.words.clock.correctedIntro },
    empty: { shown: all.length === 0, text: texts.words.clock.correctedEmpty },
    rows: withReasons(
      texts,
      rows.map((line) => ({ ...lineFor(turn, line), names: namesOf(texts, line.children, group) })),
    ),
    pages,
    turns: { all: false, past: false, corrected: pages.shown },
    mayStep: false,
    mayOpenPast: false,
    mayOpenCorrected: false,
    mayOpenAll: true,
  });
}

function lineFor({ texts, deps }: Turn, line: CorrectionLine) {
  const on = texts.day(line.on);
  if (line.kind === 'fact') {
    const { what } = line.fact;
    return { clock: texts.words.clock.correctedFact[what], state: factWords(texts, line.fact, on), ...unexplained };
  }
  if (line.kind === 'gone') {
    const was = texts.day(line.limit.from.limit);
    return { clock: clockName(texts, line.limit.clock), state: texts.say('clock.correctedNotCounted', { was, on }), ...unexplained };
  }
  const { clock, limit } = line;
  const from = texts.shortDay(limit.from.limit);
  if (clock === null) {
    const state = texts.say('clock.correctedLimit', { was: from, now: texts.shortDay(limit.to.limit), on: texts.shortDay(line.on) });
    return { clock: clockName(texts, limit.clock), state, ...unexplained };
  }
  return {
    clock: limitName(texts, clock),
    state: stateWords(withShortDays(texts), clock),
    explained: true,
    because: [texts.say('clock.correctedOn', { on: texts.day(line.on) }), becauseWords(texts, clock, deps.rules)].join(' '),
    source: sourceWords(texts, clock),
    was: { shown: true, text: texts.say('clock.correctedBefore', { was: from }) },
    ...noReasons,
  };
}

const unexplained = { explained: false, because: '', source: '', was: { shown: false, text: '' }, ...noReasons };

/** What became of a fact, and on which day the correction came. */
export function factWords(texts: Texts, { what, was, now }: CorrectedFact, on: string): string {
  if (what === 'join') return texts.say('clock.correctedJoined', { on });
  if (now === null) return texts.say('clock.correctedGone', { was: texts.day(was), on });
  if (now === was) return texts.say('clock.correctedSame', { was: texts.day(was), on });
  return texts.say('clock.correctedTo', { was: texts.day(was), now: texts.day(now), on });
}
