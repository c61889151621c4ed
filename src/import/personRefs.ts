import { isSameGivenName } from '../core/people/sameName';
import { isAddress, isReference } from './cells';
import { nameKey } from './nameKey';
import type { RawRow } from './rawRow';
import { cell } from './tables';

/** Where the case system's own references of people stand in an export. Without any of them nothing here says anything. */
export type RefsFound = {
  /** A row of members.csv. */
  readonly take: (row: RawRow, email: string) => void;
  readonly takeStaff: (row: RawRow, email: string) => void;
  readonly areSeveral: (groupRef: string, name: string) => boolean;
  readonly addressOf: (personRef: string) => string | undefined;
  /** Whether a group's list has it for people of different names and addresses: then it is nobody's. */
  readonly isShared: (personRef: string | null) => boolean;
  /** The only reference at an address. */
  readonly refAt: (email: string) => string | undefined;
  /** Whether the address stands for more than one reference, and this is not the one that the staff list gives it to. */
  readonly isAnothers: (email: string, personRef: string | null) => boolean;
};

export function refsFound(): RefsFound {
  const at = new Map<string, Set<string>>();
  const called = new Map<string, Set<string>>();
  const staff = new Map<string, string>();
  const addresses = new Map<string, string>();
  const listed = new Map<string, { readonly name: string; readonly email: string }>();
  const shared = new Set<string>();

  function takeAt(ref: string, email: string): void {
    if (!isAddress(email)) return;
    add(at, email, ref);
    // The same whichever row is read first.
    const known = addresses.get(ref);
    if (known === undefined || email < known) addresses.set(ref, email);
  }

  return {
    take(row, email) {
      const ref = refIn(row);
      if (ref === null) return;
      takeAt(ref, email);
      const name = cell(row, 'name');
      const before = listed.get(inGroup(cell(row, 'core_group_ref'), ref));
      if (before === undefined) listed.set(inGroup(cell(row, 'core_group_ref'), ref), { name, email });
      else if (before.email !== email && !isSameGivenName(before.name, name)) shared.add(ref);
      add(called, inGroup(cell(row, 'core_group_ref'), cell(row, 'name')), ref);
    },
    takeStaff(row, email) {
      const ref = refIn(row);
      if (ref === null) return;
      takeAt(ref, email);
      staff.set(email, ref);
    },
    areSeveral: (groupRef, name) => (called.get(inGroup(groupRef, name))?.size ?? 0) > 1,
    refAt: (email) => {
      const [only, ...others] = at.get(email) ?? [];
      return others.length === 0 && only !== undefined && !shared.has(only) ? only : undefined;
    },
    addressOf: (ref) => (shared.has(ref) ? undefined : addresses.get(ref)),
    isShared: (ref) => ref !== null && shared.has(ref),
    isAnothers: (email, ref) => (at.get(email)?.size ?? 0) > 1 && (ref === null || staff.get(email) !== ref),
  };
}

/** What cannot be read as a reference is no reference: the row is then taken by address and name. */
function refIn(row: RawRow): string | null {
  const ref = cell(row, 'person_ref');
  return isReference(ref) ? ref : null;
}

function inGroup(groupRef: string, name: string): string {
  return `${groupRef} ${nameKey(name)}`;
}

function add(all: Map<string, Set<string>>, key: string, ref: string): void {
  const known = all.get(key);
  if (known === undefined) all.set(key, new Set([ref]));
  else known.add(ref);
}
