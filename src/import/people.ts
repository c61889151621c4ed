import { type Role, roleOfTitle, type Title } from '../core/member';
import { isAddress } from './cells';
import { byText } from './grouping';
import type { KnownRows } from './knownRows';
import { namedRoles } from './namedRoles';
import { opaqueId } from './opaqueId';
import type { SettledRow } from './settle';

/** Somebody whom the export knows. */
export type KnownPerson = {
  readonly personId: string;
  /** The case system's own reference of them; null where the export has none. */
  readonly ref: string | null;
  /** '' where they have none of their own. */
  readonly email: string;
  readonly name: string;
  readonly agency: string;
  /** From the staff list alone: what a family's list says of somebody stays in that family. */
  readonly title: Title | null;
  readonly phone: string;
  /** From the staff list; null where it does not name them. */
  readonly post: Role | null;
  /** What they do in the groups of this export, for groups whose list has dropped them. */
  readonly work: Role;
};

/** Everybody by their key, which is the address where they have one, once all rows are taken. */
export type PeopleFound = {
  readonly take: (rows: KnownRows) => void;
  readonly get: (key: string) => KnownPerson | undefined;
  /** Of those of whom `isWanted` says so, with the keys of each: all of one reference together, first what says most of them. */
  readonly persons: (isWanted: (key: string, person: KnownPerson) => boolean) => Iterable<readonly [Keyed, ...Keyed[]]>;
};

type Keyed = { readonly key: string; readonly person: KnownPerson };

/** A name comes from the staff list, else from the newest membership; without either, from the address. */
export function peopleFound(): PeopleFound {
  const found = new Map<string, Found>();

  function take(entry: Entry): void {
    const before = found.get(entry.key);
    if (before === undefined) return void found.set(entry.key, { best: entry, withAgency: entry, withRef: entry, work: workRank(entry) });
    if (isBetter(entry, before.best)) before.best = entry;
    if (entry.agency !== '' && (before.withAgency.agency === '' || isBetter(entry, before.withAgency))) before.withAgency = entry;
    if (entry.ref !== null && (before.withRef.ref === null || isBetter(entry, before.withRef))) before.withRef = entry;
    before.work = Math.min(before.work, workRank(entry));
  }

  const get = (key: string): KnownPerson | undefined => {
    const person = found.get(key);
    if (person === undefined) return undefined;
    person.known ??= knownFrom(person);
    return person.known;
  };

  const sayingOf = (key: string): string => {
    const person = found.get(key);
    return person === undefined ? '' : sortKey(person.best);
  };

  return {
    take(rows) {
      for (const { row } of rows['core-groups.csv']) for (const entry of namedIn(row)) take(entry);
      for (const { row } of rows['members.csv']) {
        const entry = { ...row, key: row.who, email: row.email ?? '' };
        // Whoever left is what the export says of them wherever it still has them.
        take(entryOf(entry, row.left === undefined ? `1 ${row.from ?? ''}` : leftRank));
      }
      for (const { row } of rows['staff.csv']) take(entryOf({ ...row, key: row.email }, '2'));
    },
    get,
    *persons(isWanted) {
      const ofRef = new Map<string, Keyed[]>();
      for (const key of [...found.keys()].sort()) {
        const person = get(key);
        if (person === undefined || !isWanted(key, person)) continue;
        if (person.ref === null) {
          if (person.email !== '') yield [{ key, person }];
          continue;
        }
        const others = ofRef.get(person.ref);
        if (others === undefined) ofRef.set(person.ref, [{ key, person }]);
        else others.push({ key, person });
      }
      for (const same of ofRef.values()) {
        const [first, ...others] = same.sort(byText(({ key }) => sayingOf(key))).reverse();
        if (first !== undefined) yield [first, ...others];
      }
    },
  };
}

type Entry = {
  readonly key: string;
  readonly email: string;
  readonly ref: string | null;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  readonly title: Title | null;
  readonly phone: string;
  readonly rank: string;
};
type Found = { best: Entry; withAgency: Entry; withRef: Entry; work: number; known?: KnownPerson };

function entryOf(
  { key, email, person_ref: ref, name, agency, role, title, phone }: Omit<Entry, 'rank' | 'ref'> & { readonly person_ref: string | null },
  rank: string,
): Entry {
  return { key, email, ref, name, agency, role, title, phone, rank };
}

/** Those whom it names by an address; who has none is in the group's list. */
function namedIn(row: SettledRow<'core-groups.csv'>): readonly Entry[] {
  return namedRoles.flatMap(([column, role]) => {
    const email = row[column];
    return email === null || !isAddress(email)
      ? []
      : [{ key: email, email, ref: null, name: email, agency: '', role, title: null, phone: '', rank: '0' }];
  });
}

function knownFrom({ best, withAgency, withRef, work }: Found): KnownPerson {
  const { key, email, name } = best;
  const post = best.rank === '2' ? best.role : null;
  const agency = withAgency.agency;
  const { title, phone } = post === null ? { title: null, phone: '' } : best;
  const known = { personId: opaqueId('person', key), ref: withRef.ref, email, name, agency };
  return { ...known, title, phone, post, work: post ?? workOrder[work] ?? best.role };
}

const workOrder: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'];

const leftRank = '00';

function workRank({ role, rank: source }: Entry): number {
  if (source === leftRank) return workOrder.length;
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

/** What is known of somebody beside their role in one group; a title only with the role that it belongs to, so that no parent is called by their work. */
export function titleAndPhone({ title, phone }: Pick<KnownPerson, 'title' | 'phone'>, role: Role) {
  return { ...(title === null || roleOfTitle(title) !== role ? {} : { title }), ...(phone === '' ? {} : { phone }) };
}
