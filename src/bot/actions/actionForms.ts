import { z } from 'zod';
import {
  actionAddCard,
  actionAddOutsideCard,
  actionBlockCard,
  actionDetailsCard,
  actionFinishCard,
  actionMoreTimeCard,
  actionOwnerCard,
  actionReopenCard,
  actionShareCard,
} from '../../cards/actions';
import type { AdaptiveCard, Choices } from '../../cards/defineCard';
import { sharedWith } from '../../core/actions/actionChanges';
import { possibleOwners } from '../../core/actions/actions';
import { type ActionsFilter, actionsFilters, actionView } from '../../core/actions/actionsView';
import { needsMeasure } from '../../core/actions/vagueVerbs';
import { isOnRegister } from '../../core/child';
import { audienceOfWords, choicesForRemark } from '../../core/confidentiality/audiences';
import { sees } from '../../core/confidentiality/sees';
import { nextMeeting } from '../../core/meeting/meeting';
import { isFor } from '../../core/member';
import type { Audience } from '../../core/typedText';
import {
  agree,
  agreeOutside,
  block,
  detail,
  extend,
  finish,
  giveTo,
  openBlockForm,
  openDetailsForm,
  openFinishForm,
  openMemberOwnerForm,
  openMoreTimeForm,
  openNewActionForm,
  openOutsideOwnerForm,
  openOwnerForm,
  openReopenForm,
  openSharing,
  reopen,
  share,
} from '../../usecases/actions';
import { day, knownMember, knownMembers, optionalWords, someOwnChildren, words } from '../inputs';
import { choosingVerb } from '../loadingVerb';
import { memberChoices } from '../personWords';
import { audienceFor, readersSaid } from '../readers';
import { refusalCard } from '../refused';
import { fieldFor, headFor, isFilledIn, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { actionFor, dayOf, openActionsVerb, openActionVerb, planOf, storedAction } from './actions';
import { childWords, stateWords } from './actionWords';

/** Short enough that one action with all its parts stays a card that Teams takes. */
const longest = { words: 1000, part: 500, name: 200 };

const id = z.string().max(100);
const aboutPlan = { m: id };
const aboutAction = { actionId: id, v: z.number().int(), ...aboutPlan };
const newAction = { words: words(longest.words), children: someOwnChildren('choose-one'), dueOn: day() };
const byMember = { ...newAction, owner: knownMember(words(longest.name)) };
const byOutsider = { ...newAction, outside: words(longest.name) };
const audience = z.enum(['everyone', 'practitioners']);
/** Who was named in the other of the two forms of a new action before this one was opened; it counts for nothing in this one. */
const named = z.string().max(longest.name).default('');
const chosen = id.default('');
/** Which list the form was opened from, to which it leads back. */
const from = z.enum(actionsFilters).default('all');
/** Empty where the writer had no choice. */
const readers = { audience: optionalWords(longest.name) };
const owners = { owner: knownMember(optionalWords(longest.name)), outside: optionalWords(longest.name) };
const details = {
  coOwners: knownMembers(),
  outcome: optionalWords(longest.part),
  measure: optionalWords(longest.part),
  ifNotDone: optionalWords(longest.part),
};

export const actionsVerbs: readonly Verb[] = [
  openActionsVerb,
  openActionVerb,
  choosingVerb('actions.choose', openActionVerb),
  viewVerb(openNewActionForm, { from }, (turn, shown) => addFormFor(turn, shown, shown.data)),
  viewVerb(
    openOutsideOwnerForm,
    { named, from },
    (turn, shown) => addOutsideFormFor(turn, shown, { ...shown.data, chosen: shown.entered['owner'] ?? '' }),
    byMember,
  ),
  viewVerb(openMemberOwnerForm, { chosen, from }, (turn, shown) => addFormFor(turn, shown, shown.data), byOutsider),
  deedVerb(agree, { ...aboutPlan, audience, named, from }, byMember, orStepTwo(addFormFor)),
  deedVerb(agreeOutside, { ...aboutPlan, audience, chosen, from }, byOutsider, orStepTwo(addOutsideFormFor)),
  viewVerb(openDetailsForm, { actionId: id }, detailsFormFor),
  deedVerb(detail, aboutAction, details, orForm(detailsFormFor)),
  viewVerb(openFinishForm, { actionId: id }, finishFormFor),
  deedVerb(finish, aboutAction, { effect: words(longest.words), ...readers }, orForm(finishFormFor)),
  viewVerb(openMoreTimeForm, { actionId: id }, moreTimeFormFor),
  deedVerb(extend, aboutAction, { until: day(), reason: words(longest.part), ...readers }, orForm(moreTimeFormFor)),
  viewVerb(openBlockForm, { actionId: id }, blockFormFor),
  deedVerb(block, aboutAction, { reason: words(longest.part), ...readers }, orForm(blockFormFor)),
  viewVerb(openReopenForm, { actionId: id }, reopenFormFor),
  deedVerb(reopen, aboutAction, { reason: words(longest.part), ...readers }, orForm(reopenFormFor)),
  viewVerb(openSharing, { actionId: id }, sharingFor),
  deedVerb(share, aboutAction, {}, (turn, shown) => actionFor(turn, shown, shown.data.actionId)),
  viewVerb(openOwnerForm, { actionId: id }, ownerFormFor),
  deedVerb(giveTo, aboutAction, owners, orForm(ownerFormFor)),
];

type AboutAction = { readonly actionId: string };
/** Who was named in the other form, and from which list they came. */
type Before = { readonly named?: string; readonly chosen?: string; readonly from?: ActionsFilter };
type FormFor = (turn: Turn, shown: Shown<AboutAction>) => AdaptiveCard;

/**
 * The action after what was done. After a refusal the form again, with what was typed and as the action stands now, so
 * that the next press is about what was seen.
 */
function orForm(form: FormFor): FormFor {
  return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : actionFor(turn, shown, shown.data.actionId));
}

/** Step two for the action just agreed, the actor's newest; step one again after a refusal. */
function orStepTwo<Data extends Before>(form: (turn: Turn, shown: Shown<Data>, before: Before) => AdaptiveCard) {
  return (turn: Turn, shown: Shown<Data>): AdaptiveCard => {
    if (shown.result.kind === 'refused') return form(turn, shown, shown.data);
    const newest = planOf(shown).actions.findLast(({ words: { by } }) => by === shown.actor.memberId);
    return newest === undefined ? refusalCard(turn, 'gone') : detailsFormFor(turn, { ...shown, data: { actionId: newest.actionId } });
  };
}

function addFormFor(turn: Turn, shown: Shown<object>, { named = '', chosen = '', from = 'all' }: Before = {}): AdaptiveCard {
  const owners = peopleChoices(turn, shown);
  const outside = shown.entered['outside'] ?? named;
  return actionAddCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...newActionFor(turn, shown),
    from,
    named: outside,
    carries: outside.trim() !== '',
    owners,
    owner: fieldFor(turn, shown, 'owner', offeredOf(owners, chosen)),
  });
}

function addOutsideFormFor(turn: Turn, shown: Shown<object>, { named = '', chosen = '', from = 'all' }: Before = {}): AdaptiveCard {
  const owner = offeredOf(peopleChoices(turn, shown), chosen);
  return actionAddOutsideCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...newActionFor(turn, shown),
    from,
    chosen: owner,
    carries: owner !== '',
    outside: fieldFor(turn, shown, 'outside', named),
  });
}

/** Who was chosen, if they are still among those who can be; nobody else is carried on. */
function offeredOf(choices: Choices, chosen: string): string {
  return choices.some(({ value }) => value === chosen) ? chosen : '';
}

function newActionFor(turn: Turn, shown: Shown<object>) {
  const { texts } = turn;
  const childChoices = shown.state.group.children
    .filter((child) => isOnRegister(child) && isFor(shown.actor, child.childId))
    .map((child) => ({ title: childWords(texts, child, shown.state.group), value: child.childId }));
  const only = childChoices.length === 1 ? childChoices[0]?.value : undefined;
  return {
    ...headFor(turn, shown, texts.words.actions.addTitle, ''),
    m: meetingHint(shown),
    today: turn.deps.clock.today(),
    childChoices,
    words: fieldFor(turn, shown, 'words'),
    children: fieldFor(turn, shown, 'children', only),
    dueOn: fieldFor(turn, shown, 'dueOn'),
  };
}

function detailsFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  const action = storedAction(shown);
  if (action === undefined) return refusalCard(turn, 'gone');
  const { detailTitle, agreed } = turn.texts.words.actions;
  const coOwners = fieldFor(turn, shown, 'coOwners', action.coOwnerMemberIds.join(','));
  return actionDetailsCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, detailTitle, agreed),
    vague: needsMeasure(action),
    people: peopleChoices(turn, shown),
    helpersOpen: isFilledIn(coOwners),
    coOwners,
    outcome: fieldFor(turn, shown, 'outcome', action.outcome?.text),
    measure: fieldFor(turn, shown, 'measure', action.measure?.text),
    ifNotDone: fieldFor(turn, shown, 'ifNotDone', action.ifNotDone?.text),
    readers: readersSaid(turn, audienceOfWords(action.words), shown.actor),
  });
}

function sharingFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  const action = storedAction(shown);
  if (action === undefined) return refusalCard(turn, 'gone');
  return actionShareCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.actions.shareTitle, ''),
    actionId: action.actionId,
    v: action.version,
    m: meetingHint(shown),
    rows: sharedWith(action).map(({ text }) => ({ words: text })),
  });
}

function finishFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  return actionFinishCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, turn.texts.words.actions.finishTitle),
    effect: fieldFor(turn, shown, 'effect'),
    ...remarkReaders(turn, shown),
  });
}

function moreTimeFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  const { texts } = turn;
  const dueOn = storedAction(shown)?.dueOn ?? null;
  return actionMoreTimeCard.render(texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, texts.words.actions.extendTitle),
    due: dueOn === null ? texts.words.actions.noDayYet : texts.say('actions.dueOn', { day: texts.day(dueOn) }),
    today: turn.deps.clock.today(),
    until: fieldFor(turn, shown, 'until'),
    reason: fieldFor(turn, shown, 'reason'),
    ...remarkReaders(turn, shown),
  });
}

function blockFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  return actionBlockCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, turn.texts.words.actions.blockTitle),
    reason: fieldFor(turn, shown, 'reason'),
    ...remarkReaders(turn, shown),
  });
}

function reopenFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  return actionReopenCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, turn.texts.words.actions.reopenTitle),
    reason: fieldFor(turn, shown, 'reason'),
    ...remarkReaders(turn, shown),
  });
}

function ownerFormFor(turn: Turn, shown: Shown<AboutAction>): AdaptiveCard {
  return actionOwnerCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...aboutFor(turn, shown, turn.texts.words.actions.giveTitle),
    owners: peopleChoices(turn, shown),
    owner: fieldFor(turn, shown, 'owner'),
    outside: fieldFor(turn, shown, 'outside'),
    readers: readersSaid(turn, audienceOf(shown), shown.actor),
  });
}

/** What every form about one action says of it, and sends back. */
function aboutFor(turn: Turn, shown: Shown<AboutAction>, title: string, done = '') {
  const action = actionView(planOf(shown), shown.state.group, shown.actor, shown.data.actionId, dayOf(turn));
  return {
    ...headFor(turn, shown, title, done),
    actionId: shown.data.actionId,
    v: action?.version ?? 0,
    m: meetingHint(shown),
    words: action?.words ?? '',
    state: action === undefined ? '' : stateWords(turn.texts, action),
  };
}

/** Words about an action are never for more people than the action. */
function remarkReaders(turn: Turn, shown: Shown<AboutAction>) {
  return { audience: audienceFor(turn, shown, choicesForRemark(shown.actor, audienceOf(shown))) };
}

function audienceOf(shown: Shown<AboutAction>): Audience {
  const action = storedAction(shown);
  return action === undefined ? { kind: 'practitioners' } : audienceOfWords(action.words);
}

function meetingHint({ state }: Shown<unknown>): string {
  return nextMeeting(state.group)?.meetingId ?? '';
}

function peopleChoices(turn: Turn, { state, actor }: Shown<unknown>): Choices {
  const possible = possibleOwners(state.group, turn.deps.clock.today()).filter((member) => sees(actor, member));
  return memberChoices(turn.texts, state.group, actor, possible);
}
