"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameWords = nameWords;
exports.aboutWords = aboutWords;
exports.codeWords = codeWords;
exports.untilWords = untilWords;
const londonTime_1 = require("../../core/time/londonTime");
/** The name of an account is the one that Teams gives. It proves nothing. */
function nameWords({ words }, { name }) {
    return name === '' ? words.accounts.noName : name;
}
/** ' · …': what is known of an account, and how it stands. */
function aboutWords(texts, account) {
    const { kind, linkedBy } = texts.words.accounts;
    const how = 'how' in account ? [linkedBy[account.how]] : [];
    return ` · ${[kind[account.kind ?? 'unknown'], stateWords(texts, account), ...how].join(' · ')}`;
}
function codeWords(texts, { code }, now) {
    if (code === null || code.until <= now)
        return { shown: false, text: '' };
    const [day, time] = [texts.day((0, londonTime_1.dayOf)(code.at)), (0, londonTime_1.timeOf)(code.at)];
    return { shown: true, text: texts.say('accounts.codeWaiting', { day, time, ...untilWords(texts, code.until) }) };
}
function untilWords(texts, until) {
    return { untilDay: texts.day((0, londonTime_1.dayOf)(until)), untilTime: (0, londonTime_1.timeOf)(until) };
}
function stateWords(texts, account) {
    const day = (at) => ({ day: texts.day((0, londonTime_1.dayOf)(at)) });
    if ('because' in account)
        return texts.say(account.because === 'refused' ? 'accounts.refusedOn' : 'accounts.endedOn', day(account.at));
    if ('at' in account)
        return texts.say(account.wasLinked === true ? 'accounts.asksAgain' : 'accounts.asks', day(account.at));
    return account.since === null ? texts.words.accounts.linkedEarlier : texts.say('accounts.linkedOn', day(account.since));
}
//# sourceMappingURL=accountWords.js.map