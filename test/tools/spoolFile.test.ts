import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpoolFile } from '../../src/tools/spoolFile';

describe('the file that keeps the rows of an export apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was added to each part, in its order, however much that is', () => {
    const spool = openSpoolFile(folder);
    const long = 'ŵ'.repeat(3_000_000);
    for (const text of ['a', 'b']) for (const part of [0, 1]) spool.add(part, `${text}${part}`);
    spool.add(1, long);
    spool.add(0, long);
    spool.add(0, long);
    spool.add(1, 'end');
    expect([spool.read(0), spool.read(1), spool.read(2)]).toEqual([`a0b0${long}${long}`, `a1b1${long}end`, '']);
    spool.add(0, 'later');
    expect(spool.read(0).endsWith('ŵlater')).toBe(true);
    spool.close();
  });

  it('has no name while it is in use, so that nothing stays however the process ends', () => {
    const spool = openSpoolFile(folder);
    spool.add(0, 'x'.repeat(9_000_000));
    spool.read(0);
    expect(readdirSync(folder)).toEqual([]);
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});
