"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namesOf = namesOf;
exports.gapsOf = gapsOf;
exports.otherRegimes = otherRegimes;
const countedWithout_1 = require("../core/clocks/countedWithout");
const otherRegimes_1 = require("../core/clocks/otherRegimes");
const missing = {
    'registration-day': 'the day of registration',
    'de-registration-day': 'when the registration ended',
    'birth-day': 'the date of birth',
    'missing-day': 'since when the child is missing',
    visit: 'a visit',
    conference: 'a conference',
    meeting: 'a meeting',
    report: 'a report',
    membership: 'who was in the group and when',
    step: 'what was done elsewhere and when',
    child: 'a child',
};
function nameOf(without) {
    if ('by' in without)
        return 'a visit by somebody who is no member';
    if (!('why' in without))
        return missing[without.what];
    if (without.why === 'nobody-came')
        return 'a meeting to which nobody came';
    return without.what === 'conference' ? 'a second initial conference' : 'a second registration';
}
/** What limits are counted without, each once. */
function namesOf(without) {
    const names = without.map((each) => {
        const name = nameOf(each);
        return each.on === null ? name : `${name} (${each.on})`;
    });
    return [...new Set(names)];
}
/** What there is no clock to say it of. */
function gapsOf(group) {
    const ofChildren = group.children.flatMap((child) => {
        const names = namesOf((0, countedWithout_1.notCounted)(child));
        return names.length === 0 ? [] : [`${group.ref} ${child.ref}: not known: ${names.join(', ')}.`];
    });
    return (0, countedWithout_1.hasChildNotRead)(group) ? [...ofChildren, `${group.ref}: a child cannot be read; no limit of theirs is counted.`] : ofChildren;
}
/** What holds for children beside the limits of their registration here: those who are looked after, and temporary entries. */
function otherRegimes(group, rules, today) {
    return group.children.flatMap((child) => (0, otherRegimes_1.otherRegimesOf)(group, child, rules, today).map((each) => `${group.ref} ${child.ref}: ${regimeWords(each)}`));
}
function regimeWords(regime) {
    switch (regime.kind) {
        case 'placed':
            return `looked after, placed on ${regime.from}: first visit by ${regime.by}${regime.isLate ? ' (late)' : ''} (2015 regulations, reg 31).`;
        case 'visited':
            return `looked after, last seen on ${regime.from}: next visit by ${regime.by} at the latest${regime.isLate ? ' (late)' : ''} (2015 regulations, reg 31).`;
        case 'placement-not-known':
            return 'looked after: neither a visit nor the day of the placement is known.';
        case 'home-review':
            return `temporary entry: the home authority's next review ${regime.on === null ? 'is not known' : `is on ${regime.on}`}${untilWords(regime)}.`;
    }
}
function untilWords({ until, isOver }) {
    return until === null ? '' : `; the entry ${isOver ? 'was to end' : 'ends'} on ${until}`;
}
//# sourceMappingURL=notReadWords.js.map