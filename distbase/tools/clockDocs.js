"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clockDocs = clockDocs;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const stepTable_1 = require("../core/clocks/stepTable");
const clockTable_1 = require("../core/clockTable");
const careNotices_1 = require("../core/notices/careNotices");
const chairNotices_1 = require("../core/notices/chairNotices");
const openRemovals_1 = require("../core/notices/openRemovals");
const requestNotices_1 = require("../core/notices/requestNotices");
const reviewNotices_1 = require("../core/notices/reviewNotices");
const vacancyNotices_1 = require("../core/notices/vacancyNotices");
const viewNotices_1 = require("../core/notices/viewNotices");
const texts_1 = require("../text/texts");
/*
 * Prints docs/CLOCKS.md: each clock with what starts it, what meets it, where that is entered, how long it is and what is told to whom.
 * Numbers, roles and steps come from the code; below stands what no table says, because another feature records it.
 */
const place = (0, node_path_1.join)(__dirname, '../../docs/CLOCKS.md');
const registration = 'the initial conference, or registration where none is known (`groups`, conferences.csv, children.csv)';
const visit = '`seen` by the co-ordinator, or the manager in their place; visits.csv';
const elsewhere = {
    D01: { meets: 'the initial conference is held', entered: '`groups`: adding a child; conferences.csv' },
    D02: { starts: 'an initial conference entered here', entered: '`groups`: adding a child' },
    D03: { starts: registration, meets: 'the first valid core group is held', entered: '`meeting`: closing it; meetings.csv' },
    D04: { starts: 'the last valid core group', meets: 'the next one is held', entered: '`meeting`: closing it; meetings.csv' },
    D05: { starts: 'registration, birth, or the last time seen alone', meets: 'the child is seen alone', entered: visit },
    D06: { starts: 'registration, birth, a move of house, or the last home visit', meets: 'the child is seen at home', entered: visit },
    D07: { starts: 'a conference', meets: 'the bedroom is seen before the next review', entered: visit },
    D08: { entered: '' },
    D09: { starts: registration, meets: 'the first review is held', entered: '`review`: decision; conferences.csv' },
    D10: { starts: 'the last review', meets: 'the next review is held', entered: '`review`: decision; conferences.csv' },
    D11: { starts: 'a conference entered or held here', entered: '`groups`, `review`' },
    D12: { entered: '' },
    D13: { starts: 'a core group that was held', meets: 'its record is sent', entered: '`record`: sending it; meetings.csv' },
    D14: { starts: 'a review is planned', entered: '`review`: planning it' },
    D15: { starts: 'a member apologises', entered: '`attendance`: apologies; attendance.csv' },
    D16: { entered: '' },
    D17: { meets: 'the transfer conference is held', entered: 'conferences.csv' },
    D18: { starts: 'a stay in another area, or a temporary entry', entered: 'child: what has changed; children.csv' },
    D19: { starts: 'another co-ordinator', entered: '`members`' },
    D20: { starts: 'nobody is co-ordinator', meets: 'somebody is', entered: '`members`; members.csv' },
    D21: { starts: 'access to child or home is denied', meets: 'the others are told, which the report itself does', entered: '`not seen`' },
    D22: { starts: 'the child is missing', meets: 'co-ordinator and police were told', entered: 'child: what has changed; children.csv' },
    D23: {
        starts: 'the birth of the child',
        meets: 'the registration ended, and the custodian has confirmed it',
        entered: '`review`: registration has ended; children.csv',
    },
    D24: {
        starts: 'registration, then each core group and conference',
        meets: 'an advocate is offered',
        entered: '`review`: the child’s voice',
    },
};
/** The page, from the tables. */
function clockDocs() {
    const rows = clockTable_1.clockIds.map((clock) => `| ${[clock, clockTable_1.clockRules[clock].what, startsOf(clock), meetsOf(clock), enteredAt(clock), lengthsOf(clock), toldOf(clock), (0, clockTable_1.traitsOf)(clock).authorisedBy.join(', ')].join(' | ')} |`);
    return [
        '# Clocks',
        '',
        'Printed from the code by `npm run clocks:docs`; a test holds this page to what the code prints. Lengths, days and roles are the',
        'defaults of `src/core/clockTable.ts`, which an authority may change in its settings.',
        '',
        '| clock | what | starts with | is met when | entered | deadline | told | says why it was missed |',
        '|---|---|---|---|---|---|---|---|',
        ...rows,
        '',
        'A clock is due soon, due from the last working day on which it can still be done, breached from the day after its deadline, and met,',
        'in time or late. While the custodian of the register has not confirmed that a registration ended, its clocks wait: they are shown so, and',
        'only those of the child’s safety (D05, D06, D07, D21, D22) and that nobody is co-ordinator (D20) are still told. A breach stays, whatever is entered later. Why it was missed and who authorised it is entered once',
        'for each, from the list of missed deadlines, by the roles in the last column; a correction is added beside it.',
        '',
        ...otherDocs(),
        '',
    ].join('\n');
}
/** What else is told, by the same job: days and roles from the code that plans it. */
function otherDocs() {
    const days = (count) => (count === 0 ? 'on the day' : `${lengthWords({ workingDays: count })} before`);
    const before = ({ soon, due }, told) => `${days(soon)}: ${told['due-soon'].join(', ')}; ${days(due)}: ${told.due.join(', ')}`;
    const { answer, late, decision } = requestNotices_1.toldOfRequests;
    const rows = [
        [
            'A review is planned, moved or called off',
            `at once, for their own children: ${reviewNotices_1.toldOfReviews.join(', ')}`,
            'opened, or the day is over',
        ],
        [
            'A view on registration is missing before a review',
            `whoever has not given it, and ${before(viewNotices_1.viewDays, viewNotices_1.toldOfViews)}`,
            'given, opened by the chair, or the review is moved or off',
        ],
        ['Nobody chairs the next meeting or a review, or the chair cannot come', before(chairNotices_1.chairDays, chairNotices_1.toldOfNoChair), 'somebody chairs'],
        [
            'A place is empty whose last member has left',
            `after ${lengthWords({ workingDays: vacancyNotices_1.vacancyAfterWorkingDays })}: ${vacancyNotices_1.toldOfVacancies.join(', ')}; again every ${lengthWords(vacancyNotices_1.vacancyAgain)}`,
            'somebody of that agency or role is in the group, or a conference was held',
        ],
        [
            'The end of a registration waits for the custodian',
            `at once, and again every ${lengthWords(openRemovals_1.removalAgain)}: ${openRemovals_1.toldOfRemovals.custodian.join(', ')}; where the group has none but whoever recorded it: ${openRemovals_1.toldOfRemovals.nobody.join(', ')}`,
            'confirmed, or sent back',
        ],
        [
            'A visit to a looked-after child (a week after the placement, then every six weeks), where no visit of the registration is due on that day or before',
            `${lengthWords({ workingDays: careNotices_1.careSoonWorkingDays })} before: ${careNotices_1.toldOfCareVisits.soon.join(', ')}; after 1 working day: ${careNotices_1.toldOfCareVisits.late.join(', ')}; again on the rhythm of D05`,
            'co-ordinator or manager has seen the child, or a visit of the registration comes first',
        ],
        [
            'A request for an early review',
            `for the answer: ${answer.join(', ')}; once it is late: ${late.join(', ')}; for the decision: ${decision.join(', ')}`,
            'answered, decided',
        ],
        ['An absent member owes a report (D15)', 'from the day of the meeting also whoever chairs it', 'handed in'],
    ];
    return ['Beside deadlines:', '', '| what | told | ends when |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)];
}
function steps(clock, side) {
    return stepTable_1.stepKinds.filter((what) => stepTable_1.stepTable[what][side].includes(clock)).map((what) => (0, texts_1.textFor)('en').words.steps.what[what]);
}
function startsOf(clock) {
    return listed([elsewhere[clock].starts, ...steps(clock, 'starts')]);
}
function meetsOf(clock) {
    return listed([elsewhere[clock].meets, ...steps(clock, 'meets')]);
}
function enteredAt(clock) {
    const recorded = [...steps(clock, 'starts'), ...steps(clock, 'meets')].length > 0 ? '`clocks`: record what was done; steps.csv' : '';
    return listed([elsewhere[clock].entered, recorded]);
}
function listed(parts) {
    return parts.filter((part) => part !== undefined && part !== '').join('; ');
}
function lengthsOf(clock) {
    const { limit, dueSoon, target, source } = clockTable_1.clockRules[clock];
    const aim = target === undefined ? '' : `, aim ${lengthWords(target)}`;
    const isAtOnce = 'days' in dueSoon && dueSoon.days === 0;
    const soon = isAtOnce ? '' : `; due soon ${target === undefined ? `${lengthWords(dueSoon)} before` : 'from the aim on'}`;
    return `${(0, clockTable_1.traitsOf)(clock).length === 'before' ? 'before the event: ' : ''}${lengthWords(limit)}${aim}${soon} (${source.replaceAll('|', '/')})`;
}
function lengthWords(length) {
    if ('workingDays' in length)
        return `${length.workingDays} working day${length.workingDays === 1 ? '' : 's'}`;
    if ('months' in length)
        return `${length.months} months`;
    return length.days === 0 ? 'at once' : `${length.days} day${length.days === 1 ? '' : 's'}`;
}
/** Where no ladder tells: why, or what does. */
const untold = {
    D01: 'nobody: the conference was held before the child is here, so it is for reports only',
    D12: 'nobody: it is a right',
    D21: 'by the report itself, at once: co-ordinator, manager; after 30 minutes without an answer: senior-manager',
};
function toldOf(clock) {
    const { ladder, again: rhythm } = clockTable_1.clockRules[clock];
    const again = `; the last again every ${lengthWords(rhythm)} while it is late`;
    return untold[clock] ?? `${ladder.map(rungWords).join('; ')}${again}`;
}
function rungWords({ when, tell }) {
    const at = typeof when === 'string' ? when.replace('-', ' ') : `after ${lengthWords({ workingDays: when.workingDaysAfter })}`;
    return `${at}: ${tell.join(', ')}`;
}
if (require.main === module)
    (0, node_fs_1.writeFileSync)(place, clockDocs());
//# sourceMappingURL=clockDocs.js.map