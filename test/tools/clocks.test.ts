import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit } from '../../src/core/children/visit';
import { keepingBreachesOf, noKeptLimits } from '../../src/core/clocks/keptBreaches';
import { openStore } from '../../src/storage/openStore';
import { questionsOf } from '../../src/tools/askedWords';
import { clocks } from '../../src/tools/clocks';
import { aChild, aGroup, aMember } from '../support/aGroup';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { aCoreGroup, defaultRules } from '../support/coreGroups';
import { smallExport } from '../support/smallExport';

type Row = { readonly [key: string]: string | number | null };

async function run(...args: readonly string[]): Promise<{ code: number; printed: string; complained: string }> {
  const printed: string[] = [];
  const complained: string[] = [];
  const surroundings = {
    now: () => new Date('2026-11-20T23:30:00Z'),
    store: 'sqlite:no/such/folder/craidd.db',
    print: (text: string) => printed.push(text),
    complain: (text: string) => complained.push(text),
  };
  const code = await clocks(args, surroundings);
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

async function rowsAt(...args: readonly string[]): Promise<readonly Row[]> {
  const { code, printed, complained } = await run('--json', '--data', 'env/demo', ...args);
  expect([code, complained]).toEqual([0, '']);
  return JSON.parse(printed) as readonly Row[];
}

describe('npm run clocks on the demo caseload, as at 20 November 2026', () => {
  let current: readonly Row[] = [];
  let history: readonly Row[] = [];

  beforeAll(async () => {
    current = await rowsAt('--as-at', '2026-11-20');
    history = await rowsAt('--as-at', '2026-11-20', '--history');
  });

  it('prints one object for each clock of each child, in order, with these keys', () => {
    expect(current.filter(({ child, clock }) => child === 'CH-00001' && ['D04', 'D05', 'D10'].includes(String(clock)))).toEqual([
      {
        coreGroup: 'CG-0001',
        child: 'CH-00001',
        clock: 'D04',
        trigger: '2026-11-16',
        limit: '2026-12-28',
        bookBy: '2026-12-24',
        state: 'running',
        daysLate: 0,
      },
      {
        coreGroup: 'CG-0001',
        child: 'CH-00001',
        clock: 'D05',
        trigger: '2026-11-09',
        limit: '2026-11-23',
        bookBy: '2026-11-23',
        state: 'due-soon',
        daysLate: 0,
      },
      {
        coreGroup: 'CG-0001',
        child: 'CH-00001',
        clock: 'D10',
        trigger: '2026-09-11',
        limit: '2027-03-11',
        bookBy: '2027-03-11',
        state: 'running',
        daysLate: 0,
      },
    ]);
    const names = current.map(({ coreGroup, child, clock }) => `${coreGroup} ${child} ${clock}`);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('lists no visit clock of an unborn child, no review clock of a temporary entry, and nothing of a child who left', () => {
    const clocksOf = (ref: string) => current.filter(({ child }) => child === ref).map(({ clock }) => clock);
    expect(clocksOf('CH-00070')).not.toEqual(expect.arrayContaining(['D05']));
    expect(clocksOf('CH-00070')).toEqual(expect.arrayContaining(['D03', 'D04', 'D09']));
    expect(clocksOf('CH-00013').filter((clock) => clock === 'D09' || clock === 'D10')).toEqual([]);
    expect(clocksOf('CH-00013')).toEqual(expect.arrayContaining(['D05', 'D06', 'D18']));
    expect(clocksOf('CH-00002')).toEqual([]);
  });

  it('counts what the table of steps says was done, and what it says is owed', () => {
    const state = (ref: string, id: string) => current.find(({ child, clock }) => child === ref && clock === id)?.['state'];
    expect([state('CH-00001', 'D01'), state('CH-00001', 'D02'), state('CH-00001', 'D08')]).toEqual(['met', 'met', 'met']);
    expect([state('CH-00001', 'D14'), state('CH-00069', 'D17'), state('CH-00069', 'D18')]).toEqual(['running', 'running', 'met']);
  });

  it('counts a child never seen from registration, and shows a missing child', () => {
    const neverSeen = current.find(({ child, clock }) => child === 'CH-00032' && clock === 'D05');
    expect(history.filter(({ child, clock }) => child === 'CH-00032' && clock === 'D05')).toEqual([{ ...neverSeen, metOn: null }]);
    expect(current.find(({ child, clock }) => child === 'CH-00003' && clock === 'D22')).toMatchObject({
      trigger: '2026-11-19',
      state: 'breached',
      daysLate: 1,
    });
  });

  it('adds past occurrences with the day they were met', () => {
    const met = history.filter(({ child, clock }) => child === 'CH-00001' && clock === 'D05');
    expect(met.at(-2)).toMatchObject({ trigger: '2026-10-08', limit: '2026-10-22', metOn: '2026-11-09', state: 'met-late', daysLate: 18 });
    expect(met.at(-1)).toMatchObject({ trigger: '2026-11-09', metOn: null, state: 'due-soon' });
  });

  it('takes today in London, not in UTC, and prints a table', async () => {
    const { printed } = await run('--data', 'env/demo');
    expect(printed.split('\n')[0]).toMatch(/^group\s+child\s+clock\s+counts from\s+limit\s+book by\s+state\s+days late$/);
    expect(printed).toMatch(/CG-0001\s+CH-00001\s+D05\s+2026-11-09\s+2026-11-23\s+2026-11-23\s+due-soon/);
  });

  it('counts by the settings given', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'craidd-')), 'settings.json');
    writeFileSync(file, '{"clocks":{"D05":{"limit":{"workingDays":5}}}}');
    const rows = await rowsAt('--as-at', '2026-11-20', '--settings', file);
    expect(rows.find(({ child, clock }) => child === 'CH-00001' && clock === 'D05')).toMatchObject({
      limit: '2026-11-16',
      state: 'breached',
      daysLate: 4,
    });
  });
});

describe('npm run clocks on an export of which something cannot be read', () => {
  it('says what limits are counted without, and what is not counted at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
    const rows = withCells(withCells(smallExport, 'visits.csv', 0, { alone: '?' }), 'children.csv', 0, { missing_since: 'May' });
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    const { printed } = await run('--data', folder, '--as-at', '2026-11-20');
    expect(printed).toMatch(/D05 +2026-10-05 .* a visit \(2026-11-10\)$/m);
    expect(printed.split('\n').at(-1)).toBe('CG-9001 CH-90001: not known: since when the child is missing.');
    const visited = { ...smallExport['visits.csv']?.[0], visited_at: '2026-11-18T10:00', by_email: 'gwen@charity.example' };
    for (const [file, text] of filesOf(withRows(smallExport, 'visits.csv', visited))) writeFileSync(join(folder, file), text);
    const { printed: bySomebody } = await run('--data', folder, '--as-at', '2026-11-20');
    expect(bySomebody).toMatch(/D05 +2026-11-10 .* a visit by somebody who is no member \(2026-11-18\)$/m);
    expect(bySomebody.split('\n').at(-1)).toMatch(
      /^1 visit is by somebody whom no list of this export has: .* An import knows those who left/,
    );
    expect(printed).not.toContain('no list of this export');
  });

  it('is read as the import reads it, in any encoding and with days of any form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
    const rows = withCells(smallExport, 'visits.csv', 0, { visited_at: '10/11/2026 15:30' });
    for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), `\uFEFF${text.replaceAll(',', ';')}`, 'utf16le');
    const { code, printed } = await run('--data', folder, '--as-at', '2026-11-20', '--days', 'dd/mm/yyyy');
    expect([code, /^CG-9001 .* D05 +2026-11-10 /m.test(printed)]).toEqual([0, true]);
  });

  it('counts nothing from a day that is still to come, and says so; of a later export it shows what was so that day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
    const write = (rows: ExportRows) => {
      for (const [file, text] of filesOf(rows)) writeFileSync(join(folder, file), text);
    };
    write(withCells(smallExport, 'children.csv', 0, { registered_on: '2027-10-05' }));
    const { printed } = await run('--data', folder, '--as-at', '2026-11-18');
    expect(printed).toMatch(/D09 +2026-10-05 .* the day of registration/m);
    write(smallExport);
    const { printed: before } = await run('--data', folder, '--as-at', '2026-10-01');
    expect(before).toBe('No child has a clock on that day.');
  });

  it('says so in JSON too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
    for (const [file, text] of filesOf(withCells(smallExport, 'visits.csv', 0, { alone: '?' }))) writeFileSync(join(folder, file), text);
    const { printed: json } = await run('--json', '--data', folder, '--as-at', '2026-11-20');
    expect(json).toMatch(/"D05".*"without":\["a visit \(2026-11-10\)"\]/);
  });
});

describe('npm run clocks on a store', () => {
  it('counts from the recorded visits, corrections in place of what they correct, and from the head where there are none', async () => {
    const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'craidd-')), 'craidd.db')}`;
    const head = aCoreGroup().withChild().withVisit('2026-01-19').withChild().withVisit('2026-01-20').build({ coreGroupId: 'group-1' });
    const recorded = [
      visitOn('2026-01-12'),
      visitOn('2026-01-19'),
      visitOn('2026-01-23'),
      { ...visitOn('2026-01-23'), id: 'visit:corrected', corrects: 'visit:2026-01-23' },
    ];
    const corrected = recorded.map((visit) =>
      visit.corrects === null ? visit : { ...visit, fact: { ...visit.fact, visitId: 'corrected', alone: false } },
    );
    const opened = await openStore(store);
    await opened.groups.commit({ coreGroupId: 'group-1', head, etag: null, put: corrected, create: [] });
    await opened.close();

    const { code, printed } = await run('--json', '--as-at', '2026-01-26', '--store', store);
    const rows = (JSON.parse(printed) as readonly Row[]).filter(({ clock }) => clock === 'D05');
    expect([code, rows.map(({ child, trigger }) => `${child} ${trigger}`)]).toEqual([
      0,
      ['CH-child-1 2026-01-19', 'CH-child-2 2026-01-20'],
    ]);
  });
});

it('counts what was late both ways: by what is known now, and as it was shown', async () => {
  const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'craidd-')), 'craidd.db')}`;
  const begun = aCoreGroup().withChild().withMeeting('2026-01-12');
  const head = begun.withVisit('2026-01-15').withVisit('2026-01-21', { alone: false }).build({ coreGroupId: 'group-1' });
  const kept = keepingBreachesOf(noKeptLimits('group-1'), begun.build({ coreGroupId: 'group-1' }), head, defaultRules, '2026-01-22');
  const [{ memberId = '' } = {}] = head.members;
  const reason = { by: memberId, at: '2026-01-23T09:00:00.000Z', language: 'en', audience: { kind: 'practitioners' } } as const;
  const about = { clock: 'D05', childId: 'child-1', because: 'registered', trigger: '2026-01-05' } as const;
  const explained = (['absent', 'entered-late'] as const).map((code) => ({
    ...{ ...about, code, authorisedBy: memberId, authorisedOn: '2026-01-22', reason: { ...reason, text: `Words of ${code}` } },
  }));
  const limits = { ...kept, explained };
  const opened = await openStore(store);
  await opened.groups.commit({ coreGroupId: 'group-1', head, etag: null, put: [limits], create: [] });
  await opened.close();
  const at = ['--as-at', '2026-01-26', '--store', store] as const;
  const rows = (text: string) =>
    (JSON.parse(text) as readonly Row[]).filter(({ clock, trigger }) => clock === 'D05' && trigger === '2026-01-05');
  expect(rows((await run('--json', '--history', ...at)).printed)).toMatchObject([{ state: 'met', daysLate: 0, shownDaysLate: 3 }]);
  const why = { code: 'entered-late', authorisedBy: 'co-ordinator', authorisedOn: '2026-01-22', enteredOn: '2026-01-23', corrected: 1 };
  expect(rows((await run('--json', '--history', ...at)).printed)).toMatchObject([{ why }]);
  expect((await run('--json', '--history', ...at)).printed).not.toContain('Words of');
  const day22 = ['--json', '--history', '--as-at', '2026-01-22', '--store', store] as const;
  expect((await run(...day22)).printed).not.toContain('"why"');
  expect((await run('--json', ...at)).printed).not.toMatch(/shownDaysLate|"why"/);
  const table = (await run('--history', ...at)).printed;
  const [, known = '', shown = ''] = /known now: (\d+) of .*\n.*at the time: (\d+) of/.exec(table) ?? [];
  expect(Number(shown)).toBe(Number(known) + 1);
  expect(table).toContain(`was entered for 1 of the ${shown} that were shown as late (entered-late 1).`);
});

it('says of limits that they wait for the custodian, and of no others', async () => {
  const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'craidd-')), 'craidd.db')}`;
  const removal = { conferenceId: 'k1', decidedByPersonId: 'person-sian', decidedAt: '2026-01-20T10:00:00.000Z', check: null };
  const ending = { status: 'de-registered', deregisteredOn: '2026-01-20', removal } as const;
  const head = aCoreGroup()
    .withChild(ending as never)
    .withChild()
    .build({ coreGroupId: 'group-1' });
  const opened = await openStore(store);
  await opened.groups.commit({ coreGroupId: 'group-1', head, etag: null, put: [], create: [] });
  await opened.close();
  const { printed: json } = await run('--json', '--as-at', '2026-01-26', '--store', store);
  const rows = JSON.parse(json) as readonly Row[];
  const waiting = (child: string) => [...new Set(rows.filter((row) => row['child'] === child).map((row) => row['waitsFor']))];
  expect([waiting('CH-child-1'), waiting('CH-child-2')]).toEqual([['custodian'], [undefined]]);
  const { printed } = await run('--as-at', '2026-01-26', '--store', store);
  expect(printed).toMatch(/days late +waits for/);
  expect(printed).toMatch(/CH-child-1 +D07 .+ running +custodian/);
});

describe('npm run clocks on a store with questions of an import', () => {
  it('marks each open limit that hangs on one, and those of no other child', async () => {
    const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'craidd-')), 'craidd.db')}`;
    const built = aCoreGroup().withChild().withVisit('2026-01-19').withChild().withChild().build({ coreGroupId: 'group-1' });
    const [missed, twice, other] = built.children;
    if (missed === undefined || twice === undefined || other === undefined) throw new Error('no child');
    const head = {
      ...built,
      children: [{ ...missed, notExported: { since: '2026-01-20', stays: false } }, twice, other],
      sameAsked: [
        {
          what: 'visit',
          here: 'v1',
          there: 'v2',
          askedOn: '2026-01-20',
          childId: twice.childId,
          hereOn: '2026-01-19',
          thereOn: '2026-01-19',
        },
      ],
    } as typeof built;
    const opened = await openStore(store);
    await opened.groups.commit({ coreGroupId: 'group-1', head, etag: null, put: [], create: [] });
    await opened.close();
    const { printed: json } = await run('--json', '--as-at', '2026-01-26', '--store', store);
    const asked = (child: string) => [
      ...new Set((JSON.parse(json) as readonly Row[]).filter((row) => row['child'] === child).flatMap((row) => row['asked'])),
    ];
    expect(asked('CH-child-1')).toEqual(['why the case system no longer has the child (no reminders until then)']);
    expect(asked('CH-child-2')).toEqual(['whether a visit was entered twice']);
    expect(asked('CH-child-3')).toEqual([undefined]);
    const { printed } = await run('--as-at', '2026-01-26', '--store', store);
    expect(printed).toMatch(/days late +still asked/);
    expect(printed).toContain('whether a visit was entered twice');
  });
});

it('says what is asked of which no limit tells: of a child without any, and of people', () => {
  const child = aChild('child-1', { notExported: { since: '2026-01-20', stays: false } });
  const members = [aMember('sian', 'co-ordinator'), aMember('sian2', 'co-ordinator')];
  const [here = '', there = ''] = members.map(({ memberId }) => memberId);
  const asked = aGroup({ children: [child], members, sameAsked: [{ what: 'member', here, there, askedOn: '2026-01-20' }] });
  const ofChild = `its co-ordinator is asked why the case system no longer has the child (no reminders until then).`;
  const ofPeople = 'its co-ordinator is asked whether people of the group are one person; until then they stand as they are.';
  expect(questionsOf(asked, '2026-01-26', () => false)).toEqual([`${asked.ref} ${child.ref}: ${ofChild}`, `${asked.ref}: ${ofPeople}`]);
  expect(questionsOf(asked, '2026-01-26', () => true)).toEqual([`${asked.ref}: ${ofPeople}`]);
});

function visitOn(on: string): Visit {
  const seen = { seen: true, alone: true, atHome: true, bedroom: true };
  return {
    id: `visit:${on}`,
    type: 'visit',
    schemaVersion: 1,
    coreGroupId: 'group-1',
    childId: 'child-1',
    fact: { visitId: on, on, byRole: 'co-ordinator', byPersonId: 'person-sian', agency: '', ...seen },
    time: null,
    announced: null,
    notSeenReason: null,
    words: [],
    enteredAt: '2026-01-26T09:00:00.000Z',
    corrects: null,
  };
}

describe('npm run clocks with something wrong', () => {
  it.each([
    [['--as-at', '2026-02-30'], 'a day that exists'],
    [['--as-at'], "'--as-at <value>' argument missing"],
    [['--dta', 'x'], "Unknown option '--dta'"],
    [['somewhere'], 'Unexpected argument'],
    [['--data', 'no/such/folder'], '"no/such/folder" cannot be read'],
    [['--settings', 'no/such/file', '--data', 'env/demo'], 'no/such/file: cannot be read'],
    [['--as-at', '2026-11-20'], 'There is no store at no/such/folder/craidd.db'],
    [['--store', 'postgres:x'], 'store.misconfigured'],
  ])('says so: %j', async (args, words) => {
    const { code, printed, complained } = await run(...args);
    expect([code, printed]).toEqual([1, '']);
    expect(complained).toContain(words);
  });
});
