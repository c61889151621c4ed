import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/storage/openStore';
import { rows } from '../../src/tools/demo/demoAccounts';
import { itInFull } from '../support/wholeSuite';

/* What npm start does for the demo, each as the process that it starts. */

const root = join(__dirname, '../..');
let folder: string;
let store: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-demo-'));
  store = `sqlite:${join(folder, 'demo.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tool(name: string, ...args: readonly string[]): string {
  const script = ['--require', join(root, 'test/support/typescript.cjs'), join(root, 'src/tools', `${name}.ts`), ...args];
  const { PATH = '' } = process.env;
  return execFileSync(process.execPath, script, { cwd: root, encoding: 'utf8', env: { PATH } });
}

it('a demo goes on a minute after the newest thing in its store, and begins on its first morning', async () => {
  const clock = () => tool('demoClock', '--store', store, '--at', '2026-11-20T09:00').trim();
  const opened = await openStore(store);
  expect(clock()).toBe('2026-11-20T09:00');
  await opened.jobs.ran('sweep', '2026-11-20T08:59:00.000Z');
  expect(clock()).toBe('2026-11-20T09:00');
  await opened.jobs.ran('sweep', '2026-11-20T23:59:30.000Z');
  expect(clock()).toBe('2026-11-21T00:00');
  await opened.close();
});

it('a server that names no address listens on this machine alone, one that names it where it says', () => {
  const listens = (args: string): string => {
    const program = `const s=require('http').createServer();s.listen(${args});s.on('listening',()=>{console.log(s.address().address);s.close()})`;
    return execFileSync(process.execPath, ['--require', join(root, 'scripts/onLoopback.cjs'), '-e', program], { encoding: 'utf8' }).trim();
  };
  expect([listens('0'), listens('"0", () => {}'), listens('{port:0}'), listens('0,"0.0.0.0"'), listens('{port:0,host:"0.0.0.0"}')]).toEqual(
    [...['127.0.0.1', '127.0.0.1', '127.0.0.1'], ...['0.0.0.0', '0.0.0.0']],
  );
});

it('a second start beside a bot that is too busy to answer is refused, with its address', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  busy.unref();
  await once(busy, 'listening');
  const address = busy.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const start = () => {
    const { PATH = '' } = process.env;
    // Where there is nothing to install or to write over, should it go on. The server cannot answer while this waits.
    const env = { PATH, PORT: port, STORE: store };
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: folder, encoding: 'utf8', env });
    return { status, stderr };
  };
  const refused = start();
  expect(refused).toEqual({ status: 1, stderr: expect.stringContaining(`Something listens at http://127.0.0.1:${port} already.`) });
  busy.close();
  await once(busy, 'close');
  expect(start().stderr).toContain('package-lock.json');
});

it.each([
  ['PORT', '4190'],
  ['PLAYGROUND_PORT', '6000'],
])('a start with a port that browsers never open is refused before it does anything: %s %s', (name, port) => {
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '39787', STORE: store, [name]: port };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: folder, encoding: 'utf8', env });
  expect([status, stderr.trim()]).toEqual([
    1,
    `${name} is ${port}, and browsers and Node refuse to open that port, as it belongs to another service. Choose another, such as 3978 or 56150.`,
  ]);
});

itInFull('the demo’s custodian has a removal to check, once', async () => {
  tool('import', 'env/demo', '--store', store, '--as-at', '2026-11-20');
  const work = () => tool('demoWork', '--store', store, '--at', '2026-11-20T09:00');
  work();
  const opened = await openStore(store);
  const waiting: string[] = [];
  for await (const id of opened.groups.groupIds()) {
    const { children = [], members = [] } = (await opened.groups.load(id, []))?.head.document ?? {};
    const custodian = members.some(({ role, to }) => role === 'custodian' && to === null);
    for (const { removal } of children) if (removal?.check === null) waiting.push(`${custodian}`);
  }
  await opened.close();
  expect(waiting).toEqual(['true']);
});

describe('nobody in the demo shares a name with somebody else', () => {
  it('among grown-ups, but for the two in one group that show how they are told apart', () => {
    const addresses = new Map<string, Set<string>>();
    for (const { name = '', email = '' } of [...rows('members'), ...rows('staff')])
      addresses.set(name, (addresses.get(name) ?? new Set()).add(email));
    const shared = [...addresses].filter(([, theirs]) => theirs.size > 1).map(([name]) => name);
    expect(shared).toEqual(['Olivia Smith-Evans']);
  });

  it('among the children of a group, but for the two that show it', () => {
    const named = rows('children').filter((row) => row['given_name'] !== '');
    const names = named.map((row) => `${row['core_group_ref']} ${row['given_name']} ${row['family_name']}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual(['CG-0003 Dylan Roberts']);
  });
});
