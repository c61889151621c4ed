"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askedOf = askedOf;
exports.questionsOf = questionsOf;
const askedAbout_1 = require("../core/askedAbout");
const caseQuestions_1 = require("../core/caseload/caseQuestions");
const asked = {
    'missed-child': 'why the case system no longer has the child (no reminders until then)',
    'missed-group': 'why the case system no longer has the core group (no reminders until then)',
    twice: 'whether the child was entered twice',
    'visit-twice': 'whether a visit was entered twice',
    'meeting-twice': 'whether a meeting was entered twice',
};
/** What is being asked about a child, on which its limits hang. */
function askedOf(group, childId) {
    const child = group.children.find((each) => each.childId === childId);
    return child === undefined ? [] : (0, askedAbout_1.askedAbout)(group, child).map((what) => asked[what]);
}
/** What is being asked of which no clock tells: of children without a clock, and of people. */
function questionsOf(group, today, hasClock) {
    const silent = group.children.filter(({ childId }) => !hasClock(childId));
    const people = (0, caseQuestions_1.caseQuestions)(group, today).filter(({ what }) => what === 'person' || what === 'member');
    return [
        ...silent.flatMap(({ childId, ref }) => askedOf(group, childId).map((what) => `${group.ref} ${ref}: its co-ordinator is asked ${what}.`)),
        ...(people.length > 0
            ? [`${group.ref}: its co-ordinator is asked whether people of the group are one person; until then they stand as they are.`]
            : []),
    ];
}
//# sourceMappingURL=askedWords.js.map