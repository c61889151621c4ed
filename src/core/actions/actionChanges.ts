import { audienceOfWords, choicesForRemark, chosenFrom } from '../confidentiality/audiences';
import { sees } from '../confidentiality/sees';
import { type CoreGroup, isFrozen } from '../coreGroup';
import { mostThings } from '../limits';
import { sameWords } from '../meeting/agenda';
import { isFor, type Member } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { Audience, Language, TypedText } from '../typedText';
import { type AgreedAction, type Extension, isOwner, type Plan, possibleOwners, type Reopening } from './actions';

/** Who writes, when, in which language. Who may read it follows from the action, or was chosen with the action's words. */
export type Writing = { readonly by: string; readonly at: Instant; readonly language: Language; readonly today: CalendarDate };

/** What somebody says about an action that stands, and the code of whom they chose to read it; '' where they had no choice. */
export type Remark = { readonly text: string; readonly actor: Member; readonly audience: string };

/** Which action, as which version was seen. */
export type SeenAction = { readonly actionId: string; readonly v: number };

export type NewAction = {
  readonly words: string;
  readonly owner: { readonly kind: 'member'; readonly memberId: string } | { readonly kind: 'outside'; readonly name: string };
  readonly childIds: readonly string[];
  readonly dueOn: CalendarDate;
  readonly audience: 'everyone' | 'practitioners';
};

/** Adds one action with exactly one accountable owner, at least one child and a day to come. */
export function agreeAction(
  group: CoreGroup,
  plan: Plan,
  given: NewAction,
  made: { readonly actionId: string; readonly meetingId: string | null },
  writing: Writing,
): Result<Plan, Refusal> {
  if (plan.actions.filter(({ state }) => state !== 'done').length >= mostThings.unfinishedActions) return refuse({ kind: 'plan-too-long' });
  const fields = {
    ...(given.dueOn < writing.today ? { dueOn: 'in-the-past' as const } : {}),
    ...childrenProblem(group, given.childIds, writing.by),
    ...(given.owner.kind === 'member' ? peopleProblem(group, 'owner', [given.owner.memberId], given.childIds, writing) : {}),
  };
  if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
  if (plan.actions.some((each) => isSame(each, given, writing))) return refuse({ kind: 'agreed-already' });
  const audience: Audience = { kind: given.audience };
  const action: AgreedAction = {
    actionId: made.actionId,
    ref: '',
    version: 1,
    words: typed(given.words, writing, audience),
    owner: given.owner.kind === 'member' ? given.owner : { kind: 'outside', name: typed(given.owner.name, writing, audience) },
    coOwnerMemberIds: [],
    childIds: unique(given.childIds),
    outcome: null,
    measure: null,
    ifNotDone: null,
    setOn: writing.today,
    setAtMeetingId: made.meetingId,
    dueOn: given.dueOn,
    state: 'open',
    doneOn: null,
    effect: null,
    blocked: null,
    extensions: [],
  };
  return allow({ ...plan, version: plan.version + 1, actions: [...plan.actions, action] });
}

/** An unfinished action that the same person agreed, of the same words, owner, children and day. Another's is not told of: it may be one that is kept from them. */
function isSame(action: AgreedAction, { words, owner, childIds, dueOn }: NewAction, { by }: Writing): boolean {
  if (action.state === 'done' || action.words.by !== by || action.dueOn !== dueOn || !sameWords(action.words.text, words)) return false;
  const isSameOwner =
    owner.kind === 'member'
      ? isOwner(action, owner.memberId)
      : action.owner.kind === 'outside' && sameWords(action.owner.name.text, owner.name);
  const wanted = unique(childIds);
  return isSameOwner && action.childIds.length === wanted.length && wanted.every((childId) => action.childIds.includes(childId));
}

export type ActionDetails = {
  readonly coOwnerMemberIds: readonly string[];
  readonly outcome: string;
  readonly measure: string;
  readonly ifNotDone: string;
};

/** What can be said beside the needed: who helps, towards which outcome, how it is seen, and what follows if it is not done. */
export function detailAction(
  group: CoreGroup,
  plan: Plan,
  seen: SeenAction,
  given: ActionDetails,
  writing: Writing,
): Result<Plan, Refusal> {
  return changeUnfinished(plan, seen, (action) => {
    const before = action.coOwnerMemberIds;
    // A helper whom the writer may not know of was not on their list, so leaving that helper out is no choice of theirs.
    const unseen = before.filter((memberId) => !maySeePerson(group, writing.by, memberId));
    const newOnes = given.coOwnerMemberIds.filter((memberId) => !before.includes(memberId));
    const fields = peopleProblem(group, 'coOwners', newOnes, action.childIds, writing);
    if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
    const retyped = (text: string, old: TypedText | null, audience = audienceOfWords(action.words)): TypedText | null => {
      if (text === (old?.text ?? '')) return old;
      return text === '' ? null : typed(text, writing, audience);
    };
    return allow({
      ...action,
      coOwnerMemberIds: unique([...given.coOwnerMemberIds, ...unseen]).filter((memberId) => !isOwner(action, memberId)),
      outcome: retyped(given.outcome, action.outcome),
      measure: retyped(given.measure, action.measure),
      // What is to follow is for those who plan it, whoever reads the action itself.
      ifNotDone: retyped(given.ifNotDone, action.ifNotDone, { kind: 'practitioners' }),
    });
  });
}

/** What of an action its family would read once it is shared; empty where nothing of it is kept for practitioners. */
export function sharedWith(action: AgreedAction): readonly TypedText[] {
  const { words, outcome, measure, owner } = action;
  if (!isPrivate(words)) return [];
  return [words, outcome, measure, owner.kind === 'outside' ? owner.name : null].flatMap((text) =>
    text !== null && isPrivate(text) ? [text] : [],
  );
}

/**
 * Words that practitioners had for themselves, or that came with an export, are for everyone from now on: whoever shares them
 * answers for them as their author. What is to follow if it is not done stays with practitioners.
 */
export function shareAction(plan: Plan, seen: SeenAction, { by, at }: Writing): Result<Plan, Refusal> {
  return changeAction(plan, seen, (action) => {
    if (sharedWith(action).length === 0) return refuse({ kind: 'changed-meanwhile' });
    const shared = (text: TypedText): TypedText => (isPrivate(text) ? { ...text, by, at, audience: { kind: 'everyone' } } : text);
    const { words, outcome, measure, owner } = action;
    return allow({
      ...action,
      words: shared(words),
      outcome: outcome && shared(outcome),
      measure: measure && shared(measure),
      owner: owner.kind === 'outside' ? { ...owner, name: shared(owner.name) } : owner,
    });
  });
}

function isPrivate(text: TypedText): boolean {
  return audienceOfWords(text).kind === 'practitioners';
}

/** It is done, with what difference it made for the child, which the writer must say (DOMAIN 1.2). */
export function finishAction(plan: Plan, seen: SeenAction, effect: Remark, writing: Writing): Result<Plan, Refusal> {
  return remarkOn(plan, seen, changeUnfinished, effect, writing, (action, said) => ({
    ...action,
    state: 'done',
    doneOn: writing.today,
    effect: said,
  }));
}

/** A later day, with the reason. The old day and the count are kept for ever. One of an action that had none is its first day. */
export function giveMoreTime(plan: Plan, seen: SeenAction, until: CalendarDate, reason: Remark, writing: Writing): Result<Plan, Refusal> {
  const later: typeof changeUnfinished = (before, at, decide) =>
    changeUnfinished(before, at, (action) => {
      if (until < writing.today) return refuse({ kind: 'check-fields', fields: { until: 'in-the-past' } });
      return action.dueOn !== null && until <= action.dueOn
        ? refuse({ kind: 'check-fields', fields: { until: 'not-later' } })
        : decide(action);
    });
  return remarkOn(plan, seen, later, reason, writing, (action, said) => {
    // The first day that is agreed gives no more time; why it was set stands in the audit.
    if (action.dueOn === null) return { ...action, dueOn: until };
    const extension: Extension = { from: action.dueOn, to: until, reason: said, at: writing.at };
    return { ...action, dueOn: until, extensions: [...action.extensions, extension] };
  });
}

/** Something stands in the way; the day it is due stays as it is. */
export function blockAction(plan: Plan, seen: SeenAction, reason: Remark, writing: Writing): Result<Plan, Refusal> {
  return remarkOn(plan, seen, changeUnfinished, reason, writing, (action, said) => ({ ...action, state: 'blocked', blocked: said }));
}

/** Open once more, from done or blocked. What was said then is kept. */
export function reopenAction(plan: Plan, seen: SeenAction, reason: Remark, writing: Writing): Result<Plan, Refusal> {
  const closed: typeof changeAction = (before, at, decide) =>
    changeAction(before, at, (action) => (action.state === 'open' ? refuse({ kind: 'changed-meanwhile' }) : decide(action)));
  return remarkOn(plan, seen, closed, reason, writing, (action, said) => {
    const { takenBackOn: _, ...again } = action;
    const { doneOn, effect, blocked } = action;
    const reopening: Reopening = { at: writing.at, reason: said, doneOn, effect, blocked };
    return {
      ...again,
      state: 'open',
      doneOn: null,
      effect: null,
      blocked: null,
      reopenings: [...(action.reopenings ?? []), reopening],
    };
  });
}

/** Somebody else answers for it from now on, most often because the owner has left the group. */
export function chooseOwner(
  group: CoreGroup,
  plan: Plan,
  seen: SeenAction,
  owner: NewAction['owner'],
  writing: Writing,
): Result<Plan, Refusal> {
  return changeUnfinished(plan, seen, (action) => {
    if (owner.kind === 'outside')
      return allow({ ...action, owner: { kind: 'outside', name: typed(owner.name, writing, audienceOfWords(action.words)) } });
    const fields = peopleProblem(group, 'owner', [owner.memberId], action.childIds, writing);
    if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
    const coOwnerMemberIds = action.coOwnerMemberIds.filter((memberId) => memberId !== owner.memberId);
    return allow({ ...action, owner, coOwnerMemberIds });
  });
}

export function changeAction(
  plan: Plan,
  seen: SeenAction,
  decide: (action: AgreedAction) => Result<AgreedAction, Refusal>,
): Result<Plan, Refusal> {
  const found = plan.actions.find(({ actionId }) => actionId === seen.actionId);
  if (found === undefined) return refuse({ kind: 'gone' });
  if (found.version !== seen.v) return refuse({ kind: 'changed-meanwhile' });
  const decided = decide(found);
  if (!decided.ok) return decided;
  const changed = { ...decided.value, version: found.version + 1 };
  return allow({ ...plan, version: plan.version + 1, actions: plan.actions.map((each) => (each === found ? changed : each)) });
}

export function changeUnfinished(
  plan: Plan,
  seen: SeenAction,
  decide: (action: AgreedAction) => Result<AgreedAction, Refusal>,
): Result<Plan, Refusal> {
  return changeAction(plan, seen, (action) => (action.state === 'done' ? refuse({ kind: 'action-done' }) : decide(action)));
}

/** A change that comes with words about the action, for whom the writer chose out of their choices (`core/confidentiality/audiences.ts`). */
function remarkOn(
  plan: Plan,
  seen: SeenAction,
  change: typeof changeAction,
  { text, actor, audience }: Remark,
  writing: Writing,
  apply: (action: AgreedAction, said: TypedText) => AgreedAction,
): Result<Plan, Refusal> {
  return change(plan, seen, (action) => {
    const chosen = chosenFrom(choicesForRemark(actor, audienceOfWords(action.words)), audience);
    return chosen.ok ? allow(apply(action, typed(text, writing, chosen.value))) : chosen;
  });
}

function typed(text: string, { by, at, language }: Writing, audience: Audience): TypedText {
  return { text, by, at, language, audience };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** Only for children of the group that whoever agrees the action is here for. */
function childrenProblem(group: CoreGroup, childIds: readonly string[], by: string): Readonly<Record<string, Problem>> {
  const known = new Set(group.children.map(({ childId }) => childId));
  if (childIds.length === 0 || childIds.some((childId) => !known.has(childId))) return { children: 'choose-one' };
  if (childIds.some((childId) => isFrozen(group, childId))) return { children: 'child-frozen' };
  const actor = group.members.find(({ memberId }) => memberId === by);
  return actor !== undefined && childIds.every((childId) => isFor(actor, childId)) ? {} : { children: 'not-your-child' };
}

function maySeePerson(group: CoreGroup, by: string, memberId: string): boolean {
  const [writer, member] = [by, memberId].map((id) => group.members.find((each) => each.memberId === id));
  return writer === undefined || member === undefined || sees(writer, member);
}

function peopleProblem(
  group: CoreGroup,
  field: 'owner' | 'coOwners',
  memberIds: readonly string[],
  childIds: readonly string[],
  { by, today }: Writing,
): Readonly<Record<string, Problem>> {
  const possible = possibleOwners(group, today).filter(({ memberId }) => maySeePerson(group, by, memberId));
  const people = memberIds.map((memberId) => possible.find((member) => member.memberId === memberId));
  if (people.some((member) => member === undefined)) return { [field]: 'choose-one' };
  const strangers = people.some(
    (member) => member !== undefined && childIds.length > 0 && !childIds.some((childId) => isFor(member, childId)),
  );
  return strangers ? { [field]: 'not-for-child' } : {};
}
