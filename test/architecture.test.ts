import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import layers from './layers.json';

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
  expect(found).toMatch(/core\/\*-imports-only-itself.*: test\/fixtures\/planted\/core\/planted.ts → src\/core\/confidentiality\/sees.ts/);
  expect(found).toMatch(/core\/clocks-imports-only-itself.*: test\/fixtures\/planted\/core\/clocks\/planted.ts → src\/core\/notices/);
}, 180_000);

const rooms = Object.entries(layers).filter(([name]) => name.startsWith('core/'));

it('has a row for each room of core, and each row imports only from rows above it', () => {
  expect(rooms.map(([name]) => name).sort()).toEqual([...new Set(sourcesOf('core').map(([path]) => roomOf(path)))].sort());
  const upwards = rooms.flatMap(([name, { ours }], place) =>
    ours.filter((other) => !rooms.slice(0, place).some(([above]) => above === other)).map((other) => `${name} → ${other}`),
  );
  expect(upwards).toEqual([]);
});

it('allows a room of core no more than it uses', () => {
  const used = new Set(
    sourcesOf('core').flatMap(([path, source]) => importsOf(path, source).map((to) => `${roomOf(path)} → ${roomOf(to)}`)),
  );
  const allowed = rooms.flatMap(([name, { ours }]) => ours.map((other) => `${name} → ${other}`));
  expect(allowed.filter((arrow) => !used.has(arrow))).toEqual([]);
});

it('has no circle between the folders of one layer', () => {
  const layersWithFolders = ['bot', 'usecases', 'core', 'storage', 'cards', 'documents', 'http', 'jobs', 'ports', 'text', 'import'];
  expect(layersWithFolders.flatMap((layer) => circlesIn(arrowsBetweenFolders(layer)))).toEqual([]);
});

it('finds a circle between folders, however many it goes through', () => {
  const arrows = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['a', 'd'])],
  ]);
  expect(circlesIn(arrows)).toEqual(['a', 'b', 'c']);
});

function roomOf(path: string): string {
  const folder = dirname(path);
  return folder === 'core' ? 'core/*' : folder;
}

/** What a file imports of ours, types too, as paths below src. */
function importsOf(path: string, source: string): readonly string[] {
  return [...source.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(([, spec = '', lazy = '']) =>
    relative(root, join(root, dirname(path), spec === '' ? lazy : spec)),
  );
}

/** Which folder of a layer imports which other; a file that lies in the layer directly is a folder of its own. */
function arrowsBetweenFolders(layer: string): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const [path, source] of sourcesOf(layer)) {
    const from = folderIn(path);
    for (const to of importsOf(path, source).map(folderIn))
      if (to !== from && to.startsWith(`${layer}/`)) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  return arrows;
}

function folderIn(path: string): string {
  return path.replace(/\.ts$/, '').split('/').slice(0, 2).join('/');
}

/** Those that can reach themselves. */
function circlesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...arrows.keys()].filter((start) => {
    const reached = new Set<string>();
    const next = [...(arrows.get(start) ?? [])];
    for (let each = next.pop(); each !== undefined; each = next.pop()) {
      if (reached.has(each)) continue;
      reached.add(each);
      next.push(...(arrows.get(each) ?? []));
    }
    return reached.has(start);
  });
}

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
