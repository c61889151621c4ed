"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeWords = void 0;
exports.wordsForOlderInstances = wordsForOlderInstances;
/** Its words in lists, under `alerts.otherAbout`. */
const wordsOfOlderInstances = [
    ...['clock', 'not-seen', 'record', 'meeting', 'action', 'review', 'voice', 'release', 'address'],
    ...['undelivered', 'question', 'account'],
];
exports.noticeWords = [
    ...wordsOfOlderInstances,
    ...[
        'early-review',
        'corrected',
        'exclusion',
        'exclusion-answer',
        'review-day',
        'view',
        'no-chair',
        'no-review-chair',
        'vacancy',
        'care-visit',
    ],
];
const nearest = {
    corrected: 'clock',
    'no-chair': 'meeting',
    vacancy: 'question',
    'care-visit': 'clock',
};
/** The words as an older instance reads them, which takes no others: then those that come nearest. */
function wordsForOlderInstances(words) {
    return wordsOfOlderInstances.find((each) => each === words) ?? nearest[words] ?? 'review';
}
//# sourceMappingURL=about.js.map