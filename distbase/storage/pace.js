"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.realPace = void 0;
/** The machine's own time and chance. */
exports.realPace = {
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    abortIn(ms) {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), ms);
        return { signal: controller.signal, cancel: () => clearTimeout(timer) };
    },
    random: () => Math.random(),
};
//# sourceMappingURL=pace.js.map