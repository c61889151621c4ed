"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeClock = makeClock;
const londonTime_1 = require("./core/time/londonTime");
/** The machine's clock; or one that starts at `startsAt` and runs on from there, for a demo "as at" a day. */
function makeClock(startsAt) {
    const ahead = startsAt === null ? 0 : Date.parse(startsAt) - Date.now();
    const epochMs = () => Date.now() + ahead;
    const now = () => new Date(epochMs()).toISOString();
    return { epochMs, now, today: () => (0, londonTime_1.dayOf)(now()) };
}
//# sourceMappingURL=clock.js.map