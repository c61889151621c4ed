"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newsWords = newsWords;
const cells_1 = require("../import/cells");
const counted_1 = require("./counted");
/** Of many groups, so many are named. */
const namedGroups = 10;
const correctedThings = {
    visit: 'visit',
    meeting: 'meeting',
    conference: 'conference',
    registration: 'day of registration',
    'date-of-birth': 'date of birth',
    'end-of-registration': 'end of a registration',
    membership: 'membership',
    step: 'step',
    action: 'action',
};
const askedThings = {
    child: 'child',
    member: 'member',
    meeting: 'meeting',
    visit: 'visit',
};
/** Of these the first word is the one that has a plural. */
const manyOf = {
    'day of registration': 'days of registration',
    'date of birth': 'dates of birth',
    'end of a registration': 'ends of registrations',
};
/** What an import corrected, counts once and has to ask, a line each, with the groups where that is. */
function newsWords(news, dryRun) {
    const limits = news.reduce((sum, { news: { limitsMoved } }) => sum + limitsMoved, 0);
    const moved = limits === 0 ? `no limit ${dryRun ? 'would move' : 'moved'}` : `${(0, counted_1.counted)(limits, 'limit')} ${dryRun ? 'would move' : 'moved'}`;
    return [
        ...line(news, (each) => kindsOf(each, 'corrected').length > 0, (some) => {
            const what = namesOf(some, 'corrected', correctedThings);
            return `Corrected or taken away in the case system since the last import: ${what}. What it said before stays as history; ${moved} by it`;
        }),
        ...line(news, ({ registrationsEnded }) => registrationsEnded > 0, (some) => {
            const count = some.reduce((sum, each) => sum + each.news.registrationsEnded, 0);
            return count === 1 ? "1 child's registration ended" : `${count} children's registrations ended`;
        }),
        ...line(news, ({ childrenMissed }) => childrenMissed > 0, (some) => {
            const count = some.reduce((sum, each) => sum + each.news.childrenMissed, 0);
            return `${(0, counted_1.counted)(count, 'child')} no longer in the export: the co-ordinator ${dryRun ? 'would be' : 'is'} asked why, and alerts are silent until then`;
        }),
        ...line(news, ({ childrenNew }) => childrenNew > 0, (some) => {
            const count = some.reduce((sum, each) => sum + each.news.childrenNew, 0);
            return `${(0, counted_1.counted)(count, 'child')} new in a core group that was known`;
        }),
        ...line(news, ({ childrenBack }) => childrenBack > 0, (some) => {
            const count = some.reduce((sum, each) => sum + each.news.childrenBack, 0);
            return `${(0, counted_1.counted)(count, 'child')} in the export again after they had ended here: ${dryRun ? 'they would go' : 'they go'} on with all that was recorded, and their limits run again; ask whether that is right`;
        }),
        ...line(news, (each) => kindsOf(each, 'asked').some((kind) => kind !== 'person'), (some) => {
            const what = namesOf(some, 'asked', askedThings);
            return `May have been entered twice: ${what}. The co-ordinator ${dryRun ? 'would be' : 'is'} asked`;
        }),
        ...line(news, ({ asked: { person = 0 } }) => person > 0, (some) => {
            const count = some.reduce((sum, each) => sum + (each.news.asked.person ?? 0), 0);
            return `${(0, counted_1.counted)(count, 'member')} may be known here under another address: the co-ordinator ${dryRun ? 'would be' : 'is'} asked whether they are the same`;
        }),
        ...line(news, ({ visitsTwice }) => visitsTwice > 0, (some) => {
            const count = some.reduce((sum, each) => sum + each.news.visitsTwice, 0);
            return `${(0, counted_1.counted)(count, 'visit')} recorded here and in the case system: counted once`;
        }),
    ];
}
function line(news, isIn, words) {
    const some = news.filter((each) => isIn(each.news));
    return some.length === 0 ? [] : [`  ${words(some)} (${groups(some.map(({ ref }) => ref))}).`];
}
function groups(refs) {
    const shown = refs.filter(cells_1.isReference);
    const left = refs.length - Math.min(shown.length, namedGroups);
    const named = shown.slice(0, namedGroups).join(', ');
    return [named, ...(left > 0 ? [(0, counted_1.counted)(left, named === '' ? 'core group' : 'more core group')] : [])].filter(Boolean).join(' and ');
}
function kindsOf(news, part) {
    return Object.keys(news[part]);
}
function namesOf(news, part, things) {
    const sum = new Map();
    for (const { news: each } of news)
        for (const [kind, count] of Object.entries(each[part]))
            sum.set(kind, (sum.get(kind) ?? 0) + count);
    return (0, counted_1.listed)(Object.entries(things).flatMap(([kind, thing]) => {
        const count = sum.get(kind);
        if (count === undefined)
            return [];
        const many = manyOf[thing];
        return [count > 1 && many !== undefined ? `${count} ${many}` : (0, counted_1.counted)(count, thing)];
    }));
}
//# sourceMappingURL=newsWords.js.map