import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { missingPackages } from '../src/missingPackages';

const root = join(__dirname, '..');
const required = ['typescript.cjs', 'loadedPackages.cjs'].flatMap((file) => ['--require', join(root, 'test/support', file)]);

/** The packages that are loaded by the time the bot listens. */
function loadedAtStart(): Promise<readonly string[]> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', STORE: 'sqlite::memory:', JOBS: 'off', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [...required, join(root, 'src/main.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(text) as readonly string[]) : reject(new Error(`It stopped with ${code}.`)),
    );
  });
}

it('a start loads none of the packages that a press does without, nor those of stores and identities that are not used', async () => {
  const loaded = await loadedAtStart();
  expect(loaded).toContain('restify');
  const late = ['botbuilder', 'botbuilder-core', 'botframework-connector', '@microsoft/teams-ai', 'openai', 'date-holidays'];
  const unused = ['@azure/cosmos', '@azure/core-rest-pipeline', '@azure/msal-node', 'adaptivecards-templating'];
  expect(loaded.filter((name) => [...late, ...unused].includes(name))).toEqual([]);
});

it('a package that is only loaded later is missed at the start', () => {
  expect(missingPackages()).toEqual([]);
  const find = (name: string): string => {
    if (name.startsWith('@microsoft/')) throw new Error('Cannot find module');
    return `/srv/node_modules/${name}`;
  };
  expect(missingPackages(find)).toEqual(['@microsoft/teams-ai']);
});
