const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const useFolderInMemory = require('../support/folderInMemory.cjs');

/** Builds the product once, and once the store with the demo in it of which each play has a copy: plays run side by side. */
module.exports = () => {
  useFolderInMemory();
  const folder = mkdtempSync(join(tmpdir(), 'craidd-e2e-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['DEMO_STORE_FOLDER'] = folder;
  const store = `sqlite:${join(folder, 'demo.db')}`;
  run('scripts/build.mjs');
  run('dist/tools/import.js', 'env/demo', '--store', store, '--as-at', '2026-11-20');
  run('dist/tools/demoGuests.js', '--store', store, '--at', '2026-11-20T09:00');
};

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: join(__dirname, '../..'), stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args[0]} failed.`);
}
