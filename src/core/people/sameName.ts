/**
 * Whether a typed name is meant for that person: forgiving of letter case, accents, hyphens, apostrophes and the order of
 * its parts, and of a middle name that only one of the two has. One part alone is enough only where the person has no more.
 */
export function isSameName(typed: string, known: string): boolean {
  const [mine, theirs] = [partsOf(typed), partsOf(known)];
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine.join('') === theirs.join('')) return true;
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return fewer.length > 1 && fewer.every((part) => more.includes(part));
}

function partsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}
