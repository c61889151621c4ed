import { canonicalJson } from '../core/audit/canonicalJson';
import type { EarlierRegistration } from '../core/child';
import { groupedBy } from './grouping';
import type { SettledRow } from './settle';
import type { Line, Tell } from './tables';

/** A child's newest registration, and those before. */
export type KnownChild = SettledRow<'children.csv'> & { readonly earlier: readonly EarlierRegistration[] };

/** The newest registration of each child counts; those before it are history (DOMAIN 7.1, re-registration). */
export function newestRegistrations(lines: readonly Line<SettledRow<'children.csv'>>[], tell: Tell): readonly Line<KnownChild>[] {
  return [...groupedBy(lines, ({ row }) => row.child_ref).values()].flatMap((same): readonly Line<KnownChild>[] => {
    const [newest, ...before] = [...same].sort((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1));
    if (newest === undefined) return [];
    const earlier: EarlierRegistration[] = [];
    for (const { line, row } of before) {
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
    earlier.sort((one, other) => (one.registeredOn < other.registeredOn ? -1 : 1));
    return [{ line: newest.line, row: { ...newest.row, earlier } }];
  });
}

/** The later registration is the greater; one that runs, on a day that cannot be read, is the newest. */
function orderOf({ line, row }: Line<SettledRow<'children.csv'>>): string {
  const runs = row.status !== 'de-registered';
  const day = row.registered_on ?? (runs ? '9999-12-31' : '0000-00-00');
  return [day, runs ? 1 : 0, canonicalJson(row), String(999_999_999 - line)].join(' ');
}
