import { waitingFor } from '../../../src/core/alerts/waiting';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { hasArrived } from '../../../src/core/notices/notice';
import { addDays } from '../../../src/core/time/calendarDate';
import { dayOf, instantOf } from '../../../src/core/time/londonTime';
import { aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';
import { seededRandom } from '../../support/seededRandom';
import { itInFull } from '../../support/wholeSuite';

/* A fortnight on random facts, day by day: nobody is told the same twice in a day, and nothing stands twice on a list. */

const since = { from: '2020-01-01' };
const people = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('elin', 'senior-manager', since),
  aMember('jean', 'conference-chair', since),
  aMember('noor', 'member', { ...since, agency: 'Ysgol y Bryn' }),
  aMember('ioan', 'member', { ...since, agency: 'Aberwern Health Board' }),
  aMember('mam', 'parent', since),
];
const first = '2026-11-09';

/** A group with a late visit or not, a review and a meeting to come, actions of several people, and somebody who has left. */
function anyGroup(random: () => number): CoreGroup {
  const day = (most: number) => addDays(first, Math.floor(random() * most));
  const one = <Value>(...values: readonly [Value, ...Value[]]) => values[Math.floor(random() * values.length)] ?? values[0];
  const base = aCoreGroup()
    .withChild({ registeredOn: '2026-09-01' })
    .withMeeting(one('2026-10-01', '2026-11-02'))
    .withVisit(one('2026-10-20', '2026-11-06'))
    .build({ members: people.map((member) => (member.memberId === 'ioan' && random() < 0.5 ? { ...member, to: '2026-11-03' } : member)) });
  const review = {
    kind: 'review',
    plannedFor: day(14),
    heldOn: null,
    decision: null,
    conferenceId: 'k1',
    viewsBy: [],
    reportsSentOn: null,
  } as const;
  const apologies = { memberId: 'noor', apologisedOn: first, receivedOn: null };
  const children = base.children.map((child) => ({ ...child, conferences: [...child.conferences, review] }));
  const planned = withMeeting({ ...base, children }, aMeeting({ plannedFor: day(14), chairMemberId: one(null, 'noor', 'ioan') }));
  const meetings = planned.meetings.map((each) => (each.meetingId === 'meeting-1' ? { ...each, absenceReports: [apologies] } : each));
  const actionsDue = ['noor', 'mam', 'sian'].map((ownerMemberId, at) => {
    return {
      actionId: `a${at}`,
      dueOn: addDays(day(14), -7),
      ownerMemberId,
      childIds: [],
      state: one('open' as const, 'blocked' as const),
    };
  });
  return { ...planned, meetings, actionsDue };
}

/** What a person was told, without which rung of it: those of one thing are the same. */
function thing(key: string): string {
  return key.replace(/:(due-soon|due|after-\d+|again-[\d-]+)(?=:person-)/, '');
}

async function plays(world: AlertWorld): Promise<void> {
  for (let day = first; day <= addDays(first, 13); day = addDays(day, 1)) {
    for (const time of ['07:00', '08:30', '08:45', '14:00', '17:59']) {
      await world.sweeps(instantOf(day, time));
      await world.delivers();
    }
    const head = await world.head();
    for (const member of people) {
      const rows = waitingFor(head, member, defaultRules, day).map(({ about, noticeId }) =>
        about.kind === 'clock' ? noticeId : thing(noticeId),
      );
      expect([day, member.memberId, rows.length]).toEqual([day, member.memberId, new Set(rows).size]);
    }
  }
}

async function isToldOnce(seed: number): Promise<void> {
  const world = await anAlertWorld({ groups: [anyGroup(seededRandom(seed))], now: instantOf(first, '06:00') });
  await plays(world);
  const told = (await world.notices()).flatMap(({ key, attempts }) =>
    attempts.filter(({ outcome }) => hasArrived(outcome)).map(({ at }) => `${dayOf(at)} ${thing(key)}`),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((each, at) => told.indexOf(each) !== at)).toEqual([]);
}

it('is told once a day at most, and stands once on a list', async () => {
  for (const seed of [1, 2]) await isToldOnce(seed);
});

itInFull('and so on other facts', async () => {
  for (let seed = 3; seed <= 20; seed += 1) await isToldOnce(seed);
});
