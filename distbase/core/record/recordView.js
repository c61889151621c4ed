"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderVersion = renderVersion;
exports.dayOfVersion = dayOfVersion;
exports.isPartialFor = isPartialFor;
exports.checkVersion = checkVersion;
exports.sentTo = sentTo;
exports.recordFor = recordFor;
exports.signerShown = signerShown;
exports.changedSections = changedSections;
const confidentiality_1 = require("../confidentiality/confidentiality");
const excluded_1 = require("../confidentiality/excluded");
const sees_1 = require("../confidentiality/sees");
const words_1 = require("../confidentiality/words");
const member_1 = require("../member");
const typedText_1 = require("../typedText");
const record_1 = require("./record");
/**
 * A version as all of `viewers` may read it: one reader, or a reader and the second person who checks what that reader will get.
 * Sections without content are left out. The version is of its day; who is withheld from whom, and whose child is whose, is of today.
 */
function renderVersion(version, group, viewers) {
    const day = dayOfVersion(version);
    return version.sections.flatMap((section) => {
        const { sectionId, part, itemId, heading } = section;
        // What somebody was excluded from is in no copy of theirs (DOMAIN 1.14). That the whole was kept from them, circulation knows.
        if (viewers.some((viewer) => !(0, excluded_1.isKeptOut)(group, viewer, day) && (0, excluded_1.isTopicKept)(group, viewer, day, part)))
            return [];
        if (heading !== null && !readByAll(heading, group, viewers))
            return [];
        const lines = viewers.reduce((left, viewer) => left.flatMap((line) => lineFor(line, group, viewer)), section.lines);
        const texts = (0, record_1.textsOf)(section).flatMap(({ words, leftOut }) => (!leftOut && readByAll(words, group, viewers) ? [words] : []));
        return lines.length + texts.length === 0 ? [] : [{ sectionId, part, itemId, heading, lines, texts }];
    });
}
/** The day of the meeting that a version is the record of; '' where it does not say. */
function dayOfVersion({ sections }) {
    return sections.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'meeting' ? [line.on] : [])))[0] ?? '';
}
/**
 * Whether a record has parts that are for others than this member (DOMAIN 2.2, 5.6): of every record for the family's side, as
 * what practitioners alone read is in each, and for whoever is here for some of the children. It follows from who they are and
 * never from what is in the record, as it would then tell that something is there.
 */
function isPartialFor(group, viewer) {
    return (0, confidentiality_1.isOnFamilySide)(viewer) || !(0, sees_1.isForEveryChild)(group, viewer);
}
function checkVersion(version, group, viewer) {
    return version.sections.map((section) => {
        const { sectionId, part, itemId, heading } = section;
        const all = (0, record_1.textsOf)(section);
        const texts = all.flatMap((text) => ((0, words_1.mayReadTextIn)(group, text.words, viewer) ? [withoutForeignWords(text, group, viewer)] : []));
        const readable = heading === null || (0, words_1.mayReadTextIn)(group, heading, viewer);
        const lines = section.lines.flatMap((line) => lineFor(line, group, viewer));
        return { sectionId, part, itemId, heading: readable ? heading : null, lines, texts, hidden: all.length - texts.length };
    });
}
function withoutForeignWords(text, group, viewer) {
    return text.replaced !== null && !(0, words_1.mayReadTextIn)(group, text.replaced, viewer) ? { ...text, replaced: null } : text;
}
/** What of a record was sent to this member, oldest version first; nothing to whom is not of the group or reads no records. */
function sentTo(record, group, viewer) {
    if (!(0, member_1.isRecordReader)(viewer) || !group.members.some(({ memberId }) => memberId === viewer.memberId))
        return [];
    return record.circulation.filter(({ memberId }) => memberId === viewer.memberId).sort((one, other) => one.version - other.version);
}
/**
 * The versions at hand that were circulated to this member, oldest first, each as they may read it. Undefined when none was, when
 * the role reads no records, or when they are not of the group: nobody can tell from it which of these it was.
 */
function recordFor(record, group, viewer) {
    const sent = sentTo(record, group, viewer);
    const versions = record.versions.filter(({ number, signedAt }) => signedAt !== null && sent.some(({ version }) => version === number));
    const editions = [];
    for (const version of versions) {
        const { number, correctionReason } = version;
        const sections = renderVersion(version, group, [viewer]);
        const signedBy = signerShown(version, group, viewer);
        const circulated = sent.find((each) => each.version === number);
        if (circulated)
            editions.push({
                number,
                correctionReason,
                signedBy,
                sections,
                circulated,
                changed: changedSections(editions.at(-1)?.sections, sections),
            });
    }
    return editions.length > 0 ? editions : undefined;
}
/** Who signed a version, by the name of that day, as this viewer may know them. */
function signerShown({ signedBy, signedByName }, group, viewer) {
    const member = group.members.find(({ memberId }) => memberId === signedBy);
    return signedByName === null || member === undefined ? null : namedThen(group, viewer, member, signedByName);
}
/** Sections that are new or read otherwise than before; nothing changed where there was none before. */
function changedSections(before, after) {
    if (before === undefined)
        return [];
    const known = new Map(before.map((section) => [section.sectionId, JSON.stringify(section)]));
    const gone = before.filter(({ sectionId }) => !after.some((section) => section.sectionId === sectionId));
    return [...after.filter((section) => known.get(section.sectionId) !== JSON.stringify(section)), ...gone];
}
function readByAll(text, group, viewers) {
    return viewers.every((viewer) => (0, words_1.mayReadTextIn)(group, text, viewer));
}
/** The line as this reader may have it: none or one. What is about a child goes to those who are here for that child. */
function lineFor(line, group, viewer) {
    if (!(0, member_1.isRecordReader)(viewer))
        return [];
    switch (line.kind) {
        case 'meeting':
            return [headFor(line, group, viewer)];
        case 'child':
            return (0, member_1.isFor)(viewer, line.childId) ? [line] : [];
        case 'next-conference':
            return (0, member_1.isFor)(viewer, line.childId) && !(0, excluded_1.isKeptOut)(group, viewer, line.on) ? [line] : [];
        case 'visit':
            if (!(0, member_1.isFor)(viewer, line.childId))
                return [];
            return [(0, member_1.worksWithChild)(viewer) ? line : { ...line, seen: null }];
        case 'person':
            return personFor(line, group, viewer);
        case 'action':
            return actionFor(line, group, viewer);
        case 'validity':
            return (0, member_1.worksWithChild)(viewer) ? [line] : [];
        case 'next-meeting':
            return (0, excluded_1.isKeptOut)(group, viewer, line.on) ? [] : [line];
    }
}
/** The reference is for those who work with the child; who chaired, as the viewer may know them. */
function headFor(line, group, viewer) {
    const ref = (0, member_1.worksWithChild)(viewer) ? line.ref : '';
    const isChair = (member) => line.chairMemberId === undefined ? member.name === line.chair : member.memberId === line.chairMemberId;
    const chairs = group.members.filter(isChair).map((member) => namedThen(group, viewer, member, line.chair));
    return { ...line, ref, chair: chairs.some(({ name }) => name === '') ? '' : line.chair };
}
/** A member by the name that an old text has for them, as this viewer may know them today. */
function namedThen(group, viewer, member, name) {
    const { memberId, role } = member;
    return (0, confidentiality_1.personShown)(group, viewer, { ...member, name }) ?? { memberId, role, name: '', agency: '' };
}
/**
 * Attendance as `attendanceSeenBy` gives it: practitioners and foster carers those there for the same child; a family
 * member or advocate their own line and those of the practitioners and carers there for the same child, without what is
 * withheld from them (DOMAIN 2.2, 5.5, 7.1).
 */
function personFor(line, group, viewer) {
    const deputy = line.deputy !== null && (0, words_1.mayReadTextIn)(group, line.deputy, viewer) ? line.deputy : null;
    if (line.memberId === viewer.memberId)
        return [{ ...line, deputy }];
    const shown = (0, confidentiality_1.personShown)(group, viewer, line);
    if (shown === null)
        return [];
    if ((0, member_1.worksWithChild)(viewer))
        return [{ ...line, agency: shown.agency, deputy }];
    if (!(0, member_1.worksWithChild)(line))
        return [];
    const mode = (0, confidentiality_1.withheldFrom)(group, viewer, line) === 'nothing' ? line.mode : null;
    return [{ ...line, name: shown.name, agency: shown.agency, mode, deputy: null, reportReceivedOn: null }];
}
function isOfFamily(role) {
    return role === 'parent' || role === 'young-person' || role === 'advocate';
}
/**
 * Actions about the viewer's children (`isAboutTheirs`, as in the list): the family's own and the practitioners', never
 * another parent's (DOMAIN 2.2); each text by its audience, each person as the viewer may know them.
 */
function actionFor(line, group, viewer) {
    const isOwn = !('outside' in line.owner) && line.owner.memberId === viewer.memberId;
    const isTheirs = isOwn && line.words.by !== typedText_1.importer;
    if (!isTheirs && !(0, words_1.mayReadTextIn)(group, line.words, viewer))
        return [];
    if (!isOwn && !(0, sees_1.isAboutTheirs)(group, line.childIds, viewer))
        return [];
    if ('outside' in line.owner) {
        if (!(0, words_1.mayReadTextIn)(group, line.owner.outside, viewer))
            return [];
    }
    else if (!isOwnerShown(line.owner, viewer))
        return [];
    const read = (text) => (text !== null && (0, words_1.mayReadTextIn)(group, text, viewer) ? text : null);
    return [
        {
            ...line,
            ...(line.offRegister && { offRegister: line.offRegister.filter(({ childId }) => (0, member_1.isFor)(viewer, childId)) }),
            owner: ownerFor(line, group, viewer),
            coOwners: line.coOwners.filter((owner) => isOwnerShown(owner, viewer)).flatMap((owner) => helperFor(owner, group, viewer)),
            outcome: read(line.outcome),
            measure: read(line.measure),
            ifNotDone: read(line.ifNotDone),
            effect: read(line.effect),
            blocked: read(line.blocked),
        },
    ];
}
/** Without name and role where the viewer may not know of the person: the action is shown, as it is about the viewer's child. */
function ownerFor({ owner, childIds }, group, viewer) {
    if (!('outside' in owner))
        return { ...owner, name: shownNow(owner, group, viewer) ?? '' };
    return (0, confidentiality_1.isOutsiderWithheld)(group, viewer, childIds) ? { outside: { ...owner.outside, text: '' } } : owner;
}
function helperFor(owner, group, viewer) {
    const name = shownNow(owner, group, viewer);
    return name === null ? [] : [{ ...owner, name }];
}
/** The name on the line, empty where it is withheld today, null where the viewer may not know of them. */
function shownNow({ memberId, name }, group, viewer) {
    const shown = (0, confidentiality_1.memberShown)(group, viewer, memberId);
    if (shown === null)
        return null;
    return shown.name === '' ? '' : name;
}
function isOwnerShown(owner, viewer) {
    const looksOn = (0, member_1.isFamily)(viewer) || viewer.role === 'advocate';
    return !looksOn || !isOfFamily(owner.role) || owner.memberId === viewer.memberId;
}
//# sourceMappingURL=recordView.js.map