import { sees } from '../../core/confidentiality/sees';
import { actingMembers, type CoreGroup, currentMembers } from '../../core/coreGroup';
import { type Member, type Role, roles } from '../../core/member';
import type { Permit } from '../../core/permit';
import type { Denial } from '../../core/refusals';
import type { CalendarDate } from '../../core/time/day';

/**
 * Of somebody whose role does not allow something: as what they are here, by which of these roles what they do counts, and the
 * roles of those here who can do it, as far as the asker knows of them.
 */
export type RoleDenied = { readonly as: readonly Role[]; readonly counted: readonly Role[]; readonly may: readonly Role[] };

/** Undefined where the denial is about something else than a role. `group` is the group as the asker sees it. */
export function roleDenied(
  denial: Denial,
  { group, actor, today }: { readonly group: CoreGroup; readonly actor: Member; readonly today: CalendarDate },
  permitOf: (member: Member) => Permit,
): RoleDenied | undefined {
  if (denial !== 'role-may-not') return undefined;
  const isOwn = ({ personId }: Member) => personId === actor.personId;
  const acting = actingMembers(group, today);
  const can = acting.filter((member) => !isOwn(member) && sees(actor, member) && permitOf(member).ok);
  return { as: rolesOf(currentMembers(group, today).filter(isOwn)), counted: rolesOf(acting.filter(isOwn)), may: rolesOf(can) };
}

function rolesOf(members: readonly Member[]): readonly Role[] {
  return roles.filter((role) => members.some((member) => member.role === role));
}
