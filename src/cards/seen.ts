import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';
import { toRing } from './told';

const safe = z.string().meta({ safe: true });
/** When something happened; `today` is the last day that can be chosen, `dayAgreed` the one that was asked about. */
const whenItWas = { on: inputField, time: inputField, today: z.string(), dayAgreed: z.string(), submit: z.string() };
/** Which visit: its document, the child's name, what was achieved. */
const aboutVisit = { visit: z.string(), name: z.string(), what: z.string() };

/** Whether it was announced, and who else was there: behind one press, unless something stands there already. */
const circumstances = { moreShown: z.boolean(), announcedChoices: choices, announced: inputField, others: inputField };

/** The form for a visit: which children, when, what was achieved. */
export const seenCard = defineCard('seen', {
  ...whenItWas,
  childChoices: choices,
  children: inputField,
  /** The child who is ticked, where it is one alone: a report that they could not be seen is of that child. */
  tickedOne: z.string(),
  whatChoices: choices,
  what: inputField,
  ...circumstances,
  twinAgreed: z.string(),
  /** The day of the visit that may be the visitor's own, for the button that says so; empty where there is none. */
  same: z.strictObject({ shown: z.boolean(), on: z.string() }),
  twins: z.array(z.strictObject({ visit: z.string(), name: z.string(), what: z.string(), open: z.string() })),
});

/** What was saved, child by child, and which limits it moved. */
export const seenSavedCard = defineCard('seenSaved', {
  rows: z.array(
    z.strictObject({
      ...aboutVisit,
      number: z.string(),
      lines: z.array(z.strictObject({ text: safe })),
      tell: z.string(),
      /** That the child is still recorded as missing. */
      missing: z.strictObject({ shown: z.boolean(), text: safe, childId: z.string(), mayFind: z.boolean(), found: z.string().max(30) }),
    }),
  ),
  ...toRing,
});

/** Words about one visit; its facts are not touched by them. */
export const seenWordsCard = defineCard('seenWords', {
  ...aboutVisit,
  presentation: inputField,
  ownWords: inputField,
  worries: inputField,
  whyNotAlone: inputField,
});

/** A visit in place of another; `what` of the head is the visit as it was. */
export const seenCorrectCard = defineCard('seenCorrect', {
  ...whenItWas,
  visit: z.string(),
  name: z.string(),
  was: z.string(),
  whatChoices: choices,
  what: inputField,
  ...circumstances,
});
