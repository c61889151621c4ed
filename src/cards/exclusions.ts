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
  chat: z.boolean(),
});

const terms = { extentChoices: choices, extent: inputField, topicChoices: choices, topics: inputField, until: inputField };

/** The request. */
export const exclusionAskCard = defineCard('exclusionAsk', {
  personChoices: choices,
  person: inputField,
  groundChoices: choices,
  ground: inputField,
  words: inputField,
  ...terms,
  from: inputField,
});

/** The decision to exclude. */
export const exclusionDecideCard = defineCard('exclusionDecide', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  asked: z.string(),
  ...terms,
  from: inputField,
  reviewBy: inputField,
  latest: safe(),
  why: inputField,
  told: inputField,
  views: inputField,
  complaint: inputField,
});

/** The refusal, with its reason. */
export const exclusionRefuseCard = defineCard('exclusionRefuse', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  asked: z.string(),
  why: inputField,
});

/** The review: kept, changed or ended. */
export const exclusionReviewCard = defineCard('exclusionReview', {
  exclusionId: z.string(),
  seen: z.number(),
  name: z.string(),
  now: safe(),
  codeChoices: choices,
  code: inputField,
  why: inputField,
  reviewBy: inputField,
  latest: safe(),
  ...terms,
  given: inputField,
});
