import type { Router } from '../../src/bot/router';
import { allow } from '../../src/core/result';
import { addDays } from '../../src/core/time/calendarDate';
import { isDamage } from '../../src/documents/damage';
import { agree } from '../../src/usecases/actions';
import type { Deps } from '../../src/usecases/deeds/deps';
import { faultCode } from '../../src/usecases/deeds/faultCode';
import { performDeed } from '../../src/usecases/deeds/performDeed';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { aPress } from './alertPresses';
import type { PressedVisit } from './storageOracle';
import { shown } from './world';

/** How a press ended for the one who pressed; `told`: with a fault, of which they hear. */
export type Ending = 'saved' | 'refused' | 'told' | 'told-damaged';

/** One press by the co-ordinator of all groups. Sent again it is the same press. */
export type StoragePress = {
  readonly coreGroupId: string;
  /** What it needs to read, beside the head. */
  readonly needs: 'plan' | 'head';
  /** The words of the action that it agrees, or the visit that it records: what must be there once it is saved. */
  readonly words: string | null;
  readonly visit: PressedVisit | null;
  send(deps: Deps): Promise<Ending>;
};

/** An action agreed, one that exists changed, or a visit recorded through the router. `chance`: 0 to below 1. */
export function storagePress(router: Router, coreGroupId: string, number: number, today: string, chance: number): StoragePress {
  const key = `press-${number}`;
  const press = { personId: 'person-sian', coreGroupId, language: 'en', pressKey: key } as const;
  if (chance < 0.4) {
    const typed = { words: key, children: [`child-of-${coreGroupId}`], dueOn: addDays(today, 4), owner: 'mam' };
    const send = (deps: Deps) => endingOf(performDeed(deps, agree, press, { m: '', audience: 'everyone' }, allow(typed)));
    return { coreGroupId, needs: 'plan', words: key, visit: null, send: caught(send) };
  }
  if (chance < 0.6) {
    const send = async (deps: Deps) => {
      const found = await aPress(deps.store, coreGroupId, key, today, 0.5 + (chance - 0.4) * 2.4);
      return found.adds ? 'refused' : endingOf(found.by(deps));
    };
    return { coreGroupId, needs: 'plan', words: null, visit: null, send: caught(send) };
  }
  const time = `${padded(Math.floor(number / 60))}:${padded(number % 60)}`;
  const typed = { dayAgreed: '', twinAgreed: today, children: `child-of-${coreGroupId}`, on: today, time, what: 'seen,alone,at-home' };
  const send = async (deps: Deps): Promise<Ending> => {
    const found = await deps.directory.read(personKey('person-sian'));
    if (found?.document.type !== 'person') throw new Error('There is no co-ordinator.');
    const turn = { deps, person: found.document, where: ownChat };
    const card = shown(await router.answerPress(turn, 'seen.save', { g: coreGroupId, k: key, ...typed }));
    return card.includes('The visit is recorded') ? 'saved' : 'refused';
  };
  return { coreGroupId, needs: 'head', words: null, visit: { coreGroupId, on: today, time }, send: caught(send) };
}

async function endingOf(outcome: ReturnType<typeof performDeed>): Promise<Ending> {
  const { kind } = await outcome;
  return kind === 'done' || kind === 'repeated' ? 'saved' : 'refused';
}

/** A fault is told as bot/app.ts tells it; anything else that is thrown is a bug and ends the life. */
function caught(send: StoragePress['send']): StoragePress['send'] {
  return async (deps) => {
    try {
      return await send(deps);
    } catch (error) {
      if (faultCode(error) === null) throw error;
      return isDamage(error) ? 'told-damaged' : 'told';
    }
  };
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}

const ownChat = { kind: 'personal', conversationId: 'own', tenantId: 't', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;
