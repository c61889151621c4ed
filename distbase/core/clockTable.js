"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clockRules = exports.clockIds = void 0;
exports.traitsOf = traitsOf;
exports.weightOf = weightOf;
const clockRow_1 = require("./clockRow");
const clockRule_1 = require("./clockRule");
const coordinator = ['co-ordinator'];
const manager = ['manager'];
const seniorManager = ['senior-manager'];
const chair = ['conference-chair'];
const administrator = ['administrator'];
const custodian = ['custodian'];
/** What belongs to a conference is its chair's as well (DOMAIN 1.29, 1.35 'review purpose, timing'). */
const ofConferences = ['conference-chair', 'manager', 'senior-manager'];
const ofReviews = {
    weight: 'oversight',
    toldSource: 'sections3and4',
    leadsTo: 'review',
    countsFrom: ['conference'],
    needsLength: true,
    authorisedBy: ofConferences,
};
const atOnce = { days: 0 };
/**
 * DOMAIN 1.0, a row for each clock: the numbers, which an authority may change in its settings file (src/settings.ts), and after
 * them what makes it another kind of thing than the other clocks, which it may not.
 */
const clockTable = {
    D01: (0, clockRow_1.clock)('Initial conference held', { workingDays: 15 }, { workingDays: 5 }, '[S:13]; Powys [S:52]: choices.initialConference', 
    // A child is here once a conference has decided: the limit is over by then, and is for reports only.
    [], { weight: 'oversight', toldSource: 'section3', leadsTo: 'steps' }),
    D02: (0, clockRow_1.clock)('Outline plan and decision summary circulated', { workingDays: 5 }, { workingDays: 1 }, '[S:18] [S:21]', [(0, clockRow_1.due)(...administrator), (0, clockRow_1.after)(1, ...chair, ...manager)], { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps', countsFrom: ['conference'], authorisedBy: ofConferences }),
    D03: (0, clockRow_1.clock)('Initial core group held after the conference', { workingDays: 10 }, { workingDays: 3 }, '[S:4] [S:20]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.due)(...coordinator), (0, clockRow_1.after)(1, ...manager), (0, clockRow_1.after)(5, ...seniorManager)], {
        weight: 'oversight',
        toldSource: 'sections3and4',
        leadsTo: 'meeting',
        countsFrom: ['conference', 'meeting'],
        of: 'group',
        needsLength: true,
    }),
    D04: (0, clockRow_1.clock)('Next core group held', { days: 42 }, { workingDays: 10 }, 'hard limit [S:5]; monthly target [S:20], as 28 days [P]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.due)(...coordinator), (0, clockRow_1.after)(1, ...manager), (0, clockRow_1.after)(5, ...seniorManager, ...chair)], {
        weight: 'oversight',
        toldSource: 'sections3and4',
        leadsTo: 'meeting',
        countsFrom: ['meeting'],
        of: 'group',
        needsLength: true,
        target: { days: 28 },
    }),
    D05: (0, clockRow_1.clock)('Seen alone by the co-ordinator', { workingDays: 10 }, { workingDays: 2 }, '[S:3] [S:7]; other text [S:19]: choices.seenAlone', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.due)(...manager), (0, clockRow_1.after)(2, ...seniorManager)], {
        weight: 'safety',
        toldSource: 'sections3and4',
        leadsTo: 'seen',
        countsFrom: ['visit', 'membership'],
        byVisits: true,
        needsLength: true,
        again: clockRow_1.everyWorkingDay,
    }),
    D06: (0, clockRow_1.clock)('Seen at home by the co-ordinator', { days: 28 }, { workingDays: 2 }, '[S:3] [S:7]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.due)(...manager), (0, clockRow_1.after)(2, ...seniorManager)], {
        weight: 'safety',
        toldSource: 'section4',
        leadsTo: 'seen',
        countsFrom: ['visit', 'membership'],
        byVisits: true,
        needsLength: true,
        again: clockRow_1.everyWorkingDay,
    }),
    // The review itself is the limit, so there is no length of its own.
    D07: (0, clockRow_1.clock)('Bedroom seen between two review conferences', atOnce, { workingDays: 15 }, '[S:3] [S:19]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.due)(...chair), (0, clockRow_1.after)(1, ...chair)], {
        weight: 'safety',
        toldSource: 'sections3and4',
        leadsTo: 'seen',
        countsFrom: ['visit', 'membership', 'conference'],
        byVisits: true,
        authorisedBy: ofConferences,
    }),
    D08: (0, clockRow_1.clock)('Continuing assessment complete', { workingDays: 42 }, { workingDays: 5 }, '[S:20]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.after)(1, ...coordinator, ...manager)], { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps' }),
    D09: (0, clockRow_1.clock)('First review conference', { months: 3 }, { workingDays: 20 }, '[S:8] [S:20]', [(0, clockRow_1.soon)(...coordinator, ...administrator), (0, clockRow_1.due)(...coordinator, ...administrator), (0, clockRow_1.after)(1, ...chair, ...seniorManager)], ofReviews),
    D10: (0, clockRow_1.clock)('Later review conference', { months: 6 }, { workingDays: 20 }, '[S:8] [S:20]', [(0, clockRow_1.soon)(...coordinator, ...administrator), (0, clockRow_1.due)(...coordinator, ...administrator), (0, clockRow_1.after)(1, ...chair, ...seniorManager)], ofReviews),
    D11: (0, clockRow_1.clock)('Full conference record sent', { workingDays: 20 }, { workingDays: 5 }, '[S:21], good practice', [(0, clockRow_1.soon)(...administrator), (0, clockRow_1.after)(1, ...administrator, ...chair)], { weight: 'paperwork', toldSource: 'section3', leadsTo: 'steps', countsFrom: ['conference'], authorisedBy: ofConferences }),
    D12: (0, clockRow_1.clock)('Corrections to the conference record', { workingDays: 10 }, { workingDays: 2 }, '[S:21]', [], {
        weight: 'paperwork',
        toldSource: 'section3',
        leadsTo: 'steps',
        onlyWhileOpen: true,
    }),
    D13: (0, clockRow_1.clock)('Core group record sent, and before the next meeting', { workingDays: 5 }, { workingDays: 1 }, '[P]; no time found', [(0, clockRow_1.soon)(...administrator, ...coordinator), (0, clockRow_1.after)(1, ...administrator, ...coordinator, ...manager)], { weight: 'paperwork', toldSource: 'proposed', leadsTo: 'record', countsFrom: ['meeting'], of: 'group' }),
    D14: (0, clockRow_1.clock)('Reports before a review conference', { workingDays: 5 }, { workingDays: 5 }, '[P]; Sussex, England [S:51]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.after)(1, ...coordinator, ...manager)], { weight: 'paperwork', toldSource: 'proposed', leadsTo: 'steps', countsFrom: ['conference'], length: 'before' }),
    D15: (0, clockRow_1.clock)('Written report from an absent member before the meeting', { workingDays: 1 }, { workingDays: 1 }, 'duty [S:5]; time [P]', [(0, clockRow_1.soon)('member'), (0, clockRow_1.after)(1, 'member', ...coordinator)], {
        weight: 'paperwork',
        toldSource: 'dutyOnly',
        leadsTo: 'steps',
        countsFrom: ['report'],
        of: 'group',
        length: 'before',
        onlyWhileOpen: true,
    }),
    D16: (0, clockRow_1.clock)('Information to the receiving authority', { days: 3 }, { days: 1 }, '[S:10]; calendar days [P]', [(0, clockRow_1.due)(...coordinator, ...manager), (0, clockRow_1.after)(1, ...manager, ...custodian)], { weight: 'paperwork', toldSource: 'section4', leadsTo: 'steps', onlyWhileOpen: true }),
    D17: (0, clockRow_1.clock)('Transfer-in conference', { workingDays: 15 }, { workingDays: 5 }, '[S:9] [S:10]: choices.transferConference', [(0, clockRow_1.soon)(...manager, ...custodian), (0, clockRow_1.due)(...manager, ...custodian), (0, clockRow_1.after)(1, ...manager, ...custodian)], { weight: 'oversight', toldSource: 'section4', leadsTo: 'steps', countsFrom: ['conference'] }),
    D18: (0, clockRow_1.clock)('Temporary stay becomes a transfer request', { days: 84 }, { days: 14 }, '[S:10]; warning at week 10 [P]', [(0, clockRow_1.soon)(...coordinator, ...manager), (0, clockRow_1.after)(1, ...coordinator, ...manager)], { weight: 'paperwork', toldSource: 'section4', leadsTo: 'steps' }),
    D19: (0, clockRow_1.clock)('Change of co-ordinator told and confirmed in writing', { workingDays: 2 }, { workingDays: 1 }, 'duty [S:3]; time [P]', [(0, clockRow_1.soon)(...coordinator, ...manager), (0, clockRow_1.after)(1, ...manager)], { weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'steps', of: 'group', onlyWhileOpen: true }),
    D20: (0, clockRow_1.clock)('No named co-ordinator: senior manager told', atOnce, atOnce, '[S:3]', [(0, clockRow_1.due)(...manager, ...seniorManager)], {
        weight: 'oversight',
        toldSource: 'section4',
        leadsTo: 'members',
        countsFrom: ['membership'],
        of: 'group',
        atOnce: true,
        onlyWhileOpen: true,
        again: clockRow_1.everyWorkingDay,
        // The managers are who owed it.
        authorisedBy: seniorManager,
    }),
    D21: (0, clockRow_1.clock)('Denied access reported', atOnce, atOnce, 'duty [S:5]; same day [K-h]', [(0, clockRow_1.due)(...coordinator, ...manager)], {
        weight: 'safety',
        toldSource: 'dutyOnly',
        leadsTo: 'clocks',
        atOnce: true,
        onlyWhileOpen: true,
        again: clockRow_1.everyWorkingDay,
    }),
    D22: (0, clockRow_1.clock)('Missing child: co-ordinator and police told', atOnce, atOnce, '[S:11]', [(0, clockRow_1.due)(...coordinator, ...manager, ...seniorManager, ...custodian)], {
        weight: 'safety',
        toldSource: 'section4',
        leadsTo: 'clocks',
        atOnce: true,
        onlyWhileOpen: true,
        again: clockRow_1.everyWorkingDay,
        authorisedBy: seniorManager,
    }),
    D23: (0, clockRow_1.clock)('Eighteenth birthday: off the register', { months: 216 }, { months: 3 }, '[S:9]; warning [P]', [(0, clockRow_1.soon)(...coordinator, ...custodian), (0, clockRow_1.due)(...coordinator, ...custodian), (0, clockRow_1.after)(1, ...manager, ...custodian)], { weight: 'paperwork', toldSource: 'section4', leadsTo: 'review', length: 'untold' }),
    // A stage comes at least every six weeks: the core group itself (D04).
    D24: (0, clockRow_1.clock)('Advocacy offer revisited at each stage', { days: 42 }, { workingDays: 2 }, '[S:7]; length as D04 [P]', [(0, clockRow_1.soon)(...coordinator), (0, clockRow_1.after)(1, ...coordinator)], { weight: 'paperwork', toldSource: 'dutyOnly', leadsTo: 'clocks', countsFrom: ['conference', 'meeting'] }),
};
exports.clockIds = Object.keys(clockTable);
exports.clockRules = Object.fromEntries(exports.clockIds.map((id) => [id, clockTable[id].rule]));
/** What an authority cannot change about a clock. */
function traitsOf(id) {
    return clockTable[id].traits;
}
/** 0 for what concerns the child's safety; the more, the less it weighs. */
function weightOf(clock) {
    return clockRule_1.weights.indexOf(traitsOf(clock).weight);
}
//# sourceMappingURL=clockTable.js.map