import { liveDays, toldOtherwise, type Year, type YearAsked } from '../test/support/yearOfAlerts';
import type { Effort, Figure } from './figure';

const seed = 1;
const ways = ['missing', 'early', 'doubled', 'silent'] as const;

/** A year of the demo's caseload day by day, by one instance and by ten that are killed: who is told what, on which day. */
export async function year(effort: Effort): Promise<readonly Figure[]> {
  const lived = effort === 'quick' ? { days: 60, groups: 12 } : { days: 366, groups: 1_000 };
  const one = await liveDays({ ...lived, instances: 1, seed });
  const ten = await liveDays({ ...lived, instances: 10, seed });
  const otherwise = toldOtherwise(one, ten);
  const planted: readonly (readonly [NonNullable<YearAsked['bug']>, (typeof ways)[number], number])[] = [
    ['falls-silent', 'silent', 1],
    ['forgets-claims', 'missing', 10],
    ['ignores-etags', 'doubled', 10],
    ['sweeps-without-head', 'missing', 10],
  ];
  const found: string[] = [];
  for (const [bug, as, instances] of planted) {
    const wrong = (await liveDays({ days: 30, groups: 6, instances, seed, bug }))[as];
    found.push(`planted "${bug}" ${wrong > 0 ? `is found: ${wrong} ${as}` : 'was NOT found'}`);
  }
  const isClean = [one, ten].every((each) => ways.every((way) => each[way] === 0)) && otherwise === 0;
  return [
    {
      id: 'year',
      what: `${one.days} days of ${one.children} children, ${one.ticks} looks by one instance, ${ten.ticks} by ten with ${ten.kills} kills`,
      reach: 'every due notice once, none early, none missing, nothing silent while open; the same told on the same days',
      measured: `one: ${shown(one)}; ten: ${shown(ten)}; ${otherwise} told otherwise`,
      reached: isClean && found.every((line) => !line.includes('NOT')),
      details: found,
      data: { lived, one: { ...one, told: one.told.size }, ten: { ...ten, told: ten.told.size }, otherwise },
    },
  ];
}

function shown(lived: Year): string {
  return [`${lived.told.size} told`, ...ways.map((way) => `${lived[way]} ${way}`)].join(', ');
}
