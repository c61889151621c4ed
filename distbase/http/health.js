"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.failingChecks = failingChecks;
/** The names of the checks that failed, in the order given; empty when all is well. */
async function failingChecks(checks, timeoutMs) {
    const names = Object.entries(checks).map(async ([name, check]) => ((await passes(check, timeoutMs)) ? [] : [name]));
    return (await Promise.all(names)).flat();
}
async function passes(check, timeoutMs) {
    let timer;
    const tooLate = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), timeoutMs);
    });
    try {
        return await Promise.race([check(), tooLate]);
    }
    catch {
        return false;
    }
    finally {
        clearTimeout(timer);
    }
}
//# sourceMappingURL=health.js.map