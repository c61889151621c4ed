import { type Child, isRemovalOpen } from '../child';
import { type CoreGroup, isFrozen } from '../coreGroup';
import type { ConferenceFact } from '../facts';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type Known, type StepKind, type StepRow, stepTable } from './stepTable';

/** One thing that a step can be recorded of: which conference, change or report it is about, and of each of its children the day. */
export type Spot = {
  readonly what: StepKind;
  /** Tells it from others of its kind; empty where there is only one. */
  readonly about: string;
  /** The day of what it is about; null where the kind says it all. */
  readonly aboutOn: CalendarDate | null;
  /** Whose report it is; null where it is nobody's own. */
  readonly memberId: string | null;
  /** By child; of a step about the group, of every child the same. */
  readonly days: ReadonlyMap<string, Known>;
  /** It cannot have been done for each child before. */
  readonly since: ReadonlyMap<string, CalendarDate>;
};

/** Everything of one kind that can be recorded for the group's children now; nothing of a child whose case is frozen. */
export function spotsOf(group: CoreGroup, what: StepKind): readonly Spot[] {
  const row = stepTable[what];
  const children = group.children.filter((child) => !isFrozen(group, child.childId) && isAboutStill(child, row));
  switch (row.of) {
    case 'child': {
      const open = children.filter((child) => row.isOpen(child) && (typeof row.day(child) === 'string' || row.mayBegin?.(child) !== false));
      const since = sinceOf(open.map((child) => [child.childId, row.since(child)]));
      const days = new Map(open.map((child) => [child.childId, row.day(child)]));
      return open.length === 0 ? [] : [{ what, about: '', aboutOn: null, memberId: null, days, since }];
    }
    case 'conference':
      return ofConferences(children, what, row);
    case 'change':
      return (group.coordinatorChanges ?? []).map((change) => ({
        ...{ what, about: change.changedOn, aboutOn: change.changedOn, memberId: null },
        since: sinceOf(children.map(({ childId }) => [childId, change.changedOn])),
        days: new Map(children.map(({ childId }) => [childId, change[row.field]])),
      }));
    case 'report':
      return group.meetings.flatMap(({ meetingId, plannedFor, cancelled, absenceReports = [] }) =>
        absenceReports
          .filter(() => !cancelled)
          .map(({ memberId, receivedOn }) => ({
            ...{ what, about: `${meetingId} ${memberId}`, aboutOn: plannedFor, memberId, since: new Map() },
            days: new Map(children.map(({ childId }) => [childId, receivedOn])),
          })),
      );
  }
}

/**
 * The newest conference that this is about for each child, each older one of the registration whose record or summary is still owed, and
 * the one to come; children of one conference together.
 */
function ofConferences(children: readonly Child[], what: StepKind, row: StepRow & { readonly of: 'conference' }): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const child of children) {
    for (const conference of conferencesAbout(child, row)) {
      const about = conferenceKey(conference);
      const known = spots.get(about);
      const days = new Map([...(known?.days ?? []), [child.childId, conference[row.field]]]);
      const aboutOn = conference.heldOn ?? conference.plannedFor;
      const since = sinceOf([...(known?.since ?? []), [child.childId, row.since(conference)]]);
      spots.set(about, { what, about, aboutOn, memberId: null, days, since });
    }
  }
  return [...spots.values()];
}

/** What is owed until it is done, however many conferences are held after it. A right to correct ends, and reports end with their review. */
const staysOwed: ReadonlySet<string> = new Set(['summarySentOn', 'recordSentOn', 'correctionsSettledOn']);

function conferencesAbout(child: Child, row: StepRow & { readonly of: 'conference' }): readonly ConferenceFact[] {
  const all = child.conferences.filter(row.isAbout);
  const isOff = child.status === 'de-registered' && !isRemovalOpen(child);
  const isOfTheEnd = ({ heldOn }: ConferenceFact) => !isOff || child.deregisteredOn === null || (heldOn ?? '') >= child.deregisteredOn;
  const everyHeld = all.filter(({ heldOn }) => heldOn !== null);
  const begins = child.conferences.findLast(({ kind, heldOn }) => kind !== 'review' && heldOn !== null)?.heldOn ?? '';
  const isOwed = (each: ConferenceFact) => staysOwed.has(row.field) && each[row.field] === null && (each.heldOn ?? '') >= begins;
  // The record of a conference stays owed after the registration has ended; an outline plan does not.
  const outlasts = (each: ConferenceFact) => row.field === 'recordSentOn' && isOwed(each);
  const held = everyHeld
    .filter((each, at) => at === everyHeld.length - 1 || isOwed(each))
    .filter((each) => isOfTheEnd(each) || outlasts(each));
  if (isOff) return held;
  const lastHeldOn = child.conferences.reduce((latest, { heldOn }) => later(latest, heldOn ?? ''), '');
  return [...held, ...all.filter(({ heldOn, plannedFor }) => heldOn === null && plannedFor > lastHeldOn).slice(-1)];
}

/** A conference as several children share it. */
export function conferenceKey({ kind, plannedFor }: Pick<ConferenceFact, 'kind' | 'plannedFor'>): string {
  return `${kind} ${plannedFor}`;
}

/** The group with the day in its place, for these children. Null: not done, or not after all. */
export function withStep(
  group: CoreGroup,
  { what, about }: Pick<Spot, 'what' | 'about'>,
  childIds: readonly string[],
  on: CalendarDate | null,
): CoreGroup {
  const row = stepTable[what];
  const forEach = (put: (child: Child) => Child): CoreGroup => ({
    ...group,
    children: group.children.map((child) => (childIds.includes(child.childId) ? put(child) : child)),
  });
  switch (row.of) {
    case 'child':
      return forEach((child) => row.put(child, on));
    case 'conference':
      return forEach((child) => ({
        ...child,
        conferences: child.conferences.map((each) => (conferenceKey(each) === about ? { ...each, [row.field]: on } : each)),
      }));
    case 'change':
      return {
        ...group,
        coordinatorChanges: (group.coordinatorChanges ?? []).map((each) =>
          each.changedOn === about ? { ...each, [row.field]: on } : each,
        ),
      };
    case 'report': {
      const [meetingId, memberId] = about.split(' ');
      const meetings = group.meetings.map((meeting) =>
        meeting.meetingId === meetingId
          ? {
              ...meeting,
              absenceReports: (meeting.absenceReports ?? []).map((each) =>
                each.memberId === memberId ? { ...each, receivedOn: on } : each,
              ),
            }
          : meeting,
      );
      return { ...group, meetings };
    }
  }
}

function sinceOf(all: readonly (readonly [string, CalendarDate | null])[]): ReadonlyMap<string, CalendarDate> {
  return new Map(all.flatMap(([childId, day]) => (day === null ? [] : [[childId, day] as const])));
}

/** A child who is off the register has only what is about how they left it: the conference of that day, the move away, and who is told. */
function isAboutStill(child: Child, { of, topic }: StepRow): boolean {
  if (child.status !== 'de-registered' || isRemovalOpen(child)) return true;
  if (of === 'conference' || topic === 'end') return true;
  return topic === 'move' && child.transfer !== undefined;
}
