import type { Child } from '../child';

type Marked = Pick<Child, 'childId' | 'ref' | 'givenName' | 'familyName' | 'dateOfBirth' | 'expectedOn'>;

/** Which names a child is shown by: where two children show the same, a mark tells them apart. */
export type ShownBy = 'full-name' | 'given-name';

/**
 * What tells this child apart from the others of the group who are shown by the same name: the year of birth, of an unborn
 * child the day expected (dd/mm/yyyy); where that is the same too, the case reference, at last the place in the group's
 * list. Empty where the name is enough. The same in both languages.
 */
export function markOf(childId: string, children: readonly Marked[], shownBy: ShownBy = 'full-name'): string {
  const child = children.find((each) => each.childId === childId);
  if (child === undefined) return '';
  const name = nameShown(child, shownBy);
  const namesakes = children.filter((each) => each.childId !== childId && nameShown(each, shownBy) === name);
  if (namesakes.length === 0) return '';
  const tellsApart = [birthOf, ({ ref }: Marked) => ref].find(
    (mark) => mark(child) !== '' && namesakes.every((each) => mark(each) !== mark(child)),
  );
  return tellsApart?.(child) ?? `${children.indexOf(child) + 1}.`;
}

/** A name and its mark: 'Dylan Roberts (2015)'. */
export function withMark(name: string, mark: string): string {
  return [name, mark === '' ? '' : `(${mark})`].filter((part) => part !== '').join(' ');
}

function nameShown({ givenName, familyName }: Marked, shownBy: ShownBy): string {
  const name = shownBy === 'given-name' ? givenName : `${givenName} ${familyName}`;
  return name.normalize('NFC').trim().toLowerCase();
}

function birthOf({ givenName, dateOfBirth, expectedOn }: Marked): string {
  if (givenName !== '' || expectedOn === null) return dateOfBirth?.slice(0, 4) ?? '';
  return expectedOn.split('-').reverse().join('/');
}
