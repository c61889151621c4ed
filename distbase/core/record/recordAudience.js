"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.audienceOptions = audienceOptions;
exports.audienceCode = audienceCode;
exports.aboutAudience = aboutAudience;
const sees_1 = require("../confidentiality/sees");
const words_1 = require("../confidentiality/words");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
/** What this writer may choose from: only what they may then read themselves. */
function audienceOptions(group, writer, today) {
    const parents = (0, coreGroup_1.currentMembers)(group, today).filter((member) => member.role === 'parent' && (0, sees_1.sees)(writer, member));
    const children = group.children.filter(({ status, childId }) => status !== 'de-registered' && (0, member_1.isFor)(writer, childId));
    const all = [
        { kind: 'everyone' },
        { kind: 'practitioners' },
        ...parents.map(({ memberId }) => ({ kind: 'one-parent', memberId })),
        ...children.map(({ childId }) => ({ kind: 'child-confidential', childId })),
    ];
    return all.filter((audience) => (0, words_1.mayReadText)(audience, writer)).map((audience) => ({ code: audienceCode(audience), audience }));
}
/** The code of an audience, as a choice on a card has it. */
function audienceCode(audience) {
    const about = aboutAudience(audience);
    return about === null ? audience.kind : `${audience.kind}:${about}`;
}
/** The id of the parent or child that a text is for; null where it is for no single one. */
function aboutAudience(audience) {
    if (audience.kind === 'one-parent')
        return audience.memberId;
    return audience.kind === 'child-confidential' ? audience.childId : null;
}
//# sourceMappingURL=recordAudience.js.map