import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { groupChildCard, groupChildRegisteredCard, groupCreateCard, groupNameCard } from '../../cards/groups';
import { memberFor } from '../../core/coreGroup';
import { categories } from '../../core/facts';
import { mayCreateGroup, mayRunGroup } from '../../core/groups/groupPermissions';
import { problemsOfChild } from '../../core/groups/groupSetup';
import { allow, refuse } from '../../core/result';
import { sha256 } from '../../usecases/deeds/sha256';
import { type AboutChild, addChildToGroup, createGroup, nameGroup } from '../../usecases/groups/groupSetup';
import { openGroup } from '../../usecases/groups/groups';
import { givenBack, withTyped } from '../givenBack';
import { address, day, enteredIn, optionalWords, several, words } from '../inputs';
import { type Pressed, readInputs } from '../readPress';
import { deniedCard, refusalCard } from '../refused';
import { fieldFor, headFor, headOfNone, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { groupCardFor } from './groupCard';

const noData = z.strictObject({});
const groupInputs = z.strictObject({ ref: optionalWords(40), localAuthority: words(100), team: optionalWords(100), otherEmail: address() });
const childInputs = { givenName: optionalWords(100), familyName: words(100), bornOrExpectedOn: day() };
const categoryIds = several().pipe(z.array(z.enum(categories, 'choose-one')).min(1, 'choose-one'));

export const groupCreateVerbs: readonly Verb[] = [
  { verb: 'groups.creating', kind: 'view', data: noData, inputs: noData, may: mayCreateGroup, handle: showForm },
  { verb: 'groups.create', kind: 'deed', data: noData, inputs: groupInputs, may: mayCreateGroup, handle: pressCreate },
  viewVerb(
    { ...openGroup, name: 'groups.child', may: mayRunGroup },
    { givenName: z.string().optional(), familyName: z.string().optional(), bornOrExpectedOn: z.string().optional() },
    (turn, { data, ...shown }) => childFormFor(turn, { ...shown, data: {}, entered: typedBefore(data) }, ''),
  ),
  stepVerb({ ...openGroup, name: 'groups.childRegistered', may: mayRunGroup }, {}, childInputs, {
    check: async (turn, _shown, typed) => {
      const fields = problemsOfChild(typed, turn.deps.clock.today());
      return Object.keys(fields).length === 0 ? allow(typed) : refuse({ kind: 'check-fields', fields });
    },
    again: (turn, shown) => childFormFor(turn, shown, ''),
    next: (turn, shown, about) => registeredFormFor(turn, { ...shown, data: about }),
  }),
  viewVerb({ ...openGroup, name: 'groups.naming', may: mayRunGroup }, {}, nameFormFor),
  deedVerb(nameGroup, {}, { shortName: optionalWords(30) }, (turn, shown) =>
    shown.result.kind === 'refused' ? nameFormFor(turn, shown) : groupCardFor(turn, shown, turn.texts.words.groups.named),
  ),
  deedVerb(addChildToGroup, childInputs, { registeredOn: day(), categories: categoryIds }, (turn, shown) =>
    shown.result.kind === 'refused' ? registeredFormFor(turn, shown) : groupCardFor(turn, shown, turn.texts.words.groups.childAdded),
  ),
];

async function showForm(turn: Turn): Promise<AdaptiveCard> {
  const permit = mayCreateGroup(turn.person.post);
  if (!permit.ok) return deniedCard(turn, permit.refusal, 'groups.creating', {});
  if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'groups.creating', {});
  return createFormFor(turn, { result: { kind: 'viewed' }, entered: {} });
}

/**
 * A verb that is about no group yet: who may press it depends on their post in the directory, and the audit is in the group
 * that it makes.
 */
async function pressCreate(turn: Turn, pressed: Pressed): Promise<AdaptiveCard> {
  const { k } = pressed;
  const typed = enteredIn(groupInputs, pressed);
  if (typeof k !== 'string') return deniedCard(turn, 'not-my-card', 'groups.create', typed.entered);
  if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'groups.create', typed.entered);
  const { person, deps } = turn;
  const pressKey = sha256(JSON.stringify([k, 'groups.create', person.personId, typed.entered])).slice(0, 32);
  const created = await createGroup(deps, person, { pressKey }, readInputs(turn, groupInputs, typed));
  if (created.kind === 'denied') return withTyped(turn, refusalCard(turn, created.denial), typed.entered);
  if (created.kind === 'refused') return givenBack(turn, createFormFor, { result: created, entered: typed.entered });
  const actor = memberFor(created.state.group, person.personId, deps.clock.today());
  if (actor === undefined) return deniedCard(turn, 'not-a-member', 'groups.create', { g: created.state.group.coreGroupId });
  const shown: Shown<object> = { state: created.state, actor, data: {}, result: { kind: 'done' }, entered: {} };
  return childFormFor(turn, shown, turn.texts.words.groups.created);
}

function createFormFor(turn: Turn, form: Pick<Shown<unknown>, 'result' | 'entered'>): AdaptiveCard {
  const { texts, person } = turn;
  return groupCreateCard.render(texts, stampFor(turn, null), {
    ...headOfNone(turn, form, texts.words.groups.createTitle, ''),
    ref: fieldFor(turn, form, 'ref'),
    localAuthority: fieldFor(turn, form, 'localAuthority'),
    team: fieldFor(turn, form, 'team'),
    otherEmail: fieldFor(turn, form, 'otherEmail'),
    otherLabel: person.post === 'manager' ? texts.words.groups.coordinatorEmail : texts.words.groups.managerEmail,
  });
}

function nameFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  return groupNameCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.groups.nameTitle, ''),
    shortName: fieldFor(turn, shown, 'shortName', shown.state.group.shortName),
  });
}

function childFormFor(turn: Turn, shown: Shown<object>, done: string): AdaptiveCard {
  return groupChildCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.groups.childTitle, done),
    givenName: fieldFor(turn, shown, 'givenName'),
    familyName: fieldFor(turn, shown, 'familyName'),
    bornOrExpectedOn: fieldFor(turn, shown, 'bornOrExpectedOn'),
  });
}

function registeredFormFor(turn: Turn, shown: Shown<AboutChild>): AdaptiveCard {
  const { texts } = turn;
  const { givenName, familyName, bornOrExpectedOn } = shown.data;
  return groupChildRegisteredCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.groups.registeredTitle, ''),
    about: { givenName, familyName, bornOrExpectedOn },
    registeredOn: fieldFor(turn, shown, 'registeredOn'),
    categories: fieldFor(turn, shown, 'categories'),
    choices: categories.map((value) => ({ title: texts.words.groups.category[value], value })),
  });
}

function typedBefore(data: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
