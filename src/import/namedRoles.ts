import type { Role } from '../core/member';

/** The columns of core-groups.csv that name somebody, and as what. */
export const namedRoles = [
  ['coordinator_email', 'co-ordinator'],
  ['manager_email', 'manager'],
  ['senior_manager_email', 'senior-manager'],
  ['conference_chair_email', 'conference-chair'],
] as const satisfies readonly (readonly [string, Role])[];
