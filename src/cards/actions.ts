import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';
import { audienceField, statedReaders } from './whoReads';

const sentence = z.string().meta({ safe: true });
const filter = z.enum(['mine', 'overdue', 'all']);
const other = z.strictObject({ shown: z.boolean(), title: z.string() });

/** One filter's actions, a page of seven, with how many each filter has. */
export const actionsCard = defineCard('actions', {
  filter,
  page: z.number(),
  /** The two filters that are not chosen now: three buttons do not fit a phone. */
  filters: z.strictObject({ mine: other, overdue: other, all: other }),
  empty: z.strictObject({ shown: z.boolean(), text: sentence }),
  rows: z.array(
    z.strictObject({
      actionId: z.string(),
      number: z.string(),
      words: z.string(),
      state: z.string(),
      people: z.string(),
      flagged: z.boolean(),
      flags: z.string(),
      open: z.string(),
    }),
  ),
  mayAdd: z.boolean(),
  pages: z.strictObject({
    shown: z.boolean(),
    text: sentence,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
});

/** One action in full, with what this reader may do about it. */
export const actionCard = defineCard('action', {
  actionId: z.string(),
  words: z.string(),
  state: z.string(),
  lines: z.array(z.strictObject({ text: sentence })),
  nobody: z.boolean(),
  vague: z.boolean(),
  parts: z.array(z.strictObject({ label: sentence, words: z.string() })),
  may: z.strictObject({
    finish: z.boolean(),
    extend: z.boolean(),
    block: z.boolean(),
    give: z.boolean(),
    detail: z.boolean(),
    share: z.boolean(),
    reopen: z.boolean(),
  }),
  filter,
  page: z.number(),
});

/** What everybody in the group would read of an action, before it is shared. */
export const actionShareCard = defineCard('actionShare', {
  actionId: z.string(),
  v: z.number(),
  m: z.string(),
  rows: z.array(z.strictObject({ words: z.string() })),
});

const newAction = {
  /** The list that the form was opened from. */
  from: filter,
  m: z.string(),
  today: z.string(),
  childChoices: choices,
  words: inputField,
  children: inputField,
  dueOn: inputField,
};

/** Step one of a new action, with all that it needs: a member of the group answers for it. */
export const actionAddCard = defineCard('actionAdd', {
  ...newAction,
  owners: choices,
  owner: inputField,
  /** Somebody outside who was named before a member was looked for. */
  named: z.string(),
  carries: z.boolean(),
});

/** The same where somebody outside the group answers for it, by name. */
export const actionAddOutsideCard = defineCard('actionAddOutside', {
  ...newAction,
  outside: inputField,
  /** The member who was chosen before somebody outside was looked for. */
  chosen: z.string(),
  carries: z.boolean(),
});

/** What every form about one action shows and sends back. */
const aboutAction = { actionId: z.string(), v: z.number(), m: z.string(), words: z.string(), state: z.string() };

/** Step two: what may be said about an action, but need not be. */
export const actionDetailsCard = defineCard('actionDetails', {
  ...aboutAction,
  vague: z.boolean(),
  people: choices,
  helpersOpen: z.boolean(),
  coOwners: inputField,
  outcome: inputField,
  measure: inputField,
  ifNotDone: inputField,
  readers: statedReaders,
});

export const actionFinishCard = defineCard('actionFinish', { ...aboutAction, effect: inputField, audience: audienceField });
export const actionMoreTimeCard = defineCard('actionMoreTime', {
  ...aboutAction,
  due: sentence,
  today: z.string(),
  until: inputField,
  reason: inputField,
  audience: audienceField,
});
export const actionBlockCard = defineCard('actionBlock', { ...aboutAction, reason: inputField, audience: audienceField });
export const actionReopenCard = defineCard('actionReopen', { ...aboutAction, reason: inputField, audience: audienceField });
export const actionOwnerCard = defineCard('actionOwner', {
  ...aboutAction,
  owners: choices,
  owner: inputField,
  outside: inputField,
  readers: statedReaders,
});
