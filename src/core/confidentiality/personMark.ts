import type { CoreGroup } from '../coreGroup';
import type { Member } from '../member';

/** Somebody as a reader may know them, and whose person they are. */
export type Named = Pick<Member, 'name' | 'role' | 'title' | 'agency'>;

/** What tells a person apart from others of the same name: their work, their agency, at last their place among them. */
export type PersonMark =
  | { readonly by: 'job' }
  | { readonly by: 'agency'; readonly agency: string }
  | { readonly by: 'place'; readonly place: number };

/**
 * What tells a person apart from others of the same name whom the reader may know of; undefined where the name is enough.
 * `namesakes` are all of that name, the person among them, in an order that is the same for everybody.
 */
export function markAmong(person: Named, namesakes: readonly Named[]): PersonMark | undefined {
  if (person.name === '' || namesakes.length < 2) return undefined;
  const known = knownMark(person, namesakes);
  if (known !== null) return known;
  const alike = namesakes.filter((each) => knownMark(each, namesakes) === null);
  return { by: 'place', place: alike.indexOf(person) + 1 };
}

function knownMark(person: Named, namesakes: readonly Named[]): PersonMark | null {
  const others = namesakes.filter((each) => each !== person);
  if (others.every((each) => jobOf(each) !== jobOf(person))) return { by: 'job' };
  const { agency } = person;
  return agency !== '' && others.every((each) => folded(each.agency) !== folded(agency)) ? { by: 'agency', agency } : null;
}

/** The members of a group who are called the same: one membership of each person, the newest. */
export function namesakesIn({ members }: Pick<CoreGroup, 'members'>, name: string): readonly Member[] {
  const called = members.filter((member) => isSameCalled(member.name, name));
  return [...new Map(called.map((member) => [member.personId, member])).values()];
}

function jobOf({ role, title }: Named): string {
  return title ?? role;
}

/** Whether two names look the same on a card. */
export function isSameCalled(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
