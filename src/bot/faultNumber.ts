import { randomBytes } from 'node:crypto';

/** Without I, L, O and U: it is read out over the telephone. 32 letters, so that every byte gives one evenly. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** '4F7K-92QM': what a person is shown when something went wrong on our side, and what the log line of it has. */
export function newFaultNumber(): string {
  const drawn = Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}
