import type { BoardChild, FortnightMark, LastTime } from '../../core/children/childBoard';
import { presses } from '../../core/children/firstLimit';
import { type Visit, visitorName } from '../../core/children/visit';
import type { Clock } from '../../core/clocks/clock';
import { traitsOf } from '../../core/clockTable';
import type { CoreGroup } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import type { CalendarDate } from '../../core/time/day';
import type { Texts } from '../../text/texts';
import { limitName, stateWords } from '../clocks/clockWords';
import { careWords } from '../clocks/regimeWords';

const marks: Readonly<Record<FortnightMark, string>> = { alone: '●', seen: '◐', 'not-seen': '○', none: '−' };

/** The strip of fortnights as a picture made of text, and the words that say the same. */
export function stripWords(texts: Texts, strip: readonly FortnightMark[]): { strip: string; stripWords: string } {
  const count = (mark: FortnightMark): number => strip.filter((each) => each === mark).length;
  const counts = { alone: count('alone'), seen: count('seen'), notSeen: count('not-seen'), none: count('none') };
  return { strip: strip.map((mark) => marks[mark]).join(' '), stripWords: texts.say('children.stripWords', counts) };
}

type Standing = Pick<BoardChild, 'isUnborn' | 'isMissing' | 'first' | 'nearest' | 'care'>;

/**
 * How the limit stands that comes first for the child (`firstLimit`); before it the visit of a looked-after child, where that comes
 * first. Of a child who is missing nothing is said in the look of what is fine.
 */
export function nearestWords(texts: Texts, child: Standing): string {
  const { isUnborn, first, care } = child;
  const { noVisits, noLimit } = texts.words.children;
  if (isUnborn && (first === null || !presses(first))) return noVisits;
  const own = first === null ? noLimit : `${stateWords(texts, first)} · ${limitName(texts, first)}`;
  if (isUnborn) return `${own} · ${noVisits}`;
  if (!isCareFirst(child) || care === null) return neverFine(child, own);
  return neverFine(child, `${careWords(texts, care)} · ${texts.words.clock.regime['looked-after']} · ${own}`);
}

/**
 * The same in few words, for a row of a list: what is due and how late, and the day only where it has not passed. Late paper or a late
 * meeting hides no visit that is due.
 */
export function nearestInShort(texts: Texts, child: Standing): string {
  const { first, nearest, isUnborn } = child;
  if (first === null || isCareFirst(child) || (isUnborn && !presses(first))) return nearestWords(texts, child);
  const own = inShort(texts, child, first) ?? nearestWords(texts, child);
  const isVisitDue = !isUnborn && !traitsOf(first.clock).byVisits && nearest !== null && presses(nearest);
  const visit = isVisitDue ? inShort(texts, child, nearest) : null;
  return visit === null ? own : `${own} · ${visit}`;
}

function inShort(texts: Texts, child: Standing, first: Clock): string | null {
  const { state, limit, workingDaysLate } = first;
  const clock = limitName(texts, first);
  if (state === 'breached') return texts.say('groups.line.late', { clock, days: workingDaysLate });
  if (state !== 'running' && state !== 'due-soon' && state !== 'due') return null;
  return neverFine(child, texts.say(`groups.line.${state}`, { clock, day: texts.day(limit) }));
}

/** A visit of care that is not late hides nothing that is. */
function isCareFirst({ first, care }: Standing): boolean {
  return care?.isFirst === true && (care.isLate || first?.state !== 'breached');
}

/** Words on how a limit stands; the sign of what is fine is that of what is to be looked at where the child is missing. */
export function neverFine({ isMissing }: Pick<BoardChild, 'isMissing'>, words: string): string {
  return isMissing ? words.replaceAll('●', '◆') : words;
}

type Glanced = Pick<BoardChild, 'isUnborn' | 'first'> & { readonly last: Pick<BoardChild['last'], 'seen' | 'alone'> };

/** "Seen 3 days ago, alone 24 days ago"; nothing of a child who is not born. */
export function glanceWords(texts: Texts, { isUnborn, last: { seen, alone } }: Glanced): { shown: boolean; text: string } {
  if (isUnborn) return { shown: false, text: '' };
  if (seen === null) return { shown: true, text: texts.words.children.noVisitYet };
  const both = { seen: seen.days, alone: alone?.days ?? 0 };
  const key = alone === null ? 'glanceNotAlone' : alone.days === seen.days ? 'glanceAlone' : 'glance';
  return { shown: true, text: texts.say(`children.${key}`, both) };
}

/** States in which somebody must go soon, or should have. */
const pressing: readonly string[] = ['due-soon', 'due', 'breached'];

/** Where what comes first is late or near although somebody has seen the child since, why: it was nobody whose visit moves the deadline. */
export function whyNotMoved(texts: Texts, { first, last: { seen, alone } }: Glanced): { shown: boolean; text: string } {
  const last = [alone, seen].find((each) => each?.movesNoLimit === true) ?? null;
  if (last === null || first === null || !pressing.includes(first.state) || !traitsOf(first.clock).byVisits)
    return { shown: false, text: '' };
  const who = last.agency === '' ? last.name : last.agency;
  return { shown: true, text: who === '' ? texts.words.children.movesNoLimit : texts.say('children.movedBy', { agency: who }) };
}

/** The last time of each question: day, how long ago, by whom, and the limit that answers to it. */
export function lastWords(texts: Texts, { last, clocks, isMissing }: BoardChild): Readonly<Record<keyof BoardChild['last'], string>> {
  const words = (question: keyof BoardChild['last']): string => {
    const clock = clocks[question];
    const limit = clock === null ? [] : [neverFine({ isMissing }, stateWords(texts, clock)), ...movesNoLimitWords(texts, last[question])];
    return [timeWords(texts, last[question]), ...limit].filter((part) => part !== '').join(' · ');
  };
  return { seen: words('seen'), alone: words('alone'), atHome: words('atHome'), bedroom: words('bedroom') };
}

/** Beside a limit that seems to be wrong: why the visit that was last did not move it. */
export function movesNoLimitWords({ words }: Texts, time: LastTime | null): readonly string[] {
  return time?.movesNoLimit === true ? [words.children.movesNoLimit] : [];
}

export function timeWords(texts: Texts, time: LastTime | null): string {
  if (time === null) return texts.words.children.never;
  const who = whoWords(time.name, time.agency);
  return [texts.say('children.last', { day: texts.day(time.on), days: time.days }), who].filter((part) => part !== '').join(' · ');
}

/** Who visited: name and agency, as far as they are known. */
export function visitedBy(group: CoreGroup, fact: VisitFact): string {
  return whoWords(visitorName(group, fact), fact.agency);
}

/** What was achieved on a visit; that the child was not seen is said, too. */
export function achievedWords(texts: Texts, { seen, alone, atHome, bedroom }: VisitFact): string {
  const { sighting } = texts.words.seen;
  const parts = [
    alone ? `● ${sighting.alone}` : seen ? `◐ ${sighting.seen}` : texts.words.children.notSeen,
    ...(atHome ? [sighting['at-home']] : []),
    ...(bedroom ? [sighting.bedroom] : []),
  ];
  return parts.join(' · ');
}

/** Whether the family knew of a visit, where somebody has said so. */
export function announcedWords(texts: Texts, { announced }: Pick<Visit, 'announced'>): readonly string[] {
  const { wasAnnounced, wasNotAnnounced } = texts.words.children;
  return announced === null ? [] : [announced ? wasAnnounced : wasNotAnnounced];
}

/** Day and time of a visit; the day alone where no time is known. */
export function visitWhen(texts: Texts, { fact, time }: Pick<Visit, 'fact' | 'time'>): string {
  return whenWords(texts, fact.on, time);
}

export function whenWords(texts: Texts, on: CalendarDate, time: string | null): string {
  const day = texts.day(on);
  return time === null ? day : texts.say('meeting.when', { day, time });
}

function whoWords(name: string, agency: string): string {
  return [name, agency].filter((part) => part !== '').join(', ');
}
