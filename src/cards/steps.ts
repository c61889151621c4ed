import { z } from 'zod';
import { defineCard, inputField } from './defineCard';

const safe = z.string().meta({ safe: true });
const line = z.strictObject({ shown: z.boolean(), text: safe });

/** What can be recorded, each with how its limit stands, a page of them; and what was recorded last, the newest first. */
export const stepsCard = defineCard('steps', {
  empty: line,
  rows: z.array(
    z.strictObject({ title: z.string(), about: z.string(), state: safe, button: z.string(), what: z.string(), key: z.string() }),
  ),
  pages: z.strictObject({
    shown: z.boolean(),
    text: safe,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
  topic: z.string(),
  /** An open question of the import may change or stop what is counted here. */
  asks: z.boolean(),
  hasEntries: z.boolean(),
  entries: z.array(z.strictObject({ line: safe, names: z.string(), entered: safe, by: z.string(), hasWhy: z.boolean(), why: z.string() })),
});

/** The day of one of them. */
export const stepCard = defineCard('step', {
  what: z.string(),
  about: z.string(),
  topic: z.string(),
  hint: safe,
  now: line,
  whom: z.string(),
  asksChildren: z.boolean(),
  childChoices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  children: inputField,
  today: z.string(),
  on: inputField,
  notYet: inputField,
  corrects: z.boolean(),
  why: inputField,
});
