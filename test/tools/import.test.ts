import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Libsql from 'libsql';
import { opaqueId } from '../../src/import/opaqueId';
import { importExport } from '../../src/tools/import';
import { emailKey } from '../../src/usecases/people/directoryKeys';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';
import { keyed } from '../support/keyed';

describe('npm run import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const path = join(folder, 'data', 'craidd.db');
  let said: string[] = [];
  let more: Readonly<Record<string, string>> = {};
  afterEach(() => {
    more = {};
    said = [];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(rows: ExportRows, ...args: readonly string[]): Promise<number> {
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    return ask(folder, '--as-at', '2026-11-20', ...args);
  }

  function ask(...args: readonly string[]): Promise<number> {
    const print = (text: string) => said.push(text);
    return importExport(args, { env: { STORE: `sqlite:${path}`, ...more }, print, complain: print });
  }

  const all = () => said.join('\n');

  it('leaves nothing behind when it only tries', async () => {
    expect(await run(goodExport, '--dry-run')).toBe(0);
    expect(all()).toContain('Would import: 2 created, 0 changed, 0 unchanged, 0 refused.');
    expect(existsSync(path)).toBe(false);
  });

  it('says what it read and what it wrote', async () => {
    expect(await run(goodExport)).toBe(0);
    expect(all()).toContain('visits.csv: 4 rows');
    expect(all()).toContain('Read 2 core groups with 3 children; 0 refused.');
    expect(all()).toContain('Imported: 2 created, 0 changed, 0 unchanged, 0 refused.');
  });

  it('finds the same again unchanged, and names what a dry run would change', async () => {
    await run(goodExport);
    expect(await run(goodExport)).toBe(0);
    expect(said.at(-1)).toContain('Imported: 0 created, 0 changed, 2 unchanged, 0 refused.');
    expect(await run(withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' }), '--dry-run')).toBe(0);
    expect(said.at(-1)).toContain('Would change: CG-1');
  });

  it('lists every bad row by place and reason, repeats no cell, takes the rest, and ends with 3', async () => {
    const bad = withCells(withCells(goodExport, 'children.csv', 0, { registered_on: '30/02/2026' }), 'visits.csv', 3, {
      by_email: 'who@nowhere.example',
    });
    expect(await run(bad)).toBe(3);
    expect(all()).toContain('cell left out: children.csv:2 registered_on [CG-1]: no-such-day');
    expect(all()).toContain('visits.csv:5 by_email [CG-1]: unknown-person');
    expect(all()).toContain('Read 2 core groups with 3 children; 0 refused.');
    expect(all()).not.toMatch(/30\/02|who@|Mali|Siân|council\.example/);
  });

  it('says many rows with one thing wrong in one line, names the first three, and ends with what would become of it', async () => {
    const visit = goodExport['visits.csv']?.[0] ?? {};
    const visits = Array.from({ length: 12 }, (_, at) => ({
      ...visit,
      visited_at: `2026-10-${10 + at}T10:00`,
      seen: at < 2 ? 'Y' : 'perhaps',
    }));
    expect(await run({ ...goodExport, 'visits.csv': visits }, '--dry-run')).toBe(3);
    const lines = all().split('\n');
    expect(lines.filter((line) => line.includes('not-yes-or-no'))).toEqual([
      '    cell left out: visits.csv:4 seen [CG-1], :5 [CG-1], :6 [CG-1] and 7 more: not-yes-or-no (The cell must be Y or N.)',
    ]);
    expect(lines.at(-1)).toBe(
      'Nothing was written. The same command without --dry-run takes all but what is listed above as refused or left out. The rest comes in with an export in which it is put right.',
    );
  });

  it('takes a workbook in place of a folder, and says what is wrong with a file that is none', async () => {
    const sheets = Object.entries(goodExport).map(([file, rows]) => ({
      name: file.replace('.csv', ''),
      rows: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))],
    }));
    const workbook = join(mkdtempSync(join(folder, 'workbook-')), 'Mali Prŷs.xlsx');
    writeFileSync(workbook, await writeXlsx({ sheets }));
    expect(await ask(workbook, '--as-at', '2026-11-20', '--dry-run')).toBe(0);
    expect(all()).toContain('  visits.csv: 4 rows, a sheet of a workbook');
    writeFileSync(workbook, 'child_ref,visited_at');
    expect(await ask(workbook, '--as-at', '2026-11-20', '--dry-run')).toBe(1);
    expect(all()).toMatch(/\n {2}workbook\n {4}refused: workbook: not-a-workbook \(/);
    expect(all()).not.toContain('missing-file');
    expect(all()).not.toContain('Mali');
  });

  it('takes a sheet that a program has named as a copy for its table, where it is the only one', async () => {
    const sheets = Object.entries(goodExport).map(([file, rows]) => ({
      name: `${file.replace('.csv', '')}${file === 'visits.csv' ? ' (2)' : ''}`,
      rows: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))],
    }));
    const workbook = join(mkdtempSync(join(folder, 'copy-')), 'export.xlsx');
    writeFileSync(workbook, await writeXlsx({ sheets }));
    expect(await ask(workbook, '--as-at', '2026-11-20', '--dry-run')).toBe(0);
    expect(all()).toContain('  visits.csv: 4 rows, a sheet of a workbook');
  });

  it('says of a table that is refused that it was not read, in one line for its columns, and nothing of what would be written', async () => {
    await run(goodExport, '--dry-run');
    said = [];
    writeFileSync(join(folder, 'visits.csv'), 'child_ref,visited_at\n');
    expect(await ask(folder, '--as-at', '2026-11-20', '--dry-run')).toBe(1);
    const lines = all().split('\n');
    expect(lines.filter((line) => line.includes('visits.csv'))).toEqual([
      '  visits.csv: not read',
      expect.stringMatching(/^ {4}refused: visits\.csv:1 alone, announced, .*: missing-column /),
      'No core group could be read, as all tables are needed and visits.csv was refused.',
    ]);
    expect(lines.join()).not.toMatch(/0 refused|Would import|earlier import/);
  });

  it('tells an empty table from one without a header, and one without rows from one that is whole', async () => {
    await run(goodExport, '--dry-run');
    writeFileSync(join(folder, 'visits.csv'), '\n');
    expect(await ask(folder, '--as-at', '2026-11-20', '--dry-run')).toBe(1);
    expect(all()).toContain('refused: visits.csv:1: empty-file');
    writeFileSync(join(folder, 'visits.csv'), `${Object.keys(goodExport['visits.csv']?.[0] ?? {}).join(',')}\n`);
    expect(await ask(folder, '--as-at', '2026-11-20', '--dry-run')).toBe(0);
    expect(all()).toContain('note: visits.csv:1: no-rows');
  });

  it('says once of a folder without any table that there is none', async () => {
    expect(await ask(mkdtempSync(join(folder, 'none-')), '--dry-run')).toBe(1);
    expect(all()).toContain('refused: export: no-tables');
    expect(all()).not.toContain('missing-file');
  });

  it('takes a table that is there twice from neither place', async () => {
    const twice = mkdtempSync(join(folder, 'twice-'));
    for (const [file, text] of filesOf(goodExport)) writeFileSync(join(twice, file), text);
    writeFileSync(join(twice, 'Visits.tsv'), 'child_ref\tseen\n');
    expect(await ask(twice, '--dry-run')).toBe(1);
    expect(all()).toContain('visits.csv:1: table-twice');
    expect(all()).toContain('No core group would be taken');
  });

  it('says the same of corrections, questions and what is there twice in a dry run as when it imports', async () => {
    const fresh = mkdtempSync(join(folder, 'fresh-'));
    more = { STORE: `sqlite:${join(fresh, 'craidd.db')}` };
    await run(withRows(goodExport, 'children.csv', { ...goodExport['children.csv']?.[0], child_ref: 'CH-3', given_name: 'Cai' }));
    const corrected = withCells(
      withCells(withCells(goodExport, 'visits.csv', 0, { visited_at: '2026-09-11T16:30' }), 'meetings.csv', 0, { held_on: '2026-09-09' }),
      'members.csv',
      2,
      { email: 'ioan.parry@health.example' },
    );
    const rows = withCells(withCells(corrected, 'attendance.csv', 0, { held_on: '2026-09-09' }), 'attendance.csv', 1, {
      held_on: '2026-09-09',
    });
    const told = async (...args: readonly string[]) => {
      said = [];
      expect(await run(rows, ...args)).toBe(0);
      return (said.at(-1) ?? '')
        .replaceAll('would be asked', 'is asked')
        .replaceAll('would move', 'moved')
        .replaceAll('would be written', 'written')
        .split('\n')
        .slice(1, -1);
    };
    const tried = await told('--dry-run');
    expect(all()).toMatch(
      /since the last import: 1 visit and 1 meeting\. What it said before stays as history; \d+ limits \(\d+ of D\d\d, [^)]+\) would move by it \(CG-1\)\./,
    );
    expect(all()).toContain(
      '  1 child no longer in the export: the co-ordinator would be asked why, and alerts are silent until then (CG-1).',
    );
    expect(all()).toContain(
      '  1 member may be known here under another address: the co-ordinator would be asked whether they are the same (CG-1).',
    );
    const real = await told();
    expect([...real, '  Would change: CG-1']).toEqual(tried);
    expect(all()).not.toMatch(/1 (people|visits|meetings|actions|groups|children)\b/);
    expect(all()).not.toMatch(/Mali|Cai|Siân|CH-/);
  });

  it('compares the first export with none, and does not count files that could be no table', async () => {
    const fresh = mkdtempSync(join(folder, 'fresh-'));
    more = { STORE: `sqlite:${join(fresh, 'craidd.db')}` };
    for (const [name, text] of [...filesOf(goodExport), ['settings.json', '{}'], ['notes.txt', 'x']] as const)
      writeFileSync(join(fresh, name), text);
    expect(await ask(fresh, '--as-at', '2026-11-20')).toBe(0);
    expect(all()).toContain('There is no earlier import to compare this export with.');
    expect(all()).toContain('  Beside them is 1 file or sheet that has the name of no table: not read.');
  });

  it('reads days in the order that is said where nothing tells', async () => {
    const rows = [0, 1, 2].reduce((all, row) => withCells(all, 'children.csv', row, { registered_on: '01/09/2026' }), goodExport);
    expect(await run(rows, '--dry-run')).toBe(1);
    expect(all()).toContain('children.csv:2 registered_on: days-of-unknown-order');
    expect(await run(rows, '--dry-run', '--days', 'dd/mm/yyyy')).toBe(0);
    expect(await run(rows, '--dry-run', '--days', 'yyyy')).toBe(2);
  });

  it('says in a line that an address comes with the name of somebody else, and of which group, but not who', async () => {
    await run(goodExport);
    expect(said.at(-1)).not.toContain('somebody else’s');
    const handed = withCells(goodExport, 'members.csv', 2, { name: 'Rhodri Puw' });
    for (const options of [['--dry-run'], []]) {
      expect(await run(handed, ...options)).toBe(0);
      expect(said.at(-1)).toMatch(
        /People under an address or reference that was somebody else’s by name until now \(CG-1\): 1\. No account/,
      );
      expect(said.at(-1)).not.toMatch(/Rhodri|Ioan|health\.example/);
    }
    await run(handed);
    expect(said.at(-1)).not.toContain('somebody else’s');
    await run(withCells(handed, 'members.csv', 2, { name: 'Rhodri Puw-Rees' }));
    expect(said.at(-1)).not.toContain('somebody else’s');
  });

  describe('of an export that knows less than the last', () => {
    const [first] = goodExport['visits.csv'] ?? [];
    const days = Array.from({ length: 30 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}T08:15`);
    const many = withRows(goodExport, 'visits.csv', ...days.map((visited_at) => ({ ...first, visited_at })));
    const half = { ...many, 'visits.csv': (many['visits.csv'] ?? []).slice(0, 17) };

    afterAll(() => run(goodExport, '--confirm'));

    it('says first what would be lost and what to do, and imports it only when somebody says that it is right', async () => {
      await run(many);
      expect(await run(half, '--dry-run')).toBe(0);
      expect(all()).toContain('visits: 17, before 34 (17 fewer, 50 %)');
      expect(all()).toContain('it would be imported with --confirm only');
      expect(said.at(-1)).toContain('with --confirm in place of --dry-run takes all of it.');
      expect(all()).toContain(
        'since the last import: 17 visits. What it said before stays as history; 2 limits (1 of D05, 1 of D06) would move by it (CG-1).',
      );
      expect(await run(half)).toBe(2);
      expect(said.at(-1)).toContain('nothing was imported');
      expect(said.at(-1)).toContain('import it again with --confirm');
      expect(await run(many)).toBe(0);
      expect(said.at(-1)).toContain('2 unchanged');
      expect(await run(half, '--confirm')).toBe(0);
      expect(said.at(-1)).toContain('since the last import: 17 visits.');
      expect(await run(half)).toBe(0);
      expect(all()).toContain('Compared with the last import: no fewer of anything.');
    });

    it('notices a file of which many rows cannot be read', async () => {
      await run(many);
      const broken = (many['visits.csv'] ?? []).map((row, index) =>
        index < 12 ? { ...row, child_ref: 'CH-9', visited_at: '30/02/2026' } : row,
      );
      expect(await run({ ...many, 'visits.csv': broken })).toBe(2);
      expect(said.at(-1)).toContain('visits: 22, before 34');
    });

    it('imports what is a little less without asking, and says so', async () => {
      await run(many);
      expect(await run({ ...many, 'visits.csv': (many['visits.csv'] ?? []).filter((_, at) => at < 20 || at > 23) })).toBe(0);
      expect(all()).toContain('visits: 30, before 34 (4 fewer, 11.8 %)');
    });

    it('asks before it takes in an export that has nothing of a team of several groups, and names a team of which it has nothing', async () => {
      const teamed = (rows: ExportRows) => withCells(rows, 'core-groups.csv', 1, { team: 'North' });
      const third = { ...goodExport['core-groups.csv']?.[1], core_group_ref: 'CG-3', team: 'North' };
      const three = withRows(withRows(teamed(goodExport), 'core-groups.csv', third), 'members.csv', {
        ...goodExport['members.csv']?.[4],
        core_group_ref: 'CG-3',
      });
      const west = Object.fromEntries(
        Object.entries(goodExport).map(([file, rows]) => [
          file,
          rows.filter((row) => row['core_group_ref'] !== 'CG-2' && row['child_ref'] !== 'CH-9'),
        ]),
      );
      await run(three, '--confirm');
      expect(await run(west)).toBe(2);
      expect(said.at(-1)).toContain('groups of Aberwern North: 0, before 2');
      expect(await run(west, '--confirm')).toBe(0);
      expect(said.at(-1)).toContain('nothing of theirs was ended and nobody is asked: Aberwern North (1 core group)');
    });

    it('asks by the share that the settings say', async () => {
      await run(many);
      const settings = join(folder, 'settings.json');
      writeFileSync(settings, JSON.stringify({ imports: { mostFewer: { percent: 60, atLeast: 1 } } }));
      more = { SETTINGS: settings };
      expect(await run({ ...many, 'visits.csv': (many['visits.csv'] ?? []).filter((_, at) => at < 10 || at > 26) })).toBe(0);
    });

    it('counts what groups tell where an earlier version had not written down what it imported', async () => {
      await run(many);
      const database = new Libsql(path);
      expect(database.prepare("DELETE FROM directory WHERE key = 'last-export'").run().changes).toBe(1);
      database.close();
      expect(await run(half)).toBe(2);
    });

    it('goes on where what was written down of the last one cannot be read', async () => {
      await run(many);
      const database = new Libsql(path);
      const spoil = "UPDATE directory SET json = '{}' WHERE key = 'last-export'";
      expect(database.prepare(spoil).run().changes).toBe(1);
      database.close();
      expect(await run(half)).toBe(2);
      expect(await run(many)).toBe(0);
      const mended = new Libsql(path);
      mended.prepare("DELETE FROM directory WHERE key = 'last-export'").run();
      mended.close();
    });
  });

  it('writes nothing into a store whose ids were made with another key', async () => {
    await run(goodExport);
    more = { ID_KEY: 'k'.repeat(32) };
    expect(await run(goodExport)).toBe(2);
    expect(said.at(-1)).toContain('ID_KEY: is not the one');
    expect(await run(goodExport, '--dry-run')).toBe(2);
    more = {};
    expect(await run(goodExport)).toBe(0);
    expect(said.at(-1)).toContain('0 created, 0 changed, 2 unchanged');
  });

  describe('where something in the store cannot be read', () => {
    const changed = withCells(withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' }), 'children.csv', 2, { looked_after: 'Y' });

    /** Past the store, as a fault of the disk could; gives back what puts it right again. */
    function spoil(table: 'documents' | 'directory', where: string, ...values: readonly string[]): () => unknown {
      const database = new Libsql(path);
      const rows = database.prepare(`SELECT rowid AS row, json FROM ${table} WHERE ${where}`).all(...values) as {
        row: number;
        json: string;
      }[];
      const set = database.prepare(`UPDATE ${table} SET json = ? WHERE rowid = ?`);
      expect(rows).toHaveLength(1);
      for (const { row, json } of rows) set.run(json.replace(/"schemaVersion":\d+/, '"schemaVersion":"spoilt"'), row);
      return () => {
        const now = database.prepare(`SELECT json FROM ${table} WHERE rowid = ?`).all(rows[0]?.row ?? 0) as { json: string }[];
        for (const { row, json } of rows) set.run(json, row);
        database.close();
        return now[0]?.json;
      };
    }

    const group = keyed(opaqueId('group', 'CG-1'));

    it.each([['group'], ['plan'], ['import']])(
      'goes on with the other groups, names the one by its id, overwrites nothing, and ends with 1: %s',
      async (id) => {
        rmSync(join(folder, 'data'), { recursive: true, force: true });
        await run(goodExport);
        const mend = spoil('documents', 'core_group_id = ? AND id = ?', group, id);
        said = [];
        expect(await run(changed, '--dry-run')).toBe(1);
        expect(await run(changed)).toBe(1);
        expect(said.at(-1)).toContain('Imported: 0 created, 1 changed, 0 unchanged, 0 refused.');
        expect(said.at(-1)).toContain(`Left as it is, as it cannot be read (corrupt): core group ${group}`);
        expect(all()).not.toMatch(/Mali|spoilt/);
        expect(mend()).toContain('"spoilt"');
        expect(await run(changed)).toBe(0);
        expect(said.at(-1)).toContain('Imported: 0 created, 1 changed, 1 unchanged, 0 refused.');
      },
    );

    it('goes on with everybody and every group but a person who cannot be read', async () => {
      rmSync(join(folder, 'data'), { recursive: true, force: true });
      await run(goodExport);
      const mend = spoil('directory', `key LIKE 'person:%' AND json LIKE '%ioan@health.example%'`);
      expect(await run(withCells(changed, 'members.csv', 3, { name: 'Elin Huws' }))).toBe(1);
      expect(said.at(-1)).toContain('Imported: 0 created, 2 changed, 0 unchanged, 0 refused.\n  1 person, ');
      expect(said.at(-1)).toMatch(/cannot be read \(corrupt\): person [0-9a-f]{16,}/);
      expect(mend()).toContain('"spoilt"');
      expect(await run(changed)).toBe(0);
    });

    it('leaves out a group of which it cannot know who one of its people is', async () => {
      rmSync(join(folder, 'data'), { recursive: true, force: true });
      await run(goodExport);
      const mend = spoil('directory', 'key = ?', emailKey(keyed, 'ioan@health.example'));
      expect(await run(changed)).toBe(1);
      expect(said.at(-1)).toContain('Imported: 0 created, 1 changed, 0 unchanged, 0 refused.');
      expect(said.at(-1)).toContain(`core group ${group}`);
      mend();
    });
  });

  it('does not repeat what stands where a reference should', async () => {
    expect(await run(withCells(goodExport, 'meetings.csv', 2, { core_group_ref: 'Mali Prŷs, 7 years' }))).toBe(3);
    expect(all()).toContain('meetings.csv:4 core_group_ref: not-a-reference');
    expect(all()).not.toContain('Mali');
  });

  it.each([[[]], [['a', 'b']], [['a', '--as-at', '2026-02-30']], [['a', '--what']], [['/no/such/folder']]])(
    'does not start with %j',
    async (args) => {
      expect(await ask(...args)).toBe(2);
    },
  );
});
