import { type LimitId, traitsOf } from '../clockTable';
import { actingMembers, type CoreGroup, currentMembers } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import { isFor, type Member } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import type { Breach, Explanation } from './breaches';
import type { Clock } from './clock';
import { breachesFor, type Limit } from './clockList';
import type { KeptLimits } from './keptBreaches';

/** Which limit a press is about, of which of its children. */
export type AboutBreach = Pick<Breach, 'clock' | 'childId' | 'because' | 'trigger'>;

export type NewExplanation = Pick<Explanation, 'code' | 'authorisedBy' | 'authorisedOn'> & { readonly reason: string };

/** What stands of a missed limit, the oldest first: what was entered for several children at once stands once. */
export function explanationsOf({ explained = [] }: KeptLimits, { clock, children }: Limit): readonly Explanation[] {
  const theirs = explained.filter((each) => isOf(each, clock) && children.some(({ childId }) => childId === each.childId));
  return [...new Map(theirs.map((each) => [JSON.stringify({ ...each, childId: '' }), each])).values()];
}

/** The missed limit that a press names, as this reader's list has it; undefined where it is not among theirs. `group` with all visits. */
export function missedLimit(
  group: CoreGroup,
  { actor, rules, today }: Pick<Doer, 'actor' | 'rules' | 'today'>,
  kept: KeptLimits,
  about: AboutBreach,
): Limit | undefined {
  const all = breachesFor(group, actor, rules, today, kept);
  return all.find((limit) => isOf(about, limit.clock) && limit.children.some(({ childId }) => childId === about.childId));
}

/** Members who may answer for a missed limit of all these children: nobody who is the group's co-ordinator as well, who owed it. */
export function authorisersOf(group: CoreGroup, { clock, children }: Limit, today: CalendarDate): readonly Member[] {
  return actingMembers(group, today).filter(
    (member) => mayExplain({ actor: member, group, today }, clock).ok && children.every(({ childId }) => isFor(member, childId)),
  );
}

/** The roles of the clock's row; not one's own lateness (DOMAIN 1.6: the manager's sign-off is a second person's). */
export function mayExplain({ actor, group, today }: Asker, { clock }: { readonly clock: LimitId }): Permit {
  if (!traitsOf(clock).authorisedBy.includes(actor.role)) return refuse('role-may-not');
  const isCoordinator = currentMembers(group, today).some(({ role, personId }) => role === 'co-ordinator' && personId === actor.personId);
  return isCoordinator ? refuse('not-for-yourself') : yes;
}

/** Adds why a limit was missed, for each of its children whom the writer is here for. `seen`: how many stood on their card. */
export function explainBreach(
  kept: KeptLimits,
  limit: Limit,
  group: CoreGroup,
  { seen, ...given }: NewExplanation & { readonly seen: number },
  by: Doer,
): Result<KeptLimits, Refusal> {
  if (explanationsOf(kept, limit).length !== seen) return refuse({ kind: 'changed-meanwhile' });
  const { clock, because, trigger } = limit.clock;
  if (given.authorisedOn > by.today) return refuse({ kind: 'check-fields', fields: { authorisedOn: 'in-the-future' } });
  if (given.authorisedOn < trigger) return refuse({ kind: 'check-fields', fields: { authorisedOn: 'before-it-happened' } });
  if (!authorisersOf(group, limit, by.today).some(({ memberId }) => memberId === given.authorisedBy))
    return refuse({ kind: 'check-fields', fields: { authorisedBy: 'choose-one' } });
  const reason = forPractitioners(given.reason, by);
  const added = limit.children.map(({ childId }): Explanation => ({ clock, childId, because: because.code, trigger, ...given, reason }));
  return allow({ ...kept, explained: [...(kept.explained ?? []), ...added] });
}

function isOf(breach: Pick<Breach, 'clock' | 'because' | 'trigger'>, { clock, because, trigger }: Clock): boolean {
  return breach.clock === clock && breach.because === because.code && breach.trigger === trigger;
}
