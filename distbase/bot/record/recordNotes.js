"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordNoteVerbs = exports.wordingInputs = void 0;
const zod_1 = require("zod");
const record_1 = require("../../cards/record");
const words_1 = require("../../core/confidentiality/words");
const agendaView_1 = require("../../core/meeting/agendaView");
const record_2 = require("../../core/record/record");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const meeting_1 = require("../../documents/meeting");
const record_3 = require("../../usecases/record/record");
const inputs_1 = require("../inputs");
const numbered_1 = require("../numbered");
const verbs_1 = require("../verbs");
const recordLayout_1 = require("./recordLayout");
const recordPages_1 = require("./recordPages");
const recordWords_1 = require("./recordWords");
const itemsOnAPage = 7;
const longestLabel = 200;
/** What a text for the record is typed into: its words, who may read it, and the language it is written in. */
exports.wordingInputs = { words: (0, inputs_1.words)(), audience: (0, inputs_1.words)(200), language: (0, inputs_1.oneOf)(['cy', 'en']) };
const meetingId = zod_1.z.string();
const page = zod_1.z.number().int().min(1).default(1);
const itemId = zod_1.z.string();
exports.recordNoteVerbs = [
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.notes', recordPermissions_1.mayWriteRecord), { meetingId, page }, notesFor),
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.item', recordPermissions_1.mayWriteRecord), { meetingId, itemId, page }, itemFor),
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.noting', recordPermissions_1.mayWriteRecord), { meetingId, itemId }, noteFormFor),
    (0, verbs_1.deedVerb)(record_3.writeNote, { meetingId, itemId }, exports.wordingInputs, (turn, shown) => shown.result.kind === 'refused' && mayRetry(shown)
        ? noteFormFor(turn, shown)
        : notesFor(turn, { ...shown, data: { ...shown.data, page: pageOf(shown) } })),
];
/** Items that are on the agenda, as the writer has it; a declined one was not talked about. */
function itemsOf(group, meeting, writer) {
    return meeting.agenda.filter((item) => item.state !== 'declined' && (0, agendaView_1.isItemSeenBy)(group, writer, item));
}
function pageOf({ state, actor, data }) {
    const meeting = meeting_1.storedMeeting.in(state, data.meetingId);
    const index = meeting ? itemsOf(state.group, meeting, actor).findIndex((item) => item.itemId === data.itemId) : 0;
    return Math.floor(Math.max(0, index) / itemsOnAPage) + 1;
}
/** Whether what was typed is shown again: as long as there is an item to write it on. */
function mayRetry({ state, data }) {
    return meeting_1.storedMeeting.in(state, data.meetingId)?.agenda.some((item) => item.itemId === data.itemId) ?? false;
}
function notesFor(turn, shown) {
    const { texts } = turn;
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    if (meeting === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const items = itemsOf(shown.state.group, meeting, shown.actor);
    const pages = Math.max(1, Math.ceil(items.length / itemsOnAPage));
    const now = Math.min(shown.data.page, pages);
    const first = (now - 1) * itemsOnAPage;
    return record_1.recordNotesCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.record.notesTitle, texts.words.record.saved),
        meetingId: meeting.meetingId,
        intro: items.length === 0 ? texts.words.record.noNotes : texts.words.record.notesIntro,
        items: items.slice(first, first + itemsOnAPage).map((item, index) => ({
            ...titlesOf(turn, first + index + 1),
            words: labelOf(turn, item),
            state: texts.say('record.noteOn', { count: item.notes.length }),
            itemId: item.itemId,
            mayWrite: takesNotes(meeting),
            mayRead: item.notes.length > 0,
        })),
        pages: (0, recordPages_1.pagesShown)(texts, now, pages),
    });
}
function titlesOf({ texts }, place) {
    const { number, titled } = (0, numbered_1.numberedRow)(texts, place);
    return { number, write: titled(texts.words.record.write), read: titled(texts.words.record.readNotes) };
}
function takesNotes({ state, record }) {
    return (state === 'open' || state === 'closed') && (0, record_2.signedVersion)(record) === undefined;
}
/** An item's words in a list: the beginning of long ones, which open in full. */
function labelOf(turn, item) {
    const letters = [...itemWords(turn, item)];
    return letters.length <= longestLabel ? letters.join('') : `${letters.slice(0, longestLabel).join('')}…`;
}
function itemWords({ texts }, { standing, words: typed }) {
    return standing === null ? (typed?.text ?? '') : texts.words.agenda.standing[standing];
}
function itemFor(turn, shown) {
    const { state, actor, data } = shown;
    const meeting = meeting_1.storedMeeting.in(state, data.meetingId);
    const item = meeting?.agenda.find((each) => each.itemId === data.itemId && (0, agendaView_1.isItemSeenBy)(state.group, actor, each));
    if (meeting === undefined || item === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const say = (0, recordWords_1.speakerFor)(turn);
    const readable = item.notes.filter(({ audience }) => (0, words_1.mayReadIn)(state.group, audience, actor));
    const heading = (0, recordWords_1.headingOf)({ part: item.standing ?? 'proposed', itemId: item.itemId }, turn.texts);
    const typed = [...(item.words === null ? [] : [item.words]), ...readable].map((text) => ({
        ...(0, recordWords_1.typedParagraph)(text, say),
        button: recordPages_1.noButton,
    }));
    const pages = (0, recordPages_1.recordPages)([
        { sectionId: item.itemId, heading, continued: turn.texts.say('record.continued', { heading }), button: recordPages_1.noButton, paragraphs: typed },
    ]);
    const now = Math.min(data.page, pages.length);
    return record_1.recordItemCard.render(turn.texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.record.itemTitle, ''),
        meetingId: meeting.meetingId,
        itemId: item.itemId,
        empty: readable.length === 0,
        mayWrite: takesNotes(meeting),
        pieces: (0, recordPages_1.withoutButtons)(pages[now - 1]?.pieces ?? []),
        pages: (0, recordPages_1.pagesShown)(turn.texts, now, pages.length),
    });
}
function noteFormFor(turn, shown) {
    const { state, actor, data } = shown;
    const meeting = meeting_1.storedMeeting.in(state, data.meetingId);
    const item = meeting?.agenda.find((each) => each.itemId === data.itemId && (0, agendaView_1.isItemSeenBy)(state.group, actor, each));
    if (meeting === undefined || item === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const [start = '', ...rest] = (0, recordPages_1.partsOf)(itemWords(turn, item));
    return record_1.recordNoteCard.render(turn.texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.record.writeTitle, ''),
        meetingId: meeting.meetingId,
        itemId: item.itemId,
        item: start,
        itemGoesOn: rest.length > 0,
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
        audience: { ...(0, verbs_1.fieldFor)(turn, shown, 'audience'), choices: (0, recordLayout_1.audienceChoices)(turn, state.group, actor) },
        language: (0, verbs_1.fieldFor)(turn, shown, 'language', turn.language),
    });
}
//# sourceMappingURL=recordNotes.js.map