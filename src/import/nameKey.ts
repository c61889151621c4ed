/** A name as it is compared: without accents, capitals, blanks at the ends. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same name whichever way round it is written: "Parry, Nest" is Nest Parry. */
export function nameInOrder(name: string): string {
  const [family = '', given = '', ...more] = plainly(name).split(',');
  const isTurned = more.length === 0 && nameKey(family) !== '' && nameKey(given) !== '';
  return nameKey(isTurned ? `${given} ${family}` : plainly(name));
}

/** Its parts in no order, for names of which nobody can tell which part comes first. */
export function namePartsKey(name: string): string {
  return nameKey(plainly(name)).split(' ').sort().join(' ');
}

/** Without what stands in brackets after it and how somebody is addressed. */
function plainly(name: string): string {
  return name.replace(/\s*\([^()]*\)\s*$/, '').replace(/(^|,)\s*(?:mr|mrs|ms|miss|mx|dr)\b\.?\s*/i, '$1 ');
}
