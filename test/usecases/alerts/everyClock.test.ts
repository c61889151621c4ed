import { readFileSync } from 'node:fs';
import type { ClockState } from '../../../src/core/clocks/clock';
import { spotsOf } from '../../../src/core/clocks/stepSpots';
import type { StepKind } from '../../../src/core/clocks/stepTable';
import { type ClockId, clockIds } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Role, roles } from '../../../src/core/member';
import type { Notice } from '../../../src/core/notices/notice';
import { addDays, later } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { change } from '../../../src/usecases/children/childChange';
import { report } from '../../../src/usecases/children/notSeen';
import { save } from '../../../src/usecases/children/seen';
import { saveStep } from '../../../src/usecases/clocks/steps';
import { reply } from '../../../src/usecases/meeting/attendance';
import { plan } from '../../../src/usecases/review/review';
import { check } from '../../../src/usecases/review/reviewChecks';
import { end } from '../../../src/usecases/review/reviewEnd';
import { speak } from '../../../src/usecases/review/reviewRequests';
import { type ExportRows, withCells, withRows } from '../../support/caseloadFiles';
import { type ClockPlay, clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';
import { itInFull } from '../../support/wholeSuite';

/*
 * Each clock from what starts it to what meets it, as people and exports enter it and the job tells it: one late and one in time.
 * Days and roles stand here as the procedures give them (DOMAIN 1.0, 3, 7.3); docs/CLOCKS.md says the same from the code.
 */

const start = '2026-11-02';
const meeting = smallExport['meetings.csv']?.[0] ?? {};
const conference = smallExport['conferences.csv']?.[0] ?? {};
const someone = { ...smallExport['members.csv']?.[3], agency: 'Aberwern Social Services' };
const others = [
  { ...someone, name: 'Lena Cole', email: 'lena.cole@council.example', role: 'senior-manager' },
  { ...someone, name: 'Mair Lewis', email: 'mair.lewis@council.example', role: 'administrator' },
  { ...someone, name: 'Reg Powell', email: 'reg.powell@council.example', role: 'custodian' },
];

/** Registered on that day by a conference, with everybody there and nothing done yet. */
function registered(on: CalendarDate = start, child: Readonly<Record<string, string>> = {}): ExportRows {
  const rows = withCells(withRows(smallExport, 'members.csv', ...others), 'children.csv', 0, { registered_on: on, ...child });
  return {
    ...rows,
    'members.csv': (rows['members.csv'] ?? []).map((row) => ({ ...row, from: on })),
    'conferences.csv': [{ ...conference, planned_for: on, held_on: on }],
    ...{ 'meetings.csv': [], 'attendance.csv': [], 'visits.csv': [], 'actions.csv': [] },
  };
}

const held = (on: CalendarDate, recordSentOn = on) => ({
  ...meeting,
  kind: 'subsequent',
  planned_for: on,
  held_on: on,
  record_sent_on: recordSentOn,
});
const reviewed = (on: CalendarDate) => ({ ...conference, kind: 'review', planned_for: on, held_on: on, decision: 'remain' });
const owed = (step: StepKind, about_on = start) => ({ child_ref: 'CH-90001', step, about_on, done_on: '' });
const childId = ({ children }: CoreGroup): string => children[0]?.childId ?? '';

/** Somebody records a step: today, or of another day. */
async function steps(play: ClockPlay, day: CalendarDate, what: StepKind, { on = day, by = 'co-ordinator' as Role } = {}): Promise<void> {
  const children = [childId(await play.group())];
  const about = (group: CoreGroup) => ({ what, about: spotsOf(group, what).at(-1)?.about ?? '' });
  await play.does(day, by, saveStep, about, { on, notYet: false, why: '', children });
}

async function sees(play: ClockPlay, day: CalendarDate, what: 'alone' | 'at-home' | 'bedroom'): Promise<void> {
  const children = [childId(await play.group())];
  const typed = { children, on: day, time: '09:30', what: ['seen', what], announced: 'yes', others: '' } as const;
  await play.does(day, 'co-ordinator', save, () => ({ dayAgreed: '', twinAgreed: '', sameAgreed: '' }), typed);
}

async function brings(play: ClockPlay, day: CalendarDate, rows: ExportRows): Promise<void> {
  await play.brings(day, rows);
}

type Row = {
  /** Where long before anything is told would only take time. */
  readonly begins?: CalendarDate;
  /** What starts it, on the first day of the play. */
  readonly starts: (play: ClockPlay) => Promise<void>;
  readonly limit: CalendarDate;
  /** How it stands on a day while nobody does it. */
  readonly stands: readonly (readonly [CalendarDate, ClockState])[];
  /** Who is told, and when, until somebody does it late. */
  readonly told: readonly string[];
  readonly meets: (play: ClockPlay, day: CalendarDate) => Promise<void>;
  readonly lateOn: CalendarDate;
  readonly timelyOn: CalendarDate;
  /** How it ends where it does not end as met. */
  readonly ends?: { readonly late: ClockState; readonly timely: ClockState | 'none' };
  /** How it starts in the play in time, where it cannot be late and in time from one start. */
  readonly startsTimely?: { readonly starts: (play: ClockPlay) => Promise<void>; readonly limit: CalendarDate };
  /** What tells of it, where no notice about the clock does. */
  readonly tells?: (notice: Notice) => boolean;
};

const nothing = () => Promise.resolve();
const imports = (rows: ExportRows) => (play: ClockPlay) => brings(play, play.begins, rows);
const importsLater = (rowsOf: (day: CalendarDate) => ExportRows) => (play: ClockPlay, day: CalendarDate) => brings(play, day, rowsOf(day));
const withSteps = (...rows: readonly Readonly<Record<string, string>>[]): ExportRows => ({ ...registered(), 'steps.csv': rows });

const rows: Readonly<Record<ClockId, Row>> = {
  D01: {
    starts: async (play) => {
      await brings(play, start, registered());
      await steps(play, start, 'strategy-discussion', { on: '2026-10-05' });
    },
    startsTimely: {
      starts: async (play) => {
        await brings(play, start, registered());
        await steps(play, start, 'strategy-discussion', { on: '2026-10-19' });
      },
      limit: '2026-11-09',
    },
    limit: '2026-10-26',
    stands: [[start, 'met-late']],
    told: [],
    meets: nothing,
    lateOn: '2026-11-03',
    timelyOn: '2026-11-03',
  },
  D02: {
    starts: imports(withSteps(owed('summary-sent'))),
    limit: '2026-11-09',
    stands: [
      [start, 'running'],
      ['2026-11-09', 'due'],
      ['2026-11-10', 'breached'],
    ],
    told: [
      '2026-11-09 08:30 administrator',
      '2026-11-10 08:30 administrator, conference-chair, manager',
      '2026-11-17 08:30 administrator, co-ordinator, conference-chair, manager',
    ],
    meets: (play, day) => steps(play, day, 'summary-sent', { by: 'administrator' }),
    lateOn: '2026-11-18',
    timelyOn: '2026-11-06',
  },
  D03: {
    starts: imports(registered()),
    limit: '2026-11-16',
    stands: [
      [start, 'running'],
      ['2026-11-11', 'due-soon'],
      ['2026-11-16', 'due'],
      ['2026-11-17', 'breached'],
    ],
    told: [
      '2026-11-11 08:30 co-ordinator',
      '2026-11-16 08:30 co-ordinator',
      '2026-11-17 08:30 manager',
      '2026-11-23 08:30 senior-manager',
      '2026-11-30 08:30 co-ordinator, senior-manager',
    ],
    meets: importsLater((day) => withRows(registered(), 'meetings.csv', { ...held(day), kind: 'initial' })),
    lateOn: '2026-12-01',
    timelyOn: '2026-11-12',
  },
  D04: {
    begins: '2026-11-27',
    starts: imports(withRows(registered(), 'meetings.csv', held(start))),
    limit: '2026-12-14',
    stands: [
      [start, 'running'],
      ['2026-11-30', 'due-soon'],
      ['2026-12-14', 'due'],
      ['2026-12-15', 'breached'],
    ],
    told: [
      '2026-11-30 08:30 co-ordinator',
      '2026-12-14 08:30 co-ordinator',
      '2026-12-15 08:30 co-ordinator, manager',
      '2026-12-21 08:30 senior-manager',
    ],
    meets: importsLater((day) => withRows(registered(), 'meetings.csv', held(start), held(day))),
    lateOn: '2026-12-22',
    timelyOn: '2026-12-01',
  },
  D05: {
    starts: imports(registered()),
    limit: '2026-11-16',
    stands: [
      [start, 'running'],
      ['2026-11-12', 'due-soon'],
      ['2026-11-16', 'due'],
      ['2026-11-17', 'breached'],
    ],
    told: [
      '2026-11-12 08:30 co-ordinator',
      '2026-11-16 08:30 manager',
      '2026-11-18 08:30 senior-manager',
      '2026-11-19 08:30 co-ordinator, senior-manager',
    ],
    meets: (play, day) => sees(play, day, 'alone'),
    lateOn: '2026-11-20',
    timelyOn: '2026-11-13',
  },
  D06: {
    begins: '2026-11-25',
    starts: imports(registered()),
    limit: '2026-11-30',
    stands: [
      [start, 'running'],
      ['2026-11-26', 'due-soon'],
      ['2026-11-30', 'due'],
      ['2026-12-01', 'breached'],
    ],
    told: [
      '2026-11-26 08:30 co-ordinator',
      '2026-11-30 08:30 manager',
      '2026-12-02 08:30 senior-manager',
      '2026-12-03 08:30 co-ordinator, senior-manager',
    ],
    meets: (play, day) => sees(play, day, 'at-home'),
    lateOn: '2026-12-04',
    timelyOn: '2026-11-27',
  },
  D07: {
    begins: '2027-01-11',
    starts: imports(registered()),
    limit: '2027-02-02',
    stands: [
      [start, 'running'],
      ['2027-01-12', 'due-soon'],
      ['2027-02-02', 'due'],
      ['2027-02-03', 'breached'],
    ],
    told: [
      '2027-01-12 08:30 co-ordinator',
      '2027-02-02 08:30 conference-chair',
      '2027-02-03 08:30 conference-chair',
      '2027-02-10 08:30 co-ordinator, conference-chair',
    ],
    meets: (play, day) => sees(play, day, 'bedroom'),
    lateOn: '2027-02-11',
    timelyOn: '2027-01-13',
  },
  D08: {
    begins: '2026-11-20',
    starts: async (play) => {
      await brings(play, play.begins, registered());
      await steps(play, play.begins, 'enquiries-began', { on: '2026-10-01' });
    },
    limit: '2026-11-30',
    stands: [
      [start, 'running'],
      ['2026-11-23', 'due-soon'],
      ['2026-11-30', 'due'],
      ['2026-12-01', 'breached'],
    ],
    told: ['2026-11-23 08:30 co-ordinator', '2026-12-01 08:30 co-ordinator, manager', '2026-12-08 08:30 co-ordinator, manager'],
    meets: (play, day) => steps(play, day, 'assessment-complete'),
    lateOn: '2026-12-09',
    timelyOn: '2026-11-24',
  },
  D09: {
    begins: '2027-01-04',
    starts: imports(registered()),
    limit: '2027-02-02',
    stands: [
      [start, 'running'],
      ['2027-01-05', 'due-soon'],
      ['2027-02-02', 'due'],
      ['2027-02-03', 'breached'],
    ],
    told: [
      '2027-01-05 08:30 administrator, co-ordinator',
      '2027-02-02 08:30 administrator, co-ordinator',
      '2027-02-03 08:30 conference-chair, senior-manager',
      '2027-02-10 08:30 co-ordinator, conference-chair, senior-manager',
    ],
    meets: importsLater((day) => withRows(registered(), 'conferences.csv', reviewed(day))),
    lateOn: '2027-02-11',
    timelyOn: '2027-01-06',
  },
  D10: {
    begins: '2026-11-16',
    starts: imports(withRows(registered('2026-03-16'), 'conferences.csv', reviewed('2026-06-15'))),
    limit: '2026-12-15',
    stands: [
      [start, 'running'],
      ['2026-11-17', 'due-soon'],
      ['2026-12-15', 'due'],
      ['2026-12-16', 'breached'],
    ],
    told: [
      '2026-11-17 08:30 administrator, co-ordinator',
      '2026-12-15 08:30 administrator, co-ordinator',
      '2026-12-16 08:30 conference-chair, senior-manager',
      '2026-12-23 08:30 co-ordinator, conference-chair, senior-manager',
    ],
    meets: importsLater((day) => withRows(registered('2026-03-16'), 'conferences.csv', reviewed('2026-06-15'), reviewed(day))),
    lateOn: '2026-12-24',
    timelyOn: '2026-11-18',
  },
  D11: {
    begins: '2026-11-20',
    starts: imports(withSteps(owed('record-sent'))),
    limit: '2026-11-30',
    stands: [
      [start, 'running'],
      ['2026-11-23', 'due-soon'],
      ['2026-11-30', 'due'],
      ['2026-12-01', 'breached'],
    ],
    told: [
      '2026-11-23 08:30 administrator',
      '2026-12-01 08:30 administrator, conference-chair',
      '2026-12-08 08:30 administrator, co-ordinator, conference-chair',
    ],
    meets: (play, day) => steps(play, day, 'record-sent', { by: 'administrator' }),
    lateOn: '2026-12-09',
    timelyOn: '2026-11-24',
  },
  D12: {
    starts: imports(withSteps({ ...owed('record-sent'), done_on: start })),
    limit: '2026-11-16',
    stands: [
      [start, 'running'],
      ['2026-11-12', 'due-soon'],
      ['2026-11-16', 'due'],
      ['2026-11-17', 'cancelled'],
    ],
    told: ['2026-11-12 08:30 co-ordinator, member'],
    meets: (play, day) => steps(play, day, 'corrections-received', { by: 'conference-chair' }),
    lateOn: '2026-11-18',
    timelyOn: '2026-11-12',
  },
  D13: {
    starts: imports(withRows(registered(), 'meetings.csv', held(start, ''))),
    limit: '2026-11-09',
    stands: [
      [start, 'running'],
      ['2026-11-06', 'due-soon'],
      ['2026-11-09', 'due'],
      ['2026-11-10', 'breached'],
    ],
    told: [
      '2026-11-06 08:30 administrator, co-ordinator',
      '2026-11-10 08:30 administrator, co-ordinator, manager',
      '2026-11-17 08:30 administrator, co-ordinator, manager',
    ],
    meets: importsLater((day) => withRows(registered(), 'meetings.csv', held(start, day))),
    lateOn: '2026-11-18',
    timelyOn: '2026-11-06',
  },
  D14: {
    starts: async (play) => {
      await brings(play, start, registered());
      const children = [childId(await play.group())];
      const typed = { children, plannedOn: '2026-11-30', startsAt: '10:00', lateReason: '' };
      await play.does(start, 'administrator', plan, () => ({ dayAgreed: '' }), typed);
    },
    limit: '2026-11-23',
    stands: [
      [start, 'running'],
      ['2026-11-16', 'due-soon'],
      ['2026-11-23', 'due'],
      ['2026-11-24', 'breached'],
    ],
    told: ['2026-11-16 08:30 co-ordinator, member', '2026-11-24 08:30 co-ordinator, manager, member'],
    meets: (play, day) => steps(play, day, 'reports-shared', { by: 'administrator' }),
    lateOn: '2026-11-25',
    timelyOn: '2026-11-17',
  },
  D15: {
    starts: async (play) => {
      await brings(play, start, withRows(registered(), 'meetings.csv', { ...held('2026-11-24', ''), held_on: '' }));
      const about = ({ meetings }: CoreGroup) => ({ meetingId: meetings[0]?.meetingId ?? '', asked: '', reply: 'apologies' }) as const;
      await play.does(start, 'member', reply, about, {});
    },
    limit: '2026-11-23',
    stands: [
      [start, 'running'],
      ['2026-11-20', 'due-soon'],
      ['2026-11-23', 'due'],
      ['2026-11-24', 'breached'],
    ],
    told: ['2026-11-20 08:30 member', '2026-11-24 08:30 co-ordinator, member'],
    meets: (play, day) => steps(play, day, 'absence-report', { by: 'member' }),
    lateOn: '2026-11-25',
    timelyOn: '2026-11-20',
  },
  D16: {
    starts: async (play) => {
      await brings(play, start, registered());
      await steps(play, start, 'move-out-notified');
    },
    limit: '2026-11-05',
    stands: [
      [start, 'running'],
      ['2026-11-04', 'due-soon'],
      ['2026-11-05', 'due'],
      ['2026-11-06', 'breached'],
    ],
    told: [
      '2026-11-05 08:30 co-ordinator, manager',
      '2026-11-06 08:30 co-ordinator, custodian, manager',
      '2026-11-13 08:30 co-ordinator, custodian, manager',
    ],
    meets: (play, day) => steps(play, day, 'information-sent'),
    lateOn: '2026-11-16',
    timelyOn: '2026-11-04',
  },
  D17: {
    starts: async (play) => {
      await brings(play, start, registered(start, { home_authority: 'Dyffryn Mawr' }));
      await steps(play, start, 'move-in-notified', { on: '2026-10-30' });
      await steps(play, start, 'move-agreed');
    },
    limit: '2026-11-23',
    stands: [
      [start, 'running'],
      ['2026-11-13', 'due-soon'],
      ['2026-11-23', 'due'],
      ['2026-11-24', 'breached'],
    ],
    told: [
      '2026-11-13 08:30 custodian, manager',
      '2026-11-20 08:30 custodian, manager',
      '2026-11-24 08:30 custodian, manager',
      '2026-12-01 08:30 co-ordinator, custodian, manager',
    ],
    meets: (play, day) => steps(play, day, 'transfer-conference', { by: 'conference-chair' }),
    lateOn: '2026-12-02',
    timelyOn: '2026-11-17',
  },
  D18: {
    begins: '2026-11-13',
    starts: imports(registered('2026-09-07', { status: 'temporary', home_authority: 'Dyffryn Mawr' })),
    limit: '2026-11-30',
    stands: [
      [start, 'running'],
      ['2026-11-16', 'due-soon'],
      ['2026-11-30', 'due'],
      ['2026-12-01', 'breached'],
    ],
    told: ['2026-11-16 08:30 co-ordinator, manager', '2026-12-01 08:30 co-ordinator, manager', '2026-12-08 08:30 co-ordinator, manager'],
    meets: (play, day) => steps(play, day, 'transfer-asked'),
    lateOn: '2026-12-09',
    timelyOn: '2026-11-17',
  },
  D19: {
    // To be told first; that it is confirmed in writing has a limit of its own, which is met the same way.
    starts: imports(withSteps(owed('change-told'))),
    limit: '2026-11-03',
    stands: [
      [start, 'due-soon'],
      ['2026-11-03', 'due'],
      ['2026-11-04', 'breached'],
    ],
    told: ['2026-11-02 08:30 co-ordinator, manager', '2026-11-04 08:30 co-ordinator, manager', '2026-11-11 08:30 co-ordinator, manager'],
    meets: async (play, day) => {
      await steps(play, day, 'change-told');
      await steps(play, day, 'change-confirmed');
    },
    lateOn: '2026-11-13',
    timelyOn: '2026-11-03',
  },
  D20: {
    starts: imports(withoutCoordinator()),
    limit: start,
    stands: [
      [start, 'due'],
      ['2026-11-03', 'breached'],
    ],
    told: [
      '2026-11-02 08:00 manager, senior-manager',
      '2026-11-03 08:30 manager, senior-manager',
      '2026-11-04 08:30 manager, senior-manager',
    ],
    meets: importsLater((day) => withRows(withoutCoordinator(), 'members.csv', newCoordinator(day))),
    lateOn: '2026-11-05',
    timelyOn: start,
    // With the next one named on the day there is no gap.
    ends: { late: 'met-late', timely: 'none' },
  },
  D21: {
    starts: (play) => refused(play, start),
    limit: start,
    stands: [[start, 'met']],
    told: ['2026-11-02 10:00 co-ordinator, manager', '2026-11-02 10:31 senior-manager'],
    meets: nothing,
    lateOn: '2026-11-03',
    timelyOn: '2026-11-03',
    tells: ({ about }) => about.kind === 'not-seen',
    ends: { late: 'met', timely: 'met' },
  },
  D22: {
    starts: async (play) => {
      await brings(play, start, registered());
      await changes(play, start, 'missing');
    },
    limit: start,
    stands: [
      [start, 'due'],
      ['2026-11-03', 'breached'],
    ],
    told: [
      '2026-11-02 10:00 co-ordinator, custodian, manager, senior-manager',
      '2026-11-03 08:30 co-ordinator, custodian, manager, senior-manager',
      '2026-11-04 08:30 co-ordinator, custodian, manager, senior-manager',
    ],
    meets: (play, day) => changes(play, day, 'told'),
    lateOn: '2026-11-05',
    timelyOn: start,
  },
  D23: {
    starts: imports(registered(start, { date_of_birth: '2008-11-18' })),
    limit: '2026-11-18',
    stands: [
      [start, 'due-soon'],
      ['2026-11-18', 'due'],
      ['2026-11-19', 'breached'],
    ],
    told: [
      '2026-11-02 08:30 co-ordinator, custodian',
      '2026-11-18 08:30 co-ordinator, custodian',
      '2026-11-19 08:30 custodian, manager',
      '2026-11-26 08:30 co-ordinator, custodian, manager',
    ],
    meets: async (play, day) => {
      const about = (group: CoreGroup) => ({ childId: childId(group) });
      await play.does(day, 'co-ordinator', end, about, { ground: 'turned-18', on: '', reasons: 'Eighteen today.' });
      const { removal } = (await play.group()).children[0] ?? {};
      const checked = (group: CoreGroup) => ({ ...about(group), conferenceId: removal?.conferenceId ?? '', seen: 1 });
      await play.does(day, 'custodian', check, checked, { outcome: 'confirmed', reason: '' });
    },
    lateOn: '2026-11-27',
    timelyOn: '2026-11-18',
    // Registration ended with the birthday, whenever that is recorded; that it was shown as late is kept.
    ends: { late: 'met', timely: 'met' },
  },
  D24: {
    begins: '2026-12-07',
    starts: imports(registered()),
    limit: '2026-12-14',
    stands: [
      [start, 'running'],
      ['2026-12-10', 'due-soon'],
      ['2026-12-14', 'due'],
      ['2026-12-15', 'breached'],
    ],
    told: [
      '2026-12-10 08:30 co-ordinator',
      '2026-12-14 08:30 co-ordinator',
      '2026-12-15 08:30 co-ordinator',
      '2026-12-22 08:30 co-ordinator',
    ],
    meets: async (play, day) => {
      const typed = { on: day, method: 'talk', advocacy: 'offered', said: '' } as const;
      await play.does(day, 'co-ordinator', speak, (group) => ({ childId: childId(group) }), typed);
    },
    lateOn: '2026-12-23',
    timelyOn: '2026-12-10',
  },
};

function withoutCoordinator(): ExportRows {
  const all = registered();
  const [first = {}, ...more] = all['members.csv'] ?? [];
  const left = { ...first, to: start };
  return { ...withCells(all, 'core-groups.csv', 0, { coordinator_email: '' }), 'members.csv': [left, ...more] };
}

function newCoordinator(from: CalendarDate): Readonly<Record<string, string>> {
  return { ...someone, name: 'Tomos Vaughan', email: 'tomos.vaughan@council.example', role: 'co-ordinator', from };
}

async function changes(play: ClockPlay, day: CalendarDate, what: 'missing' | 'told'): Promise<void> {
  const about = (group: CoreGroup) => ({ childId: childId(group), what, agreed: true });
  await play.does(day, 'co-ordinator', change, about, { on: day, time: '', toldOn: '', givenName: '', familyName: '' });
}

async function refused(play: ClockPlay, on: CalendarDate): Promise<void> {
  await brings(play, start, registered());
  const children = [childId(await play.group())];
  await play.does(start, 'member', report, () => ({ dayAgreed: '', danger: 'no' as const }), {
    children,
    on,
    time: '09:40',
    place: 'At home',
  });
}

/** Every day: a child's safety, what meetings ask for, and what one person owes. All of them in the whole suite. */
const everyDay: readonly ClockId[] = ['D02', 'D15', 'D22'];

describe.each(clockIds)('%s, played', (clock) => {
  const play24 = everyDay.includes(clock) ? it : itInFull;
  const row = rows[clock];
  let play: ClockPlay;
  beforeEach(async () => {
    play = await clockPlay(row.begins ?? start);
  });
  afterEach(() => play.ends());

  const isAbout = (limit: CalendarDate) =>
    row.tells ?? (({ about }: Notice) => about.kind === 'clock' && about.clock === clock && about.limit === limit);

  play24('goes from what starts it through due and late to late met, tells whom it should when it should, and is silent then', async () => {
    await row.starts(play);
    for (const [day, state] of row.stands) expect([day, await play.stands(clock, row.limit, day)]).toEqual([day, state]);
    await row.meets(play, row.lateOn);
    expect(await play.stands(clock, row.limit, row.lateOn)).toBe(row.ends?.late ?? 'met-late');
    await play.lives(addDays(row.lateOn, 3));
    expect(await play.told(isAbout(row.limit))).toEqual(row.told);
  });

  play24('is met in time, and nobody is told of it from then on', async () => {
    const { starts, limit } = row.startsTimely ?? row;
    await starts(play);
    await row.meets(play, row.timelyOn);
    expect(await play.stands(clock, limit, row.timelyOn)).toBe(row.ends?.timely ?? 'met');
    await play.lives(addDays(later(limit, row.timelyOn), 1));
    expect((await play.told(isAbout(limit))).filter((each) => each.slice(0, 10) > row.timelyOn)).toEqual([]);
  });
});

describe('docs/CLOCKS.md', () => {
  const page = readFileSync('docs/CLOCKS.md', 'utf8');
  const [, header = ''] = /^\| clock \|(.*)\|$/m.exec(page) ?? [];
  const column = header.split(' | ').findIndex((name) => name.trim() === 'told');

  it.each(clockIds)('says of %s that those are told who are told in the play', (clock) => {
    const cells = new RegExp(`^\\| ${clock} \\|(.*)\\|$`, 'm').exec(page)?.[1]?.split(' | ') ?? [];
    // The play misses one; what only waits for a second in a row is held by test/core/notices/toldOfClocks.test.ts.
    const cell = (cells[column] ?? '').replace(/[^;]*two in a row were missed:[^;]*;/, '');
    const said = new Set(roles.filter((role) => new RegExp(`(?<![a-z-])${role}(?![a-z-])`).test(cell)));
    const told = new Set(rows[clock].told.flatMap((each) => each.slice(17).split(', ')));
    // Whoever answers for the group is told again with the last of the ladder.
    expect([...told].filter((role) => role !== 'co-ordinator').sort()).toEqual([...said].filter((role) => role !== 'co-ordinator').sort());
    expect([...said].filter((role) => !told.has(role))).toEqual([]);
  });
});
