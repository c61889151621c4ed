"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fewerWords = fewerWords;
exports.confirmWords = confirmWords;
/** What an export knows fewer of than the last, one line each; or that there is nothing, or no last one. */
function fewerWords(fewer, isFirst) {
    if (isFirst)
        return ['There is no earlier import to compare this export with.'];
    if (fewer.length === 0)
        return ['Compared with the last import: no fewer of anything.'];
    return ['Compared with the last import, this export knows fewer:', ...fewer.map(lineOf)];
}
/** Why such an export is not imported unasked, what would be lost, and what to do. */
function confirmWords(missing, dryRun) {
    const what = missing.map((each) => each.what).join(', ');
    return [
        dryRun
            ? `This export is much smaller than the last (${what}): it would be imported with --confirm only.`
            : `This export is much smaller than the last (${what}): nothing was imported.`,
        ...missing.map(lineOf),
        'Visits, meetings and conferences that are not in it would count no longer, so limits would move and may be shown as missed.',
        'People who are not in it would leave their core groups today.',
        'If the export is not whole, ask for a whole one and import that. If it is right, import it again with --confirm.',
    ];
}
function lineOf({ what, before, now }) {
    const share = Math.round(((before - now) * 1000) / before) / 10;
    return `  ${what}: ${now}, before ${before} (${before - now} fewer, ${share} %)`;
}
//# sourceMappingURL=fewerWords.js.map