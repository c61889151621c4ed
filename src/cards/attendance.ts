import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const sentence = z.string().meta({ safe: true });

/** The next meeting's attendance: the reader's own reply, then those whom they may see, one page of people. */
export const attendanceCard = defineCard('attendance', {
  meetingId: z.string(),
  /** The mark of the day and time that the reply is to. */
  asked: z.string(),
  own: z.strictObject({ shown: z.boolean(), reply: sentence, hasDeputy: z.boolean(), deputy: z.string() }),
  validity: z.strictObject({ shown: z.boolean(), text: sentence, reasons: z.array(z.strictObject({ text: sentence })) }),
  summary: z.strictObject({ shown: z.boolean(), text: sentence }),
  rows: z.array(
    z.strictObject({ name: z.string(), role: z.string(), state: z.string(), deputy: z.string(), mode: z.string(), before: sentence }),
  ),
  noRows: z.boolean(),
  mayReply: z.boolean(),
  owesReport: z.boolean(),
  mayConfirm: z.boolean(),
  mayCorrect: z.boolean(),
  afterwards: z.strictObject({ shown: z.boolean(), text: sentence }),
  /** The signed version that does not have who was there as it was put right, and whether this reader may begin its correction. */
  corrects: z.strictObject({ shown: z.boolean(), version: z.number() }),
  /** Whether it was opened from the record of a meeting that is over, to which it leads back. */
  toRecord: z.boolean(),
  /** The meeting that other pages are of, where it is not the next one. */
  pagedMeeting: z.string(),
  pages: z.strictObject({
    shown: z.boolean(),
    text: sentence,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
});

const sheetSlot = z.strictObject({
  ...inputField.shape,
  shown: z.boolean(),
  name: z.string(),
  /** What is confirmed now, and by whom, where something else stands in the line or stood there. */
  isTold: z.boolean(),
  now: sentence,
  by: z.string(),
  label: sentence,
  choices,
});

/**
 * Everybody's attendance at once, one line a person: `people` are those of this page, `kept` those of the other pages that were looked
 * at, with what was chosen there; `was` and `keptWas` what was confirmed of them when the form was first drawn.
 */
export const attendanceSheetCard = defineCard('attendanceSheet', {
  meetingId: z.string(),
  afterwards: z.strictObject({ shown: z.boolean(), text: sentence }),
  people: z.string(),
  was: z.string(),
  kept: z.string(),
  keptAs: z.string(),
  keptWas: z.string(),
  /** Something was chosen on another page, which the buttons carry (`leaving.ts`). */
  carries: z.boolean(),
  backTo: z.string(),
  p1: sheetSlot,
  p2: sheetSlot,
  p3: sheetSlot,
  p4: sheetSlot,
  p5: sheetSlot,
  p6: sheetSlot,
  p7: sheetSlot,
  p8: sheetSlot,
  p9: sheetSlot,
  p10: sheetSlot,
  pages: z.strictObject({
    shown: z.boolean(),
    text: sentence,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
});

/** Asks for the deputy's name. */
export const attendanceDeputyCard = defineCard('attendanceDeputy', { meetingId: z.string(), asked: z.string(), deputy: inputField });

/** The chair says of one person whether and how they were there. */
export const attendanceConfirmCard = defineCard('attendanceConfirm', {
  meetingId: z.string(),
  people: choices,
  sightings: choices,
  modes: choices,
  person: inputField,
  sighting: inputField,
  mode: inputField,
});
