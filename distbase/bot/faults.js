"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sayFault = sayFault;
const damage_1 = require("../documents/damage");
const faultCode_1 = require("../usecases/deeds/faultCode");
const faultNumber_1 = require("./faultNumber");
const whereThrown_1 = require("./whereThrown");
/** Faults that the same press would meet again, because they come from what it asks for. */
const neverFits = new Set(['store.too-large', 'store.too-many-operations']);
/** Faults that pass by themselves, so that it helps to press again. Any other waits for somebody to mend it. */
const passing = new Set(['store.unavailable', 'store.throttled', 'store.busy', 'store.closed']);
/**
 * A fault of the store, or a bug: the person and the log get the same number, and the log nothing of what was typed or thrown.
 * What is said follows from the cause, and from whether something was to be shown or saved.
 */
function sayFault(error, kind, report) {
    const id = (0, faultNumber_1.newFaultNumber)();
    const code = (0, faultCode_1.faultCode)(error);
    if (code === null)
        report('turn-bug', { id, ...(0, whereThrown_1.whereThrown)(error) });
    else
        report(code, { id });
    return { say: (0, damage_1.isDamage)(error) ? 'fault.unread' : wordsFor(code, kind), id };
}
function wordsFor(code, kind) {
    if (kind === 'view') {
        if (code === null)
            return 'fault.bugShown';
        return passing.has(code) ? 'fault.notShown' : 'fault.notShownYet';
    }
    if (code === null)
        return 'fault.bug';
    if (neverFits.has(code))
        return 'fault.tooMuch';
    return passing.has(code) ? 'fault.notSaved' : 'fault.notSavedYet';
}
//# sourceMappingURL=faults.js.map