import { type ActionDue, type ActionState, actingMembers, type CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import { isFamily, type Member, worksWithChild } from '../member';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';

/** The group's plan document: the agreed actions of every meeting, so that open ones carry over by themselves; of the done ones the newest. */
export type Plan = GroupDocument & {
  readonly id: 'plan';
  readonly type: 'plan';
  readonly version: number;
  readonly actions: readonly AgreedAction[];
};

/** Exactly one accountable owner: a member, or a named person outside Teams (DOMAIN 1.2). */
export type ActionOwner = { readonly kind: 'member'; readonly memberId: string } | { readonly kind: 'outside'; readonly name: TypedText };

export type AgreedAction = {
  readonly actionId: string;
  /** The case system's reference; empty for one agreed in the bot. */
  readonly ref: string;
  readonly version: number;
  readonly words: TypedText;
  readonly owner: ActionOwner;
  readonly coOwnerMemberIds: readonly string[];
  readonly childIds: readonly string[];
  readonly outcome: TypedText | null;
  readonly measure: TypedText | null;
  readonly ifNotDone: TypedText | null;
  readonly setOn: CalendarDate;
  /** The meeting it was agreed at; null when imported or set between meetings. */
  readonly setAtMeetingId: string | null;
  /** Null: no day was agreed, or the case system has none. Nobody is reminded of it. */
  readonly dueOn: CalendarDate | null;
  readonly state: ActionState;
  readonly doneOn: CalendarDate | null;
  /** What difference it made for the child: evidence of impact, apart from being done (DOMAIN 1.2). */
  readonly effect: TypedText | null;
  readonly blocked: TypedText | null;
  /** Every time more time was given: counted and kept. */
  readonly extensions: readonly Extension[];
  /** Since that day the case system has it no longer: it is done with, though nobody did it. */
  readonly takenBackOn?: CalendarDate;
  /** Every time it was opened again, with what had been said before; absent while there was none. */
  readonly reopenings?: readonly Reopening[];
};

export type Extension = { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: TypedText; readonly at: Instant };

export type Reopening = Pick<AgreedAction, 'doneOn' | 'effect' | 'blocked'> & { readonly at: Instant; readonly reason: TypedText };

export const planVersion = 2;

/** What the plan is before anything was agreed. */
export function noPlan(coreGroupId: string): Plan {
  return { id: 'plan', type: 'plan', schemaVersion: planVersion, coreGroupId, version: 0, actions: [] };
}

/** The group with what reminders need, where a plan is among what is written with it. */
export function withActionsIn(group: CoreGroup, written: readonly GroupDocument[]): CoreGroup {
  const plan = written.find((document): document is Plan => document.type === 'plan');
  return plan === undefined ? group : withActionsDue(group, plan);
}

/** The group with what reminders need of the plan as it is now. Whatever writes a plan writes this with it. */
export function withActionsDue(group: CoreGroup, { actions }: Pick<Plan, 'actions'>): CoreGroup {
  const { actionsDue: _, ...rest } = group;
  const due = actions.flatMap(({ actionId, dueOn, owner, childIds, state }): readonly ActionDue[] =>
    state === 'done' || dueOn === null
      ? []
      : [{ actionId, dueOn, ownerMemberId: owner.kind === 'member' ? owner.memberId : null, childIds, state }],
  );
  return due.length === 0 ? rest : { ...rest, actionsDue: due };
}

/** Whether this member is the one accountable for it. */
export function isOwner(action: AgreedAction, memberId: string): boolean {
  return action.owner.kind === 'member' && action.owner.memberId === memberId;
}

/** Owner or co-owner: theirs to do. */
export function answersFor(action: AgreedAction, memberId: string): boolean {
  return isOwner(action, memberId) || action.coOwnerMemberIds.includes(memberId);
}

/** Who can be given an action: current practitioners, foster carers and family; not those who interpret, speak for somebody or audit (DOMAIN 2.1, 2.5). */
export function possibleOwners(group: CoreGroup, today: CalendarDate): readonly Member[] {
  return actingMembers(group, today).filter((member) => worksWithChild(member) || isFamily(member));
}
