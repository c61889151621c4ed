import { existsSync } from 'node:fs';
import { copyOfRunning, dropPart, putInPlace } from '../storage/sqlite/copies';
import { askedOf, contentOf, endWith, told } from './checkedCopy';

const usage = `npm run backup -- --to FILE [--store sqlite:PATH]

Copies the store into FILE while the bot runs, as it stands at one instant, and checks the copy: every audit chain.
  --to        where to; refused where a file is
  --store     which store (default: the STORE setting)`;

/** Exit codes: 0 copied and every chain holds, 1 copied but a chain does not hold, 2 nothing was copied. */
async function main(): Promise<number> {
  const asked = askedOf(process.argv.slice(2), 'to', usage);
  if (typeof asked === 'string') return told(asked, 2);
  if (!existsSync(asked.path)) return told('There is no such store.', 2);
  const part = `${asked.file}.part`;
  if (existsSync(asked.file) || existsSync(part))
    return told('A file of that name, or with .part behind it, is there already. It was left as it is.', 2);
  try {
    copyOfRunning(asked.path, part);
    const { words, problems } = await contentOf(part);
    putInPlace(part, asked.file);
    console.log(`Backed up: ${words}.`);
    return problems === 0 ? 0 : told('Not every chain holds, in the store as in the copy: "npm run verify" says where.', 1);
  } finally {
    dropPart(part);
  }
}

endWith(main());
