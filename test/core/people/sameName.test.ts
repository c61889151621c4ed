import { isSameName } from '../../../src/core/people/sameName';

it.each([
  ['Siân O’Neill', 'Sian ONeill'],
  ["sian o'neill", 'SIÂN O’NEILL'],
  ['Smith-Evans Elin', 'Elin Smith Evans'],
  ['Elin Smith', 'Elin Mair Smith'],
  ['Llŷr ap Rhys', 'llyr ap rhys'],
  ['Ŵyn', 'wyn'],
])('%s is meant for %s', (typed, known) => {
  expect(isSameName(typed, known)).toBe(true);
  expect(isSameName(known, typed)).toBe(true);
});

it.each([
  ['', 'Elin Smith'],
  ['Elin', 'Elin Smith'],
  ['Smith', 'Elin Smith'],
  ['Elin Jones', 'Elin Smith'],
  ['Elin Smit', 'Elin Smith'],
  ['...', 'Elin Smith'],
  ['Elin Jones', 'Elin Mair Smith'],
])('%j is not meant for %s', (typed, known) => {
  expect(isSameName(typed, known)).toBe(false);
});
