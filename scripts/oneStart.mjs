import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Says that a start with this port has begun, until this process ends: installing and importing take minutes in which nothing listens.
 * Answers with the other that has begun and still runs, `{ pid, playgroundPort }`, or null. What a crash left behind is taken over.
 */
export function takeTurn(port, playgroundPort) {
  const file = join(tmpdir(), `craidd-start-${port.replace(/\W/g, '_')}.json`);
  const mine = JSON.stringify({ pid: process.pid, playgroundPort });
  for (const flag of ['wx', 'w']) {
    try {
      writeFileSync(file, mine, { flag, mode: 0o600 });
      process.once('exit', () => rmSync(file, { force: true }));
      return null;
    } catch {
      const other = read(file);
      if (other !== null) return other;
    }
  }
  // Where nothing can be written down, a second start only fails later, at its port.
  return null;
}

function read(file) {
  try {
    const { pid, playgroundPort } = JSON.parse(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return Number.isInteger(pid) && pid !== process.pid ? { pid, playgroundPort: String(playgroundPort) } : null;
  } catch {
    return null;
  }
}
