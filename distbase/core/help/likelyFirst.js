"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.likelyFirst = likelyFirst;
const waiting_1 = require("../alerts/waiting");
const childPermissions_1 = require("../children/childPermissions");
const meeting_1 = require("../meeting/meeting");
const member_1 = require("../member");
const calendarDate_1 = require("../time/calendarDate");
/** So near a meeting is what people are busy with. */
const nearMeeting = 3;
const orders = {
    family: ['attendance', 'meeting', 'actions', 'record', 'agenda', 'review', 'children', 'members', 'clocks'],
    visitor: ['seen', 'not seen', 'children', 'clocks', 'actions', 'meeting', 'agenda', 'attendance', 'record', 'review', 'members'],
    overseer: ['children', 'clocks', 'meeting', 'attendance', 'record', 'review', 'actions', 'agenda', 'alerts', 'members'],
    other: ['meeting', 'attendance', 'agenda', 'record', 'members'],
};
/**
 * Commands in the order in which this person is likely to want them: what waits for them first, then what a meeting of these days
 * needs, then the daily work of their role. Of somebody in several groups, none of them chosen, only the role is looked at.
 */
function likelyFirst(names, askers, rules) {
    const [first, ...others] = askers;
    if (first === undefined)
        return names;
    const now = others.length > 0 ? [] : nowFor(first, rules);
    const wanted = [...now, ...orders[workOf(first.actor)]];
    const place = (name) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length);
    return [...names].sort((one, other) => place(one) - place(other));
}
function workOf(actor) {
    if ((0, member_1.isFamily)(actor))
        return 'family';
    if ((0, childPermissions_1.mayRecordVisit)({ actor }).ok)
        return 'visitor';
    return (0, member_1.isPractitioner)(actor) ? 'overseer' : 'other';
}
function nowFor({ actor, group, today }, rules) {
    const waits = (0, waiting_1.waitingFor)(group, actor, rules, today).some(({ quiet }) => quiet === null) ? ['alerts'] : [];
    const next = (0, meeting_1.nextMeeting)(group);
    if (next === undefined)
        return waits;
    const days = (0, calendarDate_1.daysBetween)(today, next.plannedFor);
    const near = days === 0 ? ['agenda', 'attendance', 'meeting'] : days > 0 && days <= nearMeeting ? ['attendance', 'agenda'] : [];
    return [...waits, ...near];
}
//# sourceMappingURL=likelyFirst.js.map