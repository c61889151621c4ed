import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = z.string().meta({ safe: true });
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
const empty = z.strictObject({ shown: z.boolean(), text: safe });
const lines = z.array(z.strictObject({ text: safe }));
const requests = z.array(z.strictObject({ requestId: z.string(), text: safe, open: z.string() }));

/** The next review of each child of a page, and the requests for an early one that this reader may open. */
export const reviewCard = defineCard('review', {
  empty,
  rows: z.array(z.strictObject({ childId: z.string(), number: z.string(), name: z.string(), lines, open: z.string() })),
  pages,
  requests,
  mayPlan: z.boolean(),
  mayAsk: z.boolean(),
});

/** One child's review. Exactly one of `attends`, `decides` and `plans` may be the primary button. */
export const reviewChildCard = defineCard('reviewChild', {
  childId: z.string(),
  conferenceId: z.string(),
  name: z.string(),
  lines,
  words: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  attends: z.boolean(),
  decides: z.boolean(),
  plans: z.boolean(),
  moves: z.boolean(),
  nextChild: z.strictObject({ shown: z.boolean(), childId: z.string() }),
  asks: z.boolean(),
  speaks: z.boolean(),
  hears: z.boolean(),
});

const appointment = { plannedOn: inputField, startsAt: inputField, dayAgreed: z.string(), submit: z.string() };

/** Which children, day and time of one sitting. */
export const reviewPlanCard = defineCard('reviewPlan', {
  lines,
  childChoices: choices,
  children: inputField,
  ...appointment,
  asksReason: z.boolean(),
  lateReason: inputField,
});

/** Another day for a sitting, with the reason. */
export const reviewMoveCard = defineCard('reviewMove', {
  conferenceId: z.string(),
  seen: z.number(),
  lines,
  ...appointment,
  reason: inputField,
});

/** The day it was held and who was there. */
export const reviewAttendCard = defineCard('reviewAttend', {
  conferenceId: z.string(),
  seen: z.number(),
  today: z.string(),
  lines,
  heldOn: inputField,
  memberChoices: choices,
  attended: inputField,
  discretion: inputField,
});

/** One child's decision. */
export const reviewDecideCard = defineCard('reviewDecide', {
  conferenceId: z.string(),
  childId: z.string(),
  heldOn: z.string(),
  removalAgreed: z.boolean(),
  name: z.string(),
  lines,
  decisionChoices: choices,
  decision: inputField,
  categoryChoices: choices,
  categories: inputField,
  reasons: inputField,
  dissent: inputField,
  submit: z.string(),
  mayAttend: z.boolean(),
});

/** A request for an early review. */
export const reviewAskCard = defineCard('reviewAsk', {
  childChoices: choices,
  children: inputField,
  groundChoices: choices,
  ground: inputField,
  words: inputField,
});

/** A request with what became of it. */
export const reviewRequestCard = defineCard('reviewRequest', {
  requestId: z.string(),
  names: z.string(),
  askedBy: z.string(),
  lines,
  words: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  replies: z.boolean(),
  plans: z.boolean(),
});

/** The answer to a request, or the decision on it. */
export const reviewAnswerCard = defineCard('reviewAnswer', {
  requestId: z.string(),
  seen: z.number(),
  asked: z.string(),
  codeChoices: choices,
  code: inputField,
  why: inputField,
  answers: z.boolean(),
  settles: z.boolean(),
});

/** What a child said or showed, and the offer of an advocate. */
export const reviewVoiceCard = defineCard('reviewVoice', {
  childId: z.string(),
  name: z.string(),
  today: z.string(),
  on: inputField,
  methodChoices: choices,
  method: inputField,
  said: inputField,
  advocacyChoices: choices,
  advocacy: inputField,
});

/** The newest records of a child's voice; words only where this reader may see them. */
export const reviewVoicesCard = defineCard('reviewVoices', {
  childId: z.string(),
  name: z.string(),
  empty,
  rows: z.array(z.strictObject({ when: safe, by: z.string(), heard: z.boolean(), said: z.string() })),
  speaks: z.boolean(),
});
