"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createFrontDoor = createFrontDoor;
const result_1 = require("../../core/result");
const whereThrown_1 = require("../whereThrown");
const incomingActivity_1 = require("./incomingActivity");
const unauthorized = { status: 401, body: { code: 'unauthorized' } };
const keysUnavailable = { status: 503, body: { code: 'unavailable' } };
/** The turn failed, and could not even tell those who wait for its answer. */
const turnFailed = { status: 500, body: { code: 'turn-failed' } };
const done = { status: 200 };
/** The way in for Teams: our token check, our check of the activity, then botbuilder's turn (DESIGN 2.1, traps 3 and 7). */
function createFrontDoor({ tokens, rules, redelivery, runTurn, report }) {
    async function answerTurn(activity) {
        const response = await runTurn(activity);
        return response === undefined ? done : { status: response.status, body: response.body };
    }
    async function answerOnce(activity) {
        const key = redeliveryKey(activity);
        if (key === null)
            return answerTurn(activity);
        const outcome = await redelivery.once(key, () => answerTurn(activity));
        if (outcome !== 'delivered-before')
            return outcome;
        report('message-delivered-before');
        return done;
    }
    return {
        async admit(authorization) {
            if (tokens === null)
                return (0, result_1.allow)(null);
            try {
                const checked = await tokens.check(authorization);
                if (checked.ok)
                    return checked;
                report(checked.refusal);
                return (0, result_1.refuse)(unauthorized);
            }
            catch {
                report('token-not-checked');
                return (0, result_1.refuse)(keysUnavailable);
            }
        },
        async receive(caller, body) {
            const read = (0, incomingActivity_1.readActivity)(body, caller, rules);
            if (!read.ok) {
                report(read.refusal);
                return refusalAnswer(read.refusal);
            }
            try {
                return await answerOnce(read.value);
            }
            catch (error) {
                report('turn-failed', { ...(0, whereThrown_1.whereThrown)(error) });
                return turnFailed;
            }
        },
    };
}
function refusalAnswer(refusal) {
    return refusal === 'activity-malformed'
        ? { status: 400, body: { code: 'bad-activity' } }
        : { status: 403, body: { code: 'not-allowed' } };
}
/** Only what a person typed is run once by its id; a press must be answered each time and is recognised by its own mark. */
function redeliveryKey({ type, id, value, conversation }) {
    if (type !== 'message' || id === undefined || id === null || isPress(value))
        return null;
    return `${conversation.tenantId}|${conversation.id}|${id}`;
}
function isPress(value) {
    return value !== undefined && value !== null;
}
//# sourceMappingURL=frontDoor.js.map