import { type Waiting, waitingByPerson } from '../alerts/waiting';
import { caseQuestions } from '../caseload/caseQuestions';
import type { Child } from '../child';
import { type ListedChild, listedChildren } from '../children/childBoard';
import { type MissingChild, missingIn } from '../children/missing';
import { type Worry, worriesIn } from '../children/worries';
import type { Clock } from '../clocks/clock';
import { clockOn } from '../clocks/clockState';
import { standingOccurrences } from '../clocks/clocksOf';
import { lateCareVisits } from '../clocks/otherRegimes';
import { headSeenBy } from '../confidentiality/excluded';
import { type CoreGroup, membersByPerson, type NotSeenAwaiting } from '../coreGroup';
import type { MeetingFact } from '../facts';
import { type Access, accessOf } from '../groups/access';
import { type ClockOfLine, isOfLine } from '../groups/groups';
import { nextMeeting } from '../meeting/meeting';
import type { Member } from '../member';
import { openDuties } from '../notices/duties';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';

export type GlancedMember = Pick<Member, 'memberId' | 'personId' | 'role' | 'childIds'>;
/** `access`: what they may still do there. */
export type GlancedMembership = GlancedMember & { readonly access: Access };
export type GlancedChild = Pick<
  Child,
  'childId' | 'ref' | 'givenName' | 'familyName' | 'dateOfBirth' | 'expectedOn' | 'status' | 'frozen' | 'removal'
>;

/**
 * What lists over many groups show of one group on one day, and what they are ordered by: so little of the head that those of
 * many groups can be kept. It follows from the head, the rules and the day alone, is the same for every reader and in both
 * languages. What is stored of it (`packedGlance.ts`) may be lost at any time.
 */
export type Glance = {
  readonly coreGroupId: string;
  readonly ref: string;
  readonly team: string;
  readonly shortName?: string;
  /** Who is a member on that day, by person. */
  readonly members: ReadonlyMap<string, GlancedMembership>;
  readonly children: readonly GlancedChild[];
  /** The next one alone, if there is one. */
  readonly meetings: readonly MeetingFact[];
  /** The same for those for whom it is another, or none, by person (core/confidentiality/excluded.ts). */
  readonly otherMeetings: ReadonlyMap<string, readonly MeetingFact[]>;
  readonly clocks: readonly ClockOfLine[];
  readonly board: readonly ListedChild[];
  readonly notSeenAwaiting: readonly NotSeenAwaiting[];
  /** Whether the import asks something of those who run the group, and whether the last child has left it. */
  readonly asks: boolean;
  readonly isEmptied: boolean;
  /** Who is missing on that day. */
  readonly missing: readonly MissingChild[];
  /** What was reported of children and waits for a decision. */
  readonly worries: readonly Worry[];
  /** What waits for whom, by person. */
  readonly waiting: Pick<ReadonlyMap<string, readonly Waiting[]>, 'get'>;
};

/** With what waits for everybody. */
export type WholeGlance = Glance & { readonly waiting: ReadonlyMap<string, readonly Waiting[]> };

export function glanceAt(group: CoreGroup, rules: Rules, today: CalendarDate): WholeGlance {
  const { coreGroupId, ref, team, shortName } = group;
  const next = nextMeeting(group);
  const members = membersByPerson(group, today);
  // Each list counts from the same clocks, which are what takes long.
  const runs = new Map(group.children.map((child) => [child, standingOccurrences(group, child, rules, today)]));
  const clocks = new Map([...runs].map(([child, occurrences]) => [child, occurrences.map((each) => clockOn(each, rules, today))]));
  const duties = openDuties(group, rules, today, (child) => runs.get(child) ?? []);
  return {
    coreGroupId,
    ref,
    team,
    ...(shortName !== undefined && { shortName }),
    members: new Map([...members].map(([personId, member]) => [personId, glancedMember(member, accessOf(group, member, rules, today))])),
    children: group.children.map(glancedChild),
    meetings: next === undefined ? [] : [next],
    otherMeetings: new Map(
      [...members].flatMap(([personId, member]) => {
        const seen = headSeenBy(group, member);
        return seen === group ? [] : [[personId, [nextMeeting(seen) ?? []].flat()] as const];
      }),
    ),
    clocks: [
      ...[...clocks.values()]
        .flat()
        .filter((clock) => !isPassedWaiting(clock, today))
        .filter(isOfLine)
        .map(clockOfLine),
      ...lateCareVisits(group, rules, today, (child) => runs.get(child) ?? []),
    ],
    board: listedChildren(group, rules, today, (child) => clocks.get(child) ?? []),
    notSeenAwaiting: group.notSeenAwaiting ?? [],
    ...importedState(group, today),
    missing: missingIn(group, today),
    worries: worriesIn(group),
    waiting: waitingByPerson(group, rules, today, duties),
  };
}

/** What an import has left of a group that its lists have to say. */
export function importedState(group: CoreGroup, today: CalendarDate): Pick<Glance, 'asks' | 'isEmptied'> {
  return {
    asks: caseQuestions(group, today).length > 0,
    isEmptied: group.children.length === 0 && (group.formerChildren ?? []).length > 0,
  };
}

/** Its day has passed and it is not late, as the end of the registration waits for the custodian: then it is no day to come. */
function isPassedWaiting({ waits, state, limit }: Clock, today: CalendarDate): boolean {
  return waits === true && state === 'running' && limit < today;
}

function glancedMember({ memberId, personId, role, childIds }: Member, access: Access): GlancedMembership {
  return { memberId, personId, role, childIds, access };
}

function glancedChild(child: Child): GlancedChild {
  const { childId, ref, givenName, familyName, dateOfBirth, expectedOn, status, frozen, removal } = child;
  const told = { childId, ref, givenName, familyName, dateOfBirth, expectedOn, status };
  return { ...told, ...(frozen && { frozen }), ...(removal && { removal }) };
}

function clockOfLine({ clock, childId, state, limit, workingDaysLate }: ClockOfLine): ClockOfLine {
  return { clock, childId, state, limit, workingDaysLate };
}
