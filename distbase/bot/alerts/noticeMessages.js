"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeNoticeMessages = makeNoticeMessages;
const message_1 = require("../../cards/message");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const texts_1 = require("../../text/texts");
const alerts_1 = require("../../usecases/alerts/alerts");
const router_1 = require("../router");
/** What is posted for notices: the neutral card in both languages; the data of a notice stands only behind its button. */
function makeNoticeMessages(newId) {
    const summary = (0, texts_1.sayBoth)('neutral');
    return {
        one: ({ id, about, recipientPersonId, coreGroupId }) => {
            const cannotWait = recipientPersonId !== null && (0, aboutNotice_1.isUrgent)(about);
            const { verb, data } = (0, noticeKinds_1.opensOf)(about, recipientPersonId);
            const card = withData((0, router_1.postedCardFor)(verb, coreGroupId, newId(), [], cannotWait ? howMany(1) : ''), {
                ...data,
                n: (0, alerts_1.noticeMark)(coreGroupId, id),
            });
            return { summary, text: null, card };
        },
        digest: () => ({ summary, text: null, card: (0, router_1.postedCardFor)('alerts.today', null, newId()) }),
        several: (count) => ({ summary, text: null, card: (0, router_1.postedCardFor)('alerts.today', null, newId(), [], howMany(count)) }),
        settled: () => ({ summary, text: null, card: settledCard() }),
    };
}
/** One that cannot wait is announced as several are, to its reader alone. How many, as a number alone: a notification says of urgency no more than a sign (DOMAIN 5.4). */
function howMany(count) {
    return count === null ? texts_1.bothTexts.say('posted.many') : texts_1.bothTexts.say('posted.several', { count });
}
function settledCard() {
    const nothing = { shown: false, text: '' };
    const words = { title: texts_1.bothTexts.say('appName'), done: nothing, refused: nothing, text: texts_1.bothTexts.say('alerts.settled') };
    return message_1.messageCard.render(texts_1.bothTexts, { g: null, k: '' }, words);
}
/** The data that a button carries back, beside what every button does; `n` is the notice, whose opening is noted. */
function withData(card, data) {
    const actions = card['actions'];
    const refresh = card['refresh'];
    for (const action of [...(Array.isArray(actions) ? actions : []), actionOf(refresh)]) {
        if (isObject(action) && isObject(action['data']))
            action['data'] = { ...data, ...action['data'] };
    }
    return card;
}
function actionOf(refresh) {
    return isObject(refresh) ? refresh['action'] : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
//# sourceMappingURL=noticeMessages.js.map