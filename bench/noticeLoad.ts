import { type DeliveryLoad, deliverLoad, type LoadBug } from '../test/support/alertLoad';
import type { Effort, Figure } from './figure';

const seed = 20_261_120;
const leastShare = 0.95;

/** P4: notices that cannot wait, through a Teams that keeps its limits and answers one call in three with a fault, on virtual time. */
export async function noticeLoad(effort: Effort): Promise<readonly Figure[]> {
  const [count, people] = effort === 'quick' ? [1_000, 200] : [10_000, 2_000];
  const load = await deliverLoad(count, people, seed);
  const planted = await Promise.all(
    (['ignores-limits', 'retries-inside'] as const).map(async (bug) => ({ bug, found: await foundBy(bug) })),
  );
  const missed = planted.filter(({ found }) => found === null);
  return [
    {
      id: 'P4',
      what: `${count} notices to ${people} people of one tenant, one call in three refused, dropped or unanswered; time is virtual`,
      reach: '≥ 95 % of the allowed rate, 0 breaches, 0 lost, POSTs per notice = 1 + declared retries; planted bugs are found',
      measured: `${(100 * load.shareOfAllowedRate).toFixed(1)} % of the allowed rate, ${load.breaches} breaches, ${load.lost} lost, ${load.doubled} doubled beyond lost answers, ${load.requests} POSTs for ${load.notices} + ${load.declaredRetries} declared retries`,
      reached: isGood(load) && missed.length === 0,
      details: [
        `${(load.requests / load.notices).toFixed(3)} POSTs a notice; a lost answer is answered by another POST, so ${load.posts - load.notices} neutral cards were seen twice`,
        ...planted.map(({ bug, found }) => `planted "${bug}" ${found === null ? 'was NOT found' : `is found: ${found}`}`),
      ],
      data: { ...load, planted },
    },
  ];
}

function isGood(load: DeliveryLoad): boolean {
  const { breaches, lost, doubled, requests, notices, declaredRetries, shareOfAllowedRate } = load;
  return breaches + lost + doubled === 0 && requests === notices + declaredRetries && shareOfAllowedRate >= leastShare;
}

async function foundBy(bug: LoadBug): Promise<string | null> {
  const load = await deliverLoad(500, 100, seed, bug);
  if (isGood(load)) return null;
  return `${load.breaches} breaches, ${load.requests} POSTs where ${load.notices + load.declaredRetries} were declared`;
}
