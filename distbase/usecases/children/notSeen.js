"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decide = exports.acknowledge = exports.detail = exports.report = exports.openDeciding = exports.openDetailing = exports.openEntry = exports.openForChild = exports.openReporting = exports.openNotSeen = void 0;
exports.childrenToReport = childrenToReport;
exports.whomToRing = whomToRing;
exports.performReport = performReport;
const childPermissions_1 = require("../../core/children/childPermissions");
const notSeen_1 = require("../../core/children/notSeen");
const seen_1 = require("../../core/children/seen");
const coreGroup_1 = require("../../core/coreGroup");
const access_1 = require("../../core/groups/access");
const notSeenNotices_1 = require("../../core/notices/notSeenNotices");
const result_1 = require("../../core/result");
const notSeen_2 = require("../../documents/notSeen");
const noGroup_1 = require("../deeds/noGroup");
const performDeed_1 = require("../deeds/performDeed");
const stillHere_1 = require("./stillHere");
/** The first card, with the emergency numbers; and the form, after the question whether a child is in danger. */
exports.openNotSeen = { name: 'notSeen.open', may: childPermissions_1.mayRecordVisit, reads: () => [] };
exports.openReporting = { name: 'notSeen.reporting', may: childPermissions_1.mayRecordVisit, reads: () => [] };
/** The same where the child was chosen before its group was. */
exports.openForChild = {
    name: 'notSeen.here',
    may: (asker, { childId }) => {
        const permit = (0, childPermissions_1.mayRecordVisit)(asker);
        return permit.ok ? (0, childPermissions_1.mayOpenChild)(asker, { childId }) : permit;
    },
    reads: () => [],
};
/** Every child, of any group, whom this person could report as not seen: one query for all. */
async function childrenToReport(deps, { personId, coreGroupIds }) {
    await deps.access.viewed(noGroup_1.noGroup, personId, 'notSeen.which');
    return reportable(deps, personId, coreGroupIds);
}
/**
 * One query for all their groups. `coreGroupId`: the one that is talked about; else those who answer for a group are named to
 * somebody of a few, and of nobody's where there are so many that nobody finds the right one.
 */
async function whomToRing(deps, { personId, coreGroupIds }, coreGroupId) {
    const { groups, children } = await reportable(deps, personId, coreGroupIds);
    const meant = groups.filter(({ group }) => coreGroupId === null || group.coreGroupId === coreGroupId);
    const named = meant.length > mostNamed ? [] : meant;
    await Promise.all(named.map(({ group }) => deps.access.viewed(group.coreGroupId, personId, 'emergency')));
    return { canReport: children.length > 0, groups: named };
}
const mostNamed = 3;
async function reportable(deps, personId, coreGroupIds) {
    if (coreGroupIds.length === 0)
        return { groups: [], children: [], unread: 0 };
    const today = deps.clock.today();
    const { groups: read, damaged } = await deps.store.heads(coreGroupIds);
    const groups = read.flatMap((group) => {
        const actor = (0, coreGroup_1.memberFor)(group, personId, today);
        const access = actor === undefined ? 'none' : (0, access_1.accessOf)(group, actor, deps.rules, today);
        return actor === undefined || access === 'none' ? [] : [{ group, actor, access }];
    });
    const children = groups
        .filter(({ actor, access }) => access === 'full' && (0, childPermissions_1.mayRecordVisit)({ actor }).ok)
        .flatMap(({ group, actor }) => (0, seen_1.childrenToVisit)(group, actor, today, deps.rules).map((child) => ({ group, child })));
    return { groups, children, unread: damaged.length };
}
exports.openEntry = viewOfEntry('notSeen.one', childPermissions_1.mayOpenNotSeen);
exports.openDetailing = viewOfEntry('notSeen.detailing', childPermissions_1.mayAddToNotSeen);
exports.openDeciding = viewOfEntry('notSeen.deciding', childPermissions_1.mayDecideNotSeen);
/** The report and all who must know of it, in one commit. */
exports.report = {
    name: 'notSeen.report',
    reads: () => [],
    readsKnowing: ({ notSeenAwaiting = [] }) => notSeenAwaiting.length < notSeen_1.fewestToJoin ? [] : notSeenAwaiting.map(({ entryId }) => (0, notSeen_1.notSeenDocumentId)(entryId)),
    may: (_state, _about, doing) => (0, childPermissions_1.mayRecordVisit)(doing),
    decide: (state, { dayAgreed, danger }, { children, ...typed }, doing) => {
        const { group } = state;
        const waiting = (group.notSeenAwaiting ?? []).flatMap(({ entryId }) => notSeen_2.storedNotSeen.in(state, entryId) ?? []);
        const reported = (0, notSeen_1.reportNotSeen)(group, { ...typed, childIds: children, dayAgreed, danger: danger === 'yes' }, doing, waiting);
        if (!reported.ok)
            return reported;
        const { entry, visits } = reported.value;
        if (waiting.some(({ entryId }) => entryId === entry.entryId)) {
            const about = { entryId: entry.entryId, again: entry.again?.times ?? 0 };
            return (0, result_1.allow)({ group: reported.value.group, put: [entry], create: visits, about });
        }
        const notices = (0, notSeenNotices_1.notSeenNotices)(group, entry, doing.rules, doing.today);
        return (0, result_1.allow)({
            group: reported.value.group,
            create: [entry, ...visits, ...notices],
            about: { entryId: entry.entryId, told: notices.length },
        });
    },
};
/** Reports; of a press that came twice, with the report that the first has made, so that both show the same. */
async function performReport(deps, _deed, press, about, typed) {
    const outcome = await (0, performDeed_1.performDeed)(deps, exports.report, press, about, typed);
    if (outcome.kind !== 'repeated' || !typed.ok)
        return outcome;
    const { group } = outcome.state;
    const ids = (group.notSeenAwaiting ?? []).map(({ entryId }) => (0, notSeen_1.notSeenDocumentId)(entryId));
    const loaded = await deps.store.load(group.coreGroupId, ids);
    const { on, time } = typed.value;
    const theirs = [...notSeen_2.storedNotSeen.among(loaded?.documents ?? new Map())].filter(([, entry]) => entry.reportedByPersonId === press.personId && entry.on === on && entry.time === time);
    return { ...outcome, state: { group, documents: new Map(theirs) } };
}
exports.detail = deedOnEntry('notSeen.detail', childPermissions_1.mayAddToNotSeen, (_state, entry, _about, typed, doing) => {
    const words = { 'refused-by': typed.refusedBy, 'their-words': typed.theirWords, more: typed.more };
    const added = (0, notSeen_1.addDetails)(entry, { announced: typed.announced, words }, doing);
    return added.ok ? (0, result_1.allow)({ put: [added.value], about: { entryId: entry.entryId } }) : added;
});
/** "I've got this." */
exports.acknowledge = deedOnEntry('notSeen.acknowledge', childPermissions_1.mayTakeOnNotSeen, (_state, entry, _about, _typed, doing) => (0, result_1.allow)({ put: [(0, notSeen_1.takeOn)(entry, doing)], about: { entryId: entry.entryId } }));
/** `v` is the version of the report that the card showed. */
exports.decide = deedOnEntry('notSeen.decide', childPermissions_1.mayDecideNotSeen, ({ group }, entry, { v }, { code, why }, doing) => {
    const decided = (0, notSeen_1.decideNotSeen)(group, entry, { code, words: why, seen: v }, doing);
    if (!decided.ok)
        return decided;
    return (0, result_1.allow)({ group: decided.value.group, put: [decided.value.entry], about: { entryId: entry.entryId, code } });
});
function viewOfEntry(name, may) {
    return {
        name,
        // Who may see a report depends on the report itself, which is not read yet.
        may: (asker) => ((0, childPermissions_1.mayRecordVisit)(asker).ok || asker.actor.role === 'conference-chair' ? (0, result_1.allow)(true) : (0, result_1.refuse)('role-may-not')),
        mayKnowing: (asker, state, { entryId }) => may(asker, (0, stillHere_1.reportHere)(state, entryId)),
        reads: (_group, { entryId }) => [(0, notSeen_1.notSeenDocumentId)(entryId)],
    };
}
function deedOnEntry(name, may, change) {
    return {
        name,
        reads: ({ entryId }) => [(0, notSeen_1.notSeenDocumentId)(entryId)],
        may: (state, { entryId }, doing) => may(doing, (0, stillHere_1.reportHere)(state, entryId)),
        decide: (state, about, typed, doing) => {
            const entry = notSeen_2.storedNotSeen.in(state, about.entryId);
            return entry === undefined ? (0, result_1.refuse)({ kind: 'gone' }) : change(state, entry, about, typed, doing);
        },
    };
}
//# sourceMappingURL=notSeen.js.map