import { type Child, isOnRegister } from '../child';
import { markOf } from '../children/childMark';
import { type MissingChild, missingFor } from '../children/missing';
import { type Worry, worstFor } from '../children/worries';
import type { Clock } from '../clocks/clock';
import { type LimitId, weightOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import { isNextDateMissing, nextMeeting } from '../meeting/meeting';
import { isFamily, isFor, isToldOfDuties, type Member, runsGroup, worksWithChild } from '../member';
import type { CalendarDate } from '../time/day';

type LimitLine = {
  readonly kind: 'limit';
  readonly clock: LimitId;
  readonly state: 'running' | 'due-soon' | 'due' | 'late';
  readonly limit: CalendarDate;
  readonly workingDaysLate: number;
};

/** The one line that says how a group stands for this reader. `none` where there is nothing they may be told. */
export type GroupLine = LimitLine | { readonly kind: 'meeting'; readonly on: CalendarDate } | { readonly kind: 'none' };

/** What the line of a group needs of a clock, of a child and of the group itself. */
export type ClockOfLine = Pick<Clock, 'clock' | 'childId' | 'state' | 'limit' | 'workingDaysLate'>;
type ChildOfLine = Pick<
  Child,
  'childId' | 'ref' | 'givenName' | 'familyName' | 'dateOfBirth' | 'expectedOn' | 'status' | 'frozen' | 'removal'
>;
export type GroupOfLine = Pick<CoreGroup, 'coreGroupId' | 'ref' | 'meetings' | 'shortName'> & {
  readonly children: readonly ChildOfLine[];
  readonly missing: readonly MissingChild[];
  readonly worries: readonly Worry[];
  /** Whether the import asks something that those have to answer who run the group. */
  readonly asks: boolean;
  /** Whether no child is in it any more, in which some were. */
  readonly isEmptied: boolean;
};
type Reader = Pick<Member, 'role' | 'childIds'>;

/** A group as one of its members may see it in a list. What they may not see is not in it. */
export type GroupForMember = {
  readonly coreGroupId: string;
  /** The case system's reference; empty for the family and whoever is here for them. */
  readonly ref: string;
  /** What the group calls itself on cards; empty: it has chosen no name. */
  readonly shortName: string;
  /**
   * Given names, empty for an unborn child, each with the mark that tells it from the same name, else empty. None at all for
   * those who are not told whose group it is.
   */
  readonly names: readonly { readonly givenName: string; readonly mark: string }[];
  /** How many children it is of, to those who are told its reference and no names: custodian and auditor. */
  readonly unnamed: number;
  readonly isEmptied: boolean;
  /** Whether the import asks something that the reader has to answer. */
  readonly asks: boolean;
  /** Of these, those who are missing; each without a name where the reader is told no names. */
  readonly missing: GroupForMember['names'];
  /** What was reported of a child and waits for a decision: that a child may be in danger, or could not be seen. Null: nothing. */
  readonly reported: 'danger' | 'undecided' | null;
  /** Whether the reader is of the family: then the group is named by their own children. */
  readonly asFamily: boolean;
  readonly line: GroupLine;
  /** What weighs less than the line and stands worse: paper that is late, behind a visit that is due. Null where there is none. */
  readonly worse: LimitLine | null;
  /** Told until a date is set (DOMAIN 1.8), to practitioners, who have to set it. */
  readonly isNextDateMissing: boolean;
};

/**
 * Practitioners see reference, names and limits of the children they are in the group for; the family and their advocate their own
 * children's names and the next meeting; custodian and auditor the reference; an interpreter the next meeting only (DOMAIN 2.1, 2.2; 5.5).
 */
export function groupForMember(group: GroupOfLine, member: Reader, clocks: readonly ClockOfLine[], today: CalendarDate): GroupForMember {
  const practitioner = worksWithChild(member);
  const asFamily = isFamily(member);
  const isNamed = practitioner || asFamily || member.role === 'advocate';
  const children = childrenOf(group, member);
  const own = practitioner ? clocks.filter(({ childId }) => isFor(member, childId)).filter(isOfLine) : [];
  const limit = limitLine(own);
  return {
    coreGroupId: group.coreGroupId,
    ref: isToldOfDuties(member) ? group.ref : '',
    shortName: group.shortName ?? '',
    names: isNamed ? children.map((child) => nameOf(group, child)) : [],
    unnamed: isNamed ? 0 : children.length,
    isEmptied: group.isEmptied,
    asks: group.asks && runsGroup(member),
    missing: missingFor(group.missing, member).map(({ childId }) => {
      const child = children.find((each) => each.childId === childId);
      return isNamed && child !== undefined ? nameOf(group, child) : { givenName: '', mark: '' };
    }),
    reported: worstFor(group.worries, member),
    asFamily,
    line: limit ?? meetingLine(group, practitioner ? null : today),
    worse: limit === undefined ? null : worseThan(limit, own),
    isNextDateMissing: practitioner && isNextDateMissing(group),
  };
}

function nameOf(group: GroupOfLine, { childId, givenName }: ChildOfLine): GroupForMember['names'][number] {
  return { givenName, mark: markOf(childId, group.children, 'given-name') };
}

/** The children a member is in the group for: those still on the register, which one is until the custodian has confirmed an end; or all once none is. */
export function childrenOf<Listed extends Pick<Child, 'childId' | 'status' | 'frozen' | 'removal'>>(
  group: { readonly children: readonly Listed[] },
  member: Pick<Member, 'childIds'>,
): readonly Listed[] {
  const theirs = group.children.filter(({ childId }) => isFor(member, childId));
  const registered = theirs.filter(isOnRegister);
  return registered.length > 0 ? registered : theirs;
}

/** Of the limits that press, the nearest of the weightiest kind: late paperwork never hides a child not seen. Else the nearest. */
function limitLine(open: readonly OpenClock[]): LimitLine | undefined {
  const pressing = open.filter(({ state }) => state !== 'running');
  const first = pressing.length === 0 ? open : heaviestOf(pressing);
  const nearest = nearestOf(first);
  return nearest === undefined ? undefined : lineFor(nearest);
}

/** Of the limits that stand worse than this one, the nearest of the worst and then weightiest: a visit that is due hides no paper that is late. */
function worseThan(line: LimitLine, open: readonly OpenClock[]): LimitLine | null {
  const worse = open.filter(({ state }) => rankOf(state) > rankOf(line.state));
  const worst = Math.max(...worse.map(({ state }) => rankOf(state)));
  const nearest = nearestOf(heaviestOf(worse.filter(({ state }) => rankOf(state) === worst)));
  return nearest === undefined ? null : lineFor(nearest);
}

type OpenClock = ClockOfLine & { readonly state: 'running' | 'due-soon' | 'due' | 'breached' };

function rankOf(state: OpenClock['state'] | LimitLine['state']): number {
  return ['running', 'due-soon', 'due', 'breached'].indexOf(state === 'late' ? 'breached' : state);
}

function heaviestOf(clocks: readonly OpenClock[]): readonly OpenClock[] {
  const heaviest = Math.min(...clocks.map(({ clock }) => weightOf(clock)));
  return clocks.filter(({ clock }) => weightOf(clock) === heaviest);
}

function nearestOf(clocks: readonly OpenClock[]): OpenClock | undefined {
  return [...clocks].sort((one, other) => (one.limit < other.limit ? -1 : 1))[0];
}

function lineFor({ clock, state, limit, workingDaysLate }: OpenClock): LimitLine {
  return { kind: 'limit', clock, state: state === 'breached' ? 'late' : state, limit, workingDaysLate };
}

/** Whether a clock can be what a group's line says: one that is not finished. */
export function isOfLine<Listed extends Pick<Clock, 'state'>>(
  clock: Listed,
): clock is Listed & { readonly state: 'running' | 'due-soon' | 'due' | 'breached' } {
  const { state } = clock;
  return state === 'running' || state === 'due-soon' || state === 'due' || state === 'breached';
}

/** That a day has passed without the meeting being held is told to practitioners only (DOMAIN 7.3): others are told days from `from` on. */
function meetingLine(group: GroupOfLine, from: CalendarDate | null): GroupLine {
  const next = nextMeeting(group);
  return next === undefined || (from !== null && next.plannedFor < from) ? { kind: 'none' } : { kind: 'meeting', on: next.plannedFor };
}

const afterEveryDay = '9999-12-31';

/** After every limit that presses. */
const restsRank = 9;

/**
 * Where a group stands in a list: a child who is missing or may be in danger first, then what presses, a child's safety before meetings
 * and those before paper, as within a group, and a child who could not be seen and on whom nobody has decided with what is late for safety;
 * then the nearest limit or meeting, then those with nothing to come.
 */
export function orderOfGroup({ line, missing, reported, ref, coreGroupId }: GroupForMember): string {
  const ofLine = line.kind === 'limit' && line.state !== 'running' ? weightOf(line.clock) : restsRank;
  const rank = reported === null ? ofLine : 0;
  const day = line.kind === 'limit' ? line.limit : line.kind === 'meeting' ? line.on : afterEveryDay;
  return `${missing.length > 0 || reported === 'danger' ? 0 : 1} ${rank} ${day} ${ref} ${coreGroupId}`;
}
