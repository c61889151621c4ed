import type { Role } from '../core/member';
import type { Known } from './known';
import type { KnownVisit } from './knownRows';
import { type IsLater, isBefore, type Look, noted, personIn, without } from './looks';
import type { SettledRow } from './settle';
import { peopleInCell } from './severalPeople';
import type { WholeExport } from './wholeExport';

/** What is left of a visit: its child is known, its day has come, and who made it is somebody. */
export function visitLook(known: Known, isLater: IsLater, { dutyOf, postOf, visitorBefore }: WholeExport) {
  return (row: SettledRow<'visits.csv'>): Look<KnownVisit> => {
    if (!known.isChild(row.child_ref)) return without('child_ref', 'unknown-child');
    if (isLater(row.visited_at.day)) return without('visited_at', 'after-the-export');
    const found = visitorsIn(known, row, dutyOf);
    const before = visitorBefore(row.child_ref, visitorText(row), row.visited_at.day);
    const isFoundSo = found.who === null && before !== undefined;
    const { who, together, wrong } = isFoundSo ? { who: before.email, together: [], wrong: [noted('by_email', 'left-the-list')] } : found;
    const birth = known.birthOf(row.child_ref);
    const isEarly = row.seen && (birth === 'later' || (isBefore(row.visited_at.day, birth) && !isLater(birth)));
    return {
      row: {
        ...{ ...row, who, together, isFoundSo },
        duty: who === null ? null : dutyOf(who),
        post: who === null ? null : dutyIn(postOf(who)),
        before: before?.role ?? null,
      },
      wrong: [...wrong, ...(isEarly ? [noted('visited_at', 'before-birth')] : [])],
    };
  };
}

/** How a visit names who made it, as earlier exports are asked about them. */
export function visitorText({ by_email: text }: Pick<SettledRow<'visits.csv'>, 'by_email'>): string {
  return text.includes('@') ? text.toLowerCase() : text;
}

function dutyIn(post: Role | null): KnownVisit['post'] {
  return post === 'co-ordinator' || post === 'manager' ? post : null;
}

/**
 * Who made a visit. Of several, the one whose visits count comes first: the co-ordinator of that day, the manager, whoever covers for
 * them (DOMAIN 1.19); the others were there too.
 */
function visitorsIn(known: Known, { child_ref, by_email, visited_at }: SettledRow<'visits.csv'>, dutyOf: WholeExport['dutyOf']) {
  const ref = known.groupOf(child_ref) ?? '';
  const { key, wrong } = personIn(known, ref, 'by_email', by_email === '' ? null : by_email);
  const parts =
    by_email === '' || known.who(ref, by_email).key !== null ? [] : peopleInCell(by_email, (text) => known.who(ref, text).key !== null);
  const found = parts.flatMap((text) => known.who(ref, text).key ?? []);
  if (found.length === 0) return { who: key, together: [], wrong };
  const rankOf = (who: string): number => {
    const roles = known.rolesOf(ref, who, visited_at.day);
    const duty = known.isListed(ref, who) ? null : dutyOf(who);
    return (
      ['co-ordinator', 'manager'].flatMap((role, rank) =>
        roles.some((each) => each === role) ? [rank] : duty === role ? [rank + 2] : [],
      )[0] ?? 4
    );
  };
  const [who = null] = [...found].sort((one, other) => rankOf(one) - rankOf(other));
  const unknown = parts.filter((text) => known.who(ref, text).key === null);
  return {
    who,
    together: [...new Set([...found.filter((each) => each !== who), ...unknown])],
    wrong: [noted('by_email', 'several-people')],
  };
}
