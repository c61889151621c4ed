import { readFileSync } from 'node:fs';
import { clockIds } from '../../src/core/clockTable';
import { clockDocs } from '../../src/tools/clockDocs';

it('docs/CLOCKS.md is what the code prints', () => {
  expect(readFileSync('docs/CLOCKS.md', 'utf8')).toBe(clockDocs());
});

it.each(clockIds)('%s says what starts it, what meets it and where that is entered', (clock) => {
  const [, , , starts, meets, entered] =
    clockDocs()
      .split('\n')
      .find((line) => line.startsWith(`| ${clock} |`))
      ?.split('|') ?? [];
  expect([starts, meets, entered].filter((cell) => cell === undefined || cell.trim() === '')).toEqual([]);
});
