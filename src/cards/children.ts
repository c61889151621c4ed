import { z } from 'zod';
import { defineCard } from './defineCard';
import { rings, toRing } from './told';

const safe = z.string().meta({ safe: true });
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
/** What a button says: Teams cuts longer titles on a phone. */
const title = z.string().max(30);
/** Of the row on its page, with its full stop. */
const number = z.string().max(6);
const empty = z.strictObject({ shown: z.boolean(), text: safe });
const moreAwaiting = z.strictObject({ shown: z.boolean(), text: safe });
/** Who was on the register before. */
const before = z.strictObject({
  shown: z.boolean(),
  lines: z.array(z.strictObject({ text: z.string() })),
  more: z.strictObject({ shown: z.boolean(), text: safe }),
});
/** A row at a glance: when the child was seen, and what opens in place under it. */
const atAGlance = {
  glance: z.strictObject({ shown: z.boolean(), text: safe }),
  /** Why the last visit did not move the deadline that comes first, where it did not. */
  why: z.strictObject({ shown: z.boolean(), text: z.string() }),
  more: z.strictObject({ id: z.string().max(10), title }),
};
const lastTimes = { seen: z.string(), alone: z.string(), atHome: z.string(), bedroom: z.string() };

/** More are only counted. */
const mostReports = 3;

/** A report that waits for a decision: of which children it is, and whether one of them is in immediate danger. */
const report = { text: safe, names: z.string(), inDanger: z.boolean(), open: title };

/** The board of one group, a page of children; first what waits for a manager's decision, for those who see to it. */
export const childrenCard = defineCard('children', {
  awaiting: z.array(z.strictObject({ entryId: z.string(), ...report })).max(mostReports),
  moreAwaiting,
  empty,
  rows: z.array(
    z.strictObject({
      childId: z.string(),
      number,
      name: z.string(),
      flags: z.string(),
      state: z.string(),
      ...atAGlance,
      seen: z.string(),
      alone: z.string(),
      isVisited: z.boolean(),
      /** A visit to this child can be recorded. */
      mayVisit: z.boolean(),
      visit: title,
      strip: z.string().max(24),
      stripWords: z.string(),
      open: title,
    }),
  ),
  pages,
  before,
  mayRecord: z.boolean(),
  oversees: z.boolean(),
});

/** All the children that somebody oversees, whatever their group; each row's button carries its own `g`. */
export const childrenAllCard = defineCard('childrenAll', {
  awaiting: z.array(z.strictObject({ g: z.string(), entryId: z.string(), ...report })).max(mostReports),
  moreAwaiting,
  empty,
  rows: z.array(
    z.strictObject({
      g: z.string(),
      childId: z.string(),
      number,
      name: z.string(),
      ref: z.string(),
      flags: z.string(),
      state: z.string(),
      ...atAGlance,
      alone: z.string(),
      open: title,
    }),
  ),
  pages,
});

/**
 * The board as the family has it: the day of the last visit, and nothing of what was found. And that of a group that is over, which has
 * no deadlines any more.
 */
export const childrenFamilyCard = defineCard('childrenFamily', {
  hasDates: z.boolean(),
  empty,
  rows: z.array(z.strictObject({ childId: z.string(), number: z.string(), name: z.string(), last: safe, open: z.string() })),
  pages,
  before,
});

/** One child: what was last seen, the strip of fortnights, and the limits for visits with their reasons. */
export const childCard = defineCard('child', {
  /** Whom to ring while the child is missing, and who records that they were found. */
  rings,
  ...toRing,
  mayFind: z.boolean(),
  childId: z.string(),
  name: z.string(),
  flags: z.string(),
  state: z.string(),
  glance: atAGlance.glance,
  /** Who saw the child, when, alone, at home and in the bedroom: it opens in place. */
  lastTimes: atAGlance.more,
  ...lastTimes,
  strip: z.string(),
  stripWords: safe,
  /** The case is for reading only. */
  frozen: z.strictObject({ shown: z.boolean(), text: safe }),
  limits: z.array(z.strictObject({ clock: safe, state: safe, because: safe, source: safe, more: atAGlance.more })),
  mayRecord: z.boolean(),
  mayChange: z.boolean(),
  /** That the child is missing. */
  mayReport: z.boolean(),
});

/** The visits to one child, a page of them, corrected ones too. */
export const childHistoryCard = defineCard('childHistory', {
  childId: z.string(),
  isHere: z.boolean(),
  name: z.string(),
  empty,
  rows: z.array(
    z.strictObject({
      visit: z.string(),
      number: z.string(),
      when: z.string(),
      what: z.string(),
      by: z.string(),
      flagged: z.boolean(),
      flags: z.string(),
      open: z.string(),
    }),
  ),
  pages,
});

/** The same for the family: days, and for a young person their own words. */
export const childDaysCard = defineCard('childDays', {
  childId: z.string(),
  name: z.string(),
  empty,
  rows: z.array(z.strictObject({ day: safe, spoke: z.boolean(), words: z.string() })),
  pages,
});

/** One visit with the words that this reader may see. */
export const childVisitCard = defineCard('childVisit', {
  visit: z.string(),
  childId: z.string(),
  entryId: z.string(),
  name: z.string(),
  when: safe,
  entered: safe,
  what: z.string(),
  by: z.string(),
  othersThere: z.strictObject({ shown: z.boolean(), text: z.string() }),
  flagged: z.boolean(),
  flags: z.string(),
  noWords: z.boolean(),
  words: z.array(z.strictObject({ subject: z.string(), by: z.string(), text: z.string() })),
  pages,
  mayTell: z.boolean(),
  mayCorrect: z.boolean(),
  hasReport: z.boolean(),
});
