import type { CareVisit, OtherRegime } from '../../core/clocks/otherRegimes';
import type { Texts } from '../../text/texts';

/** By when a looked-after child is to be seen, as every limit says how it stands: in a symbol and words. */
export function careWords(texts: Texts, { kind, by, isLate, workingDaysLate }: CareVisit): string {
  const day = texts.day(by);
  return isLate ? texts.say(`clock.regime.${kind}Late`, { day, days: workingDaysLate }) : texts.say(`clock.regime.${kind}`, { day });
}

/** One row of what holds beside the registration here: what it is, how it stands, why, and where the rule comes from. */
export function regimeWords(texts: Texts, row: OtherRegime): { clock: string; state: string; because: string; source: string } {
  const { regime } = texts.words.clock;
  if (row.kind === 'home-review') {
    const next = row.on === null ? regime.homeUnknown : texts.say('clock.regime.homeOn', { day: texts.day(row.on) });
    const until =
      row.until === null
        ? []
        : [texts.say(row.isOver ? 'clock.regime.entryOver' : 'clock.regime.entryUntil', { day: texts.day(row.until) })];
    return { clock: regime['home-review'], state: [next, ...until].join(' · '), because: regime.homeWhy, source: regime.homeSource };
  }
  return {
    clock: regime['looked-after'],
    state: row.kind === 'placement-not-known' ? regime['placement-not-known'] : careWords(texts, row),
    because: row.kind === 'placement-not-known' ? regime.lookedAfterWhy : whyThen(texts, row),
    source: regime.lookedAfterSource,
  };
}

/** What it is counted from and how long, as the settings have it, and whether a visit of the registration comes first. */
function whyThen(texts: Texts, { because: { code, parameters }, isFirst }: CareVisit): string {
  const { on, count, unit } = parameters;
  const { careFirst, careLater } = texts.words.clock.regime;
  const reason = texts.say(`clock.because.${code}`, { day: texts.day(on), over: 'false' });
  return [reason, texts.say(`clock.after.${unit}`, { count }), isFirst ? careFirst : careLater].join(' ');
}
