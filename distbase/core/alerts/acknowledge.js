"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takeOnAlert = takeOnAlert;
exports.putOffAlert = putOffAlert;
exports.whoMayTakeOn = whoMayTakeOn;
exports.firstUntil = firstUntil;
exports.lastUntil = lastUntil;
exports.canBePutOff = canBePutOff;
const sees_1 = require("../confidentiality/sees");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const duties_1 = require("../notices/duties");
const quiet_1 = require("../notices/quiet");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
const workingDays_1 = require("../time/workingDays");
/**
 * "I've got this": somebody sees to it until a day. Not past the limit while that lies ahead; once it has passed, not
 * beyond `takenOnAtMost`, so that a breach is not put away for long. The next rung is told on its day all the same (quiet.ts).
 */
function takeOnAlert(group, notice, typed, by) {
    const duty = dutyOf(group, notice, by);
    if (duty === undefined)
        return (0, result_1.refuse)({ kind: 'alert-settled' });
    const fields = {};
    if (!whoMayTakeOn(group, duty, by.actor, by.today).some(({ memberId }) => memberId === typed.who))
        fields['who'] = 'choose-one';
    const wrongDay = problemOfTaking(duty, typed.until, by);
    if (wrongDay !== null)
        fields['until'] = wrongDay;
    if (Object.keys(fields).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields });
    const { actor, now } = by;
    const taken = {
        ...notice,
        acknowledged: { by: typed.who, at: now, until: typed.until },
        snoozed: null,
        ...(0, quiet_1.handledBy)(notice, { what: 'taken', by: actor.memberId, at: now, until: typed.until, who: [typed.who] }),
    };
    return (0, result_1.allow)({ group: markedQuiet(group, taken, by.today), notice: taken });
}
/** "Remind me later": its recipient hears of it again on the morning of a working day, at the latest that of the limit. */
function putOffAlert(group, notice, typed, by) {
    const duty = dutyOf(group, notice, by);
    if (duty === undefined)
        return (0, result_1.refuse)({ kind: 'alert-settled' });
    const wrong = problemOfPuttingOff(duty, typed.until, by);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { until: wrong } });
    const { actor, now } = by;
    const putOff = {
        ...notice,
        acknowledged: null,
        snoozed: { by: actor.memberId, at: now, until: typed.until },
        ...(0, quiet_1.handledBy)(notice, { what: 'put-off', by: actor.memberId, at: now, until: typed.until, why: typed.why }),
    };
    return (0, result_1.allow)({ group: markedQuiet(group, putOff, by.today), notice: putOff });
}
/** Those who can see to a duty: practitioners of its children who are told of duties at all, as far as whoever asks knows of them. */
function whoMayTakeOn(group, { childIds }, by, today) {
    return (0, coreGroup_1.currentMembers)(group, today).filter((member) => (0, member_1.isTellable)(member) && (0, sees_1.sees)(by, member) && (childIds.length === 0 || childIds.some((childId) => (0, member_1.isFor)(member, childId))));
}
/** The day that stands in the field at first: the next working day, or the limit where that comes first. */
function firstUntil({ occurrence: { limit } }, today, { calendar }) {
    const next = (0, workingDays_1.addWorkingDays)(calendar, today, 1);
    return limit < today ? next : (0, calendarDate_1.earlier)(limit, next);
}
/** The last day somebody can say that they have it. */
function lastUntil({ occurrence: { limit } }, today, { policy, calendar }) {
    return limit >= today ? limit : (0, workingDays_1.addWorkingDays)(calendar, today, policy.choices.takenOnAtMost.workingDays);
}
/** Whether there is a morning left, up to the limit, to be reminded on. */
function canBePutOff({ occurrence: { limit } }, today, { calendar }) {
    return (0, workingDays_1.addWorkingDays)(calendar, today, 1) <= limit;
}
function dutyOf(group, { about }, { rules, today }) {
    return (0, duties_1.openDutyOf)(group, about, rules, today);
}
function problemOfTaking(duty, until, { today, rules }) {
    if (until < today)
        return 'in-the-past';
    if (until <= lastUntil(duty, today, rules))
        return null;
    return duty.occurrence.limit >= today ? 'past-the-limit' : 'too-far-ahead';
}
function problemOfPuttingOff(duty, until, { today, rules }) {
    if (duty.occurrence.limit < today)
        return 'limit-has-passed';
    if (until <= today)
        return 'not-before-tomorrow';
    if (until > duty.occurrence.limit)
        return 'past-the-limit';
    return (0, workingDays_1.isWorkingDay)(rules.calendar, until) ? null : 'no-working-day';
}
function markedQuiet(group, notice, today) {
    const mark = (0, quiet_1.quietMark)(notice, today);
    const others = (group.quietNotices ?? []).filter(({ id }) => id !== notice.id);
    return (0, quiet_1.withQuietNotices)(group, mark === null ? others : [...others, mark]);
}
//# sourceMappingURL=acknowledge.js.map