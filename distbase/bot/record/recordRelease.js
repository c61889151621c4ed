"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordReleaseVerbs = void 0;
exports.releasable = releasable;
const zod_1 = require("zod");
const record_1 = require("../../cards/record");
const record_2 = require("../../core/record/record");
const recordCirculation_1 = require("../../core/record/recordCirculation");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const recordView_1 = require("../../core/record/recordView");
const meeting_1 = require("../../documents/meeting");
const recordVersion_1 = require("../../documents/recordVersion");
const sha256_1 = require("../../usecases/deeds/sha256");
const record_3 = require("../../usecases/record/record");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const recordLayout_1 = require("./recordLayout");
const recordPages_1 = require("./recordPages");
const meetingId = zod_1.z.string();
const number = zod_1.z.number().int().min(1);
const about = { meetingId, version: number, memberId: inputs_1.memberOnCard };
/** A second person looks at a record as one of the family will see it, and releases it (DOMAIN 5.5 (6)). */
exports.recordReleaseVerbs = [
    (0, verbs_1.viewVerb)((0, record_3.recordView)('record.releases', recordPermissions_1.mayOpenReleases), { meetingId }, (turn, shown) => releasesFor(turn, shown, '')),
    (0, verbs_1.viewVerb)((0, record_3.versionView)('record.releasing', (asker, meeting, { memberId }) => (0, recordPermissions_1.mayRelease)(asker, meeting, memberId)), { ...about, page: number.default(1) }, renderingFor),
    (0, verbs_1.deedVerb)(record_3.releaseRecord, { ...about, rendering: zod_1.z.string().max(64) }, {}, (turn, shown) => shown.result.kind === 'refused' && shown.result.refusal.kind === 'changed-meanwhile' && waitsFor(turn, shown)
        ? renderingFor(turn, { ...shown, data: { ...shown.data, version: newestOf(shown), page: 1 } })
        : releasesFor(turn, shown, turn.texts.words.record.released)),
];
/** What waits for a second person and may be released by this one. */
function releasable(turn, shown, meeting) {
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    if (meeting.record?.state !== 'signed')
        return [];
    return (0, recordCirculation_1.awaitingRelease)(asker.group, meeting.record, asker.today).filter(({ memberId }) => (0, recordPermissions_1.mayRelease)(asker, meeting, memberId).ok);
}
function waitsFor(turn, shown) {
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    return meeting !== undefined && releasable(turn, shown, meeting).some(({ memberId }) => memberId === shown.data.memberId);
}
function newestOf({ state, data }) {
    return (0, record_2.signedVersion)(meeting_1.storedMeeting.in(state, data.meetingId)?.record ?? null)?.number ?? data.version;
}
function releasesFor(turn, shown, done) {
    const { texts } = turn;
    const { group } = shown.state;
    const meeting = meeting_1.storedMeeting.in(shown.state, shown.data.meetingId);
    if (meeting === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const waiting = releasable(turn, shown, meeting);
    return record_1.recordReleasesCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('record.releaseTitle', { day: texts.day(meeting.plannedFor) }), done),
        meetingId: meeting.meetingId,
        summary: waiting.length === 0 ? texts.words.record.releaseNone : texts.words.record.releaseIntro,
        people: waiting.map(({ memberId, version }, index) => ({
            name: `${index + 1}. ${(0, personWords_1.memberName)(texts, group, shown.actor, memberId)}`,
            open: texts.say('record.releaseLook', { number: index + 1 }),
            memberId,
            version,
        })),
    });
}
/**
 * The record as that member will see it, all of which the person who releases it can read (`mayRelease`). The button to release
 * is on its last page, so that they have turned all pages.
 */
function renderingFor(turn, shown) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const version = (0, recordVersion_1.wholeMeetingIn)(state, data.meetingId)?.record?.versions.find((each) => each.number === data.version);
    const member = state.group.members.find(({ memberId }) => memberId === data.memberId);
    if (version === undefined || member === undefined || !waitsFor(turn, shown))
        return releasesFor(turn, shown, '');
    const pages = (0, recordLayout_1.inTheirLanguages)(member.languages.record ?? 'both', (say) => [
        ...(0, recordLayout_1.signatureLayout)(version, (0, recordView_1.signerShown)(version, state.group, member), say),
        ...(0, recordLayout_1.readerLayout)((0, recordView_1.renderVersion)(version, state.group, [member, actor]), say),
        ...(0, recordLayout_1.othersLayout)((0, recordView_1.isPartialFor)(state.group, member), say),
    ]);
    const now = Math.min(data.page, pages.length);
    return record_1.recordReleaseCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.record.releaseOne, ''),
        meetingId: data.meetingId,
        version: version.number,
        memberId: member.memberId,
        name: (0, personWords_1.memberName)(texts, state.group, actor, member.memberId),
        rendering: (0, recordCirculation_1.renderingMark)(version, state.group, member, sha256_1.sha256),
        pieces: (0, recordPages_1.withoutButtons)(pages[now - 1]?.pieces ?? []),
        pages: (0, recordPages_1.pagesShown)(texts, now, pages.length),
        mayRelease: now === pages.length,
        releasesLater: now < pages.length,
    });
}
//# sourceMappingURL=recordRelease.js.map