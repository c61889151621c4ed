"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordReadCard = exports.recordListCard = exports.recordReleaseCard = exports.recordReleasesCard = exports.recordPreviewCard = exports.recordPeopleCard = exports.recordCorrectCard = exports.recordWordsCard = exports.recordSignCard = exports.recordCheckCard = exports.recordNoteCard = exports.recordItemCard = exports.recordNotesCard = exports.recordDeskCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const about = { meetingId: zod_1.z.string() };
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** A button that may be left out, and that may be the primary one. */
const choosable = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    style: zod_1.z.enum(['positive', 'default']),
    mode: zod_1.z.enum(['primary', 'secondary']),
});
/** A heading or a paragraph of a record. What was typed, and names, stand in `strong`, `text` and `note`. */
const piece = zod_1.z.strictObject({
    spacing: zod_1.z.enum(['None', 'Large']),
    isHeading: zod_1.z.boolean(),
    heading: safe,
    isText: zod_1.z.boolean(),
    strong: zod_1.z.string(),
    text: zod_1.z.string(),
    note: zod_1.z.string(),
});
const changeable = zod_1.z.strictObject({
    ...piece.shape,
    button: zod_1.z.strictObject({ shown: zod_1.z.boolean(), title: safe, sectionId: zod_1.z.string(), slot: zod_1.z.string() }),
});
/** The record of one meeting for those who write it: how it stands and what comes next. */
exports.recordDeskCard = (0, defineCard_1.defineCard)('recordDesk', {
    ...about,
    version: zod_1.z.number(),
    step: safe,
    facts: zod_1.z.array(zod_1.z.strictObject({ text: safe })),
    notes: choosable,
    /** What comes next without anything to choose: a draft is made, or what waits is looked at. */
    next: zod_1.z.strictObject({ shown: zod_1.z.boolean(), title: safe, verb: zod_1.z.string() }),
    check: choosable,
    checkTitle: safe,
    /** Whether attendance can still be put right from here. */
    attendance: zod_1.z.boolean(),
    people: choosable,
    correct: choosable,
    listMode: zod_1.z.enum(['primary', 'secondary']),
});
/** The agenda's items, one page of them, with how many notes each has. */
exports.recordNotesCard = (0, defineCard_1.defineCard)('recordNotes', {
    ...about,
    intro: safe,
    items: zod_1.z.array(zod_1.z.strictObject({
        write: safe,
        read: safe,
        number: safe,
        words: zod_1.z.string(),
        state: safe,
        itemId: zod_1.z.string(),
        mayWrite: zod_1.z.boolean(),
        mayRead: zod_1.z.boolean(),
    })),
    pages,
});
/** The notes on one item. */
exports.recordItemCard = (0, defineCard_1.defineCard)('recordItem', {
    ...about,
    itemId: zod_1.z.string(),
    empty: zod_1.z.boolean(),
    mayWrite: zod_1.z.boolean(),
    pieces: zod_1.z.array(piece),
    pages,
});
const wording = {
    words: defineCard_1.inputField,
    audience: zod_1.z.strictObject({ ...defineCard_1.inputField.shape, choices: defineCard_1.choices }),
    language: defineCard_1.inputField,
};
/** The form for one note. */
exports.recordNoteCard = (0, defineCard_1.defineCard)('recordNote', {
    ...about,
    itemId: zod_1.z.string(),
    item: zod_1.z.string(),
    itemGoesOn: zod_1.z.boolean(),
    ...wording,
});
/** A version page by page for those who write it: with buttons to change a draft, and to sign it on its last page. */
exports.recordCheckCard = (0, defineCard_1.defineCard)('recordCheck', {
    ...about,
    v: zod_1.z.number(),
    version: zod_1.z.number(),
    state: safe,
    outOfDate: zod_1.z.boolean(),
    pieces: zod_1.z.array(changeable),
    pages: zod_1.z.strictObject({ ...pages.shape, page: zod_1.z.number() }),
    maySign: zod_1.z.boolean(),
    signsLater: zod_1.z.boolean(),
});
/** Whether the chair means to sign, and what follows from it. `v`: the meeting as it was checked. */
exports.recordSignCard = (0, defineCard_1.defineCard)('recordSign', { ...about, v: zod_1.z.number(), version: zod_1.z.number(), page: zod_1.z.number(), means: safe });
/** The form for the chair's words on one text. */
exports.recordWordsCard = (0, defineCard_1.defineCard)('recordWords', {
    ...about,
    v: zod_1.z.number(),
    version: zod_1.z.number(),
    page: zod_1.z.number(),
    sectionId: zod_1.z.string(),
    slot: zod_1.z.string(),
    mayLeaveOut: zod_1.z.boolean(),
    mayPutBack: zod_1.z.boolean(),
    ...wording,
});
/** The form for the reason of a correction. */
exports.recordCorrectCard = (0, defineCard_1.defineCard)('recordCorrect', { ...about, version: zod_1.z.number(), reason: defineCard_1.inputField, language: defineCard_1.inputField });
/** Who gets the record, in which language, and who has opened it. */
exports.recordPeopleCard = (0, defineCard_1.defineCard)('recordPeople', {
    ...about,
    version: zod_1.z.number(),
    summary: safe,
    people: zod_1.z.array(zod_1.z.strictObject({ number: zod_1.z.string(), preview: safe, name: zod_1.z.string(), state: safe, memberId: zod_1.z.string() })),
    pages,
    mayCirculate: zod_1.z.boolean(),
    awaits: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
});
/** A version as one member has it, for those who circulate it. */
exports.recordPreviewCard = (0, defineCard_1.defineCard)('recordPreview', {
    ...about,
    version: zod_1.z.number(),
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    pieces: zod_1.z.array(piece),
    pages,
});
/** Those to whom a record goes once a second person has looked at it. */
exports.recordReleasesCard = (0, defineCard_1.defineCard)('recordReleases', {
    ...about,
    summary: safe,
    people: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), open: safe, memberId: zod_1.z.string(), version: zod_1.z.number() })),
});
/** A version as one of the family will see it, for the second person; released on its last page. */
exports.recordReleaseCard = (0, defineCard_1.defineCard)('recordRelease', {
    ...about,
    version: zod_1.z.number(),
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    rendering: zod_1.z.string(),
    pieces: zod_1.z.array(piece),
    pages,
    mayRelease: zod_1.z.boolean(),
    releasesLater: zod_1.z.boolean(),
});
/** The records of the group: those sent to the reader, and those they work on. */
exports.recordListCard = (0, defineCard_1.defineCard)('recordList', {
    empty: zod_1.z.boolean(),
    records: zod_1.z.array(zod_1.z.strictObject({
        number: safe,
        read: safe,
        work: safe,
        release: safe,
        title: safe,
        state: safe,
        meetingId: zod_1.z.string(),
        version: zod_1.z.number(),
        mayRead: zod_1.z.boolean(),
        unopened: zod_1.z.boolean(),
        mayWork: zod_1.z.boolean(),
        mayRelease: zod_1.z.boolean(),
    })),
    pages,
});
/** A version that was sent to the reader, page by page. */
exports.recordReadCard = (0, defineCard_1.defineCard)('recordRead', {
    ...about,
    version: zod_1.z.number(),
    state: safe,
    pieces: zod_1.z.array(piece),
    pages,
    older: zod_1.z.strictObject({ shown: zod_1.z.boolean(), version: zod_1.z.number() }),
    newer: zod_1.z.strictObject({ shown: zod_1.z.boolean(), version: zod_1.z.number() }),
});
//# sourceMappingURL=record.js.map