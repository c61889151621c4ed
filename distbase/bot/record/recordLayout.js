"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inTheirLanguages = inTheirLanguages;
exports.readerLayout = readerLayout;
exports.changesLayout = changesLayout;
exports.signatureLayout = signatureLayout;
exports.othersLayout = othersLayout;
exports.checkLayout = checkLayout;
exports.audienceChoices = audienceChoices;
exports.audienceValue = audienceValue;
const childMark_1 = require("../../core/children/childMark");
const recordAudience_1 = require("../../core/record/recordAudience");
const recordDraft_1 = require("../../core/record/recordDraft");
const recordSteps_1 = require("../../core/record/recordSteps");
const londonTime_1 = require("../../core/time/londonTime");
const sha256_1 = require("../../usecases/deeds/sha256");
const numbered_1 = require("../numbered");
const personWords_1 = require("../personWords");
const recordPages_1 = require("./recordPages");
const recordWords_1 = require("./recordWords");
/** Languages in the order in which the two texts of a reader of both stand. */
const bothLanguages = ['cy', 'en'];
/**
 * A record on pages in its reader's language. For a reader of both the whole text stands in Welsh and then in English, each from
 * a page of its own on and with a word at its head about the other: two lines beside each other at every turn are read by nobody.
 */
function inTheirLanguages(language, layout) {
    if (language !== 'both')
        return (0, recordPages_1.recordPages)(layout((0, recordWords_1.recordSpeaker)(language)));
    return bothLanguages.flatMap((each) => {
        const say = (0, recordWords_1.recordSpeaker)(each);
        const other = { strong: '', text: say(({ words }) => words.record.otherText), note: '' };
        return (0, recordPages_1.recordPages)([simple('language', ({ words }) => words.record.inLanguage, [other], say), ...layout(say)]);
    });
}
/** A reader's sections, ready to be put on pages. */
function readerLayout(sections, say) {
    const children = childrenNamed(sections);
    return sections.map((section) => {
        const typed = section.texts.map((text) => (0, recordWords_1.typedParagraph)(text, say));
        return laidOut(section, [...factParagraphs(section, say, children), ...typed], say);
    });
}
/** What a later version says first: why it was corrected, and which parts are different for this reader. */
function changesLayout({ correctionReason, changed }, say) {
    if (correctionReason === null)
        return [];
    const strong = `${say(({ words }) => words.record.changedIn)}:`;
    const parts = changed.map((section) => ({ strong, text: section.heading?.text ?? say((texts) => (0, recordWords_1.headingOf)(section, texts)), note: '' }));
    const reason = (0, recordWords_1.typedParagraph)(correctionReason, say, `${say(({ words }) => words.record.reason)}:`);
    return [simple('changes', ({ words }) => words.record.changedTitle, [reason, ...parts], say)];
}
/** Who signed, and whether the text is still the one that was signed. */
function signatureLayout(version, signedBy, say) {
    const { signedAt } = version;
    if (signedBy === null || signedAt === null)
        return [];
    const unaltered = version.hash === (0, recordSteps_1.versionHash)(version, sha256_1.sha256);
    return [
        simple('signature', ({ words }) => words.record.signedBy, [
            { strong: say((texts) => (0, personWords_1.personWords)(texts, signedBy)), text: say((texts) => texts.day((0, londonTime_1.dayOf)(signedAt))), note: '' },
            { strong: '', text: say(({ words }) => (unaltered ? words.record.unaltered : words.record.altered)), note: '' },
        ], say),
    ];
}
/** Said of every copy alike that is not the whole record, whatever is in it: so it tells nobody whether anything is kept from them. */
function othersLayout(isPartial, say) {
    if (!isPartial)
        return [];
    const told = { strong: '', text: say(({ words }) => words.record.forOthers), note: '' };
    return [simple('others', ({ words }) => words.record.thisCopy, [told], say)];
}
/** The sections of a draft or signed version for those who check it, with buttons where they may change the words. */
function checkLayout(sections, { mayChange, group, texts, say }) {
    const children = childrenNamed(sections);
    const all = sections.flatMap(({ sectionId, texts: typed }) => typed.map(({ slot }) => ({ sectionId, slot })));
    return sections.map((section, index) => {
        // The sections are numbered where there are buttons, all of which would be called the same.
        const { titled } = (0, numbered_1.numberedRow)(texts, index + 1);
        const button = (slot) => {
            if (!mayChange)
                return recordPages_1.noButton;
            const place = all.findIndex((each) => each.sectionId === section.sectionId && each.slot === slot);
            const change = (0, numbered_1.numberedRow)(texts, place + 1).titled(texts.words.record.change);
            return { shown: true, title: slot === 'new' ? titled(texts.words.record.addWords) : change, sectionId: section.sectionId, slot };
        };
        const headed = (heading) => (mayChange ? titled(heading) : heading);
        const typed = section.texts.flatMap((text) => {
            const notes = [(0, recordWords_1.writtenIn)(text.words, say), `– ${audienceLabel(texts, group, text.words.audience)}`].filter((note) => note !== '');
            const mark = text.leftOut
                ? [texts.words.record.leftOutNote]
                : text.replaced !== null || text.slot.startsWith('added:')
                    ? [texts.words.record.chairsWords]
                    : [];
            const now = { strong: '', text: text.words.text, note: [...notes, ...mark].join(' '), button: button(text.slot) };
            const before = text.replaced === null || text.leftOut
                ? []
                : [{ strong: `${texts.words.record.notedAs}:`, text: text.replaced.text, note: '', button: recordPages_1.noButton }];
            return [now, ...before];
        });
        const hidden = section.hidden === 0 ? [] : [{ strong: '', text: texts.say('record.hiddenNotes', { count: section.hidden }), note: '' }];
        const facts = [...factParagraphs(section, say, children), ...hidden];
        const nothing = facts.length + typed.length === (section.heading === null ? 0 : 1) && section.hidden === 0;
        const empty = nothing
            ? [{ strong: '', text: say(({ words }) => (section.itemId === null ? words.record.line.none : words.record.nothingNoted)), note: '' }]
            : [];
        const laid = laidOut(section, [...facts, ...empty], say);
        const [heading, continued] = [headed(laid.heading), headed(laid.continued)];
        return { ...laid, heading, continued, button: button('new'), paragraphs: [...laid.paragraphs, ...typed] };
    });
}
/** The choices of who may read a text, for this writer: names stand in choice titles only. */
function audienceChoices({ deps, texts }, group, writer) {
    return (0, recordAudience_1.audienceOptions)(group, writer, deps.clock.today()).map(({ code, audience }) => ({
        title: audienceLabel(texts, group, audience),
        value: code,
    }));
}
function audienceLabel(texts, group, audience) {
    const about = (0, recordAudience_1.aboutAudience)(audience);
    const child = group.children.find(({ childId }) => childId === about);
    const member = group.members.find(({ memberId }) => memberId === about);
    const name = child
        ? (0, recordDraft_1.nameOfChild)(child, group) || (0, childMark_1.withMark)(texts.words.record.unborn, (0, childMark_1.markOf)(child.childId, group.children))
        : (member?.name ?? '');
    return texts.say(`record.who.${audience.kind}`, { name });
}
/** The present choice of a text, as a card's input has it. */
function audienceValue(text) {
    return text === undefined ? '' : (0, recordAudience_1.audienceCode)(text.audience);
}
function factParagraphs({ heading, lines }, say, children) {
    return [...(heading === null ? [] : [(0, recordWords_1.typedParagraph)(heading, say)]), ...lines.flatMap((line) => (0, recordWords_1.lineParagraphs)(line, say, children))];
}
/** The children by the names that the record itself has for them: only those whom its reader is here for stand in it. */
function childrenNamed(sections) {
    const lines = sections.flatMap((section) => section.lines);
    return new Map(lines.flatMap((line) => (line.kind === 'child' ? [[line.childId, line.name]] : [])));
}
function laidOut(section, paragraphs, say) {
    return simple(section.sectionId, (texts) => (0, recordWords_1.headingOf)(section, texts), paragraphs, say);
}
function simple(sectionId, heading, paragraphs, say) {
    const continued = say((texts) => texts.say('record.continued', { heading: heading(texts) }));
    return {
        sectionId,
        heading: say(heading),
        continued,
        button: recordPages_1.noButton,
        paragraphs: paragraphs.map((each) => ({ ...each, button: recordPages_1.noButton })),
    };
}
//# sourceMappingURL=recordLayout.js.map