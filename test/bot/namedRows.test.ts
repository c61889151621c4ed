import { longestTitle, namedRows } from '../../src/bot/numbered';
import { textFor } from '../../src/text/texts';

const english = textFor('en');
const long = 'Ring the school about the bus and the breakfast club';

/** What opens each of these rows, and the details of each. */
function titlesOf(...rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const named = namedRows(english, rows, (names) => names);
  return rows.map((row, index) => {
    const { open, titled } = named(row, index + 1);
    return [open, titled('Details')];
  });
}

it('a button says what its row is called', () => {
  expect(titlesOf(['Siân Price'], ['Macsen Rees'])).toEqual([
    ['Open Siân Price', 'Details: Siân Price'],
    ['Open Macsen Rees', 'Details: Macsen Rees'],
  ]);
});

it('two rows of one name are told apart by what else they are called, and by their numbers where nothing does', () => {
  expect(titlesOf(['19 November 2026', '19 November 2026 14:30'], ['19 November 2026', '19 November 2026 16:00'])).toEqual([
    ['Open 19 November 2026 14:30', 'Details (1)'],
    ['Open 19 November 2026 16:00', 'Details (2)'],
  ]);
  expect(titlesOf(['Mali'], ['Mali'], ['Cai'])).toEqual([
    ['Open 1', 'Details (1)'],
    ['Open 2', 'Details (2)'],
    ['Open Cai', 'Details: Cai'],
  ]);
});

it('of a long name as many whole words stand as fit, and the number where too little of it would', () => {
  expect(titlesOf([long])).toEqual([['Open Ring the school about…', 'Details: Ring the school…']]);
  expect(titlesOf([long], ['Ring the school about lunch'])).toEqual([
    ['Open 1', 'Details (1)'],
    ['Open 2', 'Details (2)'],
  ]);
  expect(titlesOf(['Llanfairpwllgwyngyllgogerychwyrn'], [''])).toEqual([
    ['Open 1', 'Details (1)'],
    ['Open 2', 'Details (2)'],
  ]);
});

it('of a name that does not fit the given name stands, which says more than a number', () => {
  const named = namedRows(english, ['Olivia Smith-Evans', 'Zofia Roberts'], (name) => [name]);
  expect(named('Olivia Smith-Evans', 1).titled('As they see it')).toBe('As they see it: Olivia…');
});

it.each(['en', 'cy'] as const)('no title is longer than a phone shows, and no two are alike, in %s', (language) => {
  const texts = textFor(language);
  const rows = [[long, 'Jac'], ['Jac'], [long, 'Mali'], [''], ['Siân Angharad Price-Williams'], ['Siân Angharad Price-Morgan']];
  const named = namedRows(texts, rows, (names) => names);
  const titles = rows.flatMap((row, index) => [named(row, index + 1).open, named(row, index + 1).titled(texts.words.members.look)]);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.length > longestTitle)).toEqual([]);
});
