import type { Child } from '../child';
import { type ConferenceFact, isOff, type PaperDay, paperDays } from '../facts';
import { daysBetween } from '../time/calendarDate';
import { partKey } from './importMark';
import type { ThreeWay } from './threeWay';

/**
 * By kind and planned day. One that the case system has no longer, or has for another day, goes, whether it was planned or held;
 * one that was held here stays. The days of its papers are recorded here alone and stay whatever the export says anew of the
 * conference; where it has it for another day, they go along to that. A transfer conference that was recorded here is one with the
 * export's that was held on its day. What was recorded here of one that is gone is kept apart: an export may leave it out by mistake,
 * and the next have it again.
 */
export function mergeConferences(
  { conferences: stored, conferencesLeftOut: apart = [] }: Pick<Child, 'conferences' | 'conferencesLeftOut'>,
  { childId, conferences }: Pick<Child, 'childId' | 'conferences'>,
  three: ThreeWay,
): Pick<Child, 'conferences' | 'conferencesLeftOut'> {
  const keyOf = (conference: ConferenceFact) => partKey.conference(childId, conference);
  const isHeldHere = (conference: ConferenceFact) =>
    conference.heldOn !== null &&
    (conference.conferenceId !== undefined || conference.kind === 'transfer') &&
    three.isTouched(keyOf(conference), withoutPapers(conference));
  const before = new Map(stored.map((conference) => [keyOf(conference), conference]));
  const now = new Set(conferences.map(keyOf));
  const others = stored.filter((conference) => !now.has(keyOf(conference)));
  const stays = (conference: ConferenceFact) => isHeldHere(conference) || !three.wasImported(keyOf(conference));
  const went = others.filter((other) => !stays(other));
  const came = conferences.filter((conference) => !before.has(keyOf(conference)));
  const again = new Map(apart.map((conference) => [keyOf(conference), conference]));
  const alongWith = new Set<ConferenceFact>();
  const merged = conferences.map((conference) => {
    const known = before.get(keyOf(conference));
    const back = again.get(keyOf(conference));
    if (known === undefined && back !== undefined) return { ...back, ...conference };
    if (known === undefined) {
      const from =
        others.find((other) => isSameDay(other, conference)) ?? onlyOther(conference, came, went) ?? plannedHere(conference, others);
      if (from !== undefined) alongWith.add(from);
      return withPapersOf(from, conference);
    }
    if (isHeldHere(known) && conference.heldOn === null) return known;
    return withItsEnd(known, withPapersOf(known, three.caseSystemWins(keyOf(conference), known, conference)));
  });
  const isHeldInstead = (other: ConferenceFact) => alongWith.has(other) && isPlannedReview(other);
  const left = others.filter(
    (other) => stays(other) && !isHeldInstead(other) && !(other.kind === 'transfer' && conferences.some((each) => isSameDay(other, each))),
  );
  const leftOut = [...apart.filter((each) => !now.has(keyOf(each))), ...went.filter((each) => !alongWith.has(each) && isRecorded(each))];
  return {
    conferences: [...merged, ...left].sort((one, other) =>
      one.plannedFor < other.plannedFor ? -1 : Number(one.plannedFor > other.plannedFor),
    ),
    ...(leftOut.length === 0 ? {} : { conferencesLeftOut: leftOut }),
  };
}

/** A review that was held so few calendar days before the one that had been planned here by then is that one [P]. */
const mostDaysBefore = 14;

/** The first review that was planned here, where this one was held a little before its day: whoever held it had no other in mind. */
function plannedHere({ kind, heldOn }: ConferenceFact, others: readonly ConferenceFact[]): ConferenceFact | undefined {
  if (kind !== 'review' || heldOn === null) return undefined;
  return others
    .filter(isPlannedReview)
    .filter(({ plannedFor, setOn }) => setOn !== undefined && setOn <= heldOn && plannedFor > heldOn)
    .filter(({ plannedFor }) => daysBetween(heldOn, plannedFor) <= mostDaysBefore)
    .sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : 1))[0];
}

function isPlannedReview(fact: ConferenceFact): boolean {
  return fact.kind === 'review' && fact.heldOn === null && fact.conferenceId !== undefined && !isOff(fact);
}

/** Whether anything of it is known here alone. */
function isRecorded(conference: ConferenceFact): boolean {
  return conference.conferenceId !== undefined || conference.movedTo !== undefined || Object.keys(papersOf(conference)).length > 0;
}

/** What is recorded here of a conference, a day or that it is not yet, unless the export has that itself. */
function withPapersOf(known: ConferenceFact | undefined, conference: ConferenceFact): ConferenceFact {
  return known === undefined ? conference : { ...papersOf(known), ...(known.setOn && { setOn: known.setOn }), ...conference };
}

/** What was done here with a day that the case system still has: it was moved, or called off. That it was held says otherwise. */
function withItsEnd(known: ConferenceFact, merged: ConferenceFact): ConferenceFact {
  const { movedTo, calledOffOn } = known;
  if (merged.heldOn !== null) return merged;
  return { ...merged, ...(movedTo === undefined ? {} : { movedTo }), ...(calledOffOn === undefined ? {} : { calledOffOn }) };
}

function papersOf(conference: ConferenceFact): Pick<ConferenceFact, PaperDay> {
  return Object.fromEntries(paperDays.flatMap((paper) => (conference[paper] === undefined ? [] : [[paper, conference[paper]]])));
}

function withoutPapers(conference: ConferenceFact): ConferenceFact {
  const papers: readonly string[] = paperDays;
  return Object.fromEntries(Object.entries(conference).filter(([name]) => !papers.includes(name))) as ConferenceFact;
}

function isSameDay(one: ConferenceFact, other: ConferenceFact): boolean {
  return one.kind === other.kind && one.heldOn !== null && one.heldOn === other.heldOn;
}

/**
 * The one that went, where only one of the kind went and only one came. Not where that was another one: it was held, and this is to
 * come; or something was sent of it before this was held.
 */
function onlyOther(
  { kind, heldOn }: ConferenceFact,
  came: readonly ConferenceFact[],
  went: readonly ConferenceFact[],
): ConferenceFact | undefined {
  const [only, ...more] = went.filter((each) => each.kind === kind);
  if (only === undefined || more.length > 0 || came.filter((each) => each.kind === kind).length > 1) return undefined;
  if (heldOn === null) return only.heldOn === null ? only : undefined;
  const { reportsSentOn: _, ...sentAfterwards } = papersOf(only);
  return Object.values(sentAfterwards).some((on) => typeof on === 'string' && on < heldOn) ? undefined : only;
}
