"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leansOnVagueVerb = leansOnVagueVerb;
exports.needsMeasure = needsMeasure;
/**
 * Verbs that do not say what will be different: engage, improve, monitor, continue, ensure (DOMAIN 6.3 [P]), in both
 * languages, in the forms and mutations in which they begin a word.
 */
const beginnings = [
    'engag',
    'improv',
    'monitor',
    'continu',
    'ensur',
    'ymgysyllt',
    'gwella',
    'wella',
    'ngwella',
    'gwellha',
    'wellha',
    'monitr',
    'fonitr',
    'parha',
    'barha',
    'pharha',
    'mharha',
    'sicrha',
];
/** Whether these words lean on a verb that needs a measure beside it. */
function leansOnVagueVerb(words) {
    const each = words
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    return each.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}
/** A warning, never a block: such a verb without a measure. */
function needsMeasure(action) {
    return action.measure === null && leansOnVagueVerb(action.words.text);
}
//# sourceMappingURL=vagueVerbs.js.map