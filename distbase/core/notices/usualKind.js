"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.untilItIsThere = exports.usual = exports.itsCause = exports.always = void 0;
const paper = 9;
const always = () => true;
exports.always = always;
const never = () => false;
const nobody = () => null;
const beingOpened = () => 'being-opened';
const itsCause = () => 'its-cause';
exports.itsCause = itsCause;
/** What most kinds have in common; each row says what differs. */
exports.usual = {
    listOpens: null,
    isFor: 'practitioners',
    weight: () => paper,
    isUrgent: never,
    children: nobody,
    holds: exports.always,
    isRung: never,
    waitsFor: beingOpened,
    plans: null,
    settledBy: 'being-opened',
};
/** What is asked for and missing: told by rungs, on the list until it is there. */
exports.untilItIsThere = { isRung: exports.always, waitsFor: exports.itsCause, settledBy: 'its-cause' };
//# sourceMappingURL=usualKind.js.map