"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.concepts = void 0;
/** What words can be about. The rules over these are the same in both languages (`meanings.ts`). */
exports.concepts = [
    /** Words that say nothing of what is wanted: "the", "please", "my", days. */
    'filler',
    'ask',
    'not',
    /** "No" and "without": too little to tell a visit that failed from one that there is none of. */
    'no',
    'see',
    'visit',
    'visits',
    'alone',
    'child',
    /** Somebody else than the writer: "she is ill" is no leave. */
    'third',
    'write',
    /** A door that did not open. */
    'shut',
    /** Where one goes, and who opens. */
    'where',
    'meeting',
    'coreGroup',
    'arrange',
    'come',
    'agenda',
    'minutes',
    /** Both the deed and the paper: "record a visit", "sign the record". */
    'record',
    'review',
    'action',
    'plan',
    'member',
    'role',
    'who',
    'away',
    'alert',
    'today',
    'due',
    'group',
    'exclusion',
    'account',
    'language',
    'welsh',
    'english',
    'missing',
    'help',
    /** What is said in passing. */
    'passing',
    /** "Have you seen …": small talk, whatever it is about. */
    'chat',
    /** A parent who asks when they see their child. */
    'contact',
];
//# sourceMappingURL=lexicon.js.map