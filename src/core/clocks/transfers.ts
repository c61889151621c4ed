import { isTemporaryEntry } from '../child';
import type { TransferFact } from '../facts';
import { earlier, later } from '../time/calendarDate';
import { addLength, type Occurrence } from './clock';
import type { ClockFacts } from './clockFacts';
import { type Family, known, notBefore, one } from './occurrences';

/** D16 to D18: moves between authorities. The old co-ordinator and plan stay responsible until the transfer conference (DOMAIN 7.1). */
export const transferClocks: Family = (facts, rules) => {
  const { transfer } = facts.child;
  const stay = temporaryStay(facts, rules);
  if (transfer === undefined || transfer.notifiedOn > facts.until) return stay;
  const information = { clock: 'D16', length: rules.policy.clocks.D16.limit, because: 'move-notified' } as const;
  const sent = one(facts, rules, information, transfer.notifiedOn, notBefore(transfer.notifiedOn, transfer.informationSentOn));
  return transfer.direction === 'out' ? [sent, ...stay] : [sent, transferConference(facts, rules, transfer), ...stay];
};

/**
 * D17. One text counts from the notice, the other also wants the agreement that the move is permanent: by default the
 * earlier day is aimed at and only the later is a breach (DOMAIN 1.24), so without an agreement nothing is late yet.
 */
function transferConference(facts: ClockFacts, rules: Parameters<Family>[1], transfer: TransferFact): Occurrence {
  const { choices, clocks } = rules.policy;
  const { limit: length } = clocks.D17;
  const heldOn =
    facts.conferences.find((conference) => conference.kind === 'transfer' && conference.heldOn >= transfer.notifiedOn)?.heldOn ?? null;
  const fromNotice = one(facts, rules, { clock: 'D17', length, because: 'move-notified' }, transfer.notifiedOn, heldOn);
  if (choices.transferConference === 'notification') return fromNotice;
  const agreedOn = known(facts, transfer.agreedPermanentOn);
  if (agreedOn === null) return { ...fromNotice, afterLimit: 'wait' };
  if (choices.transferConference === 'agreement')
    return one(facts, rules, { clock: 'D17', length, because: 'move-agreed' }, agreedOn, heldOn);
  const fromAgreement = addLength(rules, agreedOn, length);
  return { ...fromNotice, limit: later(fromNotice.limit, fromAgreement), aimOn: earlier(fromNotice.limit, fromAgreement) };
}

/** D18: a stay in another area, ours elsewhere or, for a temporary entry, theirs here from the day it was entered. */
const temporaryStay: Family = (facts, rules) => {
  const { child, registeredOn } = facts;
  const stay = child.temporaryStay ?? (isTemporaryEntry(child) ? { from: registeredOn, transferRequestedOn: null, endedOn: null } : null);
  if (stay === null || stay.from > facts.until) return [];
  const run = one(
    facts,
    rules,
    { clock: 'D18', length: rules.policy.clocks.D18.limit, because: 'stay-began' },
    stay.from,
    notBefore(stay.from, stay.transferRequestedOn),
  );
  const endedOn = known(facts, stay.endedOn);
  const isOver = run.metOn === null && endedOn !== null && endedOn <= facts.until;
  return [isOver ? { ...run, cancelled: { on: endedOn, reason: 'stay-ended' } } : run];
};
