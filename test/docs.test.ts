import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stepKinds } from '../src/core/clocks/stepTable';
import { commands } from '../src/core/help/commands';
import { roles } from '../src/core/member';
import { parseCaseload } from '../src/import/caseload';
import { columnsOf } from '../src/import/columnKinds';
import { fileNames } from '../src/import/rows';
import { textFor } from '../src/text/texts';
import layers from './layers.json';
import { demoFiles, filesOf, goodExport } from './support/caseloadFiles';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('has in README the commands of the command table', () => {
  const { command } = textFor('en').words;
  const rows = commands.map(({ name, en, cy }) => `| ${en} | ${cy} | ${command[name]} |`);
  expect(read('README.md')).toContain(['| English | Cymraeg | shows |', '|---|---|---|', ...rows].join('\n'));
});

it('has in src/README the import table that is enforced', () => {
  const listed = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(', '));
  for (const [layer, { ours, packages, node }] of Object.entries(layers)) {
    expect(read('src/README.md')).toContain(`| ${layer} | ${listed(ours)} | ${listed(packages)} | ${listed(node)} |`);
  }
});

it('explains in src/README every package that production needs', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) expect(read('src/README.md')).toContain(`\`${name}\``);
});

it.each(['README.md', 'src/README.md'])('has no link in %s that leads nowhere', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target));
  expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
});

it('names in README only scripts that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('README.md').matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it.each(fileNames)('describes in docs/EXPORT.md every column that is read of %s, and no other', (file) => {
  const [, section = ''] = read('docs/EXPORT.md').split(`\n## ${file}\n`);
  const described = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column);
  expect(described).toEqual(columnsOf(file));
});

/** The columns of which the page says that their cells may be empty, beside the table that they are in. */
const mayBeEmpty = fileNames.flatMap((file) => {
  const [, section = ''] = read('docs/EXPORT.md').split(`\n## ${file}\n`);
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \| +\| ([^|]*)\|/gm)];
  return rows.filter(([, , says = '']) => /\bempty\b/.test(says)).map(([, column = '']) => [file, column] as const);
});

it('knows of columns that may be empty', () => {
  expect(mayBeEmpty).toEqual(
    expect.arrayContaining([
      ['visits.csv', 'seen'],
      ['conferences.csv', 'decision'],
    ]),
  );
});

it.each(mayBeEmpty)('leaves nothing out for empty cells of %s, %s, of which docs/EXPORT.md says that they may be', (file, column) => {
  const emptied = { ...goodExport, [file]: (goodExport[file] ?? []).map((row) => ({ ...row, [column]: '' })) };
  const { problems } = parseCaseload(filesOf(emptied), '2026-11-20');
  expect(problems.filter((each) => each.file === file && each.column === column && each.severity !== 'noted')).toEqual([]);
});

describe('the steps of docs/EXPORT.md', () => {
  const rows = [...read('docs/EXPORT.md').matchAll(/^\| `([a-z-]+)` \|.*\| `(CH-\d+,.*)` \|$/gm)];

  it('are all that there are, each with an example row', () => {
    expect(rows.map(([, step]) => step)).toEqual(stepKinds);
    expect(rows.map(([, , row = '']) => row.split(',')[1])).toEqual(stepKinds);
  });

  it('are taken as they stand there, with the demo', () => {
    const lines = ['child_ref,step,about_on,done_on', ...rows.map(([, , row]) => row)];
    const files = new Map([...demoFiles(), ['steps.csv', lines.join('\n')]]);
    const { groups, problems } = parseCaseload(files, '2026-11-20');
    expect(problems.filter(({ file }) => file === 'steps.csv')).toEqual([]);
    expect(new Set(groups.flatMap(({ steps = [] }) => steps.map(({ what }) => what)))).toEqual(new Set(stepKinds));
  });
});

it('describes in docs/EXPORT.md every role', () => {
  for (const role of roles) expect(read('docs/EXPORT.md')).toContain(`\`${role}\``);
});
