import type { Role } from '../core/member';
import type { KnownMember } from './known';
import { namedRoles } from './namedRoles';
import { nameKey } from './nameKey';
import { someDayUnknown } from './rows';
import type { SettledRow } from './settle';
import { cell, type Line, type Tables, type Tell } from './tables';
import type { WholeExport } from './wholeExport';

/**
 * The rows of members.csv that can be taken, each with the key by which the person is known: an address of their own, else role and
 * name in the group. Whose role cannot be read is what core-groups.csv or the staff list says; without either nobody may let them in.
 */
export function listedMembers({ rows, raw }: Tables, whole: WholeExport, tell: Tell): readonly Line<KnownMember>[] {
  const file = 'members.csv';
  const namesChildren = new Set(raw[file].filter((row) => cell(row, 'child_refs') !== '').map(({ line }) => line));
  return rows[file].flatMap(({ line, row: found }): readonly Line<KnownMember>[] => {
    const isShared = whole.isSharedRef(found.person_ref);
    if (isShared) tell.row(file, line, 'person_ref', { reason: 'shared-reference' }, 'noted');
    const row = isShared ? { ...found, person_ref: null } : found;
    const role = row.role ?? roleElsewhere(raw, whole, row.core_group_ref, row.email);
    if (role === null) {
      tell.row(file, line, 'role', { reason: 'unknown-role' }, 'row-left-out');
      return [];
    }
    const isOwn = row.email === null || whole.isOwnAddress(row.email, { ...row, role });
    if (row.email === null) tell.row(file, line, 'email', { reason: 'no-address' }, 'noted');
    if (!isOwn) tell.row(file, line, 'email', { reason: 'shared-address' }, 'noted');
    const email = isOwn ? row.email : null;
    const runsOn =
      isEndUnlikely(row) && isNamed(raw, { ...row, role }) && !rows[file].some((other) => other.row !== found && isSame(other.row, found));
    if (runsOn) tell.row(file, line, 'to', { reason: 'named-though-ended' }, 'cell-left-out');
    const toldApart = row.person_ref !== null && whole.areSeveral(row.core_group_ref, row.name) ? [row.person_ref] : [];
    const who = email ?? [row.core_group_ref, role, nameKey(row.name), ...toldApart].join(' ');
    return [
      {
        line,
        row: {
          ...row,
          email,
          role,
          who,
          to: runsOn ? null : row.to,
          listedAt: row.email ?? '',
          namesChildren: namesChildren.has(line),
          in_teams: row.in_teams && email !== null,
        },
      },
    ];
  });
}

type Listed = SettledRow<'members.csv'>;

/** A slip of who typed it: a day before that on which they began. One that cannot be read is an end all the same. */
function isEndUnlikely({ from, to }: Listed): boolean {
  return to !== null && to !== someDayUnknown && from !== null && to < from;
}

/** Whether core-groups.csv names them in that role: by address, by reference or by name. */
function isNamed(raw: Tables['raw'], { core_group_ref: ref, email, person_ref, name, role }: Listed & { readonly role: Role }): boolean {
  const column = namedRoles.find(([, each]) => each === role)?.[0];
  const group = raw['core-groups.csv'].find((row) => cell(row, 'core_group_ref') === ref);
  const text = group === undefined || column === undefined ? '' : cell(group, column);
  return text !== '' && (text.toLowerCase() === email || text === person_ref || nameKey(text) === nameKey(name));
}

/** Another row of the same person in the same role, which runs: that is the one that core-groups.csv means. */
function isSame(other: Listed, row: Listed): boolean {
  const isTheirs = other.email === null ? nameKey(other.name) === nameKey(row.name) : other.email === row.email;
  return other.core_group_ref === row.core_group_ref && isTheirs && other.role === row.role && !isEndUnlikely(other);
}

function roleElsewhere(raw: Tables['raw'], whole: WholeExport, groupRef: string, email: string | null): Role | null {
  if (email === null) return null;
  const group = raw['core-groups.csv'].find((row) => cell(row, 'core_group_ref') === groupRef);
  const named = group && namedRoles.find(([column]) => cell(group, column).toLowerCase() === email);
  return named?.[1] ?? whole.postOf(email);
}
