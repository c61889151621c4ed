import { readFileSync } from 'node:fs';

/** What a press goes through; the rest is what V8 and Node do on their own. */
export const stages = [
  'HTTP',
  'token',
  'turn',
  'load',
  'decide',
  'clocks',
  'audit',
  'commit',
  'card',
  'log',
  'collection',
  'other',
  'waiting',
] as const;
export type Stage = (typeof stages)[number];

type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
};
type Profile = { readonly nodes: readonly ProfileNode[]; readonly samples: readonly number[]; readonly timeDeltas: readonly number[] };

/** By the place of a file in `dist`, the first that fits. What fits nowhere (packages, Node, `core/time`) belongs to its caller. */
const places: readonly (readonly [RegExp, Stage])[] = [
  [/^http\//, 'HTTP'],
  [/^bot\/frontDoor\//, 'token'],
  [/^storage\/.*(write|commit|sync|checkpoint|worker|purge)/i, 'commit'],
  [/^(storage|documents)\//, 'load'],
  [/^(core|usecases)\/.*(audit|sha256|accesslog)/i, 'audit'],
  [/^core\/(.*\/)?clocks\//, 'clocks'],
  [/^usecases\/clocks\//, 'clocks'],
  [/^(cards|text)\//, 'card'],
  [/^usecases\/(people|ids)\//, 'turn'],
  [/^(core|usecases)\//, 'decide'],
  [/^bot\/(connector\/|[^/]+$)/, 'turn'],
  [/^bot\//, 'card'],
  [/^(log|metrics)$/, 'log'],
];
const withCaller = /^core\/(.*\/)?time\//;
/** Packages that are a stage of their own wherever they are called from. */
const packages: readonly (readonly [RegExp, Stage])[] = [
  [/node_modules\/restify|^node:(_http|net|internal\/http|internal\/stream_base)/, 'HTTP'],
  [/node_modules\/(botbuilder|botframework|@microsoft\/teams-ai)/, 'turn'],
  [/node_modules\/(adaptivecards|adaptive-expressions|intl-messageformat|@formatjs)/, 'card'],
  [/node_modules\/jose\//, 'token'],
  [/node_modules\/(pino|prom-client)/, 'log'],
];
const own: Readonly<Record<string, Stage>> = { '(idle)': 'waiting', '(garbage collector)': 'collection', '(program)': 'other' };

/** A CPU profile as microseconds a press for each stage: the time of each function counts for the stage that it or its nearest caller belongs to. */
export function stageLines(
  file: string,
  presses: number,
): { readonly lines: readonly string[]; readonly stages: Readonly<Record<Stage, number>> } {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const stageBy = stagesOf(profile.nodes);
  const spent = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  profile.samples.forEach((id, index) => {
    spent[stageBy.get(id) ?? 'other'] += (profile.timeDeltas[index] ?? 0) / Math.max(1, presses);
  });
  const total = stages.filter((stage) => stage !== 'waiting').reduce((sum, stage) => sum + spent[stage], 0);
  const line = (stage: Stage): string => {
    const share = stage === 'waiting' ? '' : `${((100 * spent[stage]) / total).toFixed(0).padStart(4)} %`;
    return `${stage.padEnd(10)} ${spent[stage].toFixed(0).padStart(6)} µs${share}`;
  };
  return { lines: [...stages.map(line), `${'in all'.padEnd(10)} ${total.toFixed(0).padStart(6)} µs, without the waiting`], stages: spent };
}

function stagesOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, Stage> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, Stage>();
  const visit = (node: ProfileNode, above: Stage): void => {
    const stage = stageOf(node) ?? above;
    found.set(node.id, stage);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next !== undefined) visit(next, stage);
    }
  };
  const [root] = nodes;
  if (root !== undefined) visit(root, 'other');
  return found;
}

function stageOf({ callFrame: { functionName, url } }: ProfileNode): Stage | null {
  const special = own[functionName];
  if (special !== undefined) return special;
  const [, place] = /\/dist\/(.+)\.js$/.exec(url) ?? [];
  const isOurs = place !== undefined && !url.includes('node_modules');
  if (!isOurs) return packages.find(([pattern]) => pattern.test(url))?.[1] ?? null;
  if (withCaller.test(place)) return null;
  return places.find(([pattern]) => pattern.test(`${place}`))?.[1] ?? null;
}
