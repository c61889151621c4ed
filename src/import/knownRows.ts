import type { CalendarDate } from '../core/time/day';
import type { KnownMember } from './known';
import type { KnownChild } from './registrations';
import type { FileName } from './rows';
import type { SettledRow } from './settle';
import type { KnownStep } from './stepRows';
import type { Found, Line } from './tables';

/** A visit and who made it, null where the export does not know them; `duty`: as what they work for the authority, where such visits are theirs; `post`: the same, where the staff list says so. */
export type KnownVisit = SettledRow<'visits.csv'> & {
  readonly who: string | null;
  readonly duty: 'co-ordinator' | 'manager' | null;
  readonly post: 'co-ordinator' | 'manager' | null;
  /** What they were that day to a child who has moved here since, by earlier exports; `isFoundSo`: by these alone they are known. */
  readonly before: 'co-ordinator' | 'manager' | null;
  readonly isFoundSo: boolean;
  /** Those who visited together with them, by their keys, else as the cell names them. */
  readonly together: readonly string[];
};
/** An action and who answers for it, the first of them above the others; nobody where the export knows none of them. */
export type KnownAction = SettledRow<'actions.csv'> & { readonly owners: readonly string[] };

/** The rows that can be taken. People stand in them by the key by which they are known: their address, else role and name. */
export type KnownRows = {
  readonly [File in FileName]: readonly Line<File extends keyof Richer ? Richer[File] : SettledRow<File>>[];
};

type Richer = {
  readonly 'children.csv': KnownChild;
  readonly 'members.csv': KnownMember;
  readonly 'visits.csv': KnownVisit;
  readonly 'actions.csv': KnownAction;
  readonly 'steps.csv': KnownStep;
};

/** What is left of the rows of some groups once all that they say of each other is looked at. */
export type Checked = {
  readonly rows: KnownRows;
  readonly found: Found;
  /** Those who came to a meeting, by attendance, and whom the export does not know. */
  readonly strangers: readonly { readonly groupRef: string; readonly heldOn: CalendarDate }[];
};
