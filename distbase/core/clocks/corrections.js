"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.movedByCorrection = movedByCorrection;
exports.goneByCorrection = goneByCorrection;
exports.withCorrection = withCorrection;
/** The newest that are kept; the audit says of each import how much it corrected. */
const mostCorrections = 40;
/**
 * The limits that run after a correction otherwise than before: for another day, or once more although they had been met. A limit
 * that ran for nobody before is no moved one.
 */
function movedByCorrection(before, after) {
    const old = new Map(before.map((clock) => [`${clock.clock} ${clock.childId}`, clock]));
    return after.flatMap((now) => {
        const was = old.get(`${now.clock} ${now.childId}`);
        const isSame = was !== undefined && was.limit === now.limit && was.endedOn === now.endedOn;
        if (was === undefined || isSame || now.endedOn !== null)
            return [];
        const { clock, childId, trigger, limit } = now;
        return [{ clock, childId, from: { trigger: was.trigger, limit: was.limit }, to: { trigger, limit } }];
    });
}
/**
 * The limits that ran before a correction and are counted no longer after it, although nothing that was to be done had been done.
 * `history` is of the group after it. Those of a child who has left the group or the register ended with that.
 */
function goneByCorrection(before, after, history, { children }) {
    const live = new Set(children.filter(isLive).map(({ childId }) => childId));
    const open = new Set(after.filter(({ endedOn }) => endedOn === null).map(keyOf));
    return before.flatMap((was) => {
        const { clock, childId, trigger, limit, endedOn } = was;
        if (endedOn !== null || !live.has(childId) || open.has(keyOf(was)))
            return [];
        const isDone = history.some((each) => keyOf(each) === keyOf(was) && each.endedOn !== null && each.cancelReason === null);
        return isDone ? [] : [{ clock, childId, from: { trigger, limit } }];
    });
}
function isLive({ status, frozen }) {
    return status !== 'de-registered' && frozen === undefined;
}
function keyOf({ clock, childId }) {
    return `${clock} ${childId}`;
}
/** The newest last. The same one is added once. */
function withCorrection(known, correction) {
    if (known.some(({ changeId }) => changeId === correction.changeId))
        return known;
    return [...known, correction].slice(-mostCorrections);
}
//# sourceMappingURL=corrections.js.map