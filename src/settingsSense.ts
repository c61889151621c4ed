import { clockIds, traitsOf } from './core/clockTable';
import type { SettingsFile } from './settingsSchema';

/** One thing wrong in the settings, and where: 'clocks.D05.limit'. */
export type SettingsProblem = { readonly path: string; readonly words: string };

/** What fits the schema and makes no sense. */
export function senseProblems(file: SettingsFile): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const clocks = file.clocks ?? {};
  if (clocks.D07?.limit !== undefined)
    problems.push({ path: 'clocks.D07.limit', words: 'has no length of its own: its limit is the next review (D09, D10)' });
  if (file.alertHours !== undefined && file.alertHours.from >= file.alertHours.to)
    problems.push({ path: 'alertHours', words: 'must begin before they end' });
  if (clocks.D23?.limit !== undefined && !('months' in clocks.D23.limit))
    problems.push({ path: 'clocks.D23.limit', words: 'must be in months' });
  for (const id of clockIds.filter((each) => each !== 'D04')) {
    if (clocks[id]?.ladder?.some(({ missedRunning }) => missedRunning !== undefined))
      problems.push({
        path: `clocks.${id}.ladder`,
        words: 'missedRunning is for D04 only: core groups are the only ones counted in a row',
      });
  }
  for (const id of clockIds.filter((each) => traitsOf(each).needsLength)) {
    const limit = clocks[id]?.limit;
    if (limit !== undefined && Object.values(limit)[0] === 0)
      problems.push({ path: `clocks.${id}.limit`, words: 'must be longer than nothing' });
  }
  for (const name of ['first', 'every'] as const) {
    const length = file.choices?.careVisits?.[name];
    if (length !== undefined && Object.values(length)[0] === 0)
      problems.push({ path: `choices.careVisits.${name}`, words: 'must be longer than nothing' });
  }
  return problems;
}
