"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordSpeaker = recordSpeaker;
exports.speakerFor = speakerFor;
exports.headingOf = headingOf;
exports.typedParagraph = typedParagraph;
exports.writtenIn = writtenIn;
exports.lineParagraphs = lineParagraphs;
const standingAgenda_1 = require("../../core/meeting/standingAgenda");
const record_1 = require("../../core/record/record");
const texts_1 = require("../../text/texts");
const personWords_1 = require("../personWords");
function recordSpeaker(language) {
    const texts = (0, texts_1.textFor)(language);
    return Object.assign((make) => make(texts), { language });
}
/** For those who work on a record: in the language of the card around it. */
function speakerFor(turn) {
    return recordSpeaker(turn.language);
}
/**
 * The heading of a section: of a composed part, where no item is given, else of that agenda item. A proposed item's
 * own words follow as a paragraph, as they are typed.
 */
function headingOf({ part, itemId }, { words }) {
    if (itemId === null)
        return words.record.part[record_1.composedParts.find((each) => each === part) ?? 'proposed'];
    const standing = standingAgenda_1.standingItems.find((item) => item === part);
    return standing === undefined ? words.record.part.proposed : words.agenda.standing[standing];
}
/** What somebody typed, as they typed it; nothing is translated, and what is in another language than the text around it says so. */
function typedParagraph(typed, say, strong = '') {
    return { strong, text: typed.text, note: writtenIn(typed, say) };
}
function writtenIn({ language }, say) {
    return language === say.language ? '' : say(({ words }) => words.record.writtenIn[language]);
}
/** A composed fact in the reader's language; names stand apart from sentences, as Welsh would mutate them. */
function lineParagraphs(line, say, children = new Map()) {
    switch (line.kind) {
        case 'meeting':
            return meetingParagraphs(line, say);
        case 'child':
            return [plain(childFacts(line, say), line.name || say(({ words }) => words.record.unborn))];
        case 'person':
            return [personParagraph(line, say)];
        case 'validity':
            return validityParagraphs(line, say);
        case 'visit':
            return [plain(visitFacts(line, say), line.childName || say(({ words }) => words.record.unborn))];
        case 'action':
            return actionParagraphs(line, say, children);
        case 'next-meeting':
            return [
                plain(say((texts) => line.startsAt === null
                    ? texts.say('record.line.nextMeeting', { day: texts.day(line.on) })
                    : texts.say('record.line.nextMeetingAt', { day: texts.day(line.on), time: line.startsAt }))),
            ];
        case 'next-conference':
            return [
                plain(say((texts) => texts.say('record.line.nextConference', { day: texts.day(line.on) })), line.childName || say(({ words }) => words.record.unborn)),
            ];
    }
}
function plain(text, strong = '') {
    return { strong, text, note: '' };
}
function meetingParagraphs(line, say) {
    const { startsAt, beganAt, mode, chair, ref } = line;
    return [
        plain(say((texts) => texts.say('record.line.meeting', { kind: line.meetingKind, day: texts.day(line.on) }))),
        ...(startsAt === null ? [] : [plain(say((texts) => texts.say('record.line.startsAt', { time: startsAt })))]),
        ...(beganAt === undefined ? [] : [plain(say((texts) => texts.say('record.line.beganAt', { time: beganAt })))]),
        plain(say((texts) => texts.say('record.line.mode', { mode }))),
        ...(chair === ''
            ? []
            : [
                plain(chair, say(({ words }) => words.record.line.chair)),
            ]),
        ...(ref === ''
            ? []
            : [
                plain(ref, say(({ words }) => words.record.line.reference)),
            ]),
    ];
}
function childFacts({ dateOfBirth, expectedOn, registeredOn, categories }, say) {
    return say((texts) => [
        ...(dateOfBirth === null ? [] : [texts.say('record.line.born', { day: texts.shortDay(dateOfBirth) })]),
        ...(dateOfBirth !== null || expectedOn === null ? [] : [texts.say('record.line.expected', { day: texts.shortDay(expectedOn) })]),
        texts.say('record.line.registered', { day: texts.shortDay(registeredOn) }),
        ...categories.map((category) => texts.words.record.category[category]),
    ].join(', '));
}
function personParagraph(line, say) {
    const { presence, mode, deputy, deputyAttended, reportReceivedOn } = line;
    const seen = presence === 'present' && deputyAttended ? 'deputy' : (presence ?? 'none');
    const facts = say((texts) => [
        texts.words.role[line.role],
        texts.words.record.presence[seen],
        ...(mode === null ? [] : [texts.words.record.mode[mode]]),
        ...(reportReceivedOn === null ? [] : [texts.say('record.line.report', { day: texts.shortDay(reportReceivedOn) })]),
    ].join(', '));
    const agency = line.agency === '' ? '' : ` (${line.agency})`;
    return {
        strong: say((texts) => (0, personWords_1.personWords)(texts, line)),
        text: `${facts}${agency}`,
        note: deputy === null ? '' : `${say(({ words }) => words.record.line.deputy)}: ${deputy.text}`,
    };
}
function validityParagraphs({ valid, reasons }, say) {
    if (valid)
        return [plain(say(({ words }) => words.record.validity.valid))];
    return [
        plain(say(({ words }) => words.record.validity.invalid)),
        ...reasons.map((reason) => plain(say(({ words }) => words.record.validity[reason]))),
    ];
}
function visitFacts({ on, seen }, say) {
    return say((texts) => {
        const day = texts.shortDay(on);
        if (seen === null)
            return texts.say('record.line.visitDay', { day });
        if (!seen.seen)
            return texts.say('record.line.visitNotSeen', { day });
        const { alone, atHome, bedroom } = texts.words.record.line;
        return [
            texts.say('record.line.visitSeen', { day }),
            ...(seen.alone ? [alone] : []),
            ...(seen.atHome ? [atHome] : []),
            ...(seen.bedroom ? [bedroom] : []),
        ].join(', ');
    });
}
/** One action, which stays on one page: what is to be done, for whom, by whom, how it stands. */
function actionParagraphs(line, say, children) {
    const { owner, coOwners } = line;
    const told = ['outcome', 'measure', 'ifNotDone', 'effect', 'blocked'].flatMap((field) => {
        const typed = line[field];
        return typed === null ? [] : [typedParagraph(typed, say, `${say(({ words }) => words.record.line[field])}:`)];
    });
    const [words, ...rest] = [
        typedParagraph(line.words, say, '▪'),
        ...forWhom(line, say, children),
        plain(say((texts) => ownerWords(texts, owner)), `${say(({ words }) => words.record.line.owner)}:`),
        ...(coOwners.length === 0
            ? []
            : [
                plain(say((texts) => coOwners.map((each) => (0, personWords_1.personWords)(texts, each)).join(', ')), `${say(({ words }) => words.record.line.with)}:`),
            ]),
        plain(actionState(line, say)),
        ...told,
    ];
    return [words, ...rest.map((paragraph) => ({ ...paragraph, keeps: true }))];
}
/** The children it is for, as far as this reader is here for them. */
function forWhom({ childIds, offRegister = [] }, say, children) {
    const names = childIds.flatMap((childId) => {
        const name = children.get(childId) ?? offRegister.find((child) => child.childId === childId)?.name;
        return name === undefined ? [] : [name === '' ? say(({ words }) => words.record.unborn) : name];
    });
    if (childIds.length > 0 && names.length === 0)
        return [];
    const whom = childIds.length === 0 ? say(({ words }) => words.record.line.allChildren) : names.join(', ');
    return [plain(whom, `${say(({ words }) => words.record.line.forWhom)}:`)];
}
function ownerWords(texts, owner) {
    return 'outside' in owner ? (0, personWords_1.personWords)(texts, { name: owner.outside.text, role: null }) : (0, personWords_1.personWords)(texts, owner);
}
function actionState({ state, dueOn, doneOn, timesExtended }, say) {
    return say((texts) => {
        const { line } = texts.words.record;
        const now = {
            open: () => (dueOn === null ? line.openNoDay : texts.say('record.line.open', { day: texts.shortDay(dueOn) })),
            blocked: () => (dueOn === null ? line.openBlockedNoDay : texts.say('record.line.openBlocked', { day: texts.shortDay(dueOn) })),
            done: () => (doneOn === null ? texts.words.record.line.done : texts.say('record.line.doneOn', { day: texts.shortDay(doneOn) })),
        }[state]();
        return timesExtended === 0 ? now : `${now}, ${texts.say('record.line.extended', { count: timesExtended })}`;
    });
}
//# sourceMappingURL=recordWords.js.map