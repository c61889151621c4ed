import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsUntil } from './ports/directory';

/**
 * A word for all that what lists show of a group follows from, beside its head and the day: the rules of the settings and of those
 * that counted before them, and the program, whose calendar comes with a package of the version that package.json names. Another word
 * after each change of any of them.
 */
export function glanceForm(settings: string): (past: readonly SettingsUntil[]) => string {
  let word: string | null = null;
  return (past) => {
    word ??= wordFor(settings);
    if (past.length === 0) return word;
    const before = JSON.stringify(past.map((each) => [each.until, each.settings]));
    return createHash('sha256').update(`${word} ${before}`).digest('hex');
  };
}

/** What of the program glances are made by: how heads are read, the rules, and which days are holidays. */
const madeBy = /^(core|documents|settings(Schema)?\.[jt]s|bankHolidays\.[jt]s)$/;

function wordFor(settings: string): string {
  const hash = createHash('sha256').update(settings);
  const files = readdirSync(__dirname)
    .filter((name) => madeBy.test(name))
    .sort()
    .flatMap((name) => filesAt(join(__dirname, name)));
  for (const path of [join(__dirname, '..', 'package.json'), ...files]) hash.update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.map') ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}
