import type { RowProblem } from '../core/caseload/importedCaseload';
import type { VisitFact } from '../core/facts';
import type { Role } from '../core/member';
import type { CalendarDate } from '../core/time/day';
import { groupedBy } from './grouping';
import type { KnownVisit } from './knownRows';
import type { Loss } from './losses';
import { firstDay, termOf } from './memberships';
import { namedRoles } from './namedRoles';
import { problemAt } from './problems';
import type { Slice } from './slices';
import { visitorText } from './visitLook';

/**
 * As what somebody made a visit. `standing`: a member of the group; one who has no part in it and whose duty such visits are
 * (another social worker, whom the manager sends while the group's own is away); or one who is neither.
 */
export type Visitor = { readonly byRole: VisitFact['byRole']; readonly standing: 'member' | 'covering' | 'no-member' };

type Term = { readonly role: Role; readonly from: CalendarDate; readonly to: CalendarDate | null };

/**
 * Who made each visit of a group. The social worker sees the child; while they are away the manager makes sure that it is done
 * (DOMAIN 1.4, 1.19): so a co-ordinator or manager of the same authority counts whom the group's list does not name. Others do not.
 * Of somebody whom the list does name, it says what they were and when; before they came and after they have left they come as anybody
 * else of their post would, who is what the staff list says: a child's own worker of another group is in the child's new one only since then.
 */
export function visitorsOf(slice: Slice): (visit: Pick<KnownVisit, 'who' | 'duty' | 'post' | 'before' | 'visited_at'>) => Visitor {
  const first = firstDay(slice);
  const listed = groupedBy(slice.members, ({ who }) => who);
  const isListed = (key: string | null, as: Role) => (listed.get(key ?? '') ?? []).some(({ role }) => role === as);
  const named = namedRoles.map(([column, role]) => ({ key: slice.group[column], role })).filter(({ key, role }) => !isListed(key, role));
  const termsOf = (key: string): readonly Term[] => [
    ...(listed.get(key) ?? []).map((row) => ({ role: row.role, ...termOf(slice, row, first) })),
    ...named.filter((one) => one.key === key).map(({ role }) => ({ role, from: first, to: null })),
  ];
  const coordinators = [...listed.keys(), ...named.flatMap(({ key }) => key ?? [])]
    .flatMap(termsOf)
    .filter(({ role }) => role === 'co-ordinator');

  return ({ who, duty, post, before, visited_at: { day } }) => {
    if (who === null) return { byRole: 'other', standing: 'no-member' };
    const terms = termsOf(who);
    const held = terms.filter((term) => ranOn(term, day)).map(({ role }) => role);
    const own = held.find((role) => role === 'co-ordinator') ?? held.find((role) => role === 'manager');
    if (own === 'co-ordinator' || own === 'manager') return { byRole: own, standing: 'member' };
    if (before !== null) return { byRole: before, standing: 'member' };
    if (terms.length === 0 && duty !== null) {
      // Where nobody else was, they were it themselves, and the list has dropped them.
      return { byRole: duty, standing: coordinators.some((term) => ranOn(term, day)) ? 'covering' : 'member' };
    }
    if (post !== null && isOnNoList(terms, day)) return { byRole: post, standing: 'covering' };
    const wasOnDuty = terms.some(({ role }) => role === 'co-ordinator' || role === 'manager');
    const isOther = held.length > 0 || (terms.length > 0 && !wasOnDuty);
    return { byRole: 'other', standing: isOther ? 'member' : 'no-member' };
  };
}

/** The last day still counts here: what somebody did on it they did as a member. */
function ranOn({ from, to }: Pick<Term, 'from' | 'to'>, day: CalendarDate): boolean {
  return from <= day && (to === null || day <= to);
}

/** Whether the list has somebody as a practitioner, and as nothing on that day: not yet, or no longer. */
function isOnNoList(terms: readonly Term[], day: CalendarDate): boolean {
  const isOther = (term: Term) => !ranOn(term, day) && ['co-ordinator', 'manager', 'member'].includes(term.role);
  return terms.length > 0 && terms.every(isOther);
}

/** Of each child, how visits that count for nobody on duty name who made them: earlier exports may have had them as who they were. */
export function uncountedIn(slice: Slice): ReadonlyMap<string, ReadonlySet<string>> {
  const visitorOf = visitorsOf(slice);
  const texts = new Map<string, Set<string>>();
  for (const { row } of slice.visits) {
    if (!row.seen || row.by_email === '' || visitorOf(row).byRole !== 'other') continue;
    texts.set(row.child_ref, (texts.get(row.child_ref) ?? new Set()).add(visitorText(row)));
  }
  return texts;
}

/** Tells of each visit by somebody who is no member: whether it counts. One by somebody unknown has been told of. */
export function visitsToldOf(slice: Slice): readonly RowProblem[] {
  const visitorOf = visitorsOf(slice);
  return slice.visits.flatMap(({ line, row }) => {
    const { standing } = visitorOf(row);
    if (row.who === null || !row.seen || standing === 'member') return [];
    const reason = standing === 'covering' ? 'visit-by-cover' : 'visit-by-no-member';
    return [problemAt({ file: 'visits.csv', line, groupRef: slice.ref }, 'by_email', reason, 'noted')];
  });
}

/** What limits are counted without because whoever came is no member: somebody may have to say that they were sent. */
export function visitsNotCounted(slice: Slice): readonly Loss[] {
  const visitorOf = visitorsOf(slice);
  return slice.visits.flatMap(({ row }) => {
    if (row.who === null || !row.seen || visitorOf(row).standing !== 'no-member') return [];
    return [{ groupRef: slice.ref, childRef: row.child_ref, what: 'visit', on: row.visited_at.day, by: 'no-member' }];
  });
}
