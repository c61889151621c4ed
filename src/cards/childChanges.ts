import { z } from 'zod';
import { defineCard, inputField } from './defineCard';
import { rings, toRing } from './told';

const safe = z.string().meta({ safe: true });
const line = z.strictObject({ shown: z.boolean(), text: safe });

/** What has changed for one child, the newest first; and what can be recorded, with a death, before birth or after it, apart from the rest. */
export const childChangesCard = defineCard('childChanges', {
  /** Whom to ring while the child is missing. */
  rings,
  childId: z.string(),
  name: z.string(),
  /** That it is recorded already, to whoever was about to report it, and since when. */
  already: z.strictObject({ shown: z.boolean(), text: safe, since: safe }),
  ...toRing,
  frozen: line,
  /** They are missing, and a visit since then says that they were seen. */
  seenSince: line,
  waits: line,
  empty: line,
  hasRows: z.boolean(),
  rows: z.array(z.strictObject({ line: safe, entered: safe, by: z.string(), undone: z.boolean(), reason: z.string() })),
  asks: z.boolean(),
  mayStep: z.boolean(),
  kinds: z.array(z.strictObject({ what: z.string(), title: z.string() })),
  ends: z.array(z.strictObject({ what: z.string(), title: z.string() })),
  undo: z.strictObject({ shown: z.boolean(), changeId: z.string() }),
});

/** The form of one change. After the warning about a death, `agreed` says that the next press confirms it. */
export const childChangeCard = defineCard('childChange', {
  rings,
  childId: z.string(),
  what: z.string(),
  agreed: z.boolean(),
  name: z.string(),
  warning: line,
  hint: safe,
  ...toRing,
  onLabel: z.string(),
  today: z.string(),
  on: inputField,
  times: z.boolean(),
  time: inputField,
  tells: z.boolean(),
  toldOn: inputField,
  names: z.boolean(),
  givenName: inputField,
  familyName: inputField,
  plain: z.boolean(),
  ends: z.boolean(),
  submit: z.string(),
  /** Where the form was opened. */
  back: z.string(),
});

/** Why something was entered in error. */
export const childUndoCard = defineCard('childUndo', {
  childId: z.string(),
  changeId: z.string(),
  name: z.string(),
  line: safe,
  reason: inputField,
});
