import type { Role } from '../core/member';
import { opaqueId } from './opaqueId';
import type { RowOf } from './rows';
import type { Tables } from './tables';

/** Somebody with an address in the export. */
export type KnownPerson = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly agency: string;
  /** From the staff list; null where it does not name them. */
  readonly post: Role | null;
  /** What they do in the groups of this export, for groups whose list has dropped them. */
  readonly work: Role;
};

/** The columns of core-groups.csv that name somebody, and as what. */
export const namedRoles = [
  ['coordinator_email', 'co-ordinator'],
  ['manager_email', 'manager'],
  ['senior_manager_email', 'senior-manager'],
  ['conference_chair_email', 'conference-chair'],
] as const satisfies readonly (readonly [string, Role])[];

/** Everybody by address, once all rows are taken. */
export type PeopleFound = {
  readonly take: (rows: Tables['rows']) => void;
  readonly get: (email: string) => KnownPerson | undefined;
  readonly emails: () => Iterable<string>;
};

/** A name comes from the staff list, else from the newest membership; without either, from the address. */
export function peopleFound(): PeopleFound {
  const found = new Map<string, Found>();

  function take(entry: Entry): void {
    const before = found.get(entry.email);
    if (before === undefined) return void found.set(entry.email, { best: entry, withAgency: entry, work: workRank(entry) });
    if (isBetter(entry, before.best)) before.best = entry;
    if (entry.agency !== '' && (before.withAgency.agency === '' || isBetter(entry, before.withAgency))) before.withAgency = entry;
    before.work = Math.min(before.work, workRank(entry));
  }

  return {
    take(rows) {
      for (const { row } of rows['core-groups.csv']) for (const entry of namedIn(row)) take(entry);
      for (const { row } of rows['members.csv']) take(entryOf(row, `1 ${row.from}`));
      for (const { row } of rows['staff.csv']) take(entryOf(row, '2'));
    },
    get(email) {
      const person = found.get(email);
      if (person === undefined) return undefined;
      person.known ??= knownFrom(person);
      return person.known;
    },
    emails: () => found.keys(),
  };
}

type Entry = { readonly email: string; readonly name: string; readonly agency: string; readonly role: Role; readonly rank: string };
type Found = { best: Entry; withAgency: Entry; work: number; known?: KnownPerson };

function entryOf({ email, name, agency, role }: Omit<Entry, 'rank'>, rank: string): Entry {
  return { email, name, agency, role, rank };
}

function namedIn(row: RowOf<'core-groups.csv'>): readonly Entry[] {
  return namedRoles.flatMap(([column, role]) => {
    const email = row[column];
    return email === null ? [] : [{ email, name: email, agency: '', role, rank: '0' }];
  });
}

function knownFrom({ best, withAgency, work }: Found): KnownPerson {
  const { email, name } = best;
  const post = best.rank === '2' ? best.role : null;
  const agency = withAgency.agency;
  return { personId: opaqueId('person', email), email, name, agency, post, work: post ?? workOrder[work] ?? best.role };
}

const workOrder: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'];

function workRank({ role }: Entry): number {
  const rank = workOrder.indexOf(role);
  return rank === -1 ? workOrder.length : rank;
}

/** The same whichever of them is read first. */
function isBetter(one: Entry, other: Entry): boolean {
  return sortKey(one) > sortKey(other);
}

function sortKey(entry: Entry): string {
  return `${entry.rank} ${entry.name} ${entry.agency} ${entry.role}`;
}
