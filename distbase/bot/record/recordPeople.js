"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordPeopleVerbs = void 0;
const zod_1 = require("zod");
const record_1 = require("../../cards/record");
const excluded_1 = require("../../core/confidentiality/excluded");
const sees_1 = require("../../core/confidentiality/sees");
const coreGroup_1 = require("../../core/coreGroup");
const member_1 = require("../../core/member");
const arrival_1 = require("../../core/notices/arrival");
const recordNotices_1 = require("../../core/notices/recordNotices");
const record_2 = require("../../core/record/record");
const recordCirculation_1 = require("../../core/record/recordCirculation");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordView_1 = require("../../core/record/recordView");
const londonTime_1 = require("../../core/time/londonTime");
const meeting_1 = require("../../documents/meeting");
const notice_1 = require("../../documents/notice");
const recordVersion_1 = require("../../documents/recordVersion");
const record_3 = require("../../usecases/record/record");
const inputs_1 = require("../inputs");
const numbered_1 = require("../numbered");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const recordLayout_1 = require("./recordLayout");
const recordPages_1 = require("./recordPages");
const peopleOnAPage = 7;
const meetingId = zod_1.z.string();
const number = zod_1.z.number().int().min(1);
const page = number.default(1);
exports.recordPeopleVerbs = [
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.people', recordPermissions_1.mayWriteRecord, recordNotices_1.recordNoticeIds), { meetingId, page }, peopleFor),
    (0, verbs_1.deedVerb)(record_3.circulateRecord, { meetingId, version: number }, {}, (turn, shown) => peopleFor(turn, { ...shown, data: { ...shown.data, page: 1 } })),
    (0, verbs_1.viewVerb)((0, record_3.versionView)('record.preview', recordPermissions_1.mayWriteRecord), { meetingId, version: number, memberId: inputs_1.memberOnCard, page }, previewFor),
];
/** Everyone who is to have the newest version, and those who were sent it and have left since. */
function peopleFor(turn, shown) {
    const { texts } = turn;
    const { group } = shown.state;
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    const version = meeting?.record ? (0, record_2.newestVersion)(meeting.record) : undefined;
    if (!meeting?.record || version === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { record } = meeting;
    const today = turn.deps.clock.today();
    const sent = new Set(record.circulation.filter((each) => each.version === version.number).map(({ memberId }) => memberId));
    const current = (0, coreGroup_1.currentMembers)(group, today);
    // Who is excluded from that meeting is to have nothing of it, and whoever sends the record need not know why (DOMAIN 1.14).
    const isToHave = (member) => (0, member_1.isRecordReader)(member) && !(0, excluded_1.isKeptOut)(group, member, (0, recordView_1.dayOfVersion)(version));
    const people = group.members
        .filter((member) => sent.has(member.memberId) || (isToHave(member) && current.includes(member)))
        .filter((member) => (0, sees_1.sees)(shown.actor, member));
    const pages = Math.max(1, Math.ceil(people.length / peopleOnAPage));
    const now = Math.min(shown.data.page, pages);
    const waiting = record.state === 'signed' ? (0, recordCirculation_1.toCirculate)(group, record, today).length : 0;
    const released = record.state === 'signed' ? (0, recordCirculation_1.awaitingRelease)(group, record, today) : [];
    const told = arrivals(shown, meeting.meetingId, version.number);
    const missing = people.filter((member) => hasNot(record, member, version.number, told)).length;
    const planned = people.filter((member) => isStillToBeTold(record, member, version.number, told)).length;
    const waitingFor = new Set(released.map(({ memberId }) => memberId));
    return record_1.recordPeopleCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.record.peopleTitle, texts.words.record.circulated),
        meetingId: meeting.meetingId,
        version: version.number,
        summary: [
            record.state === 'draft'
                ? texts.words.record.peopleDraft
                : waiting === 0 && released.length > 0
                    ? texts.say('record.peopleAwait', { version: version.number })
                    : waiting === 0 && missing > 0
                        ? texts.say('record.peopleNotAll', { count: missing, version: version.number })
                        : texts.say('record.peopleToSend', { count: waiting, version: version.number }),
            ...(planned > 0 ? [texts.say('record.peoplePlanned', { count: planned })] : []),
        ].join(' '),
        people: people.slice((now - 1) * peopleOnAPage, now * peopleOnAPage).map((member, index) => ({
            ...titlesOf(turn, (now - 1) * peopleOnAPage + index + 1),
            name: (0, personWords_1.memberName)(texts, group, shown.actor, member.memberId),
            state: personState(turn, meeting, member, version.number, {
                awaits: waitingFor.has(member.memberId),
                arrival: told.get(member.personId),
            }),
            memberId: member.memberId,
        })),
        pages: (0, recordPages_1.pagesShown)(texts, now, pages),
        mayCirculate: waiting > 0,
        awaits: { shown: released.length > 0, text: awaitsWords(turn, (0, recordNotices_1.secondPeople)(group, meeting, today).length) },
    });
}
function titlesOf({ texts }, place) {
    const { number, titled } = (0, numbered_1.numberedRow)(texts, place);
    return { number, preview: titled(texts.words.record.preview) };
}
/** That copies for the family wait for a second person; and, where nobody can be that, what to do. */
function awaitsWords({ texts: { words } }, people) {
    return people > 0 ? words.record.awaits : words.record.awaitsNobody;
}
/** How far each person's notice of that version has got, as the board of alerts has it. */
function arrivals({ state }, meetingId, version) {
    const notices = [...notice_1.storedNotice.among(state.documents).values()].filter(({ about }) => about.kind === 'record' && about.meetingId === meetingId && about.version === version);
    return new Map(notices.flatMap((notice) => {
        const arrival = (0, arrival_1.arrivalOf)(notice);
        return arrival === undefined ? [] : [[notice.recipientPersonId, arrival]];
    }));
}
/** It was circulated to them, and they have not opened it. */
function isUnopened({ circulation }, member, version) {
    const sent = circulation.find((each) => each.memberId === member.memberId && each.version === version);
    return sent !== undefined && sent.openedAt === null;
}
/** That, and by no way that reaches them. */
function hasNot(record, member, version, told) {
    return isUnopened(record, member, version) && (!member.inTeams || told.get(member.personId)?.kind === 'unreached');
}
function isStillToBeTold(record, member, version, told) {
    return isUnopened(record, member, version) && member.inTeams && told.get(member.personId)?.kind === 'planned';
}
function personState({ texts }, { record }, member, version, { awaits, arrival }) {
    const sent = record?.circulation.find((each) => each.memberId === member.memberId && each.version === version);
    const language = texts.say('record.personLanguage', { language: sent?.language ?? member.languages.record ?? 'both' });
    return `${whereItIs()}, ${language}`;
    function whereItIs() {
        if (awaits)
            return texts.words.record.personAwaits;
        if (sent === undefined)
            return member.inTeams ? texts.words.record.personNotSent : `${texts.words.record.personNotSent}; ${texts.words.record.personPaper}`;
        if (sent.openedAt !== null)
            return texts.say('record.personOpened', { day: texts.shortDay((0, londonTime_1.dayOf)(sent.openedAt)) });
        if (!member.inTeams)
            return texts.words.record.personPaper;
        if (arrival?.kind === 'unreached')
            return texts.words.record.personUnreached;
        if (arrival?.kind === 'planned')
            return texts.say('record.personPlanned', { day: texts.shortDay((0, londonTime_1.dayOf)(arrival.at)), time: (0, londonTime_1.timeOf)(arrival.at) });
        // Whoever circulated it needs no notice, and has it from then on.
        return texts.say('record.personUnopened', { day: texts.shortDay((0, londonTime_1.dayOf)(arrival?.at ?? sent.sentAt)) });
    }
}
/** A version as one member has it; without what the person who looks at it may not read themselves. */
function previewFor(turn, shown) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const version = (0, recordVersion_1.wholeMeetingIn)(state, data.meetingId)?.record?.versions.find((each) => each.number === data.version);
    const member = state.group.members.find(({ memberId }) => memberId === data.memberId);
    if (version === undefined || member === undefined || !(0, sees_1.sees)(actor, member))
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const pages = (0, recordLayout_1.inTheirLanguages)(member.languages.record ?? 'both', (say) => [
        ...(0, recordLayout_1.signatureLayout)(version, (0, recordView_1.signerShown)(version, state.group, member), say),
        ...(0, recordLayout_1.readerLayout)((0, recordView_1.renderVersion)(version, state.group, [member, actor]), say),
        ...(0, recordLayout_1.othersLayout)((0, recordView_1.isPartialFor)(state.group, member), say),
    ]);
    const now = Math.min(data.page, pages.length);
    return record_1.recordPreviewCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.record.previewTitle, ''),
        meetingId: data.meetingId,
        version: version.number,
        memberId: member.memberId,
        name: (0, personWords_1.memberName)(texts, state.group, actor, member.memberId),
        pieces: (0, recordPages_1.withoutButtons)(pages[now - 1]?.pieces ?? []),
        pages: (0, recordPages_1.pagesShown)(texts, now, pages.length),
    });
}
//# sourceMappingURL=recordPeople.js.map