import { kindOf } from './columnKinds';
import { isoDay, readDay, readSerialDay } from './days';
import { addressBesideName } from './severalPeople';

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;

/** The other ways to write Y and N: of programs, of people who tick boxes, and in Welsh. An x is a tick too, but beside ticks: see `marks`. */
const answers: ReadonlyMap<string, string> = new Map([
  ...['yes', 'true', '1', 'ie', 'oes', 'ydy', 'do', '✓', '✔', '√', '☑', '✅'].map((word) => [word, 'Y'] as const),
  ...['no', 'false', '0', 'na', 'nage', 'nac oes', 'naddo', '✗', '✘', '❌', '☐'].map((word) => [word, 'N'] as const),
]);

/** What programs write into a cell in which there is nothing. */
const nothing = /^(?:\(?null\)?|#?n\/a!?|[-‐‑‒–—]+)$/i;

/** Somebody may be called Null. */
const nothingAsName = /^(?:NULL|\(null\)|#?n\/a|[-‐‑‒–—]+)$/;

function isNothing(column: string, text: string): boolean {
  return (kindOf(column) === 'name' ? nothingAsName : nothing).test(text);
}

/**
 * A cell as our own exports write it, where it can only mean one thing; what people wrote, and what cannot be told yet, stays as
 * it stands. Nobody sees the marks that are taken out of references and addresses, and they make two of one.
 */
export function tidyCell(column: string, text: string): string {
  if (isNothing(column, bare(text))) return '';
  switch (kindOf(column)) {
    case 'name':
    case 'words':
      return text;
    case 'yes-or-no': {
      const answer = bare(text);
      return answers.get(answer.toLowerCase().replace('\uFE0F', '')) ?? answer;
    }
    case 'list':
      return withDashes(bare(text.replace(/[,|\r\n]+/g, ';')));
    case 'word-list':
      return bare(text.replace(/[,|\r\n]+/g, ';')).toLowerCase();
    case 'word':
      return bare(text).toLowerCase().replace(/[ _]+/g, '-');
    case 'day':
    case 'day-and-time':
      return tidyDay(column, bare(text));
    case 'address':
      return addressBesideName(bare(text));
    case 'code':
      return withDashes(bare(text));
  }
}

function bare(text: string): string {
  return text.replace(invisible, '').replaceAll('\u00A0', '').trim();
}

/** A word processor makes longer ones of the dashes of a reference. */
function withDashes(text: string): string {
  return text.replace(/\s*[‐‑‒–—−]\s*/g, '-').replace(/\s+-\s*|-\s+/g, '-');
}

function tidyDay(column: string, text: string): string {
  const read = readDay(text) ?? readSerialDay(text);
  return read?.kind === 'day' ? dayText(column, read.day, read.time) : text;
}

/** A column of days keeps no time; one of days and times has the day alone where no time stands. */
function dayText(column: string, day: string, time: string | null): string {
  return kindOf(column) === 'day' || time === null ? day : `${day}T${time}`;
}

export type DayOrder = 'day-first' | 'month-first';

/** How somebody says which it is. */
export const dayOrdersSaid: Readonly<Record<string, DayOrder>> = { 'dd/mm/yyyy': 'day-first', 'mm/dd/yyyy': 'month-first' };

/** The same for a day like 05/10/2026, once it is known which of its numbers is the day. */
export function tidyDayIn(order: DayOrder, column: string, text: string): string {
  const read = readDay(text);
  if (read?.kind !== 'either') return text;
  const [day, month] = order === 'day-first' ? [read.first, read.second] : [read.second, read.first];
  return dayText(column, isoDay(read.year, month, day), read.time);
}
