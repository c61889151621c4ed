// npm run test:all: every test at its full length (TESTS=all, see test/support/wholeSuite.ts), and then those that need a browser.
import { spawnSync } from 'node:child_process';
import { installIfNeeded } from './install.mjs';

await installIfNeeded();
for (const config of [[], ['--config', 'test/e2e/jest.config.json']]) {
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--maxWorkers=2', ...config], {
    stdio: 'inherit',
    env: { ...process.env, TESTS: 'all' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
