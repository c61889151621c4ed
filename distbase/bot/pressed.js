"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pressedValue = void 0;
exports.readPressed = readPressed;
exports.usualAction = usualAction;
const zod_1 = require("zod");
const longestVerb = 100;
/** What a press must look like before its verb is even asked for. */
exports.pressedValue = zod_1.z.object({
    action: zod_1.z.object({
        type: zod_1.z.literal('Action.Execute'),
        verb: zod_1.z.string().max(longestVerb),
        data: zod_1.z.record(zod_1.z.string(), zod_1.z.unknown()).default({}),
    }),
});
/** The action of a press; null where it has not the form of one. */
function readPressed(value) {
    return usualAction(value) ?? exports.pressedValue.safeParse(value).data?.action ?? null;
}
/** The same where it is of the usual form, looked at by hand; null where the schema has to look. */
function usualAction(value) {
    const action = isMembers(value) ? value['action'] : null;
    if (!isMembers(action) || action['type'] !== 'Action.Execute')
        return null;
    const { verb, data } = action;
    if (typeof verb !== 'string' || verb.length > longestVerb)
        return null;
    return isMembers(data) && !Object.hasOwn(data, '__proto__') ? { verb, data } : null;
}
function isMembers(given) {
    return typeof given === 'object' && given !== null && !Array.isArray(given);
}
//# sourceMappingURL=pressed.js.map