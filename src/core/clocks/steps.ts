import type { LimitId } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import { type Doer, forPractitioners } from '../doer';
import { isFor, type Member } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import { earliestStep } from './earliestStep';
import { type Spot, spotsOf, withStep } from './stepSpots';
import { isAboutGroup, type StepKind, type StepTopic, stepKinds, stepTable } from './stepTable';

/** Since version 2 of agencies and family who were told of an end, which an older version would take for damage. */
export const stepVersion = 2;

/** One entry of a step. It is never changed: another day is another entry, which says why, and the last one counts (DOMAIN 3, 5.8). */
export type Step = GroupDocument & {
  readonly type: 'step';
  readonly stepId: string;
  readonly what: StepKind;
  readonly about: string;
  readonly childIds: readonly string[];
  /** Null: not yet, or not after all. */
  readonly on: CalendarDate | null;
  /** Of each child the day that stood there before; a child of whom nothing was known is not in it. */
  readonly was: readonly { readonly childId: string; readonly on: CalendarDate | null }[];
  /** Why another day stands in place of the one before; null where there was none. */
  readonly why: TypedText | null;
  readonly by: string;
  readonly byPersonId: string;
  readonly at: Instant;
};

export type NewStep = {
  readonly what: StepKind;
  readonly about: string;
  readonly childIds: readonly string[];
  /** Empty where the day was left out. */
  readonly on: CalendarDate;
  readonly notYet: boolean;
  readonly why: string;
};

export type Stepped = { readonly group: CoreGroup; readonly step: Step };

/** As many as one page of a card shows; the others stay in their documents. */
const mostListed = 7;

export function stepDocumentId(stepId: string): string {
  return `step:${stepId}`;
}

/** Who may record this: the roles of its row; a member their own report. */
export function recordsStep(actor: Pick<Member, 'role' | 'memberId'>, { what, memberId }: Pick<Spot, 'what' | 'memberId'>): boolean {
  return stepTable[what].by.includes(actor.role) || (memberId !== null && memberId === actor.memberId);
}

/** All that this member can record, for the children they are here for, kind by kind. */
export function stepsOpenTo(group: CoreGroup, actor: Member, topic: StepTopic | 'all' = 'all'): readonly Spot[] {
  const kinds = stepKinds.filter((what) => topic === 'all' || stepTable[what].topic === topic);
  return kinds
    .flatMap((what) => spotsOf(group, what))
    .filter((spot) => recordsStep(actor, spot))
    .flatMap((spot) => {
      const days = new Map([...spot.days].filter(([childId]) => isFor(actor, childId)));
      return days.size === 0 ? [] : [{ ...spot, days }];
    });
}

/** Whether this member can record anything that starts or meets that limit of one of these children. */
export function recordsStepOf(group: CoreGroup, actor: Member, clock: LimitId, childIds: readonly string[]): boolean {
  return stepsOpenTo(group, actor).some(
    ({ what, days }) =>
      [...stepTable[what].meets, ...stepTable[what].starts].includes(clock) && childIds.some((childId) => days.has(childId)),
  );
}

/** The place that a press names, as this member may fill it; undefined where there is none any more. */
export function spotFor(group: CoreGroup, actor: Member, { what, about }: Pick<Spot, 'what' | 'about'>): Spot | undefined {
  return stepsOpenTo(group, actor).find((spot) => spot.what === what && spot.about === about);
}

/** Records that something was done on a day, or that it was not; limits follow from it at once. */
export function recordStep(group: CoreGroup, given: NewStep, by: Doer): Result<Stepped, Refusal> {
  const spot = spotFor(group, by.actor, given);
  if (spot === undefined) return refuse({ kind: 'gone' });
  const isOfGroup = isAboutGroup(spot.what);
  const childIds = isOfGroup ? [...spot.days.keys()] : [...new Set(given.childIds)].filter((childId) => spot.days.has(childId));
  const wrong = problemsOf(group, spot, given, childIds, by.today);
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const stepId = by.newId();
  const step: Step = {
    ...{ id: stepDocumentId(stepId), type: 'step', schemaVersion: stepVersion, coreGroupId: group.coreGroupId, stepId },
    ...{ what: spot.what, about: spot.about, childIds, on: dayOf(given) },
    was: childIds.flatMap((childId) => dayBefore(childId, spot.days.get(childId))),
    why: given.why === '' ? null : forPractitioners(given.why, by),
    ...{ by: by.actor.memberId, byPersonId: by.actor.personId, at: by.now },
  };
  const steps = [...(group.steps ?? []), stepId].slice(-mostListed);
  return allow({ group: { ...withStep(group, spot, childIds, step.on), steps }, step });
}

function problemsOf(
  group: CoreGroup,
  { what, days, since }: Spot,
  given: NewStep,
  childIds: readonly string[],
  today: CalendarDate,
): Readonly<Record<string, Problem>> {
  const on = dayOf(given);
  const nobody = childIds.length === 0 ? { children: 'choose-one' as const } : {};
  if (!given.notYet && given.on === '') return { ...nobody, on: 'required' };
  if (childIds.length === 0) return nobody;
  if (on !== null && on > today) return { on: 'in-the-future' };
  if (on !== null && childIds.some((childId) => on < (since.get(childId) ?? ''))) return { on: 'before-it-happened' };
  if (on !== null && group.children.some((child) => childIds.includes(child.childId) && on < earliestStep(group, child, what)))
    return { on: 'before-the-child' };
  const before = childIds.map((childId) => days.get(childId));
  if (before.every((day) => day === on)) return { on: 'as-recorded' };
  // A day in place of another is a correction, and says why.
  return before.some((day) => (day ?? null) !== null) && given.why === '' ? { why: 'required' } : {};
}

function dayOf({ on, notYet }: Pick<NewStep, 'on' | 'notYet'>): CalendarDate | null {
  return notYet ? null : on;
}

function dayBefore(childId: string, on: CalendarDate | null | undefined): Step['was'] {
  return on === undefined ? [] : [{ childId, on }];
}
