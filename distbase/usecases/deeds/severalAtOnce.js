"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.severalAtOnce = severalAtOnce;
/**
 * Works on each value, so many at once and in the order in which they come; gives the answers in that order. What is saved at
 * the same time waits for the disk once. After one has failed, or the values end with a fault, no further one is begun; those
 * under way come to their end, and then the first failure is thrown.
 */
async function severalAtOnce(values, atOnce, work) {
    const answers = [];
    const failures = [];
    const coming = Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]();
    let place = 0;
    async function workOn() {
        while (failures.length === 0) {
            const mine = place;
            place += 1;
            try {
                const next = await coming.next();
                if (next.done === true)
                    return;
                if (failures.length === 0)
                    answers[mine] = await work(next.value);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: atOnce }, workOn));
    if (failures.length > 0)
        throw failures[0];
    return answers;
}
//# sourceMappingURL=severalAtOnce.js.map