import type { CoreGroup } from '../src/core/coreGroup';
import { planNotice } from '../src/core/notices/notice';
import { allow } from '../src/core/result';
import { addDays } from '../src/core/time/calendarDate';
import { agree } from '../src/usecases/actions';
import type { Deed, Press } from '../src/usecases/deeds/performDeed';
import { aGroup, aMember } from '../test/support/aGroup';

/** The groups, people and the deed of R1: a real deed, agreeing an action, with a notice that cannot wait in its commit. */
export const killNow = '2026-11-20T09:00:00.000Z';
const people = 20;

export function killGroupId(index: number): string {
  return `kill-${index}`;
}

export function killGroup(index: number): CoreGroup {
  const members = Array.from({ length: people }, (_, nth) => aMember(`m${index}-${nth}`, 'member'));
  return aGroup({ coreGroupId: killGroupId(index), members: [aMember('sian', 'co-ordinator'), ...members] });
}

type Agreeing = typeof agree extends Deed<infer Data, infer Typed> ? { readonly data: Data; readonly typed: Typed } : never;

export function agreeAndTell(key: string): Deed<Agreeing['data'], Agreeing['typed']> {
  return {
    ...agree,
    decide: (state, data, typed, doing) => {
      const decided = agree.decide(state, data, typed, doing);
      if (!decided.ok) return decided;
      const others = state.group.members.filter(({ role }) => role === 'member');
      const notice = planNotice(
        {
          coreGroupId: state.group.coreGroupId,
          about: { kind: 'record', meetingId: key, version: 1 },
          recipientPersonId: others[[...key].reduce((sum, each) => sum + each.charCodeAt(0), 0) % others.length]?.personId ?? null,
          urgency: 'at-once',
          sendAfter: doing.now,
          escalatesAt: null,
        },
        doing.now,
      );
      return allow({ ...decided.value, create: [notice] });
    },
  };
}

export function killPress(coreGroupId: string, key: string): Press {
  return { personId: 'person-sian', coreGroupId, language: 'en', pressKey: key };
}

export function killTyped(key: string) {
  return allow({ words: key, children: ['child-1'], dueOn: addDays(killNow.slice(0, 10), 60), owner: 'sian' });
}
