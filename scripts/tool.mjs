// Runs one of the command-line tools of src/tools, building first where the sources are newer: node scripts/tool.mjs NAME ARGS
import { spawnSync } from 'node:child_process';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';

const [name, ...args] = process.argv.slice(2);
await installIfNeeded({ quiet: true });
await buildIfNeeded({ quiet: true });
const { status } = spawnSync(process.execPath, [`dist/tools/${name}.js`, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
