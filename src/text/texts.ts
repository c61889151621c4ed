import { IntlMessageFormat } from 'intl-messageformat';
import type { CalendarDate } from '../core/time/day';
import type { Language } from '../core/typedText';
import cy from './cy.json';
import en from './en.json';

/** Every word in the shape of the English file; the Welsh file must have the same or this does not compile. */
export type Words = typeof en;

type Leaves<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}` }[keyof Tree & string];
/** 'agenda.title': the path of one message in en.json and cy.json. */
export type TextKey = Leaves<Words>;
export type TextValues = Readonly<Record<string, string | number | boolean>>;

/** All that is said to one reader in their language. */
export type Texts = {
  readonly language: Language;
  /** The messages that need no values, for templates to bind as `${t.agenda.title}`. */
  readonly words: Words;
  /** One whole sentence. Throws when a value is missing: a bug, found by the texts test. */
  say(key: TextKey, values?: TextValues): string;
  /** 'Thursday 20 November 2026' / 'Dydd Iau 20 Tachwedd 2026', as it begins a line; inside a sentence `say` writes 'dydd Iau …'. */
  day(on: CalendarDate): string;
  /** '20 November 2026' / '20 Tachwedd 2026'. */
  shortDay(on: CalendarDate): string;
};

const trees: Readonly<Record<Language, Words>> = { en, cy };
const both: Readonly<Record<Language, Texts>> = { en: makeTexts('en'), cy: makeTexts('cy') };

export function textFor(language: Language): Texts {
  return both[language];
}

/** Welsh and English side by side, Welsh first, for a line that has no place for a block in each: what a notification says of a card. */
export function sayBoth(key: TextKey): string {
  return besideEachOther(both.cy.say(key), both.en.say(key));
}

function besideEachOther(welsh: string, english: string): string {
  return welsh === english ? welsh : `${welsh} · ${english}`;
}

function makeTexts(language: Language): Texts {
  const locale = language === 'en' ? 'en-GB' : 'cy';
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const at = (on: CalendarDate): Date => new Date(`${on}T00:00:00Z`);
  return {
    language,
    words: trees[language],
    say: language === 'cy' ? smallDays(sentencesOf(language), new Map(leaves(trees.cy))) : sentencesOf(language),
    day: kept((on) => `${weekday.format(at(on))} ${short.format(at(on))}`),
    shortDay: kept((on) => short.format(at(on))),
  };
}

/** Each message is read when it is first said: a bot says a few of them in a day, and reading all takes longer than the rest of its start. */
function sentencesOf(language: Language): Texts['say'] {
  const messages = new Map(leaves(trees[language]));
  const ready = new Map<TextKey, IntlMessageFormat>();
  return (key, values) => {
    const known = ready.get(key);
    if (known !== undefined) return String(known.format(values));
    const message = messages.get(key);
    if (message === undefined) throw new Error(`There is no message ${key}.`);
    const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    ready.set(key, format);
    return String(format.format(values));
  };
}

/** A whole day as `day` writes it in Welsh: nothing that people type is changed unless it is just that. */
const welshDay = /^Dydd \p{L}+ \d{1,2} \p{L}+ \d{4}$/u;

/** Welsh days take a small letter inside a sentence, and a capital only where they begin one. */
function smallDays(say: Texts['say'], messages: ReadonlyMap<string, string>): Texts['say'] {
  return (key, values) => {
    if (values === undefined || !Object.values(values).some(isWelshDay)) return say(key, values);
    const message = messages.get(key) ?? '';
    const inside = Object.entries(values).map(([name, value]) =>
      isWelshDay(value) && !begins(message, name) ? [name, `d${value.slice(1)}`] : [name, value],
    );
    return say(key, Object.fromEntries(inside) as TextValues);
  };
}

function isWelshDay(value: string | number | boolean): value is string {
  return typeof value === 'string' && welshDay.test(value);
}

/** Whether a value stands first in its message: after a symbol of state counts as first. */
function begins(message: string, name: string): boolean {
  return new RegExp(`^[^\\p{L}{]*\\{${name}[,}]`, 'u').test(message);
}

/** More than the days that all cards of a year name. */
const mostDays = 2_000;

/** Keeps what was written for each day: the same few stand on most cards, and writing one takes longer than looking it up. */
function kept(write: (on: CalendarDate) => string): (on: CalendarDate) => string {
  const written = new Map<CalendarDate, string>();
  return (on) => {
    const known = written.get(on);
    if (known !== undefined) return known;
    if (written.size >= mostDays) written.clear();
    const day = write(on);
    written.set(on, day);
    return day;
  };
}

function leaves(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value as object, `${path}${key}.`),
  );
}
