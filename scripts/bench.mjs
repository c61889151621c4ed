// npm run bench: the programs of bench/, which run as they stand, against the build of dist.
import { spawnSync } from 'node:child_process';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';

await installIfNeeded({ quiet: true });
await buildIfNeeded({ quiet: true });
const { status } = spawnSync(process.execPath, ['--require', './test/support/typescript.cjs', 'bench/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
