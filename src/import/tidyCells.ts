import { kindOf } from './columnKinds';
import { isoDay, readDay } from './days';
import { addressBesideName } from './severalPeople';

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;

/** The other ways to write Y and N: of programs, and in Welsh. */
const answers: Readonly<Record<string, string>> = {
  yes: 'Y',
  true: 'Y',
  '1': 'Y',
  ie: 'Y',
  no: 'N',
  false: 'N',
  '0': 'N',
  na: 'N',
  nage: 'N',
};

/**
 * A cell as our own exports write it, where it can only mean one thing; what people wrote, and what cannot be told yet, stays as
 * it stands. Nobody sees the marks that are taken out of references and addresses, and they make two of one.
 */
export function tidyCell(column: string, text: string): string {
  switch (kindOf(column)) {
    case 'name':
    case 'words':
      return text;
    case 'yes-or-no': {
      const answer = bare(text);
      return answers[answer.toLowerCase()] ?? answer;
    }
    case 'list':
      return bare(text.replace(/[,|\r\n]+/g, ';'));
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
      return bare(text);
  }
}

function bare(text: string): string {
  return text.replace(invisible, '').replaceAll('\u00A0', '').trim();
}

function tidyDay(column: string, text: string): string {
  const read = readDay(text);
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
