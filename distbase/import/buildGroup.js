"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildGroup = buildGroup;
const auditChain_1 = require("../core/audit/auditChain");
const visit_1 = require("../core/children/visit");
const coreGroup_1 = require("../core/coreGroup");
const calendarDate_1 = require("../core/time/calendarDate");
const londonTime_1 = require("../core/time/londonTime");
const typedText_1 = require("../core/typedText");
const buildMeetings_1 = require("./buildMeetings");
const buildSteps_1 = require("./buildSteps");
const grouping_1 = require("./grouping");
const importedText_1 = require("./importedText");
const losses_1 = require("./losses");
const memberships_1 = require("./memberships");
const opaqueId_1 = require("./opaqueId");
const slices_1 = require("./slices");
const visitors_1 = require("./visitors");
const whoCame_1 = require("./whoCame");
/** One core group from those of its rows that can be taken. */
function buildGroup(found, people) {
    const slice = { ...found, losses: [...found.losses, ...(0, visitors_1.visitsNotCounted)(found), ...(0, whoCame_1.meetingsNotCounted)(found)] };
    const coreGroupId = (0, opaqueId_1.opaqueId)('group', slice.idRef);
    const memberships = (0, memberships_1.membershipsOf)(slice, people);
    const visitorOf = (0, visitors_1.visitorsOf)(slice);
    const visits = slice.visits
        .map(({ row }) => buildVisit(slice, row, visitorOf(row).byRole, memberships, people))
        .sort((0, grouping_1.byText)((visit) => `${visit.fact.on} ${visit.time} ${visit.id}`));
    const meetings = (0, buildMeetings_1.buildMeetings)(slice, coreGroupId, memberships);
    const group = {
        id: 'group',
        type: 'group',
        schemaVersion: coreGroup_1.headVersion,
        coreGroupId,
        ref: slice.ref,
        ...(slice.idRef === slice.ref ? {} : { idRef: slice.idRef }),
        localAuthority: slice.group.local_authority,
        team: slice.group.team,
        members: memberships.members,
        children: buildChildren(slice, visits, people, meetings.map(({ fact }) => fact)),
        meetings: meetings.map(({ fact }) => fact),
        ...withoutWhat(slice.losses.filter(({ childRef }) => childRef === null)),
        conversation: null,
        nextDueOn: null,
        lastAudit: auditChain_1.emptyChain,
    };
    const plan = buildPlan(slice, coreGroupId, memberships, meetings);
    const steps = (0, buildSteps_1.buildSteps)(slice, memberships);
    return {
        group,
        visits,
        meetings: meetings.map(({ document }) => document),
        plan,
        ...(steps && { steps }),
        ...(slice.leftOut.length > 0 ? { leftOut: slice.leftOut } : {}),
    };
}
/** A visit by somebody unknown is kept: it resets no limit. */
function buildVisit(slice, row, byRole, { memberOf }, people) {
    const { day, time } = row.visited_at;
    const who = row.who === null ? null : (0, slices_1.idKeyOf)(slice, row.who);
    const visitor = row.who === null ? undefined : memberOf(row.who, day);
    const fact = {
        visitId: (0, opaqueId_1.opaqueId)('visit', row.child_ref, day, time, who ?? row.by_email),
        on: day,
        byRole,
        byPersonId: who === null ? (0, opaqueId_1.opaqueId)('stranger', row.by_email) : (0, opaqueId_1.opaqueId)('person', who),
        agency: visitor?.agency ?? people.get(row.who ?? '')?.agency ?? '',
        seen: row.seen,
        alone: row.alone,
        atHome: row.at_home,
        bedroom: row.bedroom,
    };
    const enteredAt = (0, londonTime_1.instantOf)(day, time);
    const nameOf = (key) => memberOf(key, day)?.name ?? people.get(key)?.name ?? key;
    const others = [...row.together.map(nameOf), row.others_there].filter((text) => text.trim() !== '').join(', ');
    const othersThere = (0, importedText_1.importedTextOrNone)(others, visitor?.memberId ?? typedText_1.importer, enteredAt, { kind: 'practitioners' });
    const note = (0, importedText_1.importedTextOrNone)(row.note, visitor?.memberId ?? typedText_1.importer, enteredAt, { kind: 'practitioners' });
    return {
        id: (0, visit_1.visitDocumentId)(fact),
        type: 'visit',
        schemaVersion: 1,
        coreGroupId: (0, opaqueId_1.opaqueId)('group', slice.idRef),
        childId: (0, opaqueId_1.opaqueId)('child', row.child_ref),
        fact,
        time,
        announced: row.announced,
        ...(othersThere === null ? {} : { othersThere }),
        notSeenReason: row.not_seen_reason.trim() === '' ? null : row.not_seen_reason,
        words: note === null ? [] : [note],
        enteredAt,
        corrects: null,
    };
}
function buildChildren(slice, visits, people, meetings) {
    const visitsOf = (0, grouping_1.groupedBy)(visits, (visit) => visit.childId);
    const conferencesOf = (0, grouping_1.groupedBy)(slice.conferences, (row) => row.child_ref);
    return [...slice.children].sort((0, grouping_1.byText)((row) => row.child_ref)).map((row) => {
        const childId = (0, opaqueId_1.opaqueId)('child', row.child_ref);
        const conferences = [...(conferencesOf.get(row.child_ref) ?? [])].sort((0, grouping_1.byText)((one) => `${one.planned_for} ${one.kind}`));
        const ownVisits = (visitsOf.get(childId) ?? []).map((visit) => visit.fact);
        return {
            childId,
            ref: row.child_ref,
            givenName: row.given_name,
            familyName: row.family_name,
            dateOfBirth: row.date_of_birth,
            expectedOn: row.expected_date_of_delivery,
            registeredOn: row.registered_on ?? countedFrom(slice, conferences, ownVisits, meetings),
            categories: row.categories,
            status: row.status,
            homeAuthority: row.home_authority,
            ...(row.temporary_until && { temporaryUntil: row.temporary_until }),
            lookedAfter: row.looked_after,
            ...(row.looked_after_since && { lookedAfterSince: row.looked_after_since }),
            missingSince: row.missing_since,
            confidentialAddress: row.confidential_address,
            deregisteredOn: row.deregistered_on,
            visits: ownVisits,
            conferences: conferences.map((conference) => buildConference(slice, conference, people)),
            ...(row.earlier.length > 0 ? { earlierRegistrations: row.earlier } : {}),
            ...withoutWhat(slice.losses.filter(({ childRef }) => childRef === row.child_ref)),
        };
    });
}
/**
 * From which day limits are counted where that of the registration cannot be read: the conference that decided it, else the first
 * visit or day of which anything is known. The last core group and the last review were of this registration all the same: the next
 * ones are due from them.
 */
function countedFrom(slice, conferences, visits, meetings) {
    const held = (kind) => conferences.flatMap(({ kind: each, held_on }) => ((each === 'review') === (kind === 'review') && held_on !== null ? [held_on] : []));
    const decided = held('other').sort().at(-1);
    if (decided !== undefined)
        return decided;
    const begun = visits.map(({ on }) => on).sort()[0] ?? (0, memberships_1.firstDay)(slice);
    const met = meetings.flatMap(({ heldOn, valid }) => (heldOn === null || valid === false ? [] : [heldOn])).sort();
    const reviewed = held('review').sort().slice(-1);
    return [...met.slice(-1), ...reviewed.map((day) => (0, calendarDate_1.addDays)(day, -1))].reduce(calendarDate_1.earlier, begun);
}
function withoutWhat(losses) {
    const notRead = (0, losses_1.notReadIn)(losses);
    return notRead.length > 0 ? { countedWithout: notRead } : {};
}
function buildConference(slice, row, people) {
    const chair = row.chair_email !== null && people.get(row.chair_email) !== undefined ? row.chair_email : null;
    return {
        kind: row.kind,
        plannedFor: row.planned_for,
        heldOn: row.held_on,
        decision: row.decision,
        ...(row.categories.length > 0 ? { categories: row.categories } : {}),
        ...(chair === null ? {} : { chairPersonId: (0, opaqueId_1.opaqueId)('person', (0, slices_1.idKeyOf)(slice, chair)) }),
    };
}
function buildPlan(slice, coreGroupId, { memberOf }, meetings) {
    const meetingHeldOn = new Map(meetings.map(({ fact }) => [fact.heldOn, fact.meetingId]));
    const rows = slice.actions.map(({ row }) => row).sort((0, grouping_1.byText)((row) => row.action_ref));
    const actions = rows.map((row) => {
        const at = (0, londonTime_1.instantOf)(row.set_on, '00:00');
        const owners = row.owners.flatMap((key) => memberOf(key, row.set_on) ?? []);
        const [owner, ...coOwners] = owners;
        const others = coOwners.filter(({ memberId }) => memberId !== owner?.memberId);
        return {
            actionId: (0, opaqueId_1.opaqueId)('action', row.action_ref),
            ref: row.action_ref,
            version: 1,
            words: (0, importedText_1.importedText)(row.text, typedText_1.importer, at),
            owner: owner
                ? { kind: 'member', memberId: owner.memberId }
                : { kind: 'outside', name: (0, importedText_1.importedText)(row.owner_email.join(', '), typedText_1.importer, at) },
            coOwnerMemberIds: [...new Set(others.map(({ memberId }) => memberId))],
            childIds: row.child_refs.map((child) => (0, opaqueId_1.opaqueId)('child', child)).sort(),
            outcome: (0, importedText_1.importedTextOrNone)(row.outcome, typedText_1.importer, at),
            measure: null,
            ifNotDone: (0, importedText_1.importedTextOrNone)(row.if_not_done, typedText_1.importer, at),
            setOn: row.set_on,
            setAtMeetingId: meetingHeldOn.get(row.set_on) ?? null,
            dueOn: row.due_on,
            state: row.status,
            doneOn: row.completed_on,
            effect: (0, importedText_1.importedTextOrNone)(row.impact, typedText_1.importer, row.completed_on === null ? at : (0, londonTime_1.instantOf)(row.completed_on, '00:00')),
            blocked: null,
            extensions: [],
        };
    });
    // The version stays 1 in an import's plan: the fingerprint of an export is taken over it too, and must stay comparable with older ones.
    return { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId, version: 1, actions };
}
//# sourceMappingURL=buildGroup.js.map