import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const pure = ['core', 'text', 'cards'];

/** What dependency-cruiser says of the sources against test/layers.cjs; a program of its own, as it is ESM and jest is not. */
function judged(...places: readonly string[]): string {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', 'test/layers.cjs', '--output-type', 'err', ...places], {
    cwd: root,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}

function sourcesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [`${folder}/${path}`, readFileSync(join(root, 'src', folder, path), 'utf8')] as const);
}

it('lets each layer import only what the table allows', () => {
  expect(judged('src')).toMatch(/no dependency violations found/);
}, 180_000);

it('finds what is planted against the table', () => {
  const found = judged('test/fixtures/planted');
  for (const rule of ['core-imports-only-itself', 'core-uses-only-its-packages', 'core-uses-only-its-node-modules'])
    expect(found).toContain(rule);
}, 180_000);

it('keeps waiting and the clock out of the pure layers', () => {
  const impure = pure
    .flatMap(sourcesOf)
    .filter(([, source]) => /\basync\b|\bawait\b|Promise<|Date\.now|new Date\(\)|Temporal\.Now|Math\.random|process\./.test(source));
  expect(impure.map(([path]) => path)).toEqual([]);
});

it('keeps the bot’s packages in one folder', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'bot')
    .map(({ name }) => name);
  const importers = folders.flatMap(sourcesOf).filter(([, source]) => /from '(botbuilder|botframework|@microsoft\/teams-ai)/.test(source));
  expect(importers.map(([path]) => path)).toEqual([]);
});

it('has no file that is too long to read', () => {
  const long = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => sourcesOf(name))
    .filter(([, source]) => source.split('\n').length > 300);
  expect(long.map(([path]) => path)).toEqual([]);
});
