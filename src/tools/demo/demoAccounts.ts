import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a table of the demo caseload. */
export type Row = Readonly<Record<string, string>>;
const folder = 'env/demo';

export function rows(name: string): readonly Row[] {
  return parse(readFileSync(`${folder}/${name}.csv`), { bom: true, columns: true }) as readonly Row[];
}

/** The demo's parents and foster carers have no account with the council: they come as guests, as families do. */
export function isDemoGuest({ email = '' }: Row): boolean {
  return email.endsWith('@mail.example');
}

/** The name that a guest has in the council's tenant. */
export function guestName(email: string): string {
  return `${email.replace('@', '_')}#EXT#@aberwern.onmicrosoft.example`;
}

/** A directory object id that is the same at every start. */
export function objectIdOf(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export function userIdOf(email: string): string {
  return `user-${objectIdOf(email).slice(0, 8)}`;
}
