"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.end = exports.openEnding = void 0;
const removalNotices_1 = require("../../core/notices/removalNotices");
const result_1 = require("../../core/result");
const reviewEnd_1 = require("../../core/review/reviewEnd");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
exports.openEnding = { name: 'review.ending', may: reviewPermissions_1.mayEndRegistration, reads: () => [] };
/** A registration that ends without a conference. The custodian of the register is asked, as after a decision to remove. */
exports.end = {
    name: 'review.end',
    reads: () => [],
    may: ({ group }, about, { actor }) => (0, reviewPermissions_1.mayEndRegistration)({ actor, group }, about),
    decide: ({ group }, { childId }, typed, doing) => {
        const ended = (0, reviewEnd_1.endRegistration)(group, { ...typed, childId }, doing);
        if (!ended.ok)
            return ended;
        const [entry] = ended.value.conferences;
        const conferenceId = entry?.conferenceId ?? '';
        const asked = (0, removalNotices_1.removalNotices)(ended.value.group, childId, doing);
        return (0, result_1.allow)({
            group: ended.value.group,
            create: [...ended.value.conferences, ...asked],
            about: { childId, conferenceId, ground: typed.ground },
        });
    },
};
//# sourceMappingURL=reviewEnd.js.map