import { isBornBy } from '../child';
import { isOff } from '../facts';
import { isFor } from '../member';
import { addDays, earlier, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { countsSince } from '../wayOfCounting';
import { addLength, occurrence } from './clock';
import { type ClockFacts, turnsEighteenOn } from './clockFacts';
import { betweenStages, type Family, known, one, until } from './occurrences';

/** D01, D08, D18 to D24: what registration itself asks for, and what must be told at once. */
export const registrationClocks: Family = (facts, rules) => [
  ...enquiry(facts, rules),
  ...coordinatorChanges(facts, rules),
  ...noCoordinator(facts, rules),
  ...deniedAccess(facts, rules),
  ...missing(facts, rules),
  ...eighteenthBirthday(facts, rules),
  ...advocacy(facts, rules),
];

/** D01 and D08, where the enquiry before the conference is known. */
const enquiry: Family = (facts, rules) => {
  const known = facts.child.enquiry;
  if (known === undefined) return [];
  const { choices, clocks } = rules.policy;
  const fromDecision = choices.initialConference === 'decision-to-enquire';
  const start = fromDecision ? known.decidedOn : known.lastStrategyDiscussionOn;
  const because = fromDecision ? 'decided-to-enquire' : 'strategy-discussion-held';
  const conference =
    start === null ? [] : [one(facts, rules, { clock: 'D01', length: clocks.D01.limit, because }, start, facts.conferenceOn)];
  if (known.startedOn === null) return conference;
  const assessment = { clock: 'D08', length: clocks.D08.limit, because: 'enquiries-began' } as const;
  return [...conference, one(facts, rules, assessment, known.startedOn, known.assessmentCompletedOn)];
};

/** D19: everyone is told, which has a limit of its own [P], and has it in writing, which is met once both were done (DOMAIN 1.0). */
const coordinatorChanges: Family = (facts, rules) =>
  (facts.group.coordinatorChanges ?? [])
    .filter(({ changedOn }) => changedOn >= facts.registeredOn && changedOn <= facts.until)
    .flatMap(({ changedOn, toldOn, confirmedOn }) => {
      const { choices, clocks } = rules.policy;
      const metOn = toldOn === null || confirmedOn === null ? null : later(toldOn, confirmedOn);
      const told = { clock: 'D19', length: choices.coordinatorChangeTold, because: 'co-ordinator-change-untold' } as const;
      const confirmed = { clock: 'D19', length: clocks.D19.limit, because: 'co-ordinator-changed' } as const;
      return [one(facts, rules, told, changedOn, toldOn), one(facts, rules, confirmed, changedOn, metOn)];
    });

/** D20: each time the child had no co-ordinator in the group, until there was one. */
const noCoordinator: Family = (facts, rules) =>
  gapsWithoutCoordinator(facts).map(({ from, to }) =>
    one(facts, rules, { clock: 'D20', length: rules.policy.clocks.D20.limit, because: 'no-co-ordinator' }, from, to),
  );

/** D21. */
const deniedAccess: Family = (facts, rules) =>
  (facts.child.deniedAccess ?? [])
    .filter(({ on }) => on >= facts.registeredOn && on <= facts.until)
    .map(({ on, toldOn }) =>
      one(facts, rules, { clock: 'D21', length: rules.policy.clocks.D21.limit, because: 'access-denied' }, on, toldOn),
    );

/**
 * D22: met when somebody recorded that co-ordinator and police were told; where nothing is recorded, nobody is taken to have been told. A
 * child who is found makes it no better: where nobody had been told in time it was missed, until the day on which they were found.
 */
const missing: Family = (facts, rules) => {
  const { missingSince, missingToldOn = null, foundMissing = [] } = facts.child;
  const told = { clock: 'D22', length: rules.policy.clocks.D22.limit, because: 'missing' } as const;
  const before = foundMissing
    .filter(({ since, foundOn }) => foundOn >= facts.registeredOn && since <= facts.until && since !== missingSince)
    .map(({ since, toldOn, foundOn }) => {
      const counted = { ...told, childId: facts.child.childId, trigger: since, limit: addLength(rules, since, told.length) };
      const metOn = known(facts, toldOn);
      return until(facts, occurrence(counted, { metOn, closedOn: metOn === null && foundOn <= facts.until ? foundOn : null }));
    })
    .filter(({ metOn, closedOn, limit }) => metOn !== null || closedOn === null || closedOn > limit);
  if (missingSince === null || missingSince > facts.until) return before;
  return [...before, one(facts, rules, told, missingSince, missingToldOn)];
};

/** D23 goes on after every other clock has ended at 18, until the register says so too. */
const eighteenthBirthday: Family = (facts, rules) => {
  const { childId, dateOfBirth, deregisteredOn } = facts.child;
  if (dateOfBirth === null || dateOfBirth > facts.asAt) return [];
  const limit = turnsEighteenOn(dateOfBirth, rules);
  const counted = {
    clock: 'D23',
    childId,
    trigger: dateOfBirth,
    limit,
    because: 'turns-18',
    length: rules.policy.clocks.D23.limit,
  } as const;
  // Off the register only once the custodian has confirmed it: until then it waits for them.
  if (facts.waitsSince !== null) return [occurrence(counted, { waitsSince: facts.waitsSince })];
  const offOn = known(facts, deregisteredOn);
  if (offOn === null || offOn >= limit) return [occurrence(counted, { metOn: offOn })];
  return [occurrence(counted, { cancelled: { on: offOn, reason: 'de-registered' } })];
};

/**
 * D24: an offer in each period between one stage and the next, from the conference or the child's birth on; where nobody has recorded any,
 * none was made. Core groups and conferences are the stages; the next one that is planned is aimed at, as it ends the period.
 */
const advocacy: Family = (facts, rules) => {
  const { advocacyOfferedOn: offered = [], dateOfBirth } = facts.child;
  const waitsForBirth = countsSince(rules, 3);
  if (waitsForBirth && !isBornBy(facts.child, facts.asAt)) return [];
  const start = waitsForBirth && dateOfBirth !== null ? later(facts.conferenceOn, dateOfBirth) : facts.conferenceOn;
  const stages = [...facts.meetingsHeld, ...facts.conferences].map(({ heldOn }) => heldOn).filter((day) => day >= start);
  const done = offered.filter((day) => day <= facts.until).sort();
  const { limit: length } = rules.policy.clocks.D24;
  return betweenStages(facts, [start, ...stages].sort(), done, ({ begins, ends }) => ({
    clock: 'D24',
    length,
    because: begins === dateOfBirth ? 'born' : 'stage-passed',
    limit: addLength(rules, begins, length),
    aimOn: ends === null ? nextStage(facts, begins) : null,
    since: begins,
  }));
};

/** The day of the next core group or review that is planned; null where none is, or its day has passed without it. */
function nextStage({ group, child, asAt }: ClockFacts, after: CalendarDate): CalendarDate | null {
  const sittings = child.conferences.filter((each) => !isOff(each));
  const planned = [...group.meetings.filter(({ cancelled }) => !cancelled), ...sittings]
    .filter(({ heldOn, plannedFor }) => heldOn === null && plannedFor >= asAt && plannedFor > after)
    .map(({ plannedFor }) => plannedFor);
  return planned.length === 0 ? null : planned.reduce(earlier);
}

type Gap = { readonly from: CalendarDate; readonly to: CalendarDate | null };

/**
 * A membership's `to` is its last day, but access ends the minute it is set: so nobody is named from that day on, and
 * a successor who starts the day after leaves no gap.
 */
function gapsWithoutCoordinator(facts: ClockFacts): readonly Gap[] {
  const { group, child, registeredOn, until } = facts;
  const named = group.members
    .filter((member) => member.role === 'co-ordinator' && member.takenBackOn === undefined)
    .filter((member) => isFor(member, child.childId) && member.from <= until)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const gaps: Gap[] = [];
  let unnamedFrom = registeredOn;
  let latestStart = registeredOn;
  for (const { from, to } of named) {
    if (from > latestStart) gaps.push({ from: unnamedFrom, to: from });
    if (to === null) return gaps;
    if (to < unnamedFrom) continue;
    unnamedFrom = to;
    latestStart = addDays(to, 1);
  }
  const isOpen = unnamedFrom <= until && unnamedFrom !== facts.ended?.on;
  return isOpen ? [...gaps, { from: unnamedFrom, to: null }] : gaps;
}
