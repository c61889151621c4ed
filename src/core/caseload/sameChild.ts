import type { Child } from '../child';

type Named = Pick<Child, 'givenName' | 'familyName' | 'dateOfBirth' | 'expectedOn'>;

/** The same given name, or the same day and names that begin alike: also one that was not born, or not named, when it was entered. */
export function mayBeOneChild(here: Named, there: Named): boolean {
  const [one, other] = [folded(here.givenName), folded(there.givenName)];
  if (one === '' || other === '') return one === other || folded(here.familyName) === folded(there.familyName) || isSameDay(here, there);
  return one === other || (isSameDay(here, there) && (one.startsWith(other) || other.startsWith(one)));
}

/** By their whole name and the day of their birth: a case system that numbers its children anew leaves both as they are. */
export function isSameChild(one: Named, other: Named): boolean {
  return differencesOf(one, other).length === 0 && folded(one.givenName) !== '' && isSameDay(one, other);
}

/** What tells two entries apart: siblings differ in both. */
export function differencesOf(one: Named, other: Named): readonly ('name' | 'birth')[] {
  const isNameSame = folded(one.givenName) === folded(other.givenName) && folded(one.familyName) === folded(other.familyName);
  return [...(isNameSame ? [] : ['name' as const]), ...(isSameDay(one, other) ? [] : ['birth' as const])];
}

/**
 * Of these children those whom one that was entered twice may be: the very same where there is one, else those of the same given name or
 * the same day. Nobody of whom both are others is ever proposed: two siblings who are made one cannot be told apart again.
 */
export function likelyTwins<One extends Named>(child: Named, others: readonly One[]): readonly One[] {
  const same = others.filter((other) => isSameChild(child, other));
  return same.length > 0 ? same : others.filter((other) => folded(other.givenName) === folded(child.givenName) || isSameDay(child, other));
}

function isSameDay(one: Named, other: Named): boolean {
  const [day, otherDay] = [one.dateOfBirth ?? one.expectedOn, other.dateOfBirth ?? other.expectedOn];
  return day !== null && day === otherDay;
}

/** Without accents and case, as two people type one name. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}]/gu, '')
    .toLowerCase();
}
