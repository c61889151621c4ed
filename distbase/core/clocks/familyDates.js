"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.familyDates = familyDates;
const facts_1 = require("../facts");
const member_1 = require("../member");
/**
 * What a parent or young person has to come: the meetings and conferences that are planned for today or later, the nearest
 * first. Nothing of the practitioners' limits: not until when something must be held, nor that it was not (DOMAIN 7.3).
 */
function familyDates(group, viewer, today) {
    if (!(0, member_1.isFamily)(viewer))
        return [];
    const children = group.children.filter((child) => child.status !== 'de-registered' && (0, member_1.isOwnChild)(viewer, child));
    if (children.length === 0)
        return [];
    const meetings = group.meetings
        .filter(({ heldOn, cancelled, plannedFor }) => heldOn === null && !cancelled && plannedFor >= today)
        .map(({ plannedFor }) => ({ what: 'meeting', on: plannedFor, children: [] }));
    const conferences = new Map();
    for (const { childId, givenName, familyName, conferences: all } of children) {
        for (const conference of all) {
            const { kind, plannedFor, heldOn } = conference;
            if (heldOn !== null || (0, facts_1.isOff)(conference) || plannedFor < today)
                continue;
            const what = kind === 'review' ? 'review' : 'conference';
            const known = conferences.get(`${what} ${plannedFor}`)?.children ?? [];
            conferences.set(`${what} ${plannedFor}`, { what, on: plannedFor, children: [...known, { childId, givenName, familyName }] });
        }
    }
    return [...meetings, ...conferences.values()].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}
//# sourceMappingURL=familyDates.js.map