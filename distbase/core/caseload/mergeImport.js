"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentsToRead = documentsToRead;
exports.isUnfinished = isUnfinished;
exports.mergeImport = mergeImport;
const actions_1 = require("../actions/actions");
const askSame_1 = require("./askSame");
const correctedFacts_1 = require("./correctedFacts");
const importedVisits_1 = require("./importedVisits");
const importMark_1 = require("./importMark");
const mergeActions_1 = require("./mergeActions");
const mergeChildren_1 = require("./mergeChildren");
const mergeMeetings_1 = require("./mergeMeetings");
const mergeMembers_1 = require("./mergeMembers");
const mergeSteps_1 = require("./mergeSteps");
const missed_1 = require("./missed");
const takenBackVisits_1 = require("./takenBackVisits");
const threeWay_1 = require("./threeWay");
/** What has to be read before merging: these meetings, and all visits from this day on (null: none). */
function documentsToRead(imported, head, mark, { fingerprint, unkeyed }) {
    const last = mark?.fingerprints ?? {};
    const three = (0, threeWay_1.threeWay)(last, fingerprint, unkeyed);
    return {
        meetingIds: (0, mergeMeetings_1.meetingsToCompare)(imported, head.meetings, three),
        visitsFrom: (0, takenBackVisits_1.mayCountOlder)(imported, head, last, three) ? firstDay : (0, importedVisits_1.visitsToCompareFrom)(imported, three),
    };
}
/** Before every visit. */
const firstDay = '0000-01-01';
/** A head without members, which nobody can open: an import broke off. A group that was begun here has the member who began it. */
function isUnfinished({ members }) {
    return members.length === 0;
}
/**
 * The group after an import. The case system wins for registration, membership days, conferences and visits, as far
 * as it says something new; what it has no longer counts no longer. What people have recorded here is never overwritten.
 */
function mergeImport(imported, stored, settings) {
    const fingerprints = (0, importMark_1.fingerprintsOf)(imported, settings.fingerprint);
    return stored === null || isUnfinished(stored.head)
        ? firstImport(imported, stored, fingerprints, settings)
        : mergeWith(imported, stored, stored.mark?.fingerprints ?? {}, fingerprints, settings);
}
function firstImport(imported, stored, fingerprints, settings) {
    const three = (0, threeWay_1.threeWay)({}, settings.fingerprint, settings.unkeyed);
    const nothing = { sameVisits: new Map(), gone: new Set(), recorded: null };
    const children = (0, mergeChildren_1.mergeChildren)([], imported.group.children, { ...settings, three, ...nothing });
    const before = stored ? { conversation: stored.head.conversation, lastAudit: stored.head.lastAudit } : {};
    const { visits, meetings, plan } = imported;
    const whole = { ...imported.group, ...before, children };
    const steps = (0, mergeSteps_1.mergeSteps)(whole, imported.steps, { three, last: {}, isExported: () => true, isWhole: true });
    return {
        head: (0, actions_1.withActionsDue)(steps.group, plan),
        put: [...visits, ...meetings, plan, (0, importMark_1.markOf)(imported.group.coreGroupId, settings, saidOf(fingerprints, steps.unsaid))],
        counts: { visits: visits.length, meetings: meetings.length, actions: plan.actions.length },
        corrected: [],
    };
}
/** Merges with what is stored, by what the last import said (`last`); of a group that was begun here no import has said anything. */
function mergeWith(imported, { head: before, meetings, visits: recorded, hasAllVisits, plan }, last, fingerprints, settings) {
    const { fingerprint, today, at } = settings;
    const three = (0, threeWay_1.threeWay)(last, fingerprint, settings.unkeyed);
    const isWhole = (of) => !(imported.leftOut ?? []).includes(of);
    const head = (0, missed_1.withReturned)(before, imported.group);
    const visits = (0, takenBackVisits_1.takenBackVisits)(head, recorded, imported, { three, today, fingerprint });
    const twins = (0, importedVisits_1.importedVisits)(head, recorded, imported, three, today);
    const plannedHere = new Set((head.sameMeetings ?? []).map(({ here }) => here));
    const merged = (0, mergeMeetings_1.mergeMeetings)(imported, head.meetings, meetings, three, at, plannedHere);
    const actions = (0, mergeActions_1.mergeActions)(plan.actions, imported.plan.actions, three, today, isWhole('actions'));
    const changedActions = actions.flatMap((action, index) => {
        const before = plan.actions[index];
        return before === undefined || before === action ? [] : [[before, action]];
    });
    const newActions = actions.length - plan.actions.length;
    const idsOf = ({ children }) => children.map(({ childId }) => childId);
    const both = { here: idsOf(head), there: idsOf(imported.group) };
    const members = (0, mergeMembers_1.mergeMembers)(head.members, imported.group.members, three, today, both, new Set(Object.values(settings.sameMembers)), isWhole('members'));
    const left = members.filter((member) => !(importMark_1.partKey.term(member.memberId) in fingerprints) && three.wasImported(importMark_1.partKey.term(member.memberId)));
    const hasAllChildren = both.here.every((childId) => both.there.includes(childId));
    const ours = {
        ...(0, importMark_1.stillSaid)(last, fingerprints, new Set(both.there), (visitId) => hasAllChildren || visits.gone.has(visitId)),
        ...fingerprints,
        ...Object.fromEntries(left.map((member) => [importMark_1.partKey.term(member.memberId), fingerprint((0, importMark_1.termOf)(member))])),
        ...Object.fromEntries(merged.dropped.map((meeting) => [importMark_1.partKey.meeting(meeting.meetingId), fingerprint((0, importMark_1.withoutVersion)(meeting))])),
    };
    const { localAuthority, team } = head;
    const { countedWithout: _, idRef: __, ...known } = head;
    const { countedWithout, idRef, ref } = imported.group;
    const newPlan = { ...plan, version: plan.version + 1, actions };
    const isRecorded = hasAllVisits && (0, takenBackVisits_1.mayCountOlder)(imported, head, last, three);
    const changed = {
        ...known,
        ref,
        ...(idRef !== undefined && { idRef }),
        ...(countedWithout && { countedWithout }),
        ...three.caseSystemWins(importMark_1.partKey.group, { localAuthority, team }, { localAuthority: imported.group.localAuthority, team: imported.group.team }),
        members,
        children: (0, mergeChildren_1.mergeChildren)(head.children, imported.group.children, {
            ...settings,
            three,
            sameVisits: twins.same,
            gone: visits.gone,
            recorded: isRecorded ? (child) => (0, takenBackVisits_1.recordedHere)(child, recorded, three) : null,
        }),
        meetings: merged.facts,
        ...asked([...(0, askSame_1.askSame)(head, imported.group, three, today), ...twins.asked], visits.gone),
    };
    const isExported = (childId) => both.there.includes(childId);
    const steps = (0, mergeSteps_1.mergeSteps)(changed, imported.steps, { three, last, isExported, isWhole: isWhole('steps') });
    return {
        head: (0, actions_1.withActionsDue)(steps.group, newPlan),
        put: [
            ...visits.put,
            ...merged.put,
            ...(changedActions.length + newActions > 0 ? [newPlan] : []),
            (0, importMark_1.markOf)(head.coreGroupId, settings, saidOf(ours, steps.unsaid)),
        ],
        counts: { visits: visits.put.length, meetings: merged.put.length, actions: changedActions.length + newActions },
        corrected: [...(0, correctedFacts_1.correctedFacts)(head, changed, visits, changedActions), ...steps.corrected],
    };
}
function saidOf(fingerprints, unsaid) {
    return unsaid.size === 0 ? fingerprints : Object.fromEntries(Object.entries(fingerprints).filter(([key]) => !unsaid.has(key)));
}
/** A visit that is there no longer was named by nobody: there is nothing left to ask about it. */
function asked(all, gone) {
    const sameAsked = all.filter(({ what, here, there }) => what !== 'visit' || !(gone.has(here) || gone.has(there)));
    return sameAsked.length === 0 ? {} : { sameAsked };
}
//# sourceMappingURL=mergeImport.js.map