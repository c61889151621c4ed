import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const port = '48763';
const file = join(tmpdir(), `craidd-start-${port}.json`);

afterEach(() => rmSync(file, { force: true }));

const second = () =>
  spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: port, PLAYGROUND_PORT: '48764', STORE: 'sqlite:/nowhere/x.db' },
    encoding: 'utf8',
    timeout: 20_000,
  });

it('a second start while the first still installs or imports says so, names where the first will be, and touches nothing', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, playgroundPort: '48765' }));
  const { status, stderr, stdout } = second();
  expect(status).toBe(1);
  expect(stderr).toContain(`Craidd is being started already with PORT ${port} (process ${process.pid}), and is not ready yet.`);
  expect(stderr).toContain('http://localhost:48765');
  expect(stdout).toBe('');
  expect(existsSync(file)).toBe(true);
});

it('what a start that crashed left behind is taken over, and gone when this one ends', () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, playgroundPort: '48765' }));
  const code = "import('./scripts/oneStart.mjs').then(({ takeTurn }) => console.log(takeTurn('48763', '1')))";
  const { stdout } = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' });
  expect(stdout.trim()).toBe('null');
  expect(existsSync(file)).toBe(false);
});
