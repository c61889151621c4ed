import { readFileSync } from 'node:fs';
import { bankHolidaysIn } from '../src/bankHolidays';
import { clockIds } from '../src/core/clockTable';
import { defaultPolicy, type Rules } from '../src/core/policy';
import { addWorkingDays } from '../src/core/time/workingDays';
import { defaultRules, parseSettings, readSettings, unsetRules } from '../src/settings';
import { bankHolidays } from './support/coreGroups';

function rulesOf(settings: unknown): Rules {
  const read = parseSettings(JSON.stringify(settings));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function problemsOf(settings: unknown): readonly string[] {
  const read = parseSettings(typeof settings === 'string' ? settings : JSON.stringify(settings));
  return read.ok ? [] : read.refusal.map(({ path }) => path);
}

describe('bank holidays', () => {
  it.each([2025, 2026, 2027, 2028, 2029])('of %i are those of DOMAIN 3.1, substitutes included', (year) => {
    expect(bankHolidaysIn(year)).toEqual(bankHolidays.filter((date) => date.startsWith(`${year}-`)));
  });

  it('include one-off days and leave out days taken away', () => {
    const rules = rulesOf({ calendar: { oneOffHolidays: ['2026-11-24'], notHolidays: ['2026-12-28'] } });
    expect(addWorkingDays(rules.calendar, '2026-11-23', 1)).toBe('2026-11-25');
    expect(addWorkingDays(rules.calendar, '2026-12-24', 1)).toBe('2026-12-28');
  });
});

describe('settings', () => {
  it('are the defaults where nothing is said', () => {
    expect(rulesOf({}).policy).toEqual(defaultPolicy);
    expect(defaultRules().policy).toEqual(defaultPolicy);
  });

  it('change only what they name, and say that the source is local', () => {
    const { policy } = rulesOf({ clocks: { D05: { limit: { workingDays: 5 } } } });
    expect(policy.clocks.D05.limit).toEqual({ workingDays: 5 });
    expect(policy.clocks.D05.source).toBe('local setting; default [S:3] [S:7]; other text [S:19]: choices.seenAlone');
    expect(policy.clocks.D05.ladder).toEqual(defaultPolicy.clocks.D05.ladder);
    expect(policy.clocks.D06).toEqual(defaultPolicy.clocks.D06);
  });

  it('keep the default source where only alerts change', () => {
    const { policy } = rulesOf({ clocks: { D05: { dueSoon: { workingDays: 4 } } } });
    expect(policy.clocks.D05.source).toBe(defaultPolicy.clocks.D05.source);
  });

  it('refuse to purge the mark of a press while its card may still be pressed again', () => {
    expect(problemsOf({ retention: { pressMarks: { days: 29 } } })).toEqual(['retention.pressMarks.days']);
    expect(rulesOf({ retention: { pressMarks: { days: 30 } } }).policy.retention).toEqual({
      ...defaultPolicy.retention,
      pressMarks: { days: 30 },
    });
  });

  it('change the ladder of actions alone', () => {
    const { policy } = rulesOf({ actions: { dueSoon: { days: 7 } } });
    expect(policy.actions).toEqual({ ...defaultPolicy.actions, dueSoon: { days: 7 } });
    expect(problemsOf({ actions: { ladder: [{ when: 'due', tell: ['neighbour'] }] } })).toEqual(['actions.ladder.0.tell.0']);
  });

  it('set the days of what is told beside deadlines, one kind at a time, and refuse days that make no sense', () => {
    const { notices } = rulesOf({ notices: { vacancy: { afterWorkingDays: 10, againWorkingDays: 2 } } }).policy;
    expect(notices).toEqual({ ...defaultPolicy.notices, vacancy: { afterWorkingDays: 10, againWorkingDays: 2 } });
    const wrong = {
      vacancy: { afterWorkingDays: 5, againWorkingDays: 0 },
      views: { workingDaysBefore: 1, againWorkingDaysBefore: 1 },
      noChair: { workingDaysBefore: 61, againWorkingDaysBefore: 0 },
      careVisit: { workingDaysBefore: 2 },
    };
    const read = parseSettings(JSON.stringify({ notices: wrong, choices: { exclusionReview: { days: 42, againWorkingDays: 0 } } }));
    expect(read.ok ? [] : read.refusal.map(({ path, words }) => `${path}: ${words}`)).toEqual([
      'choices.exclusionReview.againWorkingDays: must be a whole number from 1 to 60',
      'notices.views: must be told again nearer to the day than at first',
      'notices.noChair.workingDaysBefore: must be a whole number from 0 to 60',
      'notices.vacancy.againWorkingDays: must be a whole number from 1 to 60',
      'notices.careVisit.lateAfterWorkingDays: must be a whole number from 1 to 60',
    ]);
  });

  it('count two missed in a row for core groups alone', () => {
    const ladder = [{ when: { workingDaysAfter: 1 }, tell: ['manager'], missedRunning: 2 }];
    expect(problemsOf({ clocks: { D04: { ladder } } })).toEqual([]);
    expect(problemsOf({ clocks: { D10: { ladder } } })).toEqual(['clocks.D10.ladder']);
    expect(problemsOf({ clocks: { D04: { ladder: [{ ...ladder[0], missedRunning: 3 }] } } })).toEqual([
      'clocks.D04.ladder.0.missedRunning',
    ]);
  });

  it('report every problem at once, each with its place', () => {
    const wrong = {
      calendar: { oneOffHolidays: ['2026-02-30'], closureDay: [] },
      choices: { seenAlone: 'sometimes' },
      clocks: { D05: { limit: { workingDays: -1 } }, D06: { ladder: [{ when: 'due', tell: ['boss'] }] } },
    };
    expect(problemsOf(wrong)).toEqual([
      'calendar.oneOffHolidays.0',
      'calendar',
      'choices.seenAlone',
      'clocks.D05.limit.workingDays',
      'clocks.D06.ladder.0.tell.0',
    ]);
  });

  it('refuse lengths that make no sense', () => {
    const wrong = { clocks: { D07: { limit: { days: 3 } }, D23: { limit: { days: 10 } }, D05: { limit: { workingDays: 0 } } } };
    expect(problemsOf(wrong)).toEqual(['clocks.D07.limit', 'clocks.D23.limit', 'clocks.D05.limit']);
  });

  it.each(['', '{', '[]', '{"clocks":{"D99":{}}}'])('refuse %p', (text) => {
    expect(parseSettings(text).ok).toBe(false);
  });

  it('refuse a file that is not there', () => {
    expect(readSettings('no/such/settings.json')).toEqual({
      ok: false,
      refusal: [{ path: 'no/such/settings.json', words: 'cannot be read' }],
    });
  });

  it('have an example that is valid and says nothing but the defaults, besides closure days', () => {
    const text = readFileSync('env/settings.example.json', 'utf8');
    const read = parseSettings(text);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const local = 'local setting; default ';
    const clocks = Object.fromEntries(
      clockIds.map((id) => [id, { ...read.value.policy.clocks[id], source: read.value.policy.clocks[id].source.replace(local, '') }]),
    );
    expect({ ...read.value.policy, clocks }).toEqual(defaultPolicy);
  });
});

describe('every rule', () => {
  it.each(clockIds)('%s says what it is and where it comes from', (id) => {
    expect(defaultPolicy.clocks[id].what).not.toBe('');
    expect(defaultPolicy.clocks[id].source).toMatch(/\[(S:\d+|P|K-[hml])\]/);
  });
});

describe('the numbers of the emergency duty team', () => {
  const withTeam = (cy: string, en: string) =>
    unsetRules(rulesOf({ choices: { emergencyDutyTeam: { cy, en } } })).map((line) => line.split(':')[0]);

  it('are not set by default, nor by a copy of the example', () => {
    expect(unsetRules(defaultRules())).toHaveLength(2);
    const example = readSettings('env/settings.example.json');
    expect(example.ok ? unsetRules(example.value) : []).toHaveLength(2);
  });

  it('must be set in both languages, with a number', () => {
    expect(withTeam('01970 000 000', '01970 000 000')).toEqual([]);
    expect(withTeam('01970 000 000', defaultRules().policy.choices.emergencyDutyTeam.en)).toEqual(['choices.emergencyDutyTeam.en']);
    expect(withTeam('i ddod', '01970 000 000')).toEqual(['choices.emergencyDutyTeam.cy']);
  });
});

it('whoever rings for help and has no number to read is not told of settings', () => {
  const { cy, en } = defaultRules().policy.choices.emergencyDutyTeam;
  expect(`${cy} ${en}`).not.toMatch(/setting|gosodiad/i);
});
