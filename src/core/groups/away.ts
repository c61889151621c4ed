import { isSameCalled, markAmong, type PersonMark } from '../confidentiality/personMark';
import { sees } from '../confidentiality/sees';
import { type Absence, type CoreGroup, currentMembers, type MemberAbsence, memberFor } from '../coreGroup';
import { isTellable, type Member, worksWithChild } from '../member';
import type { Permit } from '../permit';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';

/** What was typed: `to` empty until they say, `cover` empty for nobody. */
export type TypedLeave = { readonly from: CalendarDate; readonly to: CalendarDate | ''; readonly cover: string };

/** Somebody who could cover: a member of one of the person's groups; `away` is their own leave, where it is known. */
export type Cover = Pick<Member, 'personId' | 'name' | 'role' | 'title' | 'agency'> & {
  readonly groups: number;
  /** Where others of the same name could cover too. */
  readonly mark?: PersonMark;
};

export type KnownLeave = {
  /** The leave that is entered now; its first day may have passed. */
  readonly present: Absence | null;
  readonly today: CalendarDate;
  readonly covers: readonly Cover[];
  readonly absences: readonly MemberAbsence[];
};

const longestAheadDays = 366;

/**
 * Leave as it is to be kept. While it runs, what would come to the person goes to the cover, a co-ordinator's also to the
 * manager, the same day (DOMAIN 1.4). It cannot begin in the past: the notices of those days have gone out.
 */
export function enterLeave({ from, to, cover }: TypedLeave, known: KnownLeave): Result<Absence, Refusal> {
  const { present, today, covers, absences } = known;
  const fields: Record<string, Problem> = {};
  if (from < today && from !== present?.from) fields['from'] = 'in-the-past';
  if (from > addDays(today, longestAheadDays)) fields['from'] = 'too-far-ahead';
  if (to !== '' && to < from) fields['to'] = 'end-before-start';
  else if (to !== '' && to < today) fields['to'] = 'in-the-past';
  else if (to !== '' && to > addDays(today, 2 * longestAheadDays)) fields['to'] = 'too-far-ahead';
  if (cover !== '' && !covers.some(({ personId }) => personId === cover)) fields['cover'] = 'choose-one';
  const leave: Absence = { from, to: to === '' ? null : to, coverPersonId: cover === '' ? null : cover };
  if (absences.some((absence) => absence.personId === cover && overlap(absence, leave))) fields['cover'] = 'cover-is-away';
  return Object.keys(fields).length > 0 ? refuse({ kind: 'check-fields', fields }) : allow(leave);
}

/** Leave that is ended now: the person is back from today. Null where it had not begun, as if it had never been entered. */
export function endedLeave(present: Absence, today: CalendarDate): Absence | null {
  return present.from > today ? null : { ...present, to: addDays(today, -1) };
}

/** The group with a member's leave as it is now; null takes it out. */
export function withLeave(group: CoreGroup, personId: string, leave: Absence | null): CoreGroup {
  const { absences = [], ...rest } = group;
  const others = absences.filter((absence) => absence.personId !== personId);
  const all = leave === null ? others : [...others, { personId, ...leave }];
  return all.length === 0 ? rest : { ...rest, absences: all };
}

/** The leave of a member that runs or is to come. */
export function leaveOf({ absences = [] }: CoreGroup, personId: string, today: CalendarDate): MemberAbsence | null {
  return absences.find((absence) => absence.personId === personId && (absence.to === null || absence.to >= today)) ?? null;
}

/** Those who could cover for somebody: who share a group with them and can be told of duties; in most groups first. */
export function coversFor(groups: readonly CoreGroup[], personId: string, today: CalendarDate): readonly Cover[] {
  const covers = new Map<string, Cover>();
  for (const group of groups) {
    const own = memberFor(group, personId, today);
    const members = currentMembers(group, today).filter(
      (member) => member.personId !== personId && isTellable(member) && (own === undefined || sees(own, member)),
    );
    for (const { personId: theirs, name, role, title, agency } of new Map(members.map((member) => [member.personId, member])).values()) {
      const work = { role, ...(title === undefined ? {} : { title }), agency };
      covers.set(theirs, { personId: theirs, name, ...work, groups: (covers.get(theirs)?.groups ?? 0) + 1 });
    }
  }
  const byName = [...covers.values()].sort((one, other) => (one.personId < other.personId ? -1 : 1));
  const marked = byName.map((cover): Cover => {
    const mark = markAmong(
      cover,
      byName.filter((each) => isSameCalled(each.name, cover.name)),
    );
    return mark === undefined ? cover : { ...cover, mark };
  });
  return marked.sort((one, other) => other.groups - one.groups || (one.name < other.name ? -1 : 1));
}

/**
 * Whose leave changes who is told: practitioners' and the custodian's. Families get no duties, so that there is nothing to
 * cover (DOMAIN 7.3).
 */
export function mayBeAway(member: Pick<Member, 'role'>): Permit {
  return worksWithChild(member) || member.role === 'custodian' ? allow(true as const) : refuse('role-may-not');
}

/** The manager enters leave or sickness of the group's co-ordinator, whose visits they must see to (DOMAIN 1.4, 7.1 'SW sick'). */
export function mayEnterLeave(actor: Member, group: CoreGroup, memberId: string, today: CalendarDate): Permit {
  if (actor.role !== 'manager') return refuse('role-may-not');
  const member = currentMembers(group, today).find((each) => each.memberId === memberId);
  if (member === undefined) return refuse('not-my-card');
  return member.role === 'co-ordinator' ? allow(true as const) : refuse('role-may-not');
}

function overlap(one: MemberAbsence, { from, to }: Absence): boolean {
  return (to === null || one.from <= to) && (one.to === null || from <= one.to);
}
