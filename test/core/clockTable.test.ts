import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClockId, clockIds, traitsOf } from '../../src/core/clockTable';

const root = join(__dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|json)$/.test(file));
const code = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')]));

function filesNaming(clock: ClockId): readonly string[] {
  return files.filter((file) => new RegExp(`\\b${clock}\\b`).test(code.get(file) ?? ''));
}

/** One that is counted and told, and about which no card asks anything of its own; D22 comes first in every list too. */
const onlyCounted = clockIds.filter((clock) => traitsOf(clock).leadsTo === 'clocks' && !['D15', 'D22', 'D23', 'D24'].includes(clock));

describe('the table of clocks', () => {
  it('has the clocks of DOMAIN 1.0 in their order', () => {
    expect(clockIds).toEqual(Array.from({ length: 24 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`));
  });

  it.each(onlyCounted)(
    '%s stands in its row, what starts and meets it, its name in both languages and the page that describes it',
    (clock) => {
      expect(filesNaming(clock)).toEqual(
        expect.arrayContaining([
          'core/clockTable.ts',
          expect.stringMatching(/^core\/clocks\//),
          'text/cy.json',
          'text/en.json',
          'tools/clockDocs.ts',
        ]),
      );
      expect(filesNaming(clock)).toHaveLength(5);
    },
  );
});
