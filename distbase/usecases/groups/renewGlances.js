"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renewGlances = renewGlances;
const glances_1 = require("../deeds/glances");
/** So many groups are read and kept before it is asked again whether to go on. */
const together = 20;
/**
 * Works out anew what the shelf has of an earlier day, or of other rules or another program, so that nobody who opens a list waits
 * for it. What cannot be read goes from the shelf, as what is gone does. True: nothing of before is left.
 */
async function renewGlances({ store, glances, rules, clock }, mayGoOn) {
    const { shelf } = glances;
    if (shelf === null)
        return true;
    let before = '';
    while (mayGoOn()) {
        const today = clock.today();
        const ids = await shelf.outdated(rules, today, together);
        // What could not be kept would come again without end.
        if (ids.length === 0 || ids.join() === before)
            return true;
        before = ids.join();
        const others = [];
        for await (const seen of store.headsOtherThan(new Map(ids.map((id) => [id, null])))) {
            if (seen.kind === 'group')
                (0, glances_1.derived)(glances, seen, rules, today);
            else
                others.push(seen.coreGroupId);
        }
        await shelf.written();
        if (others.length > 0)
            await shelf.forget(others);
    }
    return false;
}
//# sourceMappingURL=renewGlances.js.map