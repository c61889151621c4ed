"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.titleNamed = titleNamed;
exports.withRoleFromWork = withRoleFromWork;
const member_1 = require("../core/member");
/** What case systems write for what somebody is by their work, as `tidyCell` leaves a word: small letters, dashes. */
const titleWords = {
    'ymwelydd-iechyd': 'health-visitor',
    hv: 'health-visitor',
    'school-health-nurse': 'school-nurse',
    'nyrs-ysgol': 'school-nurse',
    athro: 'teacher',
    athrawes: 'teacher',
    'head-teacher': 'teacher',
    headteacher: 'teacher',
    pennaeth: 'teacher',
    'general-practitioner': 'gp',
    'family-doctor': 'gp',
    'meddyg-teulu': 'gp',
    'police-officer': 'police',
    heddlu: 'police',
    'yr-heddlu': 'police',
    'swyddog-heddlu': 'police',
    heddwas: 'police',
    'housing-officer': 'housing',
    tai: 'housing',
    'swyddog-tai': 'housing',
    minutes: 'minute-taker',
    'note-taker': 'minute-taker',
    cofnodwr: 'minute-taker',
    cofnodydd: 'minute-taker',
    'cymerwr-cofnodion': 'minute-taker',
};
const roleWords = {
    'gofalwr-maeth': 'foster-carer',
    eiriolwr: 'advocate',
    eiriolydd: 'advocate',
    cyfieithydd: 'interpreter',
    'cyfieithydd-ar-y-pryd': 'interpreter',
    mother: 'parent',
    father: 'parent',
    carer: 'parent',
    mam: 'parent',
    tad: 'parent',
    rhiant: 'parent',
    'team-manager': 'manager',
    rheolwr: 'manager',
    'rheolwr-tîm': 'manager',
    'rheolwr-tim': 'manager',
    'uwch-reolwr': 'senior-manager',
    cydlynydd: 'co-ordinator',
    coordinator: 'co-ordinator',
};
/** The title that a word stands for, in English or Welsh; null: none. */
function titleNamed(word) {
    const written = member_1.titles.find((title) => title === word);
    return written ?? (Object.hasOwn(titleWords, word) ? (titleWords[word] ?? null) : null);
}
/** The row with a role in the place of a word of work that stands there: "health visitor" is a member with that title. */
function withRoleFromWork(row) {
    const word = row.cells['role'];
    if (word === undefined || member_1.roles.some((role) => role === word))
        return row;
    if (Object.hasOwn(roleWords, word))
        return { ...row, cells: { ...row.cells, role: roleWords[word] ?? word } };
    const title = titleNamed(word);
    return title === null ? row : { ...row, cells: { ...row.cells, role: (0, member_1.roleOfTitle)(title), title: row.cells['title'] || title } };
}
//# sourceMappingURL=work.js.map