"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.optionalFiles = exports.fileNames = exports.rowColumns = exports.someDayUnknown = void 0;
const stepTable_1 = require("../core/clocks/stepTable");
const facts_1 = require("../core/facts");
const member_1 = require("../core/member");
const cells_1 = require("./cells");
const columns_1 = require("./columns");
/**
 * The files of an export: of each column how its cells are read, and what stands in for one that cannot be. It is what lets no
 * limit pass unseen: who cannot be read to have been seen was not, and an address that may be confidential is.
 */
const written = (0, columns_1.asMuchAs)(cells_1.words, cells_1.kept);
/** An empty cell is told of, and stays empty. */
const named = (0, columns_1.asMuchAs)(cells_1.requiredWords, cells_1.kept);
const someDay = (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.day), null);
/** A number is kept as it was typed, also where it seems to lack its first 0. */
const phoneNumber = {
    isNeeded: false,
    read: (text) => {
        const read = (0, columns_1.orElse)(cells_1.phone, '').read(text);
        return /^[1-9]\d{8,9}$/.test(read.value) ? { ...read, reason: 'phone-without-zero' } : read;
    },
};
/** An empty cell is N, and so is one that cannot be read, which is told. */
const no = (0, columns_1.orElse)(cells_1.yesOrEmpty, false);
/** Empty where another day of its row stands for it. */
const plannedDay = (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.day), null);
const groupColumns = {
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    local_authority: named,
    team: written,
    coordinator_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
    manager_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
    senior_manager_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
    conference_chair_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
};
const childColumns = {
    child_ref: (0, columns_1.needed)(cells_1.ref),
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    given_name: written,
    family_name: written,
    date_of_birth: someDay,
    expected_date_of_delivery: someDay,
    registered_on: (0, columns_1.orElse)(cells_1.day, null),
    categories: (0, columns_1.each)((0, cells_1.oneOf)(facts_1.categories, 'unknown-category')),
    status: (0, columns_1.orElse)((0, cells_1.oneOf)(['registered', 'temporary', 'de-registered'], 'unknown-status'), 'registered'),
    home_authority: written,
    temporary_until: someDay,
    looked_after: no,
    looked_after_since: someDay,
    missing_since: someDay,
    confidential_address: (0, columns_1.orElse)(cells_1.yesOrNo, true),
    deregistered_on: someDay,
};
const language = (0, columns_1.orElse)((0, cells_1.orNone)((0, cells_1.oneOf)(['cy', 'en', 'both'], 'unknown-language')), null);
/** What need not be known of somebody. */
const aboutPerson = {
    person_ref: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.ref), null),
    title: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.title), null),
    phone: phoneNumber,
};
/** A membership that ends on a day that cannot be read. */
exports.someDayUnknown = 'some-day';
const memberColumns = {
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    name: named,
    email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.email), null),
    role: (0, columns_1.orElse)((0, cells_1.oneOf)(member_1.roles, 'unknown-role'), null),
    agency: written,
    child_refs: (0, columns_1.each)(cells_1.ref),
    from: (0, columns_1.orElse)(cells_1.day, null),
    to: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.day), exports.someDayUnknown),
    language_spoken: language,
    language_written: language,
    in_teams: no,
    safe_contact: written,
    ...aboutPerson,
};
const meetingColumns = {
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    kind: (0, columns_1.needed)((0, cells_1.oneOf)(['initial', 'subsequent', 'extraordinary'], 'unknown-kind')),
    planned_for: plannedDay,
    held_on: someDay,
    cancelled: no,
    cancelled_reason: written,
    mode: (0, columns_1.orElse)((0, cells_1.oneOf)(['in-person', 'video', 'hybrid'], 'unknown-mode'), 'hybrid'),
    chair_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
    record_sent_on: someDay,
};
const attendanceColumns = {
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    held_on: (0, columns_1.needed)(cells_1.day),
    email: (0, columns_1.needed)(cells_1.person),
    status: (0, columns_1.needed)((0, cells_1.oneOf)(['present', 'part', 'apologies', 'absent'], 'unknown-status')),
    report_received_on: someDay,
};
const conferenceColumns = {
    child_ref: (0, columns_1.needed)(cells_1.ref),
    kind: (0, columns_1.needed)((0, cells_1.oneOf)(['initial', 'review', 'transfer'], 'unknown-kind')),
    planned_for: plannedDay,
    held_on: someDay,
    decision: (0, columns_1.orElse)((0, cells_1.orNone)((0, cells_1.oneOf)(['register', 'remain', 'change-category', 'remove'], 'unknown-decision')), null),
    categories: (0, columns_1.each)((0, cells_1.oneOf)(facts_1.categories, 'unknown-category')),
    chair_email: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.person), null),
};
/** The day is what limits count from: a time that cannot be read does not cost the visit. */
const dayWithTime = {
    isNeeded: true,
    read: (text) => {
        const [whole, onlyDay] = [(0, columns_1.needed)(cells_1.dayAndTime).read(text), (0, columns_1.needed)(cells_1.day).read(text.trim().slice(0, 10))];
        return whole.isLost && !onlyDay.isLost ? { ...whole, value: { day: onlyDay.value, time: '00:00' }, isLost: false } : whole;
    },
};
const visitColumns = {
    child_ref: (0, columns_1.needed)(cells_1.ref),
    visited_at: dayWithTime,
    by_email: (0, columns_1.orElse)(cells_1.person, ''),
    seen: no,
    alone: no,
    at_home: no,
    bedroom: no,
    announced: (0, columns_1.orElse)((0, cells_1.orNone)(cells_1.yesOrNo), null),
    not_seen_reason: written,
    note: written,
    others_there: written,
};
const actionColumns = {
    action_ref: (0, columns_1.needed)(cells_1.ref),
    core_group_ref: (0, columns_1.needed)(cells_1.ref),
    child_refs: (0, columns_1.each)(cells_1.ref),
    outcome: written,
    text: (0, columns_1.required)((0, columns_1.asMuchAs)(cells_1.requiredWords, cells_1.kept)),
    owner_email: (0, columns_1.each)(cells_1.person),
    set_on: (0, columns_1.orElse)(cells_1.day, null),
    due_on: someDay,
    status: (0, columns_1.orElse)((0, cells_1.oneOf)(['open', 'done'], 'unknown-status'), 'open'),
    completed_on: someDay,
    impact: written,
    if_not_done: written,
};
const stepColumns = {
    child_ref: (0, columns_1.needed)(cells_1.ref),
    step: (0, columns_1.needed)((0, cells_1.oneOf)(stepTable_1.stepKinds, 'unknown-step')),
    about_on: someDay,
    done_on: someDay,
};
const staffColumns = {
    name: named,
    email: (0, columns_1.needed)(cells_1.email),
    role: (0, columns_1.needed)((0, cells_1.oneOf)(member_1.roles, 'unknown-role')),
    agency: written,
    ...aboutPerson,
};
exports.rowColumns = {
    'core-groups.csv': groupColumns,
    'children.csv': childColumns,
    'members.csv': memberColumns,
    'meetings.csv': meetingColumns,
    'attendance.csv': attendanceColumns,
    'conferences.csv': conferenceColumns,
    'visits.csv': visitColumns,
    'actions.csv': actionColumns,
    'steps.csv': stepColumns,
    'staff.csv': staffColumns,
};
exports.fileNames = Object.keys(exports.rowColumns);
/** Staff lists are kept apart from cases in some systems, and not every system has the days of single steps: an export may come without. */
exports.optionalFiles = ['steps.csv', 'staff.csv'];
//# sourceMappingURL=rows.js.map