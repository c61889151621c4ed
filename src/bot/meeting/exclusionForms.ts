import type { Verb } from '../verbs';
import { exclusionAskVerbs } from './exclusionAsking';
import { exclusionDecideVerbs } from './exclusionDeciding';
import { exclusionReviewVerbs } from './exclusionReviewing';
import { inOwnChat } from './exclusions';

/** Asking that a parent or carer be excluded, the decision, and its reviews. */
export const exclusionFormVerbs: readonly Verb[] = [...exclusionAskVerbs, ...exclusionDecideVerbs, ...exclusionReviewVerbs].map(inOwnChat);
