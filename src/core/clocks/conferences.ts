import { isTemporaryEntry } from '../child';
import { type ConferenceFact, isOff } from '../facts';
import { later } from '../time/calendarDate';
import { countsSince } from '../wayOfCounting';
import { addLength, type Occurrence, occurrence, subtractLength } from './clock';
import { startCode } from './clockFacts';
import { every, type Family, known, one, until } from './occurrences';

/**
 * D02, D09 to D12, D14: conferences and their papers. Reviews count from the day the last one was actually held
 * (DOMAIN 1.21): postponing moves no limit. A temporary entry has no review clock of its own (DOMAIN 7.1).
 */
export const conferenceClocks: Family = (facts, rules) => [
  ...(isTemporaryEntry(facts.child) ? [] : [...reviews(facts, rules), ...reportsForReview(facts, rules)]),
  ...summary(facts, rules),
  ...records(facts, rules),
];

/** D09 once, from the conference to the first review; then D10 from each review to the next. */
const reviews: Family = (facts, rules) => {
  const { clocks } = rules.policy;
  const [first] = facts.reviewsHeldOn;
  const firstReview = one(
    facts,
    rules,
    { clock: 'D09', length: clocks.D09.limit, because: startCode(facts) },
    facts.conferenceOn,
    first ?? null,
  );
  if (first === undefined) return [firstReview];
  const next = { clock: 'D10', length: clocks.D10.limit, first: 'review-held', next: 'review-held' } as const;
  return [firstReview, ...every(facts, rules, next, first, facts.reviewsHeldOn)];
};

/** D02. By choice no later than the first core group, where that comes after (DOMAIN 1.24). */
const summary: Family = (facts, rules) => {
  const conference = facts.initialConference;
  if (conference?.summarySentOn === undefined) return [];
  const { choices, clocks } = rules.policy;
  const run = one(
    facts,
    rules,
    { clock: 'D02', length: clocks.D02.limit, because: 'conference-held' },
    conference.heldOn,
    conference.summarySentOn,
  );
  if (choices.conferenceSummary === 'fixed') return [run];
  const firstCoreGroup = facts.meetingsHeld[0]?.heldOn ?? addLength(rules, conference.heldOn, clocks.D03.limit);
  const limit = later(run.limit, firstCoreGroup);
  return [{ ...run, limit, aimOn: limit }];
};

/**
 * D11, and from the day the record was received D12, which is a right and not a duty: one that is not used ends without a breach. Both
 * are of the conference and not of the registration, which a conference may have ended: that takes the record from nobody (DOMAIN 1.29).
 */
const records: Family = (facts, rules) =>
  facts.conferences.flatMap(({ heldOn, recordSentOn, correctionsReceivedOn }) => {
    if (recordSentOn === undefined) return [];
    const { clocks } = rules.policy;
    const staysOwed = (run: Occurrence) => (countsSince(rules, 3) && facts.child.frozen === undefined ? outlasting(run) : run);
    const sent = staysOwed(one(facts, rules, { clock: 'D11', length: clocks.D11.limit, because: 'conference-held' }, heldOn, recordSentOn));
    if (sent.metOn === null) return [sent];
    const corrections = one(
      facts,
      rules,
      { clock: 'D12', length: clocks.D12.limit, because: 'record-received' },
      sent.metOn,
      correctionsReceivedOn ?? null,
    );
    return [sent, { ...staysOwed(corrections), afterLimit: 'lapse' }];
  });

/** Goes on after the registration has ended, and while its end waits for the custodian. */
function outlasting({ waitsSince: _, ...run }: Occurrence): Occurrence {
  return { ...run, cancelled: null };
}

/**
 * D14: for each review held and the first one planned since, counted back from its planned day. While nobody has said that it was held,
 * moved or called off, it goes on after that day: what was late does not end by itself. For one that was planned too soon for that
 * length, reports are due by its own day: nothing is missed the moment it is planned.
 */
const reportsForReview: Family = (facts, rules) => {
  const all = facts.child.conferences.filter((fact) => fact.kind === 'review' && !isOff(fact) && fact.plannedFor > facts.conferenceOn);
  const held = all.filter(({ heldOn }) => known(facts, heldOn) !== null);
  const stage = facts.reviewsHeldOn.at(-1) ?? facts.conferenceOn;
  const isNext = ({ heldOn, plannedFor, reportsSentOn }: ConferenceFact) =>
    known(facts, heldOn) === null && plannedFor > stage && reportsSentOn !== undefined;
  const [next] = all.filter(isNext).sort(byPlannedFor);
  return [...held, ...(next === undefined ? [] : [next])].flatMap(({ plannedFor, heldOn, reportsSentOn, setOn }) => {
    const before = [facts.conferenceOn, ...facts.reviewsHeldOn].filter((day) => day < plannedFor && day !== heldOn).at(-1);
    if (reportsSentOn === undefined || before === undefined) return [];
    const { limit: length } = rules.policy.clocks.D14;
    const metOn = known(facts, reportsSentOn);
    const usual = later(before, subtractLength(rules, plannedFor, length));
    const isSoon = setOn !== undefined && usual < setOn;
    const because = isSoon ? 'review-planned-soon' : 'review-planned';
    const limit = isSoon ? later(usual, plannedFor) : usual;
    const counted = { clock: 'D14', childId: facts.child.childId, trigger: before, limit, because, length } as const;
    return [until(facts, occurrence(counted, { metOn, closedOn: metOn === null ? known(facts, heldOn) : null }))];
  });
};

function byPlannedFor(one: ConferenceFact, other: ConferenceFact): number {
  return one.plannedFor < other.plannedFor ? -1 : 1;
}
