import { appointmentMark } from '../../src/core/meeting/meeting';
import type { EveryoneWorld } from './everyoneWorld';

/*
 * What was recorded about a child before, in the world of everybody, by presses of people who may. Each gives what a later
 * press says of it.
 */

export type Press = Readonly<Record<string, unknown>>;

export const today = '2026-11-20';

export const change = { childId: 'child-1', agreed: false, on: today, toldOn: '', givenName: '', familyName: '' };

async function newest(world: EveryoneWorld, type: string): Promise<Record<string, unknown>> {
  const found = await world.deps.store.ofType('group-1', type, { limit: 1000, after: null });
  return found.at(-1) as Record<string, unknown>;
}

/** Section 47 enquiries, as somebody records them afterwards. */
export const began = { what: 'enquiries-began', about: '', children: 'child-1', on: today, notYet: 'false', why: '' };

/** A limit that was missed, and why, as somebody who answers for it may say. */
export const missed = {
  ...{ childId: 'child-1', trigger: '2026-01-05', seen: 0, code: 'absent', reason: 'Nobody was there' },
  ...{ authorisedBy: 'macsen', authorisedOn: today },
};

/** Noor cannot come to the next meeting, and owes a written report. */
export async function apologised(world: EveryoneWorld): Promise<Press> {
  const meeting = await world.meeting();
  const asked = meeting === undefined ? '' : appointmentMark(meeting);
  await world.presses('noor', 'attendance.reply', { meetingId: 'meeting-1', reply: 'apologies', asked });
  return { about: 'meeting-1 noor' };
}

export async function visited(world: EveryoneWorld): Promise<Press> {
  await world.presses('noor', 'seen.save', { dayAgreed: '', children: 'child-2', on: today, time: '10:00', what: 'seen' });
  return { visit: (await newest(world, 'visit'))['id'] };
}

export async function reported(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-2', on: today, time: '10:00', place: 'The door' };
  await world.presses('noor', 'notSeen.report', { danger: 'no', dayAgreed: '', ...typed });
  return { entryId: (await newest(world, 'not-seen'))['entryId'] };
}

/** A sitting for child-1 today, long after its limit: the conference chair gives the reason. */
export async function sitting(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-1', plannedOn: today, startsAt: '14:00', lateReason: 'Nobody could come before' };
  await world.presses('cadi', 'review.plan', { dayAgreed: today, ...typed });
  return { conferenceId: (await newest(world, 'conference'))['conferenceId'] };
}

export async function held(world: EveryoneWorld): Promise<Press> {
  const about = await sitting(world);
  await world.presses('cadi', 'review.attend', { ...about, seen: 1, heldOn: today, attended: 'sian,ioan,noor', discretion: '' });
  return about;
}

export const decision = { childId: 'child-1', heldOn: today, removalAgreed: true, reasons: 'As it was said', dissent: '' };

export async function decided(world: EveryoneWorld): Promise<Press> {
  const about = await held(world);
  await world.presses('cadi', 'review.decide', { ...about, ...decision, decision: 'remain', categories: 'neglect' });
  return { ...about, seen: (await newest(world, 'conference'))['version'] };
}

export async function removed(world: EveryoneWorld): Promise<Press> {
  const about = await held(world);
  await world.presses('cadi', 'review.decide', { ...about, ...decision, decision: 'remove', categories: '' });
  return { ...about, seen: (await newest(world, 'conference'))['version'] };
}

export async function asked(world: EveryoneWorld): Promise<Press> {
  await world.presses('noor', 'review.ask', { children: 'child-1', ground: 'new-harm', words: 'This cannot wait' });
  return { requestId: (await newest(world, 'review-request'))['requestId'], seen: 1 };
}

export async function moved(world: EveryoneWorld): Promise<Press> {
  await world.presses('sian', 'children.change', { ...change, what: 'moved' });
  return { changeId: (await newest(world, 'child-change'))['changeId'] };
}
