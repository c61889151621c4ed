import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A checkout with its build in `dist`: this one, or that of an earlier commit. */
export type Checkout = { readonly root: string; readonly name: string };

export const ours: Checkout = { root: join(__dirname, '..'), name: 'ours' };

/**
 * The commit, checked out outside the repository with packages and a build of its own. It is kept for the next run, as it takes a
 * minute or two. Throws where there is no such commit or it cannot be built.
 */
export function earlierBuild(commit: string): Checkout {
  const sha = told('git', ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`], ours.root);
  const name = sha.slice(0, 12);
  const root = join(tmpdir(), `craidd-against-${name}`);
  const mark = join(root, 'node_modules/.built-for-bench');
  if (!existsSync(mark)) {
    console.error(`Building ${name} in ${root}, once…`);
    build(root, sha);
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(mark, sha);
  }
  return { root, name };
}

function build(root: string, sha: string): void {
  if (!existsSync(root)) {
    told('git', ['worktree', 'prune'], ours.root);
    told('git', ['worktree', 'add', '--detach', root, sha], ours.root);
  }
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  // The lock of a few early commits lacks packages for other systems, which `npm ci` refuses: then what it does lock is installed.
  if (spawnSync('npm', ['ci', ...quietly], { cwd: root }).status !== 0) told('npm', ['install', '--no-package-lock', ...quietly], root);
  told(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], root);
}

/** What the program writes; throws with its complaint where it fails. */
function told(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
}
