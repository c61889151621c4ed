// Compiles src into dist where a source is newer than what was built of it.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install.mjs';

export async function buildIfNeeded({ quiet = false } = {}) {
  if (newest('src') <= newest('dist')) return;
  rmSync('dist', { recursive: true, force: true });
  await run('Building', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { quiet });
}

/** When the newest file below a folder was changed; 0 where there is none. */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}

if (process.argv[1]?.endsWith('build.mjs')) await buildIfNeeded();
