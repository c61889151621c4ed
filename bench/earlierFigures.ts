import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Checkout } from './against';
import type { Effort, Figure } from './figure';

/** Figures that a build counts of itself in one process, so that its own bench can be asked for them. */
const countedAlone: readonly string[] = ['P2', 'P3', 'P4', 'P6'];

/** Our figures with what the bench of the earlier build measures there, as it stood then; as they are where it has no such figure. */
export function besideEarlier(id: string, figures: readonly Figure[], against: Checkout | null, effort: Effort): readonly Figure[] {
  if (against === null || !countedAlone.includes(id)) return figures;
  const earlier = earlierFigures(id, against, effort);
  return figures.map((figure, index) => ({
    ...figure,
    details: [`the earlier build: ${earlier[index] ?? 'not measured'}`, ...figure.details],
  }));
}

function earlierFigures(id: string, { root }: Checkout, effort: Effort): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-earlier-'));
  const file = join(folder, 'figures.json');
  const asked = ['bench/main.ts', '--only', id, '--json', file, ...(effort === 'quick' ? ['--quick'] : [])];
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--require', './test/support/typescript.cjs', ...asked], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) return [`not measured, as its bench stopped with ${status}: ${stderr.trim().split('\n')[0] ?? ''}`];
    const { figures } = JSON.parse(readFileSync(file, 'utf8')) as { readonly figures: readonly Pick<Figure, 'measured'>[] };
    return figures.map(({ measured }) => measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
