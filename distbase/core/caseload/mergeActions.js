"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeActions = mergeActions;
const importMark_1 = require("./importMark");
/**
 * An action changed here stays as it is; those agreed here follow the case system's. One that nobody changed here and that the case
 * system has no longer is done with, and stays to be read; unless some action of the export could not be read, which may be that one.
 */
function mergeActions(stored, imported, three, today, isWhole) {
    const now = new Map(imported.map((action) => [action.actionId, action]));
    const known = new Set(stored.map(({ actionId }) => actionId));
    return [
        ...stored.map((action) => (isWhole || now.has(action.actionId) ? mergeAction(action, now.get(action.actionId), three, today) : action)),
        ...imported.filter(({ actionId }) => !known.has(actionId)),
    ];
}
function mergeAction(stored, imported, three, today) {
    const key = importMark_1.partKey.action(stored.actionId);
    const version = stored.version + 1;
    if (imported === undefined) {
        const isTheirs = three.wasImported(key) && !three.isTouched(key, (0, importMark_1.withoutVersion)(stored));
        if (!isTheirs || stored.state === 'done')
            return stored;
        return { ...stored, version, state: 'done', doneOn: today, takenBackOn: today };
    }
    if (stored.takenBackOn !== undefined)
        return { ...imported, version };
    if (!three.isNews(key, (0, importMark_1.withoutVersion)(imported)) || three.isTouched(key, (0, importMark_1.withoutVersion)(stored)))
        return stored;
    return { ...imported, version };
}
//# sourceMappingURL=mergeActions.js.map