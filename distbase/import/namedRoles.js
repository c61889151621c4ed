"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedRoles = void 0;
/** The columns of core-groups.csv that name somebody, and as what. */
exports.namedRoles = [
    ['coordinator_email', 'co-ordinator'],
    ['manager_email', 'manager'],
    ['senior_manager_email', 'senior-manager'],
    ['conference_chair_email', 'conference-chair'],
];
//# sourceMappingURL=namedRoles.js.map