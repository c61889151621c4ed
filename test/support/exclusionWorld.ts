import type { CoreGroup } from '../../src/core/coreGroup';
import type { Exclusion } from '../../src/core/meeting/exclusion';
import { appointmentMark } from '../../src/core/meeting/meeting';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from './everyoneWorld';

/*
 * Elin is a parent of child-1, Rhys of child-2; Noor and Ioan are members, Ioan chairs; Siân co-ordinates, Macsen manages, Cadi chairs
 * conferences. It is 20 November 2026.
 */

export type Press = Readonly<Record<string, unknown>>;

export const request: Press = {
  person: 'elin',
  ground: 'violence-or-threats',
  words: 'CanaryEvidence',
  extent: 'whole',
  topics: '',
  from: '2026-11-20',
  until: '',
};

export const decision: Press = {
  extent: 'whole',
  topics: '',
  from: '2026-11-20',
  until: '',
  reviewBy: '2026-12-18',
  why: 'CanaryWhy',
  told: 'CanaryTold',
  views: 'CanaryViews',
  complaint: 'true',
};

export const review: Press = {
  code: 'keep',
  why: 'CanaryReview',
  reviewBy: '2026-12-31',
  extent: 'whole',
  topics: '',
  until: '',
  given: 'false',
};

/** The newest request as it is stored, and what a card about it says. */
export async function newestExclusion(world: EveryoneWorld): Promise<{ readonly exclusionId: string; readonly seen: number }> {
  const id = (await world.head()).exclusions?.at(-1)?.exclusionId ?? 'none';
  const found = (await world.deps.store.load('group-1', [`exclusion:${id}`]))?.documents.get(`exclusion:${id}`);
  return { exclusionId: id, seen: (found as Exclusion | undefined)?.version ?? 1 };
}

export async function askedToExclude(world: EveryoneWorld, more: Press = {}, who = 'noor'): Promise<Press> {
  await world.presses(who, 'exclusions.ask', { ...request, ...more });
  return newestExclusion(world);
}

export async function excluded(world: EveryoneWorld, more: Press = {}): Promise<Press> {
  const asked = await askedToExclude(world, more);
  await world.presses('macsen', 'exclusions.decide', { ...asked, ...decision, ...more });
  return newestExclusion(world);
}

/** A world in that state in which Elin is excluded from whole meetings from today. */
export async function withoutElin(state: WorldState, more: Press = {}): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld(state);
  await excluded(world, more);
  return world;
}

/** The mark of the appointment that stands, as a card about it has it. */
export async function markOfMeeting(world: EveryoneWorld): Promise<string> {
  return appointmentMark(await world.meeting());
}

export function marksOf(group: CoreGroup): readonly string[] {
  return (group.exclusions ?? []).map(({ memberId, state }) => `${memberId} ${state}`);
}
