// Installs exactly what package-lock.json asks for, once: a second call costs nothing until the lock changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.installed';

export async function installIfNeeded({ quiet = false } = {}) {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  await run('Installing', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet });
  writeFileSync(mark, wanted);
}

/** Runs a program with its progress in one line (none where `quiet`, its own words where `show`); on failure shows all that it said, and stops. */
export async function run(what, program, args, { show = false, quiet = false } = {}) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  const live = process.stdout.isTTY && !show && !quiet;
  if (!live && !quiet) console.log(`${what}…`);
  const ticking = live ? setInterval(() => process.stdout.write(`\r${what}… ${seconds()} `), 500) : null;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: program === 'npm' && process.platform === 'win32' });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.push(chunk);
      if (show) process.stdout.write(chunk);
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (ticking !== null) clearInterval(ticking);
  if (code !== 0) {
    process.stderr.write(`\n${what} failed.\n${show ? '' : Buffer.concat(said)}`);
    process.exit(1);
  }
  if (!quiet) process.stdout.write(`${live ? '\r' : ''}${what}: done in ${seconds()}.\n`);
}

if (process.argv[1]?.endsWith('install.mjs')) await installIfNeeded();
