import { wordsSeenBy } from '../../core/confidentiality/words';
import { concernedBy } from '../../core/notices/reviewNotices';
import type { Conference, DecidedForChild, RemovalCheck } from '../../core/review/review';
import { type ReviewOfChild, wordsOfDecision } from '../../core/review/reviewView';
import type { CalendarDate } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { conferenceOf } from '../../usecases/review/reviewDocuments';
import type { Shown } from '../shown';
import type { Turn } from '../turn';

export type Words = { label: string; text: string };

/** What was typed about a sitting that is still to be decided, as far as this reader may see it. */
export function wordsOfSitting({ texts }: Turn, { state, actor }: Shown<object>, sitting: Conference | undefined): Words[] {
  if (sitting === undefined) return [];
  const { lateReason, movedBecause, discretionLabel } = texts.words.review;
  return said([
    [lateReason, wordsSeenBy(state.group, actor, sitting.lateReason)],
    [movedBecause, wordsSeenBy(state.group, actor, sitting.moves.findLast(({ reason }) => reason.text !== '')?.reason ?? null)],
    [discretionLabel, wordsSeenBy(state.group, actor, sitting.attended?.discretion ?? null)],
  ]);
}

/** Why it was called off, while no other is planned, as far as this reader may see it. */
export function wordsOfCalledOff({ texts }: Turn, { state, actor }: Shown<object>, { calledOff, child }: ReviewOfChild): Words[] {
  if (calledOff === null) return [];
  const all = conferenceOf(state, calledOff.conferenceId)?.calledOff ?? [];
  const theirs = all.findLast(({ childIds }) => childIds.includes(child.childId));
  return said([[texts.words.review.calledOffBecause, wordsSeenBy(state.group, actor, theirs?.reason ?? null)]]);
}

/** What was decided last and why; a correction beside what it corrects, and what the custodian said. */
export function wordsOfLast(turn: Turn, { state, actor }: Shown<object>, { last, child }: ReviewOfChild): Words[] {
  const conference = last?.conferenceId ? conferenceOf(state, last.conferenceId) : undefined;
  const told = wordsOfDecision(actor, conference, child.childId);
  if (told === null) return [];
  const { words } = turn.texts;
  return [
    ...told.decisions.flatMap((decision, index) => wordsOfDecided(turn, decision, index, told.decisions.length)),
    ...said([
      [words.review.discretionLabel, told.discretion],
      [words.review.reattendedBecause, told.whyReattended],
    ]),
    ...told.checks.map((check) => wordsOfCheck(turn, check)),
  ];
}

/** Where nothing was corrected the decision is not repeated here, as the lines above have it. */
function wordsOfDecided({ texts }: Turn, { decision, at, reasons, dissent, why }: DecidedForChild, index: number, count: number): Words[] {
  const { reasonsLabel, dissentLabel, correctedBecause, decision: decisions } = texts.words.review;
  const day = texts.day(dayOf(at));
  const stands = index === count - 1;
  const title = texts.say(stands ? 'review.recordedStands' : 'review.recordedWas', { day });
  return said([
    [title, count > 1 ? decisions[decision] : null],
    [reasonsLabel, reasons.text],
    [dissentLabel, stands ? (dissent?.text ?? null) : null],
    [correctedBecause, why?.text ?? null],
  ]);
}

function wordsOfCheck({ texts }: Turn, { outcome, reason, at }: RemovalCheck): Words {
  const { outcomeOf } = texts.words.review.removal;
  return {
    label: texts.say('review.removal.checked', { day: texts.day(dayOf(at)), outcome: outcomeOf[outcome] }),
    text: reason?.text ?? '',
  };
}

/** What was done with that day, and how many of those whom it concerns Teams does not reach: they are to be told by letter or phone. */
export function doneWithDay(
  { texts, deps }: Turn,
  { state }: Shown<object>,
  done: string,
  { childIds, day }: { readonly childIds: readonly string[]; readonly day: CalendarDate },
): string {
  const count = concernedBy(state.group, childIds, day, deps.clock.today()).filter(({ inTeams }) => !inTeams).length;
  return count === 0 ? done : `${done} ${texts.say('review.writeOrRing', { count })}`;
}

function said(all: readonly (readonly [string, string | null])[]): Words[] {
  return all.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
