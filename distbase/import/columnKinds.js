"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindOf = kindOf;
exports.columnsOf = columnsOf;
const rows_1 = require("./rows");
const kinds = {
    date_of_birth: 'day',
    expected_date_of_delivery: 'day',
    registered_on: 'day',
    temporary_until: 'day',
    looked_after_since: 'day',
    missing_since: 'day',
    deregistered_on: 'day',
    from: 'day',
    to: 'day',
    planned_for: 'day',
    held_on: 'day',
    record_sent_on: 'day',
    report_received_on: 'day',
    set_on: 'day',
    due_on: 'day',
    completed_on: 'day',
    about_on: 'day',
    done_on: 'day',
    visited_at: 'day-and-time',
    looked_after: 'yes-or-no',
    confidential_address: 'yes-or-no',
    in_teams: 'yes-or-no',
    cancelled: 'yes-or-no',
    seen: 'yes-or-no',
    alone: 'yes-or-no',
    at_home: 'yes-or-no',
    bedroom: 'yes-or-no',
    announced: 'yes-or-no',
    categories: 'word-list',
    child_refs: 'list',
    status: 'word',
    role: 'word',
    title: 'word',
    kind: 'word',
    step: 'word',
    mode: 'word',
    decision: 'word',
    language_spoken: 'word',
    language_written: 'word',
    name: 'name',
    given_name: 'name',
    family_name: 'name',
    local_authority: 'words',
    team: 'words',
    agency: 'words',
    home_authority: 'words',
    safe_contact: 'words',
    cancelled_reason: 'words',
    not_seen_reason: 'words',
    note: 'words',
    others_there: 'words',
    outcome: 'words',
    text: 'words',
    impact: 'words',
    if_not_done: 'words',
    phone: 'words',
};
/** References are codes. */
function kindOf(column) {
    return kinds[column] ?? (column === 'email' || column.endsWith('_email') ? 'address' : 'code');
}
/** The columns that are read of a file. */
function columnsOf(file) {
    return Object.keys(rows_1.rowColumns[file]);
}
//# sourceMappingURL=columnKinds.js.map