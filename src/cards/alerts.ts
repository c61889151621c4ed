import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';
import { rings } from './told';

const safe = z.string().meta({ safe: true });
const empty = z.strictObject({ shown: z.boolean(), text: safe });
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
const lines = z.array(z.strictObject({ text: z.string() }));

/** Who is missing, before everything that waits; `mayOpen`: whether the reader may open the child. `duty`: what waits of telling others. */
const missing = {
  when: safe,
  names: z.string(),
  childId: z.string(),
  open: safe,
  mayOpen: z.boolean(),
  duty: z.strictObject({ shown: z.boolean(), text: safe, open: safe, notice: z.string() }),
};

/** What waits for its reader in one group, a page of it; each row opens its own thing. */
export const alertsCard = defineCard('alerts', {
  /** How much that cannot wait is in the reader's other groups, with the way to the list over all of them. */
  elsewhere: empty,
  missing: z.array(z.strictObject(missing)),
  empty,
  rows: z.array(
    z.strictObject({
      about: z.string(),
      names: z.string(),
      state: safe,
      open: safe,
      notice: z.string(),
      mark: z.string(),
      entryId: z.string(),
      isAlert: z.boolean(),
      isReport: z.boolean(),
      isAction: z.boolean(),
      actionId: z.string(),
      /** Opened by a verb that asks for one of the ids below; the others are empty. */
      isThing: z.boolean(),
      memberId: z.string(),
      childId: z.string(),
      meetingId: z.string(),
      conferenceId: z.string(),
      requestId: z.string(),
      /** One of those, with a button of its own: on no other row is the word for what nobody but its readers may know of. */
      isExclusion: z.boolean(),
      exclusionId: z.string(),
      version: z.number(),
      opensOther: z.boolean(),
      opensVerb: z.string(),
    }),
  ),
  pages,
  mayBoard: z.boolean(),
  mayClocks: z.boolean(),
  /** What the reader has of limits: all of them, or the dates to come. */
  clocks: z.string(),
  /** The way to the list over all groups, at the end: where nothing that cannot wait is elsewhere. */
  mayToday: z.boolean(),
});

/** The same over all of a person's groups; each row's buttons carry their own `g`. */
export const alertsTodayCard = defineCard('alertsToday', {
  missing: z.array(z.strictObject({ g: z.string(), ...missing })),
  empty,
  rows: z.array(
    z.strictObject({
      g: z.string(),
      about: z.string(),
      names: z.string(),
      state: safe,
      open: safe,
      notice: z.string(),
      mark: z.string(),
      entryId: z.string(),
      isAlert: z.boolean(),
      isReport: z.boolean(),
      isAction: z.boolean(),
      actionId: z.string(),
      isThing: z.boolean(),
      opens: z.string(),
      id: z.string(),
      version: z.number(),
      isOther: z.boolean(),
    }),
  ),
  /** The order in which the pages go on. */
  worst: z.boolean(),
  pages,
});

/** What was sent to whom; those who could not be reached come first. */
export const alertsBoardCard = defineCard('alertsBoard', {
  notReached: z.strictObject({ shown: z.boolean(), text: safe }),
  empty,
  rows: z.array(
    z.strictObject({
      who: z.string(),
      role: z.string(),
      about: z.string(),
      state: z.string(),
      notice: z.string(),
      mayRetry: z.boolean(),
      retry: safe,
      mayOpen: z.boolean(),
      open: safe,
    }),
  ),
  pages,
});

/** All that was sent, a page of it in the order of its limits; `after` is where the next page begins. */
export const alertsHistoryCard = defineCard('alertsHistory', {
  empty,
  rows: z.array(z.strictObject({ who: z.string(), about: z.string(), state: z.string(), notice: z.string(), open: safe })),
  hasMore: z.boolean(),
  after: z.string(),
  isLater: z.boolean(),
});

/** One alert: which limit, why, who was told, and what can be done about it. */
export const alertCard = defineCard('alert', {
  /** Whom to ring, where a child is missing. */
  rings,
  /** The child who is missing, and what can be done about that; empty where it is about nobody who is. */
  missing: z.strictObject({ childId: z.string(), mayOpen: z.boolean(), mayTell: z.boolean() }),
  notice: z.string(),
  about: z.string(),
  names: z.string(),
  state: safe,
  explained: z.boolean(),
  because: safe,
  source: safe,
  recipient: z.string(),
  /** What became of it last; all that came before stands behind a press. */
  latest: z.string(),
  ledger: lines,
  told: lines,
  /** The way to say why a limit was missed, for those who answer for that. */
  explain: z.strictObject({
    ...{ shown: z.boolean(), clock: z.string(), childId: z.string(), because: z.string(), trigger: z.string(), page: z.number() },
  }),
  mayTake: z.boolean(),
  mayDo: z.boolean(),
  doTitle: safe,
  doVerb: z.string(),
  /** The meeting whose record is late; empty where it is about no record. */
  doMeetingId: z.string(),
  hasReport: z.boolean(),
  entryId: z.string(),
  hasAction: z.boolean(),
  actionId: z.string(),
  /** Whose account it is about, where those who answer for the group are told. */
  hasAccount: z.boolean(),
  accountMemberId: z.string(),
  mayPutOff: z.boolean(),
  mayEscalate: z.boolean(),
  mayRetry: z.boolean(),
  mayBoard: z.boolean(),
});

const aboutAlert = { notice: z.string(), seen: z.number(), about: z.string(), names: z.string(), state: safe };

export const alertTakeCard = defineCard('alertTake', {
  ...aboutAlert,
  whoChoices: choices,
  who: inputField,
  until: inputField,
  today: z.string(),
  lastDay: safe,
});

export const alertPutOffCard = defineCard('alertPutOff', {
  ...aboutAlert,
  until: inputField,
  today: z.string(),
  lastDay: safe,
  why: inputField,
});

export const alertEscalateCard = defineCard('alertEscalate', { ...aboutAlert, why: inputField });
