"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingCancelCard = exports.meetingCloseCard = exports.meetingMoveCard = exports.meetingArrangeCard = exports.meetingPlanCard = exports.meetingNoneCard = exports.meetingCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const style = zod_1.z.enum(['positive', 'default']);
const lines = zod_1.z.array(zod_1.z.strictObject({ text: safe }));
/** The next meeting as this reader may see it. The primary button is to open it on its day, then attendance; before, the agenda. */
exports.meetingCard = (0, defineCard_1.defineCard)('meeting', {
    meetingId: zod_1.z.string(),
    when: safe,
    lines,
    chair: zod_1.z.string(),
    /** Whoever was to chair cannot: another is named from here, in place of the button further down. */
    namesAnother: zod_1.z.boolean(),
    needs: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }),
    movedBecause: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }),
    lateReason: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }),
    starts: zod_1.z.boolean(),
    closes: zod_1.z.boolean(),
    agendaStyle: style,
    opensAttendance: zod_1.z.boolean(),
    attendanceStyle: style,
    isOpen: zod_1.z.boolean(),
    isOrganiser: zod_1.z.boolean(),
    arranges: zod_1.z.boolean(),
    mayMove: zod_1.z.boolean(),
});
/** No meeting to show: until when one is to be planned, and by whom. */
exports.meetingNoneCard = (0, defineCard_1.defineCard)('meetingNone', { lines, mayPlan: zod_1.z.boolean(), mayLook: zod_1.z.boolean() });
/** Day, time and way of the next meeting. `after` is the meeting that was just closed, else empty. */
exports.meetingPlanCard = (0, defineCard_1.defineCard)('meetingPlan', {
    lines,
    plannedOn: defineCard_1.inputField,
    startsAt: defineCard_1.inputField,
    mode: defineCard_1.inputField,
    modes: defineCard_1.choices,
    lateReason: defineCard_1.inputField,
    asksReason: zod_1.z.boolean(),
    after: zod_1.z.string(),
    dayAgreed: zod_1.z.string(),
    submit: zod_1.z.string(),
    leave: zod_1.z.string(),
    isFree: zod_1.z.boolean(),
    moves: zod_1.z.strictObject({ shown: zod_1.z.boolean(), toDay: zod_1.z.string(), toTime: zod_1.z.string() }),
});
/** Who chairs, in which language, with which needs. */
exports.meetingArrangeCard = (0, defineCard_1.defineCard)('meetingArrange', {
    meetingId: zod_1.z.string(),
    seen: zod_1.z.string(),
    when: safe,
    chairNow: zod_1.z.string(),
    chair: defineCard_1.inputField,
    chairs: defineCard_1.choices,
    language: defineCard_1.inputField,
    needs: defineCard_1.inputField,
});
/** Another day or time for a planned meeting. */
exports.meetingMoveCard = (0, defineCard_1.defineCard)('meetingMove', {
    meetingId: zod_1.z.string(),
    seenMoves: zod_1.z.number(),
    when: safe,
    lines,
    plannedOn: defineCard_1.inputField,
    startsAt: defineCard_1.inputField,
    reason: defineCard_1.inputField,
    dayAgreed: zod_1.z.string(),
    submit: zod_1.z.string(),
});
/** Why a meeting is called off. */
/** Asked before a meeting is closed: who is not confirmed would be missing from its record. */
exports.meetingCloseCard = (0, defineCard_1.defineCard)('meetingClose', {
    meetingId: zod_1.z.string(),
    when: safe,
    /** Whether it can be closed; else attendance is to be confirmed first. */
    closes: zod_1.z.boolean(),
    confirms: zod_1.z.boolean(),
    unconfirmed: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    closeStyle: style,
    attendanceStyle: style,
});
exports.meetingCancelCard = (0, defineCard_1.defineCard)('meetingCancel', {
    meetingId: zod_1.z.string(),
    seenMoves: zod_1.z.number(),
    when: safe,
    why: defineCard_1.inputField,
    words: defineCard_1.inputField,
});
//# sourceMappingURL=meeting.js.map