import type { CoreGroup } from '../src/core/coreGroup';
import { idOf } from '../src/core/notices/aboutNotice';
import { hasArrived, type Notice } from '../src/core/notices/notice';
import { planNotices } from '../src/core/notices/planNotices';
import { addDays } from '../src/core/time/calendarDate';
import { dayOf, instantOf, timeOf } from '../src/core/time/londonTime';
import { isWorkingDay } from '../src/core/time/workingDays';
import { makeJobRuns } from '../src/jobs/jobRuns';
import { makeRetentionJob } from '../src/jobs/retention';
import { runTick } from '../src/jobs/runTick';
import { makeVerifyJob } from '../src/jobs/verify';
import { defaultRules } from '../src/settings';
import { aMember } from '../test/support/aGroup';
import { type AlertWorld, anAlertWorld } from '../test/support/alertWorld';
import { aCoreGroup } from '../test/support/coreGroups';
import type { Effort, Figure } from './figure';

const rules = defaultRules();
const hourMs = 3_600_000;
/** Off for so long, half of it before the clocks change. */
const lengths = [
  { name: '1 h', ms: hourMs },
  { name: '3 days', ms: 72 * hourMs },
  { name: '30 days', ms: 720 * hourMs },
] as const;
const daysAround = 40;

type Counts = { due: number; lost: number; doubled: number; early: number; late: number };
/** The planted mistake: summer time is added twice, so that the morning comes an hour early. */
type Bug = 'summer-twice';

/** R5: a process that is off across each change of the clocks: what it tells, to whom, and on which local day. */
export async function outages(effort: Effort): Promise<readonly Figure[]> {
  const [first, last] = effort === 'quick' ? [2026, 2027] : [2024, 2040];
  const total: Counts = { due: 0, lost: 0, doubled: 0, early: 0, late: 0 };
  const wrong: string[] = [];
  let runs = 0;
  for (let year = first; year <= last; year += 1) {
    for (const change of changesIn(year)) {
      for (const { name, ms } of lengths) {
        const counts = await livedThrough(change, ms);
        runs += 1;
        for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
        if (counts.lost + counts.doubled + counts.early + counts.late > 0)
          wrong.push(`${name} across ${change}: ${JSON.stringify(counts)}`);
      }
    }
  }
  const planted = await livedThrough(changesIn(2026)[0] ?? '', hourMs, 'summer-twice');
  return [
    {
      id: 'R5',
      what: `process off 1 h, 3 days and 30 days across both changes of the clocks of ${first} to ${last}: ${runs} outages, ${total.due} notices due`,
      reach: 'every due notice once, on the right local day, none early; a planted bug is found',
      measured: `${total.lost} lost, ${total.doubled} doubled, ${total.early} early, ${total.late} late`,
      reached: wrong.length === 0 && planted.early > 0 && total.due > 0,
      details: [
        'right: the first working morning, from 08:30 in London, on which the process is there and the notice is wanted',
        `planted "summer-twice": ${planted.early > 0 ? `is found as ${planted.early} early` : 'was NOT found'}`,
        ...wrong.slice(0, 5),
      ],
      data: { first, last, runs, total, planted },
    },
  ];
}

/** Eighty days of one group around a change, looked at five times a day, with one outage in the middle. */
async function livedThrough(change: string, offMs: number, bug?: Bug): Promise<Counts> {
  const middle = Date.parse(change);
  const off = { from: new Date(middle - offMs / 2).toISOString(), to: new Date(middle + offMs / 2).toISOString() };
  const begin = addDays(dayOf(change), -daysAround);
  const world = await anAlertWorld({ groups: [aGroupFrom(begin)], now: instantOf(begin, '00:01'), rules });
  const retention = makeRetentionJob();
  const verify = makeVerifyJob(null);
  const wantedFrom = new Map<string, string>();
  for (let day = begin; day <= addDays(dayOf(change), daysAround); day = addDays(day, 1)) {
    if (Math.round((Date.parse(day) - Date.parse(begin)) / 86_400_000) % 17 === 0) await recordVisit(world, day);
    for (const time of ['00:05', '01:30', '07:45', '08:30', '14:00']) {
      const at = instantOf(day, time);
      if (at >= off.from && at < off.to) continue;
      world.time.set(at);
      if (isOpening(day, time)) for (const id of wantedNow(await world.head(), at)) if (!wantedFrom.has(id)) wantedFrom.set(id, day);
      await world.time.during(
        runTick({
          store: world.store.jobs,
          runs: makeJobRuns(world.store.jobs),
          verify,
          retention,
          delivery: world.delivery(withBug(world, bug)),
        }),
      );
    }
  }
  return judged(world, await world.notices(), wantedFrom);
}

function judged(world: AlertWorld, notices: readonly Notice[], wantedFrom: ReadonlyMap<string, string>): Counts {
  const counts: Counts = { due: wantedFrom.size, lost: 0, doubled: 0, early: 0, late: 0 };
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  for (const [id, from] of wantedFrom) {
    const sent = (byId.get(id)?.attempts ?? []).filter(({ outcome }) => hasArrived(outcome));
    const [first] = sent;
    if (first === undefined) counts.lost += 1;
    else if (sent.length > 1) counts.doubled += 1;
    else if (dayOf(first.at) < from) counts.early += 1;
    else if (dayOf(first.at) > from) counts.late += 1;
  }
  for (const { id, attempts, clock, plannedAt } of notices) {
    const isSent = attempts.some(({ outcome }) => hasArrived(outcome));
    if ((isSent && !wantedFrom.has(id)) || (clock?.rung.startsWith('after-') && dayOf(plannedAt) <= clock.limit)) counts.early += 1;
  }
  const mornings = new Map<string, number>();
  for (const { conversationId, atMs } of world.teams.posted) {
    const at = new Date(atMs).toISOString();
    if (!isOpening(dayOf(at), timeOf(at))) counts.early += 1;
    const key = `${conversationId} ${dayOf(at)}`;
    mornings.set(key, (mornings.get(key) ?? 0) + 1);
  }
  for (const times of mornings.values()) counts.doubled += times - 1;
  return counts;
}

function isOpening(day: string, time: string): boolean {
  return isWorkingDay(rules.calendar, day) && time >= '08:30' && time < '18:00';
}

function wantedNow(head: CoreGroup, now: string): readonly string[] {
  return planNotices(head, rules, now).map(({ about, recipientPersonId }) => idOf(about, recipientPersonId));
}

function withBug(world: AlertWorld, bug: Bug | undefined) {
  if (bug === undefined) return {};
  const now = (): string => {
    const at = world.time.clock.now();
    return timeOf(at) === at.slice(11, 16) ? at : new Date(Date.parse(at) + hourMs).toISOString();
  };
  return { deps: { ...world.deps, clock: { now, today: () => dayOf(now()) } } };
}

/** A child whose visits are late, and actions of a member and a parent that fall due every few days. */
function aGroupFrom(day: string): CoreGroup {
  const group = aCoreGroup()
    .withChild({ registeredOn: addDays(day, -1), dateOfBirth: addDays(day, -2_000) })
    .withMeeting(addDays(day, -1))
    .withVisit(addDays(day, -1))
    .build({
      members: [
        aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
        aMember('macsen', 'manager', { from: '2020-01-01' }),
        aMember('elin', 'senior-manager', { from: '2020-01-01' }),
        aMember('noor', 'member', { from: '2020-01-01' }),
        aMember('mam', 'parent', { from: '2020-01-01' }),
      ],
    });
  const actionsDue = Array.from({ length: 16 }, (_, index) => ({
    actionId: `action-${index}`,
    dueOn: addDays(day, 3 + index * 5),
    ownerMemberId: index % 3 === 0 ? 'mam' : 'noor',
    childIds: [],
    state: 'open' as const,
  }));
  return { ...group, actionsDue };
}

async function recordVisit(world: AlertWorld, day: string): Promise<void> {
  const at = world.time.clock.now();
  world.time.set(instantOf(day, '00:01'));
  await world.changes((group) => ({
    ...group,
    children: group.children.map((child) => {
      const [first] = child.visits;
      return first === undefined
        ? child
        : { ...child, visits: [...child.visits.slice(-3), { ...first, visitId: `visit-${day}`, on: day }] };
    }),
  }));
  if (world.time.clock.now() < at) world.time.set(at);
}

/** The instants at which London's clocks change in a year: 01:00 UTC on the last Sundays of March and October. */
function changesIn(year: number): readonly string[] {
  return ['03', '10'].map((month) => {
    let day = `${year}-${month}-31`;
    while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 0) day = addDays(day, -1);
    return `${day}T01:00:00.000Z`;
  });
}
