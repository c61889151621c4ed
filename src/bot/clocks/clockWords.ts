import type { Clock } from '../../core/clocks/clock';
import { type ClockId, defaultPolicy, type Rules } from '../../core/policy';
import { lastBookableDay } from '../../core/time/workingDays';
import type { Texts } from '../../text/texts';

/** What the clock is about, as a name. */
export function clockName(texts: Texts, clock: ClockId): string {
  return texts.words.clock.name[clock];
}

/** How it stands, in a symbol and words (DESIGN 8.5); by how much it is or was late. */
export function stateWords(texts: Texts, clock: Clock): string {
  const { state, limit, metOn, endedOn, cancelReason, workingDaysLate } = clock;
  const day = texts.day(limit);
  if (state === 'met') return texts.say('clock.state.met', { day: texts.day(metOn ?? limit) });
  if (state === 'met-late') return texts.say('clock.state.met-late', { days: workingDaysLate, day: texts.day(metOn ?? limit) });
  if (state === 'cancelled') return texts.say(`clock.state.cancelled.${cancelReason ?? 'time-over'}`, { day });
  if (state !== 'breached') return texts.say(`clock.state.${state}`, { day });
  return texts.say(endedOn === null ? 'clock.state.breached' : 'clock.state.neverDone', { days: workingDaysLate, day });
}

/** What it counts from and how long, in whole sentences; and until when to act, where the limit is a closed day. */
export function becauseWords(texts: Texts, clock: Clock, rules: Rules): string {
  const { because, limit, endedOn } = clock;
  const reason = texts.say(`clock.because.${because.code}`, { day: texts.day(because.parameters.on) });
  const lastDay = lastBookableDay(rules.calendar, limit);
  const isClosed = endedOn === null && lastDay !== limit && lastDay >= clock.trigger;
  return [reason, ...lengthWords(texts, clock), ...(isClosed ? [texts.say('clock.bookBy', { day: texts.day(lastDay) })] : [])].join(' ');
}

/** Where the rule comes from. */
export function sourceWords(texts: Texts, { clock }: Clock, rules: Rules): string {
  const isLocal = rules.policy.clocks[clock].source !== defaultPolicy.clocks[clock].source;
  return texts.words.clock.source[isLocal ? 'local' : sources[clock]];
}

/** Counted back from an event (D14, D15); a birthday needs no length. */
function lengthWords(texts: Texts, { clock, because }: Clock): readonly string[] {
  const { count, unit } = because.parameters;
  if (clock === 'D23') return [];
  return [clock === 'D14' || clock === 'D15' ? texts.say(`clock.before.${unit}`, { count }) : texts.say(`clock.after.${unit}`, { count })];
}

type Source = 'section3' | 'section4' | 'sections3and4' | 'dutyOnly' | 'proposed';

/** DOMAIN 0.3: pages of the Wales Safeguarding Procedures by section; "duty only" where the length is marked [P]. */
const sources: Readonly<Record<ClockId, Source>> = {
  D01: 'section3',
  D02: 'section3',
  D03: 'sections3and4',
  D04: 'sections3and4',
  D05: 'sections3and4',
  D06: 'section4',
  D07: 'sections3and4',
  D08: 'section3',
  D09: 'sections3and4',
  D10: 'sections3and4',
  D11: 'section3',
  D12: 'section3',
  D13: 'proposed',
  D14: 'proposed',
  D15: 'dutyOnly',
  D16: 'section4',
  D17: 'section4',
  D18: 'section4',
  D19: 'dutyOnly',
  D20: 'section4',
  D21: 'dutyOnly',
  D22: 'section4',
  D23: 'section4',
  D24: 'dutyOnly',
};
