/** A share of R7, in a process of its own: lives these seeds and tells the parent what became of all of them. */
import { type AlertHistory, simulateAlerts } from '../test/support/alertSimulation';

export type PartAsked = { readonly from: number; readonly to: number; readonly steps: number };
export type PartTold = AlertHistory & { readonly lives: number; readonly wrongSeeds: readonly number[] };

async function live({ from, to, steps }: PartAsked): Promise<PartTold> {
  const total = { steps: 0, posts: 0, presses: 0, crashes: 0, lost: 0, phantom: 0, doubled: 0, early: 0, breaches: 0 };
  const wrongSeeds: number[] = [];
  for (let seed = from; seed < to; seed += 1) {
    const history = await simulateAlerts(seed, steps);
    for (const name of Object.keys(total) as (keyof AlertHistory)[]) total[name] += history[name];
    if (history.lost + history.phantom + history.doubled + history.early + history.breaches > 0) wrongSeeds.push(seed);
  }
  return { ...total, lives: to - from, wrongSeeds };
}

process.on('message', (asked: PartAsked) => {
  live(asked).then(
    (told) => process.send?.(told, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(3);
    },
  );
});
