import type { Role } from '../core/member';
import type { KnownMember } from './known';
import { namedRoles } from './namedRoles';
import { nameKey } from './nameKey';
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
          listedAt: row.email ?? '',
          namesChildren: namesChildren.has(line),
          in_teams: row.in_teams && email !== null,
        },
      },
    ];
  });
}

function roleElsewhere(raw: Tables['raw'], whole: WholeExport, groupRef: string, email: string | null): Role | null {
  if (email === null) return null;
  const group = raw['core-groups.csv'].find((row) => cell(row, 'core_group_ref') === groupRef);
  const named = group && namedRoles.find(([column]) => cell(group, column).toLowerCase() === email);
  return named?.[1] ?? whole.postOf(email);
}
