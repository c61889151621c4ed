"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alertsBoardVerbs = void 0;
const zod_1 = require("zod");
const alerts_1 = require("../../cards/alerts");
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const board_1 = require("../../core/alerts/board");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const openNotices_1 = require("../../core/notices/openNotices");
const londonTime_1 = require("../../core/time/londonTime");
const notice_1 = require("../../documents/notice");
const alertDeeds_1 = require("../../usecases/alerts/alertDeeds");
const alerts_2 = require("../../usecases/alerts/alerts");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const alertWords_1 = require("./alertWords");
exports.alertsBoardVerbs = [
    (0, verbs_1.viewVerb)(alerts_2.openAlertsBoard, { page: zod_1.z.number().int().min(1).default(1), n: inputs_1.noticeMarkOnCard.optional() }, (turn, shown) => boardFor(turn, shown, shown.data.page, '', unreachedPerson(shown.state.group, shown.data))),
    (0, loadingVerb_1.loadingVerb)(alerts_2.openAlertsHistory, { after: zod_1.z.union([zod_1.z.literal(''), inputs_1.noticeOnCard]).default('') }, ({ deps }, { state, data }) => (0, alerts_2.noticesAfter)(deps, state.group.coreGroupId, data.after, paging_1.rowsOnAPage), historyFor),
    (0, verbs_1.deedVerb)(alertDeeds_1.retry, { notice: inputs_1.noticeOnCard }, {}, (turn, shown) => boardFor(turn, shown, 1, turn.texts.words.alerts.retried), alertDeeds_1.performAmongAll),
];
/** What is on no list any more stays here: dealt with, taken back, or never delivered. */
function historyFor(turn, shown, found) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const page = found.slice(0, paging_1.rowsOnAPage);
    const seen = page.filter((notice) => (0, alertPermissions_1.mayOpenAlert)({ actor }, notice).ok);
    return alerts_1.alertsHistoryCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.historyTitle, ''),
        empty: { shown: seen.length === 0, text: texts.words.alerts.historyEmpty },
        rows: seen.map((notice, index) => {
            const { name, role } = (0, alertWords_1.recipientWords)(turn, state.group, actor, notice.recipientPersonId);
            return {
                ...{ who: `${index + 1}. ${name}`, role, about: wordsFor(turn, state.group, actor, notice) },
                state: [...limitWords(texts, notice), (0, alertWords_1.progressWords)(turn, state.group, actor, notice)].join(' · '),
                notice: notice.id,
                open: texts.say('alerts.openOne', { number: index + 1 }),
            };
        }),
        hasMore: found.length > paging_1.rowsOnAPage,
        after: page.at(-1)?.id ?? '',
        isLater: data.after !== '',
    });
}
function limitWords(texts, { about }) {
    const limit = (0, aboutNotice_1.limitOf)(about);
    return limit === null ? [] : [texts.say('alerts.limitWas', { day: texts.day(limit) })];
}
/** Those who could not be reached come first, and the card says at the top how many there are. */
function boardFor(turn, shown, wanted, done = '', personId = null) {
    const { texts, deps } = turn;
    const { state, actor } = shown;
    const notices = notice_1.storedNotice.among(state.documents);
    const { openNotices = [] } = state.group;
    const unreadable = openNotices.filter((id) => state.documents.has(id) && !notices.has(id));
    const { unreached, damaged, told } = (0, board_1.alertsBoard)(state.group, notices, unreadable, actor, deps.rules, deps.clock.today());
    const all = [
        ...unreached.map((of) => ({ kind: 'unreached', of })),
        ...damaged.map((id) => ({ kind: 'damaged', id })),
        ...told.map((each) => ({ kind: 'told', ...each })),
    ];
    const about = personId === null
        ? undefined
        : (all.find((row) => row.kind === 'unreached' && row.of.personId === personId) ??
            all.find((row) => row.kind === 'told' && row.notice.recipientPersonId === personId));
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, about === undefined ? wanted : (0, paging_1.pageHolding)(all, about, () => ''));
    const people = unreached.length + damaged.length;
    return alerts_1.alertsBoardCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.boardTitle, done),
        notReached: { shown: people > 0, text: texts.say('alerts.notReached', { count: people }) },
        empty: { shown: all.length === 0, text: texts.words.alerts.boardEmpty },
        rows: rows.map((row) => {
            const number = all.indexOf(row) + 1;
            const titles = { retry: texts.say('alerts.retryOne', { number }), open: texts.say('alerts.openOne', { number }) };
            return { ...rowFor(turn, shown, row, number), ...titles };
        }),
        pages,
    });
}
/** Whom the notice is about from which the board was opened; null where it was opened from elsewhere, or a page of it was turned. */
function unreachedPerson(group, { n, page }) {
    const id = n === undefined || page > 1 ? null : (0, alerts_2.pointedAt)(group, { n });
    const about = (0, openNotices_1.openNoticesOf)(group).find((notice) => notice.id === id)?.about;
    return about?.kind === 'unreached' ? about.personId : null;
}
function rowFor(turn, { state: { group }, actor }, row, number) {
    const { texts } = turn;
    const mayRetry = (0, alertPermissions_1.mayRetryAlert)({ actor }).ok;
    if (row.kind === 'damaged') {
        const { damaged, damagedState } = texts.words.alerts;
        return { who: `${number}. ${damaged}`, role: '', about: '', state: damagedState, notice: row.id, mayRetry, mayOpen: false };
    }
    const personId = row.kind === 'unreached' ? row.of.personId : row.notice.recipientPersonId;
    const { name, role } = (0, alertWords_1.recipientWords)(turn, group, actor, personId);
    const who = `${number}. ${name}`;
    if (row.kind === 'unreached') {
        const { notices, because, since, fallback } = row.of;
        const values = { count: notices.length, why: (0, alertWords_1.outcomeWords)(texts, because), day: texts.day((0, londonTime_1.dayOf)(since)), time: (0, londonTime_1.timeOf)(since) };
        const state = [texts.say('alerts.undelivered', values), ...(fallback ? [texts.words.alerts.fallback] : [])].join(' ');
        const about = notices.map((notice) => wordsFor(turn, group, actor, notice)).slice(0, mostNamed);
        const known = group.members.findLast((member) => member.personId === personId);
        const ring = (0, personWords_1.phoneWords)(texts, group, actor, known?.memberId);
        return { who, role: `${role}${ring}`, about: about.join('; '), state, notice: notices[0]?.id ?? '', mayRetry, mayOpen: false };
    }
    const { notice } = row;
    const limit = row.clock === null ? [] : [(0, alertWords_1.aboutNotice)(turn, group, actor, notice).state];
    const state = [...limit, (0, alertWords_1.progressWords)(turn, group, actor, notice)].join(' · ');
    return { who, role, about: wordsFor(turn, group, actor, notice), state, notice: notice.id, mayRetry: false, mayOpen: true };
}
/** Of somebody who was not reached, what the first of their alerts are about. */
const mostNamed = 3;
function wordsFor(turn, group, viewer, notice) {
    const { about, names } = (0, alertWords_1.aboutNotice)(turn, group, viewer, notice);
    return `${about}${names}`;
}
//# sourceMappingURL=alertsBoard.js.map