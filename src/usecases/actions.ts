import {
  type ActionDetails,
  agreeAction,
  blockAction,
  chooseOwner,
  detailAction,
  finishAction,
  giveMoreTime,
  type NewAction,
  type Remark,
  reopenAction,
  shareAction,
  type Writing,
} from '../core/actions/actionChanges';
import { mayAgreeAction, mayChangeAction, mayFinishAction, mayOpenActions, mayReopenAction } from '../core/actions/actionPermissions';
import type { AgreedAction, Plan } from '../core/actions/actions';
import { type ActionsFilter, maySeeAction } from '../core/actions/actionsView';
import { closedPageIds, pagesFor } from '../core/actions/closedActions';
import { whyNoChange, whyNotAgain } from '../core/actions/whyClosed';
import type { CoreGroup } from '../core/coreGroup';
import { type Meeting, meetingDocumentId, nextMeeting } from '../core/meeting/meeting';
import type { Asker, Permit } from '../core/permit';
import type { Refusal } from '../core/refusals';
import { allow, type Result, refuse } from '../core/result';
import type { CalendarDate } from '../core/time/day';
import { storedMeeting } from '../documents/meeting';
import { planIn } from '../documents/plan';
import type { View } from './deeds/openView';
import type { Change, Deed, Doing, State } from './deeds/performDeed';

/**
 * `m` is the meeting whose chair presses, '' where none is planned. It only says which meeting to load; who chairs it is read
 * from there.
 */
export type AboutPlan = { readonly m: string };
/** `v` is the version of the action that the card showed. */
export type AboutAction = AboutPlan & { readonly actionId: string; readonly v: number };
export type AboutNewAction = AboutPlan & { readonly audience: NewAction['audience'] };

/** An owner as typed: a member's id, else the name of somebody outside the group. */
type TypedOwner = { readonly owner?: string; readonly outside?: string };
type TypedAction = { readonly words: string; readonly children: readonly string[]; readonly dueOn: CalendarDate };
export type TypedDetails = Omit<ActionDetails, 'coOwnerMemberIds'> & { readonly coOwners: readonly string[] };

const planAndMeeting = (meetingId: string): readonly string[] => (meetingId === '' ? ['plan'] : ['plan', meetingDocumentId(meetingId)]);
const planAndNextMeeting = (group: CoreGroup): readonly string[] => planAndMeeting(nextMeeting(group)?.meetingId ?? '');

const planWith = (group: CoreGroup, { actionId }: { readonly actionId: string }): readonly string[] => [
  ...planAndNextMeeting(group),
  ...pagesFor(group, actionId),
];

/** The list; which actions are in it depends on the reader. Those done long ago are read only where they are asked for. */
export const openActions: View<{ readonly filter: ActionsFilter }> = {
  name: 'actions.open',
  may: mayOpenActions,
  reads: (group, { filter }) => [...planAndNextMeeting(group), ...(filter === 'all' ? closedPageIds(group) : [])],
};

/** One action with all that may be read of it. */
export const openAction: View<{ readonly actionId: string }> = {
  name: 'actions.one',
  may: mayOpenActions,
  mayKnowing: (asker, state, { actionId }) => withAction(asker, state, actionId, () => allow(true as const)),
  reads: planWith,
};

/** The form for a new action, and the same with an owner outside the group or inside it again. */
export const openNewActionForm = newActionForm('actions.adding');
export const openOutsideOwnerForm = newActionForm('actions.addingOutside');
export const openMemberOwnerForm = newActionForm('actions.addingMember');

export const openDetailsForm = formFor('actions.detailing', (asker, _action, meeting) => mayAgreeAction(asker, meeting));
export const openFinishForm = formFor('actions.finishing', mayFinishAction);
export const openMoreTimeForm = formFor('actions.extending', mayChangeAction);
export const openBlockForm = formFor('actions.blocking', mayChangeAction);
export const openReopenForm = formFor('actions.reopening', mayReopenAction);
export const openSharing = formFor('actions.sharing', (asker, _action, meeting) => mayAgreeAction(asker, meeting));
export const openOwnerForm = formFor('actions.choosing', (asker, _action, meeting) => mayAgreeAction(asker, meeting));

/** Adds an action that a member answers for: step one, with all that an action needs. */
export const agree = agreeing<{ readonly owner: string }>('actions.agree');
/** The same where somebody outside the group answers for it. */
export const agreeOutside = agreeing<{ readonly outside: string }>('actions.agreeOutside');

/** Step two: what may be said beside the needed. */
export const detail = deedFor<TypedDetails>(
  'actions.detail',
  (asker, _action, meeting) => mayAgreeAction(asker, meeting),
  (plan, about, { coOwners, ...texts }, doing, group) =>
    detailAction(group, plan, about, { ...texts, coOwnerMemberIds: coOwners }, writingOf(doing)),
);

/** Words about an action, and the code of whom they are for. */
type TypedRemark = { readonly reason: string; readonly audience: string };

export const finish = deedFor<{ readonly effect: string; readonly audience: string }>(
  'actions.finish',
  mayFinishAction,
  (plan, about, { effect, audience }, doing) => finishAction(plan, about, remarkOf(effect, audience, doing), writingOf(doing)),
);

export const extend = deedFor<TypedRemark & { readonly until: CalendarDate }>(
  'actions.extend',
  mayChangeAction,
  (plan, about, { until, reason, audience }, doing) =>
    giveMoreTime(plan, about, until, remarkOf(reason, audience, doing), writingOf(doing)),
);

export const block = deedFor<TypedRemark>('actions.block', mayChangeAction, (plan, about, { reason, audience }, doing) =>
  blockAction(plan, about, remarkOf(reason, audience, doing), writingOf(doing)),
);

export const reopen = deedFor<TypedRemark>(
  'actions.reopen',
  mayReopenAction,
  (plan, about, { reason, audience }, doing) => reopenAction(plan, about, remarkOf(reason, audience, doing), writingOf(doing)),
  whyNotAgain,
);

/** Words that were for practitioners are for everyone, by whoever may agree actions. */
export const share = deedFor<object>(
  'actions.share',
  (asker, _action, meeting) => mayAgreeAction(asker, meeting),
  (plan, about, _typed, doing) => shareAction(plan, about, writingOf(doing)),
);

/** Names who answers for it from now on: a member where one was chosen, else the person outside. */
export const giveTo = deedFor<TypedOwner>(
  'actions.giveTo',
  (asker, _action, meeting) => mayAgreeAction(asker, meeting),
  (plan, about, typed, doing, group) => {
    const owner = ownerOf(typed);
    return owner.ok ? chooseOwner(group, plan, about, owner.value, writingOf(doing)) : owner;
  },
);

/** The meeting that is next or open, where it was loaded: its chair has a say in actions. */
export function meetingNow(state: State): Meeting | undefined {
  const next = nextMeeting(state.group);
  return next && storedMeeting.in(state, next.meetingId);
}

function newActionForm(name: string): View<object> {
  return { name, may: mayOpenActions, mayKnowing: (asker, state) => mayAgreeAction(asker, meetingNow(state)), reads: planAndNextMeeting };
}

type MayOnAction = (asker: Asker, action: AgreedAction, meeting: Meeting | undefined) => Permit;

function formFor(name: string, may: MayOnAction): View<{ readonly actionId: string }> {
  return {
    name,
    may: mayOpenActions,
    mayKnowing: (asker, state, { actionId }) => withAction(asker, state, actionId, (action) => may(asker, action, meetingNow(state))),
    reads: planWith,
  };
}

/** An action that is agreed while a meeting is open is noted as set at that meeting. */
function agreeing<Owner extends TypedOwner>(name: string): Deed<AboutNewAction, TypedAction & Owner> {
  return {
    name,
    reads: ({ m }) => planAndMeeting(m),
    may: (state, { m }, doing) => mayAgreeAction(askerOf(state, doing), storedMeeting.in(state, m)),
    decide: (state, { m, audience }, typed, doing) => {
      const { words, children, dueOn } = typed;
      const owner = ownerOf(typed);
      if (!owner.ok) return owner;
      const meeting = storedMeeting.in(state, m);
      const made = { actionId: doing.newId(), meetingId: meeting?.state === 'open' ? meeting.meetingId : null };
      const given = { words, owner: owner.value, childIds: children, dueOn, audience };
      return changePlan(state, { actionId: made.actionId }, (plan) => agreeAction(state.group, plan, given, made, writingOf(doing)));
    },
  };
}

function deedFor<Typed>(
  name: string,
  may: MayOnAction,
  decide: (plan: Plan, about: AboutAction, typed: Typed, doing: Doing, group: CoreGroup) => Result<Plan, Refusal>,
  closed: (plan: Plan, about: AboutAction) => Refusal | null = whyNoChange,
): Deed<AboutAction, Typed> {
  return {
    name,
    closed: (state, about) => closed(planIn(state, state.group.coreGroupId), about),
    reads: ({ m }) => planAndMeeting(m),
    readsKnowing: (group, { actionId }) => pagesFor(group, actionId),
    may: (state, { m, actionId }, doing) => {
      const asker = askerOf(state, doing);
      return withAction(asker, state, actionId, (action) => may(asker, action, storedMeeting.in(state, m)));
    },
    decide: (state, about, typed, doing) =>
      changePlan(state, { actionId: about.actionId }, (plan) => decide(plan, about, typed, doing, state.group)),
  };
}

/** An action that this group does not have was on no card of ours. One that this person may not read, they may not change either. */
function withAction(asker: Asker, state: State, actionId: string, ask: (action: AgreedAction) => Permit): Permit {
  const action = planIn(state, state.group.coreGroupId).actions.find((each) => each.actionId === actionId);
  if (action === undefined) return refuse('not-my-card');
  return maySeeAction(state.group, action, asker.actor) ? ask(action) : refuse('not-yours');
}

function changePlan(state: State, about: Change['about'], decide: (plan: Plan) => Result<Plan, Refusal>): Result<Change, Refusal> {
  const decided = decide(planIn(state, state.group.coreGroupId));
  return decided.ok ? allow({ put: [decided.value], about: { ...about, planVersion: decided.value.version } }) : decided;
}

/** One alone: where both are there, neither is taken, as the other would be lost in silence. */
function ownerOf({ owner = '', outside = '' }: TypedOwner): Result<NewAction['owner'], Refusal> {
  if (owner !== '' && outside !== '') return refuse({ kind: 'check-fields', fields: { outside: 'one-owner' } });
  if (owner !== '') return allow({ kind: 'member', memberId: owner });
  return outside === '' ? refuse({ kind: 'check-fields', fields: { owner: 'choose-one' } }) : allow({ kind: 'outside', name: outside });
}

function askerOf({ group }: State, { actor, today }: Doing): Asker {
  return { actor, group, today };
}

function writingOf({ actor, now, language, today }: Doing): Writing {
  return { by: actor.memberId, at: now, language, today };
}

function remarkOf(text: string, audience: string, { actor }: Doing): Remark {
  return { text, actor, audience };
}
