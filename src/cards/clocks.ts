import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = z.string().meta({ safe: true });
const was = z.strictObject({ shown: z.boolean(), text: safe });
/** Why it was missed, as it was entered, the oldest first. */
const reasons = z.array(
  z.strictObject({
    what: safe,
    hasWords: z.boolean(),
    words: z.string(),
    authorised: safe,
    authorisedBy: z.string(),
    entered: safe,
    enteredBy: z.string(),
  }),
);
const about = { clock: z.string(), childId: z.string(), because: z.string(), trigger: z.string(), page: z.number() };

/** Limits with their reasons and sources, a page of them: all that run, or those that were missed. */
export const clocksCard = defineCard('clocks', {
  intro: z.strictObject({ shown: z.boolean(), text: safe }),
  empty: z.strictObject({ shown: z.boolean(), text: safe }),
  rows: z.array(
    z.strictObject({
      ...{ clock: z.string(), names: z.string(), state: safe, explained: z.boolean(), because: safe, source: safe, was, why: was },
      more: z.strictObject({ id: z.string().max(20), title: z.string() }),
      explain: z.strictObject({ shown: z.boolean(), title: z.string(), ...about }),
    }),
  ),
  pages: z.strictObject({
    shown: z.boolean(),
    text: safe,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
  turns: z.strictObject({ all: z.boolean(), past: z.boolean(), corrected: z.boolean() }),
  mayStep: z.boolean(),
  mayOpenPast: z.boolean(),
  mayOpenCorrected: z.boolean(),
  mayOpenAll: z.boolean(),
  /** An open question of the import may change or stop what is counted here. */
  asks: z.boolean().default(false),
});

/** One missed limit, why it was missed as far as that was entered, and the form to say so. */
export const breachCard = defineCard('breach', {
  ...{ clock: z.string(), names: z.string(), state: safe, because: safe, was, reasons },
  about: z.strictObject(about),
  seen: z.number(),
  mayExplain: z.boolean(),
  hint: safe,
  codeChoices: choices,
  code: inputField,
  reason: inputField,
  memberChoices: choices,
  authorisedBy: inputField,
  authorisedOn: inputField,
  today: z.string(),
});
