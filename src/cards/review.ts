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
/** Whose limit is before the day that was chosen. */
const late = z.array(z.strictObject({ who: z.string(), text: safe }));
const silent = z.strictObject({ shown: z.boolean(), names: z.string() });
const requests = z.array(z.strictObject({ requestId: z.string(), text: safe, open: z.string() }));

/** The next review of each child of a page, and the requests for an early one that this reader may open. */
export const reviewCard = defineCard('review', {
  empty,
  rows: z.array(z.strictObject({ childId: z.string(), number: z.string(), name: z.string(), lines, open: z.string() })),
  pages,
  requests,
  mayPlan: z.boolean(),
  mayStep: z.boolean(),
  mayAsk: z.boolean(),
});

/** One child's review. At most one of `checks`, `attends`, `decides` and `plans` is shown, as the primary button. */
export const reviewChildCard = defineCard('reviewChild', {
  childId: z.string(),
  conferenceId: z.string(),
  name: z.string(),
  lines,
  /** Whether anything stands behind a press: from what the limit counts, what was done, and what was written. */
  hasMore: z.boolean(),
  behind: lines,
  words: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  attends: z.boolean(),
  decides: z.boolean(),
  plans: z.boolean(),
  moves: z.boolean(),
  move: z.string().meta({ safe: true }),
  callsOff: z.boolean(),
  nextChild: z.strictObject({ shown: z.boolean(), childId: z.string() }),
  views: z.strictObject({ shown: z.boolean(), conferenceId: z.string(), title: z.string() }),
  checks: z.strictObject({ shown: z.boolean(), conferenceId: z.string() }),
  /** Who was told that the registration ended can be recorded. */
  tells: z.boolean(),
  corrects: z.strictObject({ shown: z.boolean(), conferenceId: z.string() }),
  asks: z.boolean(),
  speaks: z.boolean(),
  hears: z.boolean(),
  ends: z.boolean(),
});

const appointment = { plannedOn: inputField, startsAt: inputField, dayAgreed: z.string(), submit: z.string() };

/** Which children, day and time of one sitting. */
export const reviewPlanCard = defineCard('reviewPlan', {
  lines,
  late,
  childChoices: choices,
  children: inputField,
  ...appointment,
  asksReason: z.boolean(),
  lateReason: inputField,
});

/** A sitting of which something is changed for all of its children or, of several, for those who are ticked. */
const sittingOfSome = {
  conferenceId: z.string(),
  names: z.string(),
  several: z.boolean(),
  childChoices: choices,
  children: inputField,
  seen: z.number(),
  lines,
};

/** Another day for a sitting, with the reason. */
export const reviewMoveCard = defineCard('reviewMove', {
  ...sittingOfSome,
  late,
  ...appointment,
  reason: inputField,
});

/** Calling a sitting off, with the reason. */
export const reviewCallOffCard = defineCard('reviewCallOff', {
  ...sittingOfSome,
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
  discretionOpen: z.boolean(),
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
  silent,
  /** Each view in a line, once they are open. */
  views: z.array(z.strictObject({ who: z.string(), view: z.string() })),
  decisionChoices: choices,
  decision: inputField,
  categoryChoices: choices,
  categories: inputField,
  reasons: inputField,
  dissentOpen: z.boolean(),
  dissent: inputField,
  submit: z.string(),
  mayAttend: z.boolean(),
});

/** What this reader may see of the views before a decision; `rows` once they are open. */
export const reviewViewsCard = defineCard('reviewViews', {
  conferenceId: z.string(),
  childId: z.string(),
  name: z.string(),
  lines,
  silent,
  own: z.strictObject({ shown: z.boolean(), view: z.string(), text: z.string() }),
  rows: z.array(z.strictObject({ who: z.string(), view: z.string(), text: z.string() })),
  pages,
  gives: z.boolean(),
  giveTitle: z.string(),
  reveals: z.boolean(),
  decides: z.boolean(),
});

/** One's own view on one child. */
export const reviewViewCard = defineCard('reviewView', {
  conferenceId: z.string(),
  childId: z.string(),
  name: z.string(),
  intro: safe,
  viewChoices: choices,
  view: inputField,
  categoryChoices: choices,
  categories: inputField,
  words: inputField,
});

/** The custodian's check of a decision to remove. */
export const reviewCheckCard = defineCard('reviewCheck', {
  conferenceId: z.string(),
  childId: z.string(),
  seen: z.number(),
  name: z.string(),
  lines,
  reasons: z.string(),
  decidedBy: z.string(),
  outcomeChoices: choices,
  outcome: inputField,
  reason: inputField,
});

/** A decision that was recorded wrongly, put right. */
export const reviewCorrectCard = defineCard('reviewCorrect', {
  conferenceId: z.string(),
  childId: z.string(),
  seen: z.number(),
  name: z.string(),
  lines,
  decisionChoices: choices,
  decision: inputField,
  categoryChoices: choices,
  categories: inputField,
  reasons: inputField,
  why: inputField,
});

/** Who was there, put right. */
export const reviewReattendCard = defineCard('reviewReattend', {
  conferenceId: z.string(),
  seen: z.number(),
  lines,
  memberChoices: choices,
  attended: inputField,
  discretionOpen: z.boolean(),
  discretion: inputField,
  why: inputField,
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

/** A registration that ends without a conference: why, on which day, what shows it. */
export const reviewEndCard = defineCard('reviewEnd', {
  childId: z.string(),
  name: z.string(),
  groundChoices: choices,
  ground: inputField,
  today: z.string(),
  on: inputField,
  reasons: inputField,
});
