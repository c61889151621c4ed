import type { TurnAdapter, TurnAdapterOptions } from './turnAdapter';

/** The adapter, made with its first turn: with it botbuilder is loaded, which takes longer than a start without it. */
export function laterTurnAdapter(options: TurnAdapterOptions): Pick<TurnAdapter, 'runTurn'> {
  let made: TurnAdapter | null = null;
  return {
    async runTurn(activity, logic) {
      made ??= adapter(options);
      return made.runTurn(activity, logic);
    },
  };
}

function adapter(options: TurnAdapterOptions): TurnAdapter {
  const { TurnAdapter: Adapter }: typeof import('./turnAdapter') = require('./turnAdapter');
  return new Adapter(options);
}
