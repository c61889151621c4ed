const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** Builds the product once, before plays that run side by side use it. */
module.exports = () => {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: join(__dirname, '../..'), stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
};
