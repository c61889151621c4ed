import type { Child } from '../../src/core/child';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../../src/core/facts';
import type { Member } from '../../src/core/member';
import { defaultPolicy, type Policy, type Rules } from '../../src/core/policy';
import type { CalendarDate } from '../../src/core/time/day';
import { calendarWithHolidays } from '../../src/core/time/workingDays';
import { aChild, aGroup, aMember } from './aGroup';

/** Bank holidays of England and Wales as DOMAIN 3.1 lists them. */
export const bankHolidays: readonly CalendarDate[] = [
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26'],
  ...['2029-01-01', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-08-27', '2029-12-25', '2029-12-26'],
];

export const defaultRules: Rules = { policy: defaultPolicy, calendar: calendarWithHolidays(bankHolidays) };

export function rulesWith(choices: Partial<Policy['choices']>): Rules {
  return { ...defaultRules, policy: { ...defaultPolicy, choices: { ...defaultPolicy.choices, ...choices } } };
}

/** A child registered on Monday 5 January 2026 by a conference held that day, and their group with a co-ordinator. */
export class CoreGroupBuilder {
  private constructor(
    private readonly children: readonly Child[],
    private readonly meetings: readonly MeetingFact[],
    private readonly members: readonly Member[],
  ) {}

  static start(): CoreGroupBuilder {
    return new CoreGroupBuilder([], [], [aMember('sian', 'co-ordinator', { from: '2020-01-01' })]);
  }

  withChild(more: Partial<Child> = {}): CoreGroupBuilder {
    const childId = more.childId ?? `child-${this.children.length + 1}`;
    const registeredOn = more.registeredOn ?? '2026-01-05';
    const initial: ConferenceFact = { kind: 'initial', plannedFor: registeredOn, heldOn: registeredOn, decision: 'register' };
    const child = aChild(childId, { registeredOn, conferences: [initial], ...more });
    return new CoreGroupBuilder([...this.children, child], this.meetings, this.members);
  }

  /** To the newest child: seen alone at home with the bedroom by the co-ordinator, unless told otherwise. */
  withVisit(on: CalendarDate, more: Partial<VisitFact> = {}): CoreGroupBuilder {
    const byPerson = { byRole: 'co-ordinator', byPersonId: 'person-sian', agency: 'Aberwern Social Services' } as const;
    const seen = { seen: true, alone: true, atHome: true, bedroom: true };
    return this.changeNewest((child) => ({
      ...child,
      visits: [...child.visits, { visitId: `visit-${child.visits.length + 1}`, on, ...byPerson, ...seen, ...more }],
    }));
  }

  withReview(heldOn: CalendarDate | null, more: Partial<ConferenceFact> = {}): CoreGroupBuilder {
    const review: ConferenceFact = {
      kind: 'review',
      plannedFor: heldOn ?? '2026-12-31',
      heldOn,
      decision: heldOn === null ? null : 'remain',
      ...more,
    };
    return this.changeNewest((child) => ({ ...child, conferences: [...child.conferences, review] }));
  }

  withMeeting(heldOn: CalendarDate | null, more: Partial<MeetingFact> = {}): CoreGroupBuilder {
    const meeting: MeetingFact = {
      meetingId: `meeting-${this.meetings.length + 1}`,
      kind: this.meetings.length === 0 ? 'initial' : 'subsequent',
      plannedFor: heldOn ?? '2026-12-31',
      startsAt: null,
      heldOn,
      valid: heldOn === null ? null : true,
      cancelled: false,
      ...more,
    };
    return new CoreGroupBuilder(this.children, [...this.meetings, meeting], this.members);
  }

  withCoordinators(...members: readonly Partial<Member>[]): CoreGroupBuilder {
    const named = members.map((more, index) => aMember(`co-ordinator-${index + 1}`, 'co-ordinator', more));
    return new CoreGroupBuilder(this.children, this.meetings, named);
  }

  build(more: Partial<CoreGroup> = {}): CoreGroup {
    return aGroup({ members: this.members, children: this.children, meetings: this.meetings, ...more });
  }

  private changeNewest(change: (child: Child) => Child): CoreGroupBuilder {
    const newest = this.children.at(-1);
    if (newest === undefined) throw new Error('add a child first');
    return new CoreGroupBuilder([...this.children.slice(0, -1), change(newest)], this.meetings, this.members);
  }
}

export function aCoreGroup(): CoreGroupBuilder {
  return CoreGroupBuilder.start();
}
