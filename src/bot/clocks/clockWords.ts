import type { Child } from '../../core/child';
import { addLength, type Clock, type ShownLate } from '../../core/clocks/clock';
import type { Without } from '../../core/clocks/countedWithout';
import { type LimitId, traitsOf } from '../../core/clockTable';
import type { CoreGroup } from '../../core/coreGroup';
import { defaultPolicy, type Rules, ruleOf } from '../../core/policy';
import { lastBookableDay } from '../../core/time/workingDays';
import type { Texts } from '../../text/texts';
import { childWords } from '../actions/actionWords';

/** What the clock is about, as a name. */
export function clockName(texts: Texts, clock: LimitId): string {
  return texts.words.clock.name[clock];
}

/** The name of one limit: of a change of co-ordinator two run, to tell everyone and to confirm it in writing (D19). */
export function limitName(texts: Texts, { clock, because: { code } }: Pick<Clock, 'clock' | 'because'>): string {
  const { ofChange } = texts.words.clock;
  return code === 'co-ordinator-changed' || code === 'co-ordinator-change-untold' ? ofChange[code] : clockName(texts, clock);
}

/** How it stands, in a symbol and words (DESIGN 8.5); by how much it is or was late, and whether it waits for the custodian all the while. */
export function stateWords(texts: Texts, clock: Clock): string {
  const { state, limit, shownLate, metOn } = clock;
  if (shownLate?.stands === false && metOn === null) return texts.say('clock.state.shownLate', { day: texts.day(limit) });
  if (clock.waits && state === 'running') return texts.say('clock.state.waiting', { day: texts.day(limit) });
  const words = plainStateWords(texts, clock);
  return clock.waits ? `${words} · ${texts.words.clock.waitsToo}` : words;
}

function plainStateWords(texts: Texts, clock: Clock): string {
  const { state, limit, aimOn, metOn, endedOn, cancelReason, workingDaysLate, daysLate, waitsForAgreement } = clock;
  const day = texts.day(limit);
  if (waitsForAgreement) return texts.say('clock.state.unagreed', { day });
  if (state === 'met') return texts.say('clock.state.met', { day: texts.day(metOn ?? limit) });
  if (state === 'met-late') return texts.say('clock.state.met-late', { days: workingDaysLate, day: texts.day(metOn ?? limit) });
  if (state === 'cancelled') return texts.say(`clock.state.cancelled.${cancelReason ?? 'time-over'}`, { day });
  if (state !== 'breached' && aimOn !== undefined) return texts.say(`clock.aimed.${state}`, { aim: texts.day(aimOn), day });
  if (state !== 'breached') return texts.say(`clock.state.${state}`, { day });
  if (endedOn === null) return texts.say('clock.state.breached', { days: workingDaysLate, day });
  // Its period ended on the deadline itself: then it was missed, and late by no days.
  return daysLate === 0
    ? texts.say('clock.state.neverDoneBy', { day })
    : texts.say('clock.state.neverDone', { days: workingDaysLate, day });
}

/** From when to when it was shown as late, and why that is told otherwise now, in whole sentences; none where nothing differs. */
export function shownLateWords(texts: Texts, { clock, metOn, shownLate }: Clock): readonly string[] {
  if (shownLate === undefined) return [];
  const { from, until, changedOn, saidMetOn, by } = shownLate;
  const day = { from: texts.day(from), until: texts.day(until) };
  // Of one that was late until it was done the state says it; one whose period ended on its limit was shown as late on no day.
  const isSaid = (metOn !== null && saidMetOn === null && metOn === until) || until < from;
  const shown = isSaid ? [] : [texts.say(from === until ? 'clock.shown.day' : 'clock.shown.late', day)];
  const told = by === 'settings' ? [...shown, ...ruleWords(texts, shownLate)] : shown;
  if (by === 'settings' && saidMetOn === null) return told;
  if (saidMetOn === null) return [...told, texts.say('clock.shown.corrected', { on: texts.day(changedOn) })];
  if (clock === 'D23') return [...told, texts.say('clock.shown.ended', { on: texts.day(changedOn) })];
  const { leadsTo } = traitsOf(clock);
  const what = leadsTo === 'seen' || leadsTo === 'meeting' || leadsTo === 'review' ? leadsTo : 'other';
  return [...told, texts.say(`clock.shown.entered.${what}`, { on: texts.day(changedOn), done: texts.day(saidMetOn) })];
}

/** By which rule it was late and, where that is known, what the settings that came after it make of the same limit. */
function ruleWords(texts: Texts, { length, limit, since }: ShownLate): readonly string[] {
  const isSameLength = since !== undefined && since !== null && since.count === length.count && since.unit === length.unit;
  // Neither the length nor the day: then it is what counts as done that was changed.
  if (isSameLength && since.limit === limit) return [texts.words.clock.shown.reading];
  const then = isSameLength
    ? texts.say('clock.shown.settings', { day: texts.day(limit) })
    : texts.say(`clock.shown.rule.${length.unit}`, { count: length.count });
  if (since === undefined) return [then];
  return [then, since === null ? texts.words.clock.shown.notSince : texts.say('clock.shown.since', { day: texts.day(since.limit) })];
}

/** What it counts from and how long, in whole sentences; and until when to act, where the limit is a closed day. */
export function becauseWords(texts: Texts, clock: Clock, rules: Rules): string {
  const { because, limit, endedOn } = clock;
  // What was last before a limit that is over is not the last one now.
  const reason = texts.say(`clock.because.${because.code}`, { day: texts.day(because.parameters.on), over: String(endedOn !== null) });
  const lastDay = lastBookableDay(rules.calendar, limit);
  const isClosed = endedOn === null && lastDay !== limit && lastDay >= clock.trigger;
  return [
    reason,
    ...lengthWords(texts, clock),
    ...otherEndWords(texts, clock, rules),
    ...(isClosed ? [texts.say('clock.bookBy', { day: texts.day(lastDay) })] : []),
  ].join(' ');
}

/** What it is counted without, in one run of words; none where nothing is missing. */
export function withoutWords(texts: Texts, without: readonly Without[]): readonly string[] {
  const each = without.map((missed) => {
    const name = texts.words.clock.notRead[nameOf(missed)];
    const { on } = missed;
    return on === null ? name : texts.say('clock.notReadOn', { what: name, day: texts.day(on) });
  });
  return each.length === 0 ? [] : [texts.say('clock.without', { what: [...new Set(each)].join(', ') })];
}

function nameOf(without: Without) {
  if ('by' in without) return 'visit-by-no-member';
  if (!('why' in without)) return without.what;
  if (without.why === 'in-two-groups') return 'child-in-two-groups';
  return without.why === 'nobody-came' ? 'meeting-nobody-came' : without.what === 'conference' ? 'conference-twice' : 'registration-twice';
}

/** Where the rule comes from. */
export function sourceWords(texts: Texts, { clock, source }: Clock): string {
  const isLocal = source !== ruleOf(defaultPolicy, clock).source;
  return texts.words.clock.source[isLocal ? 'local' : traitsOf(clock).toldSource];
}

/** Counted back from an event (D14, D15); a birthday needs no length, nor reports for a review too soon for it. */
function lengthWords(texts: Texts, { clock, because }: Clock): readonly string[] {
  const { count, unit } = because.parameters;
  const { length } = traitsOf(clock);
  return length === 'untold' || because.code === 'review-planned-soon' ? [] : [texts.say(`clock.${length}.${unit}`, { count })];
}

/** Where something else than the length of time from that day decides: the next meeting or stage, the first meeting, a later agreement. */
function otherEndWords(texts: Texts, { clock, trigger, limit, because }: Clock, rules: Rules): readonly string[] {
  const { count, unit } = because.parameters;
  const plain = addLength(
    rules,
    trigger,
    unit === 'working-days' ? { workingDays: count } : unit === 'days' ? { days: count } : { months: count },
  );
  if (clock === 'D13' && limit < plain) return [texts.words.clock.beforeNextMeeting];
  if (clock === 'D24' && limit < plain) return [texts.words.clock.byNextStage];
  if (clock === 'D07' && limit < plain) return [texts.words.clock.byReviewHeld];
  if (clock === 'D17' && limit > plain) return [texts.words.clock.fromAgreement];
  return clock === 'D02' && limit > plain ? [texts.words.clock.byFirstMeeting] : [];
}

/** ' · Mali Prŷs, Cai Prŷs'; empty for what is about no child in particular. */
export function namesOf(texts: Texts, children: readonly Pick<Child, 'childId' | 'givenName' | 'familyName'>[], group: CoreGroup): string {
  return children.length === 0 ? '' : ` · ${children.map((child) => childWords(texts, child, group)).join(', ')}`;
}

/** For lists of what is past: nobody asks which day of the week it was. */
export function withShortDays(texts: Texts): Texts {
  return { ...texts, day: texts.shortDay };
}
