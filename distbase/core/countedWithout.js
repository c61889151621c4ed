"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whysNotCounted = exports.notReadKinds = void 0;
/**
 * What the case system has of a child or a group and its last export did not bring in a form that can be read. Limits are counted
 * without it, and say so, until an export brings it.
 */
exports.notReadKinds = [
    'registration-day',
    'de-registration-day',
    'missing-day',
    'visit',
    'conference',
    'meeting',
    'report',
    'membership',
    'step',
    'child',
];
/**
 * Why limits are counted without something that can be read: to a meeting that was held nobody came, as far as its attendance says
 * (DOMAIN 1.10); a registration or a conference that decides it stands in two entries, of which the one counts by which limits are earlier.
 */
exports.whysNotCounted = ['nobody-came', 'entered-twice'];
//# sourceMappingURL=countedWithout.js.map