import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = () => z.string().meta({ safe: true });

const pages = z.strictObject({
  shown: z.boolean(),
  text: safe(),
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});

/** Who is excluded, who was, and what was asked for: what this reader may see of it. */
export const exclusionsCard = defineCard('exclusions', {
  empty: z.strictObject({ shown: z.boolean(), text: safe() }),
  rows: z.array(z.strictObject({ number: z.string(), open: safe(), exclusionId: z.string(), name: z.string(), state: z.string() })),
  pages,
  mayAsk: z.boolean(),
});

/** One of them, with what was asked, decided and reviewed. */
export const exclusionCard = defineCard('exclusion', {
  exclusionId: z.string(),
  name: z.string(),
  lines: z.array(z.strictObject({ text: safe() })),
  askedBy: z.string(),
  words: z.array(z.strictObject({ label: safe(), text: z.string() })),
  decides: z.boolean(),
  reviews: z.boolean(),
  /** Either of the two. */
  acts: z.boolean(),
  chat: z.boolean(),
});

/** The items of a part stand behind a press; `someOpen`: they are open at first. What another step was filled in with goes along as `first` or `last`. */
const terms = {
  extentChoices: choices,
  extent: inputField,
  someOpen: z.boolean(),
  topicChoices: choices,
  topics: inputField,
  until: inputField,
};
/** The request: about whom and from what. */
export const exclusionAskCard = defineCard('exclusionAsk', {
  personChoices: choices,
  person: inputField,
  ...terms,
  from: inputField,
  last: z.strictObject({ ground: z.string(), words: z.string() }),
});

/** The request: why. */
export const exclusionAskWhyCard = defineCard('exclusionAskWhy', {
  name: z.string(),
  terms: safe(),
  groundChoices: choices,
  ground: inputField,
  words: inputField,
  first: z.strictObject({ person: z.string(), extent: z.string(), topics: z.string(), from: z.string(), until: z.string() }),
});

/** The decision to exclude: from what, and when it is looked at again. */
export const exclusionDecideCard = defineCard('exclusionDecide', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  asked: z.string(),
  ...terms,
  from: inputField,
  reviewBy: inputField,
  latest: safe(),
  last: z.strictObject({ why: z.string(), told: z.string(), views: z.string(), complaint: z.string() }),
});

/** The decision to exclude: why, and how they are told and heard. */
export const exclusionDecideWhyCard = defineCard('exclusionDecideWhy', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  terms: safe(),
  why: inputField,
  told: inputField,
  views: inputField,
  complaint: inputField,
  first: z.strictObject({ extent: z.string(), topics: z.string(), from: z.string(), until: z.string(), reviewBy: z.string() }),
});

/** The refusal, with its reason. */
export const exclusionRefuseCard = defineCard('exclusionRefuse', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  asked: z.string(),
  why: inputField,
});

/** The review: what came of it. */
export const exclusionReviewCard = defineCard('exclusionReview', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  now: safe(),
  codeChoices: choices,
  code: inputField,
  given: inputField,
  last: z.strictObject({ extent: z.string(), topics: z.string(), until: z.string(), reviewBy: z.string(), why: z.string() }),
});

/** The review: why, and what that outcome has to say. */
export const exclusionReviewWhyCard = defineCard('exclusionReviewWhy', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  outcome: safe(),
  changes: z.boolean(),
  goesOn: z.boolean(),
  ...terms,
  reviewBy: inputField,
  latest: safe(),
  why: inputField,
  first: z.strictObject({ code: z.string(), given: z.string() }),
});
