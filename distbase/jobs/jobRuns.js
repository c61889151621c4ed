"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeJobRuns = makeJobRuns;
function makeJobRuns(store) {
    const known = new Map();
    return {
        async ended(job, at, ending = 'well') {
            if (ending === 'well')
                known.set(job, at);
            await store.ran(keyOf(job, ending), at);
        },
        began: (job, at) => store.ran(`${job}:begun`, at),
        lastBegan: (job) => store.lastRan(`${job}:begun`),
        async lastEnds(job) {
            const [well, badly] = await Promise.all([store.lastRan(keyOf(job, 'well')), store.lastRan(keyOf(job, 'badly'))]);
            if (well !== null)
                known.set(job, well);
            return { well, badly };
        },
        known: () => known,
    };
}
function keyOf(job, ending) {
    return ending === 'well' ? job : `${job}:badly`;
}
//# sourceMappingURL=jobRuns.js.map