import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = z.string().meta({ safe: true });
const about = { meetingId: z.string() };
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});

/** A button that may be left out, and that may be the primary one. */
const choosable = z.strictObject({
  shown: z.boolean(),
  style: z.enum(['positive', 'default']),
  mode: z.enum(['primary', 'secondary']),
});

/** A heading or a paragraph of a record. What was typed, and names, stand in `strong`, `text` and `note`. */
const piece = z.strictObject({
  spacing: z.enum(['None', 'Large']),
  isHeading: z.boolean(),
  heading: safe,
  isText: z.boolean(),
  strong: z.string(),
  text: z.string(),
  note: z.string(),
});
export type RecordPiece = z.infer<typeof piece>;

const changes = z.strictObject({ shown: z.boolean(), title: safe, sectionId: z.string(), slot: z.string() });
const changeable = z.strictObject({ ...piece.shape, button: changes });
export type ChangeablePiece = z.infer<typeof changeable>;

/** The record of one meeting for those who write it: how it stands and what comes next. */
export const recordDeskCard = defineCard('recordDesk', {
  ...about,
  version: z.number(),
  step: safe,
  facts: z.array(z.strictObject({ text: safe })),
  notes: choosable,
  /** What comes next without anything to choose: a draft is made, or what waits is looked at. */
  next: z.strictObject({ shown: z.boolean(), title: safe, verb: z.string() }),
  check: choosable,
  checkTitle: safe,
  /** Whether attendance can still be put right from here. */
  attendance: z.boolean(),
  people: choosable,
  correct: choosable,
  listMode: z.enum(['primary', 'secondary']),
});

/** The agenda's items, one page of them, with how many notes each has. */
export const recordNotesCard = defineCard('recordNotes', {
  ...about,
  intro: safe,
  items: z.array(
    z.strictObject({
      write: safe,
      read: safe,
      number: safe,
      words: z.string(),
      state: safe,
      itemId: z.string(),
      mayWrite: z.boolean(),
      mayRead: z.boolean(),
    }),
  ),
  pages,
});

/** The notes on one item. */
export const recordItemCard = defineCard('recordItem', {
  ...about,
  itemId: z.string(),
  empty: z.boolean(),
  mayWrite: z.boolean(),
  pieces: z.array(piece),
  pages,
});

const wording = {
  words: inputField,
  audience: z.strictObject({ ...inputField.shape, choices }),
  language: inputField,
};

/** The form for one note. */
export const recordNoteCard = defineCard('recordNote', {
  ...about,
  itemId: z.string(),
  item: z.string(),
  itemGoesOn: z.boolean(),
  ...wording,
});

/** A version page by page for those who write it: with buttons to change a draft, and to sign it on its last page. */
export const recordCheckCard = defineCard('recordCheck', {
  ...about,
  v: z.number(),
  version: z.number(),
  state: safe,
  outOfDate: z.boolean(),
  pieces: z.array(changeable),
  /** The standing items on which nothing was noted, folded. */
  nothing: z.strictObject({
    shown: z.boolean(),
    open: z.boolean(),
    title: safe,
    parts: z.array(z.strictObject({ heading: safe, button: changes })),
  }),
  pages: z.strictObject({ ...pages.shape, page: z.number() }),
  maySign: z.boolean(),
  signsLater: z.boolean(),
});

/** Whether the chair means to sign, and what follows from it. `v`: the meeting as it was checked. */
export const recordSignCard = defineCard('recordSign', { ...about, v: z.number(), version: z.number(), page: z.number(), means: safe });

/** The form for the chair's words on one text. */
export const recordWordsCard = defineCard('recordWords', {
  ...about,
  v: z.number(),
  version: z.number(),
  page: z.number(),
  sectionId: z.string(),
  slot: z.string(),
  mayLeaveOut: z.boolean(),
  mayPutBack: z.boolean(),
  ...wording,
});

/** The form for the reason of a correction. */
export const recordCorrectCard = defineCard('recordCorrect', { ...about, version: z.number(), reason: inputField, language: inputField });

/** Who gets the record, in which language, and who has opened it. */
export const recordPeopleCard = defineCard('recordPeople', {
  ...about,
  version: z.number(),
  summary: safe,
  people: z.array(z.strictObject({ number: z.string(), preview: safe, name: z.string(), state: safe, memberId: z.string() })),
  pages,
  mayCirculate: z.boolean(),
  awaits: z.strictObject({ shown: z.boolean(), text: safe }),
});

/** A version as one member has it, for those who circulate it. */
export const recordPreviewCard = defineCard('recordPreview', {
  ...about,
  version: z.number(),
  memberId: z.string(),
  name: z.string(),
  pieces: z.array(piece),
  pages,
});

/** Those to whom a record goes once a second person has looked at it. */
export const recordReleasesCard = defineCard('recordReleases', {
  ...about,
  summary: safe,
  people: z.array(z.strictObject({ name: z.string(), open: safe, memberId: z.string(), version: z.number() })),
});

/** A version as one of the family will see it, for the second person; released on its last page. */
export const recordReleaseCard = defineCard('recordRelease', {
  ...about,
  version: z.number(),
  memberId: z.string(),
  name: z.string(),
  rendering: z.string(),
  pieces: z.array(piece),
  pages,
  mayRelease: z.boolean(),
  releasesLater: z.boolean(),
});

/** The records of the group: those sent to the reader, and those they work on. */
export const recordListCard = defineCard('recordList', {
  empty: z.boolean(),
  records: z.array(
    z.strictObject({
      number: safe,
      read: safe,
      work: safe,
      release: safe,
      title: safe,
      state: safe,
      meetingId: z.string(),
      version: z.number(),
      mayRead: z.boolean(),
      unopened: z.boolean(),
      mayWork: z.boolean(),
      mayRelease: z.boolean(),
    }),
  ),
  pages,
});

/** A version that was sent to the reader, page by page. */
export const recordReadCard = defineCard('recordRead', {
  ...about,
  version: z.number(),
  state: safe,
  pieces: z.array(piece),
  pages,
  older: z.strictObject({ shown: z.boolean(), version: z.number() }),
  newer: z.strictObject({ shown: z.boolean(), version: z.number() }),
});
