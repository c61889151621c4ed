import { existsSync } from 'node:fs';
import { copyOfResting, dropPart, moveAside, putInPlace, useOf } from '../storage/sqlite/copies';
import { askedOf, contentOf, endWith, told } from './checkedCopy';

const usage = `npm run restore -- --from FILE [--store sqlite:PATH] [--replace]

Puts a backup in the place of the store, after checking it. Stop the bot first.
  --from      the backup
  --store     which store (default: the STORE setting)
  --replace   where there is a store: it is kept beside, with the time behind its name`;

/** Exit codes: 0 restored and every chain holds, 1 restored but a chain does not hold, 2 nothing was restored. */
async function main(): Promise<number> {
  const asked = askedOf(process.argv.slice(2), 'from', usage);
  if (typeof asked === 'string') return told(asked, 2);
  const { file, path, replace } = asked;
  if (!existsSync(file)) return told('There is no such backup.', 2);
  if (existsSync(`${file}-wal`)) return told('This is no backup but a store with its log beside it: what is in the log would be lost.', 2);
  const there = existsSync(path);
  if (there && !replace) return told('There is a store already. With --replace it is kept beside, under another name.', 2);
  const use = there ? useOf(path) : 'free';
  if (use === 'in-use') return told('The store is in use. Stop the bot first.', 2);
  if (use === 'unreadable') told('The store that is there is damaged, so nobody can tell whether it is in use. It is kept beside.', 0);
  const part = `${path}.part`;
  if (existsSync(part))
    return told('A file with .part behind the name of the store is there: another restore runs, or was cut off. Remove it first.', 2);
  try {
    await copyOfResting(file, part);
    const { words, holds } = await contentOf(part);
    moveAside(path, `${path}.${new Date().toISOString().replace(/[:.]/g, '-')}`);
    putInPlace(part, path);
    console.log(`Restored: ${words}.`);
    return holds ? 0 : told('Not every chain holds: "npm run verify" says where.', 1);
  } finally {
    dropPart(part);
  }
}

endWith(main());
