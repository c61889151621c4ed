import type { Child } from '../../src/core/child';
import { type CoreGroup, currentMembers } from '../../src/core/coreGroup';
import { nextLookOn } from '../../src/core/notices/lookAtGroup';
import { addDays } from '../../src/core/time/calendarDate';
import type { CalendarDate } from '../../src/core/time/day';
import { isWorkingDay } from '../../src/core/time/workingDays';
import { commitGroup } from '../../src/usecases/deeds/commitGroup';
import type { Deps } from '../../src/usecases/deeds/deps';

/**
 * What is done for a group on a day, as deeds would leave it: some co-ordinators visit in time, some late, some hardly ever; meetings
 * and reviews are held or are not; records go out; a child goes missing and is told of. Always as many numbers are drawn, so that
 * the same seed gives the same work whatever became of the day before.
 */
export async function workOfDay(deps: Deps, coreGroupId: string, random: () => number): Promise<void> {
  const drawn = { visit: random(), meeting: random(), review: random(), record: random(), missing: random() };
  const today = deps.clock.today();
  if (!isWorkingDay(deps.rules.calendar, today)) return;
  await commitGroup<void>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    decide(loaded) {
      if (loaded === null) throw new Error('The group is gone.');
      const before = loaded.head.document;
      const changed = withWork(before, today, drawn);
      if (changed === before) return { kind: 'stop', answer: undefined };
      const now = deps.clock.now();
      const head = { ...changed, nextDueOn: nextLookOn(changed, deps.rules, now) };
      return {
        kind: 'write',
        writing: { head, entry: { deed: 'visits.save', by: 'person-simulated', at: now, about: {} } },
        saved: () => undefined,
        gaveUp: () => {
          throw new Error('The work of the day was lost.');
        },
      };
    },
  });
}

type Drawn = Readonly<Record<'visit' | 'meeting' | 'review' | 'record' | 'missing', number>>;

function withWork(group: CoreGroup, today: CalendarDate, drawn: Drawn): CoreGroup {
  const parts = [visited, met, reviewed, sent, missing];
  return parts.reduce((sofar, part) => part(sofar, today, drawn), group);
}

/** One group in three is visited every other week, one every month, one hardly ever. */
function visited(group: CoreGroup, today: CalendarDate, { visit }: Drawn): CoreGroup {
  const often = [0.12, 0.045, 0.01][kindOf(group)] ?? 0;
  const coordinator = currentMembers(group, today).find(({ role }) => role === 'co-ordinator');
  if (visit >= often || coordinator === undefined) return group;
  const fact = { on: today, byRole: 'co-ordinator', byPersonId: coordinator.personId, agency: coordinator.agency } as const;
  const alone = visit < often * 0.8;
  return eachChild(group, (child) => ({
    ...child,
    visits: [
      ...child.visits.slice(-30),
      { ...fact, visitId: `visit-${today}-${child.childId}`, seen: true, alone, atHome: true, bedroom: alone },
    ],
  }));
}

function met(group: CoreGroup, today: CalendarDate, { meeting }: Drawn): CoreGroup {
  if (meeting >= ([0.05, 0.03, 0.01][kindOf(group)] ?? 0)) return group;
  const held = { meetingId: `meeting-${today}`, kind: 'subsequent', plannedFor: today, startsAt: '10:00', heldOn: today } as const;
  return { ...group, meetings: [...group.meetings, { ...held, valid: true, cancelled: false, recordSentOn: null }] };
}

function reviewed(group: CoreGroup, today: CalendarDate, { review }: Drawn): CoreGroup {
  if (review >= 0.008) return group;
  const held = { kind: 'review', plannedFor: today, heldOn: today, decision: 'remain', summarySentOn: null, recordSentOn: null } as const;
  return eachChild(group, (child) => ({ ...child, conferences: [...child.conferences, held] }));
}

function sent(group: CoreGroup, today: CalendarDate, { record }: Drawn): CoreGroup {
  if (record >= 0.1) return group;
  const owed = group.meetings.find(({ recordSentOn }) => recordSentOn === null);
  if (owed === undefined) return group;
  return { ...group, meetings: group.meetings.map((each) => (each === owed ? { ...each, recordSentOn: today } : each)) };
}

/** Missing for some days: told of on the day after, and back the day after that. */
function missing(group: CoreGroup, today: CalendarDate, { missing: chance }: Drawn): CoreGroup {
  const [first] = group.children;
  if (first === undefined) return group;
  const change = (more: Partial<Child>) => ({
    ...group,
    children: group.children.map((child) => (child === first ? { ...child, ...more } : child)),
  });
  if (first.missingSince !== null && first.missingToldOn === null) return change({ missingToldOn: today });
  if (first.missingSince !== null && first.missingSince < addDays(today, -2)) return change({ missingSince: null, missingToldOn: null });
  return chance < 0.003 && first.missingSince === null ? change({ missingSince: today, missingToldOn: null }) : group;
}

function eachChild(group: CoreGroup, change: (child: Child) => Child): CoreGroup {
  return { ...group, children: group.children.map((child) => (child.deregisteredOn === null ? change(child) : child)) };
}

/** Which of three ways of working a group has, by its id alone. */
function kindOf({ coreGroupId }: CoreGroup): number {
  return [...coreGroupId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3;
}
