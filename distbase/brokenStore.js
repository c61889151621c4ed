"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.watchBrokenStore = watchBrokenStore;
/** Faults of the file itself, which pressing again does not mend: somebody has to look. */
const broken = new Set(['store.corrupt', 'store.replaced']);
/** For so long after the last such fault the store is not called ready. Another part of the file may still answer in that time. */
const toldForMs = 60 * 60 * 1000;
/** Passes on what is reported, and remembers when a press or a job last found the store broken. */
function watchBrokenStore(report, clock) {
    let lastMs = Number.NEGATIVE_INFINITY;
    return {
        report(code, about) {
            if (broken.has(code))
                lastMs = Date.parse(clock.now());
            report(code, about);
        },
        isSound: () => Math.abs(Date.parse(clock.now()) - lastMs) > toldForMs,
    };
}
//# sourceMappingURL=brokenStore.js.map