"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveStep = exports.openStep = exports.openSteps = void 0;
const stepPermissions_1 = require("../../core/clocks/stepPermissions");
const steps_1 = require("../../core/clocks/steps");
const result_1 = require("../../core/result");
/** What can be recorded, and the newest entries. */
exports.openSteps = {
    name: 'steps.open',
    may: stepPermissions_1.mayOpenSteps,
    reads: ({ steps = [] }) => steps.map(steps_1.stepDocumentId),
};
exports.openStep = { name: 'steps.one', may: stepPermissions_1.mayRecordStep, reads: () => [] };
/** Something that starts or meets a limit was done on a day; another day for the same is another entry. */
exports.saveStep = {
    name: 'steps.save',
    reads: () => [],
    readsKnowing: ({ steps = [] }) => steps.map(steps_1.stepDocumentId),
    may: ({ group }, about, { actor }) => (0, stepPermissions_1.mayRecordStep)({ actor, group }, about),
    decide: ({ group }, about, { children, ...typed }, doing) => {
        const recorded = (0, steps_1.recordStep)(group, { ...about, ...typed, childIds: children }, doing);
        if (!recorded.ok)
            return recorded;
        const { step } = recorded.value;
        return (0, result_1.allow)({
            group: recorded.value.group,
            create: [step],
            about: { stepId: step.stepId, what: step.what, on: step.on ?? 'not-yet', children: step.childIds.join(',') },
        });
    },
};
//# sourceMappingURL=steps.js.map