import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const words = z.string().meta({ safe: true });
const turning = z.strictObject({
  shown: z.boolean(),
  text: words,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
/** An account: its name as Teams gives it, and what is known of it. */
const row = { number: z.string(), open: words, accountId: z.string(), name: z.string(), about: z.string() };

/** Which Teams accounts are a member's, which ask to be, and which were taken from them. */
export const accountsCard = defineCard('accounts', {
  memberId: z.string(),
  name: z.string(),
  about: z.string(),
  asking: z.array(z.strictObject({ ...row, mayLook: z.boolean() })),
  linked: z.array(z.strictObject({ ...row, mayUnlink: z.boolean() })),
  none: z.strictObject({ shown: z.boolean(), text: words }),
  ended: z.array(z.strictObject({ ...row, mayLook: z.boolean() })),
  code: z.strictObject({ shown: z.boolean(), text: words }),
  mayMakeCode: z.boolean(),
  hasMember: z.boolean(),
});

/** All members of a group with how many accounts each has; one press opens those of one of them. */
export const accountsGroupCard = defineCard('accountsGroup', {
  rows: z.array(z.strictObject({ number: z.string(), open: words, memberId: z.string(), name: z.string(), about: z.string() })),
  pages: turning,
});

/** One account that asks to be a member's, or was: the person who links it says how they know whose it is. */
export const accountOneCard = defineCard('accountOne', {
  memberId: z.string(),
  accountId: z.string(),
  member: z.string(),
  name: z.string(),
  about: z.string(),
  reach: words,
  how: inputField,
  ways: choices,
  doTitle: z.string(),
  doVerb: z.string(),
  /** Another account is linked, in whose place this one may be let in. */
  hasOthers: z.boolean(),
  mayRefuse: z.boolean(),
});

export const accountUnlinkCard = defineCard('accountUnlink', {
  memberId: z.string(),
  accountId: z.string(),
  member: z.string(),
  name: z.string(),
  about: z.string(),
  why: inputField,
  reasons: choices,
});

/** A one-time code, shown this once. */
export const accountCodeCard = defineCard('accountCode', {
  memberId: z.string(),
  member: z.string(),
  code: z.string(),
  until: words,
});

/** A person's own accounts. */
export const accountsMineCard = defineCard('accountsMine', {
  linked: z.array(z.strictObject({ name: z.string(), about: z.string() })),
  none: z.strictObject({ shown: z.boolean(), text: words }),
});
