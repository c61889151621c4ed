/*
 * Facts as rows: the values of their members in one order, without the members' names. What has a member that its row has no
 * column for stays as it is, so that nothing of it is lost.
 */

/** Words that rows name by their place, counted from 1. */
type Names = { readonly place: (word: string) => number; readonly all: readonly string[] };

function makeNames(): Names {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    place(word) {
      const known = places.get(word);
      if (known !== undefined) return known;
      places.set(word, all.push(word));
      return all.length;
    },
  };
}

/** How one value stands in a row, and back. What is no such value comes back as it is, for the schema to refuse. */
export type Cell = {
  readonly write: (value: unknown, names: Names) => unknown;
  readonly read: (cell: unknown, names: readonly unknown[]) => unknown;
  /** Its member may be missing, which is written as 0. */
  readonly isOptional?: true;
};

export const plain: Cell = { write: (value) => value, read: (cell) => cell };

/** A word that comes back in many rows. */
export const named: Cell = {
  write: (value, names) => (typeof value === 'string' ? names.place(value) : value),
  read: (cell, names) => (typeof cell === 'number' ? names[cell - 1] : cell),
};

/** True or false. */
export const bit: Cell = {
  write: (value) => (typeof value === 'boolean' ? Number(value) : value),
  read: (cell) => (cell === 0 || cell === 1 ? cell === 1 : cell),
};

export function listOf({ write, read }: Pick<Cell, 'write' | 'read'>): Cell {
  return {
    write: (value, names) => (Array.isArray(value) ? value.map((each) => write(each, names)) : value),
    read: (cell, names) => (Array.isArray(cell) ? cell.map((each) => read(each, names)) : cell),
  };
}

export function maybe(cell: Cell): Cell {
  return { ...cell, isOptional: true };
}

/** The columns of a row, in their order; those that may be missing come last. */
export function rowOf<Fact>(columns: Readonly<Partial<Record<keyof Fact & string, Cell>>>): Cell {
  const all = Object.entries<Cell>(columns as Readonly<Record<string, Cell>>).map(([member, cell]) => ({ member, cell }));
  const least = all.filter(({ cell }) => cell.isOptional !== true).length;
  return {
    write(fact, names) {
      if (!isFact(fact)) return fact;
      const row: unknown[] = [];
      let length = least;
      let members = 0;
      for (const { member, cell } of all) {
        const value = fact[member];
        if (value === undefined) {
          row.push(0);
          continue;
        }
        members += 1;
        row.push(cell.write(value, names));
        if (row.length > length) length = row.length;
      }
      if (Object.keys(fact).length !== members) return fact;
      row.length = length;
      return row;
    },
    read(row, names) {
      if (!Array.isArray(row) || row.length < least || row.length > all.length) return row;
      const fact: Record<string, unknown> = {};
      row.forEach((value, at) => {
        const column = all[at];
        if (column === undefined) return;
        const { member, cell } = column;
        if (value !== 0 || cell.isOptional !== true) fact[member] = cell.read(value, names);
      });
      return fact;
    },
  };
}

/** How a list is written, and back. */
export type Packing = { readonly write: (list: readonly object[]) => unknown; readonly read: (stored: unknown) => unknown };

/**
 * A list of facts as rows, beside the words that they name. As lists are never changed in place, each is packed once, and what
 * is known of the packed one need not be found out again.
 */
export function packed(row: Cell): Packing {
  const known = new WeakMap<object, object>();
  const rows = listOf(row);
  return {
    write(list) {
      if (list.length === 0) return list;
      const before = known.get(list);
      if (before !== undefined) return before;
      const names = makeNames();
      const pack = { rows: rows.write(list, names), names: names.all };
      known.set(list, pack);
      return pack;
    },
    read(stored) {
      if (!isFact(stored)) return stored;
      const { rows: found, names, ...more } = stored;
      const isPack = Array.isArray(found) && Array.isArray(names) && Object.keys(more).length === 0;
      return isPack ? rows.read(found, names) : stored;
    },
  };
}

function isFact(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
