import type { Role } from '../core/member';
import { byText, groupedBy } from './grouping';
import { opaqueId } from './opaqueId';
import type { Tables } from './tables';

/** Somebody with an address in the export. */
export type KnownPerson = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly agency: string;
  /** From the staff list; null where it does not name them. */
  readonly post: Role | null;
  /** What they do in the groups of this export, for groups whose list has dropped them. */
  readonly work: Role;
};

/** The columns of core-groups.csv that name somebody, and as what. */
export const namedRoles = [
  ['coordinator_email', 'co-ordinator'],
  ['manager_email', 'manager'],
  ['senior_manager_email', 'senior-manager'],
  ['conference_chair_email', 'conference-chair'],
] as const satisfies readonly (readonly [string, Role])[];

/** Everybody by address. A name comes from the staff list, else from the newest membership; without either, from the address. */
export function peopleByEmail({ rows }: Tables): ReadonlyMap<string, KnownPerson> {
  const entries: Entry[] = [
    ...rows['core-groups.csv'].flatMap(({ row }) =>
      namedRoles.flatMap(([column, role]) => {
        const email = row[column];
        return email === null ? [] : [{ email, name: email, agency: '', role, rank: '0' }];
      }),
    ),
    ...rows['members.csv'].map(({ row }) => ({ ...row, rank: `1 ${row.from}` })),
    ...rows['staff.csv'].map(({ row }) => ({ ...row, rank: '2' })),
  ];
  return new Map([...groupedBy(entries, (entry) => entry.email)].map(([email, all]) => [email, personFrom(email, all)]));
}

type Entry = { readonly email: string; readonly name: string; readonly agency: string; readonly role: Role; readonly rank: string };

function personFrom(email: string, entries: readonly Entry[]): KnownPerson {
  const [best, ...others] = [...entries].sort(byText(sortKey)).reverse();
  if (!best) throw new Error('nobody without an entry');
  const agency = [best, ...others].find((entry) => entry.agency !== '')?.agency ?? '';
  const work = workOrder.find((role) => entries.some((entry) => entry.role === role)) ?? best.role;
  const post = best.rank === '2' ? best.role : null;
  return { personId: opaqueId('person', email), email, name: best.name, agency, post, work: post ?? work };
}

const workOrder: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'];

function sortKey(entry: Entry): string {
  return `${entry.rank} ${entry.name} ${entry.agency} ${entry.role}`;
}
