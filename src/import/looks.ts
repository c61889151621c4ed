import type { CalendarDate } from '../core/time/day';
import type { Wrong } from './columns';
import type { Known } from './known';
import type { Reason } from './problems';
import { peopleInCell } from './severalPeople';

/** What is left of a row, and what is wrong with it. */
export type Look<Row> = { readonly row: Row | null; readonly wrong: readonly Wrong[] };

export type IsLater = (day: CalendarDate | null) => boolean;

export function isBefore(day: CalendarDate | null, first: CalendarDate | null): boolean {
  return day !== null && first !== null && day < first;
}

/** core-groups.csv gives a part in a group to whom it names by an address. */
export function personIn(known: Known, groupRef: string, column: string, text: string | null, isNaming = false) {
  if (text === null) return { key: null, wrong: [] };
  const who = known.who(groupRef, text);
  if (who.reason === null) return { key: who.key, wrong: who.noted === undefined ? [] : [noted(column, who.noted)] };
  const isKnown = (each: string) => known.who(groupRef, each).key !== null;
  const [first] = peopleInCell(text, isKnown).flatMap((each) => known.who(groupRef, each).key ?? []);
  if (first !== undefined) return { key: first, wrong: [lost(column, 'several-people')] };
  return isNaming && who.reason === 'not-in-this-group' ? { key: text, wrong: [] } : { key: null, wrong: [lost(column, who.reason)] };
}

export function without(column: string, reason: Reason): { readonly row: null; readonly wrong: readonly Wrong[] } {
  return { row: null, wrong: [lost(column, reason)] };
}

export function noted(column: string, reason: Reason): Wrong {
  return { column, reason, isLost: false };
}

export function lost(column: string, reason: Reason): Wrong {
  return { column, reason, isLost: true };
}
