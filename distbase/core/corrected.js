"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correctedKinds = void 0;
/** What the case system can correct or take away. */
exports.correctedKinds = [
    'visit',
    'meeting',
    'conference',
    'registration',
    'date-of-birth',
    'end-of-registration',
    'membership',
    'step',
    'action',
];
//# sourceMappingURL=corrected.js.map