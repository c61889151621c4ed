import { canonicalJson } from '../core/audit/canonicalJson';
import type { EarlierRegistration } from '../core/child';
import { categories } from '../core/facts';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { SettledRow } from './settle';
import type { Line, Tell } from './tables';

/** What rows of every group say of a child. */
type InOtherGroups = {
  readonly runsSince: (childRef: string) => CalendarDate | null;
  readonly endedElsewhere: (childRef: string, groupRef: string) => readonly EarlierRegistration[];
};

/** A child's newest registration, and those before. */
export type KnownChild = SettledRow<'children.csv'> & { readonly earlier: readonly EarlierRegistration[] };

/** Since when each child has been registered without an end. */
export function registrationsRunning() {
  const open = new Map<string, CalendarDate[]>();
  const ended = new Map<string, CalendarDate>();
  return {
    take(childRef: string, day: string | null, status: string): void {
      if (day === null || !isCalendarDate(day) || day < '1900-01-01') return;
      if (status !== 'de-registered') open.set(childRef, [...(open.get(childRef) ?? []), day]);
      else if (day > (ended.get(childRef) ?? '')) ended.set(childRef, day);
    },
    /** One that nobody ended before another that was ended has ended too. */
    since: (childRef: string): CalendarDate | null => {
      const last = ended.get(childRef) ?? '';
      return (open.get(childRef) ?? []).filter((day) => day > last).sort()[0] ?? null;
    },
  };
}

/** Registrations that have ended, by child and the group that they were in: a child who is in another one now was on the register before. */
export function registrationsEnded() {
  const ended = new Map<string, readonly (EarlierRegistration & { readonly groupRef: string })[]>();
  return {
    take(
      childRef: string,
      row: { readonly groupRef: string; readonly from: string; readonly to: string; readonly categories: string },
    ): void {
      const { groupRef, from, to, categories: words } = row;
      if (!isCalendarDate(from) || from < '1900-01-01') return;
      const deregisteredOn = isCalendarDate(to) && to >= from ? to : null;
      const known = words.split(';').flatMap((word) => categories.find((each) => each === word.trim().toLowerCase()) ?? []);
      const each = { groupRef, registeredOn: from, deregisteredOn, categories: known };
      ended.set(childRef, [...(ended.get(childRef) ?? []), each]);
    },
    in: (childRef: string) => ended.get(childRef) ?? [],
  };
}

/**
 * The newest registration of each child counts; those before it are history (DOMAIN 7.1, re-registration). Where one before it still
 * runs, which of them is right is for the case system to say: until then limits count from the earlier day, by which none is later.
 */
export function newestRegistrations(
  lines: readonly Line<SettledRow<'children.csv'>>[],
  tell: Tell,
  { runsSince, endedElsewhere }: InOtherGroups,
): readonly Line<KnownChild>[] {
  return [...groupedBy(lines, ({ row }) => row.child_ref).values()].flatMap((same): readonly Line<KnownChild>[] => {
    const [newest, ...before] = [...same].sort((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1));
    if (newest === undefined) return [];
    const since = newest.row.status === 'de-registered' ? null : (runsSince(newest.row.child_ref) ?? ownRunsSince(same));
    const isTwice = since !== null && newest.row.registered_on !== null && since < newest.row.registered_on;
    if (isTwice) tell.row('children.csv', newest.line, 'registered_on', { reason: 'registered-twice' }, 'cell-left-out');
    const isPart = ({ row }: Line<SettledRow<'children.csv'>>) =>
      since !== null && row.status !== 'de-registered' && row.registered_on !== null && row.registered_on >= since;
    const earlier: EarlierRegistration[] = [];
    for (const { line, row } of before) {
      if (isTwice && row.registered_on !== newest.row.registered_on && isPart({ line, row })) continue;
      const isSame = row.registered_on === newest.row.registered_on;
      const isEqual = canonicalJson(row) === canonicalJson(newest.row);
      tell.row(
        'children.csv',
        line,
        'child_ref',
        { reason: isSame ? 'duplicate' : 'registered-before' },
        isSame && !isEqual ? 'row-left-out' : 'noted',
      );
      if (!isSame && row.registered_on !== null)
        earlier.push({ registeredOn: row.registered_on, deregisteredOn: row.deregistered_on, categories: row.categories });
    }
    const { child_ref, core_group_ref, registered_on } = newest.row;
    for (const each of endedElsewhere(child_ref, core_group_ref))
      if (registered_on !== null && each.registeredOn < registered_on && !earlier.some((one) => one.registeredOn === each.registeredOn))
        earlier.push(each);
    earlier.sort((one, other) => (one.registeredOn < other.registeredOn ? -1 : 1));
    const row = isTwice ? together(newest.row, before.filter(isPart), since) : newest.row;
    return [{ line: newest.line, row: { ...row, earlier } }];
  });
}

/** The rows of other groups can have been read in the form of their days alone. */
function ownRunsSince(lines: readonly Line<SettledRow<'children.csv'>>[]): CalendarDate | null {
  const own = registrationsRunning();
  for (const { row } of lines) own.take('', row.registered_on, row.status);
  return own.since('');
}

/** One registration of those that run: what any of them says that limits count from, or that keeps something from others, holds. */
function together(
  newest: SettledRow<'children.csv'>,
  others: readonly Line<SettledRow<'children.csv'>>[],
  since: CalendarDate,
): SettledRow<'children.csv'> {
  const all = [newest, ...others.map(({ row }) => row)];
  return {
    ...newest,
    registered_on: since,
    status: all.some(({ status }) => status === 'registered') ? 'registered' : newest.status,
    looked_after: all.some(({ looked_after }) => looked_after),
    looked_after_since:
      all
        .flatMap(({ looked_after_since }) => looked_after_since ?? [])
        .sort()
        .at(-1) ?? null,
    confidential_address: all.some(({ confidential_address }) => confidential_address),
    missing_since: all.flatMap(({ missing_since }) => missing_since ?? []).sort()[0] ?? null,
  };
}

/** The later registration is the greater; one that runs, on a day that cannot be read, is the newest. */
function orderOf({ line, row }: Line<SettledRow<'children.csv'>>): string {
  const runs = row.status !== 'de-registered';
  const day = row.registered_on ?? (runs ? '9999-12-31' : '0000-00-00');
  return [day, runs ? 1 : 0, canonicalJson(row), String(999_999_999 - line)].join(' ');
}
