import { z } from 'zod';
import { blockHead, choices, defineCard, inputField } from './defineCard';
import { rings } from './told';

const safe = z.string().meta({ safe: true });
/** How the emergency duty team is reached: the authority's own words, from the settings. */
const dutyTeam = z.string();
/** The question, in the language that was just typed and in the reader's own. */
const asks = z.array(z.strictObject({ lang: blockHead.lang, text: safe }));

/** The first card: the numbers to ring, and whether a child is in danger. */
export const notSeenCard = defineCard('notSeen', {
  rings,
  asks,
  /** Whom it is about, where they were chosen already. */
  chosen: z.strictObject({ shown: z.boolean(), label: safe, names: z.string() }),
  /** Said where the line that was typed has chosen another group. */
  moved: z.strictObject({ shown: z.boolean(), text: safe }),
  /** The child that was chosen already; empty: none was. */
  childId: z.string(),
  /** Children, day and time that stood in the form of a visit. */
  wasChildren: z.string(),
  wasOn: z.string(),
  wasTime: z.string(),
});

/** The same before a group is chosen: the numbers to ring, and which child it is about. */
export const notSeenWhichCard = defineCard('notSeenWhich', {
  rings,
  asks,
  rows: z.array(z.strictObject({ g: z.string(), childId: z.string(), names: z.string(), choose: z.string() })),
  pages: z.strictObject({
    shown: z.boolean(),
    text: safe,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
});

/** The form of the report; with the numbers before it where a child is in danger, or nobody is in the office. */
export const notSeenReportCard = defineCard('notSeenReport', {
  dutyTeam,
  danger: z.string(),
  inDanger: z.boolean(),
  outOfHours: z.boolean(),
  childChoices: choices,
  children: inputField,
  on: inputField,
  time: inputField,
  place: inputField,
  today: z.string(),
  dayAgreed: z.string(),
  submit: z.string(),
});

/** One report with all that was added to it, as far as this reader is here for its children. */
export const notSeenEntryCard = defineCard('notSeenEntry', {
  entryId: z.string(),
  dutyTeam,
  showsDutyTeam: z.boolean(),
  inDanger: z.boolean(),
  outOfHours: z.boolean(),
  dangerSaid: z.boolean(),
  nobodyYet: z.boolean(),
  state: safe,
  when: safe,
  entered: safe,
  parts: z.array(z.strictObject({ label: safe, words: z.string() })),
  pages: z.strictObject({
    shown: z.boolean(),
    text: safe,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
  mayTakeOn: z.boolean(),
  mayDecide: z.boolean(),
  mayAdd: z.boolean(),
});

/** What the reporter adds. */
export const notSeenDetailsCard = defineCard('notSeenDetails', {
  entryId: z.string(),
  refusedBy: inputField,
  theirWords: inputField,
  announcedChoices: choices,
  announced: inputField,
  more: inputField,
});

/** The manager's decision; `v` is the version of the report that was read. */
export const notSeenDecideCard = defineCard('notSeenDecide', {
  entryId: z.string(),
  v: z.number(),
  names: z.string(),
  when: safe,
  codes: choices,
  code: inputField,
  why: inputField,
});
