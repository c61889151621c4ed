"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaultPolicy = void 0;
exports.countingAs = countingAs;
const clockTable_1 = require("./clockTable");
/** Rules that count limits as the old ones do, with everything else as in the new ones: whom to ring above all. */
function countingAs(old, rules) {
    const { seenAlone, seenAloneAtLeast, conferenceSummary, transferConference, initialConference, firstVisitAfterMove } = old.policy.choices;
    const counted = { seenAlone, seenAloneAtLeast, conferenceSummary, transferConference, initialConference, firstVisitAfterMove };
    const choices = { ...rules.policy.choices, ...counted };
    return { policy: { ...rules.policy, clocks: old.policy.clocks, choices }, calendar: old.calendar };
}
/** DOMAIN 1.0, line by line. Every number here can be changed in the settings file (src/settings.ts). */
exports.defaultPolicy = {
    clocks: clockTable_1.clockRules,
    actions: {
        dueSoon: { workingDays: 3 },
        ladder: [
            { when: 'due-soon', tell: ['owner'] },
            { when: { workingDaysAfter: 1 }, tell: ['owner', 'co-ordinator'] },
            { when: { workingDaysAfter: 5 }, tell: ['manager'] },
        ],
        again: { workingDays: 5 },
        source: '[P], DOMAIN 1.2',
    },
    alertHours: { from: '08:30', to: '18:00' },
    retention: {
        pressMarks: { days: 90 },
        notices: { days: 90 },
        doneMarkers: { days: 90 },
        source: '[P]; DOMAIN 5.3: cards in a chat 30 days, working copies are purged',
    },
    imports: { mostFewer: { percent: 5, atLeast: 10 }, source: '[P]' },
    choices: {
        seenAlone: 'every-time',
        seenAloneAtLeast: { days: 42 },
        conferenceSummary: 'fixed',
        transferConference: 'earlier-shown-later-late',
        initialConference: 'strategy-discussion',
        firstVisitAfterMove: { workingDays: 5 },
        visitLongAgo: { days: 60 },
        notSeenTakenOnWithin: { minutes: 30 },
        readsAfterEnd: { workingDays: 20 },
        exclusionReview: { days: 42, againWorkingDays: 5 },
        takenOnAtMost: { workingDays: 5 },
        accountCode: { hours: 24 },
        officeHours: { from: '08:30', to: '17:00' },
        emergencyDutyTeam: {
            cy: "y rhif y tu allan i oriau ar wefan eich cyngor (nid yw wedi'i roi yn y gosodiadau eto)",
            en: "the out-of-hours number on your council's website (not yet put into the settings)",
        },
    },
};
//# sourceMappingURL=policy.js.map