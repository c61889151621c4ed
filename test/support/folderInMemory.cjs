const { mkdtempSync, rmSync, statfsSync } = require('node:fs');

/** Many times what tests hold at a time; a container may have as little as 64 MB there. */
const enoughBytes = 2 * 1024 ** 3;

/**
 * Before any test: their stores lie in memory, where the machine offers that and nobody has named a place in TMPDIR. Every store is
 * brought to the disk with each commit as in production; on a real disk a run waits as long for that as it works. No test cuts the
 * power: what is lost with a process is the same in both places.
 */
module.exports = () => {
  if (process.env['TMPDIR'] !== undefined || process.platform !== 'linux') return;
  let folder;
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize < enoughBytes) return;
    folder = mkdtempSync('/dev/shm/craidd-tests-');
  } catch {
    return;
  }
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Else whoever breaks off a run leaves it in memory.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
};
