import { type Config, readConfig } from './config';
import type { Rules } from './core/policy';
import { allow, type Result, refuse } from './core/result';
import { openRoots, rootsKeyProblem } from './roots';
import { defaultRules, readSettings, unsetIn, unsetRules } from './settings';
import { whyNoFile } from './storeFile';
import type { Roots } from './usecases/audit/readRoots';

/** All that a start reads before it opens anything. */
export type Start = { readonly config: Config; readonly rules: Rules; readonly roots: Roots | null };

/** What is wrong, by where it stands. */
export type StartProblems = readonly { readonly heading: string; readonly problems: readonly string[] }[];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment, the settings file, the key of the roots and the place of the store; or everything that is wrong with any of
 * them at once, so that somebody who mends one thing and starts again does not meet the next.
 */
export function readStart(env: Environment): Result<Start, StartProblems> {
  const config = readConfig(env);
  const production = env['NODE_ENV'] === 'production';
  const file = env['SETTINGS'] || null;
  const rules = file === null ? allow(defaultRules()) : readSettings(file);
  const unset = rules.ok ? unsetRules(rules.value) : unsetIn(file);
  const roots = config.ok ? openRoots(config.value) : rootsUnderBadEnvironment(env);
  const environment = [...(config.ok ? [] : config.refusal), ...(roots.ok ? [] : [roots.refusal])];
  const wrong: StartProblems = [
    { heading: 'The environment is not complete:', problems: environment },
    { heading: 'The settings file does not hold:', problems: rules.ok ? [] : rules.refusal.map(({ path, words }) => `${path}: ${words}`) },
    { heading: 'The settings file is not complete for production:', problems: production ? unset : [] },
    { heading: 'The store did not open:', problems: production ? whyNoFile(config.ok ? config.value.store : (env['STORE'] ?? '')) : [] },
  ];
  if (config.ok && rules.ok && roots.ok && wrong.every(({ problems }) => problems.length === 0))
    return allow({ config: config.value, rules: rules.value, roots: roots.value });
  return refuse(wrong.filter(({ problems }) => problems.length > 0));
}

function rootsUnderBadEnvironment(env: Environment): Result<null, string> {
  const problem = rootsKeyProblem(env['ROOTS_KEY'] || null);
  return problem === null ? allow(null) : refuse(problem);
}
