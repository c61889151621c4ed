"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nothing = void 0;
exports.importGroup = importGroup;
const closedActions_1 = require("../../core/actions/closedActions");
const importMark_1 = require("../../core/caseload/importMark");
const importNews_1 = require("../../core/caseload/importNews");
const joinMember_1 = require("../../core/caseload/joinMember");
const mergeImport_1 = require("../../core/caseload/mergeImport");
const personAnswer_1 = require("../../core/caseload/personAnswer");
const sameButForKey_1 = require("../../core/caseload/sameButForKey");
const threeWay_1 = require("../../core/caseload/threeWay");
const meeting_1 = require("../../core/meeting/meeting");
const importedReviews_1 = require("../../core/notices/importedReviews");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const openNotices_1 = require("../../core/notices/openNotices");
const londonTime_1 = require("../../core/time/londonTime");
const closedActions_2 = require("../../documents/closedActions");
const importMark_2 = require("../../documents/importMark");
const meeting_2 = require("../../documents/meeting");
const plan_1 = require("../../documents/plan");
const sha256_1 = require("../deeds/sha256");
const visitDocuments_1 = require("../deeds/visitDocuments");
const heldAccounts_1 = require("./heldAccounts");
const importBatches_1 = require("./importBatches");
const knownAs_1 = require("./knownAs");
const limitsAfter_1 = require("./limitsAfter");
const ourNames_1 = require("./ourNames");
const nothingLoaded = { documents: new Map() };
exports.nothing = { visits: 0, meetings: 0, actions: 0, corrected: 0 };
const mostTries = 5;
/**
 * Compares one group with what is there and writes it, head and documents together, only where the case system says something new.
 * Throws StoreFault; UnreadableDocument; ImportConflict.
 */
async function importGroup(deps, exported, people, { at, dryRun }, given) {
    const comparing = { ...given, fingerprint: (0, importMark_1.fingerprintWith)(sha256_1.sha256) };
    const { fingerprint, unkeyed } = comparing;
    const today = (0, londonTime_1.dayOf)(at);
    const { coreGroupId } = exported.group;
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const loaded = await deps.store.load(coreGroupId, [importMark_1.importMarkId, 'plan']);
        const mark = loaded && (importMark_2.storedMark.in(loaded) ?? null);
        const source = (0, importMark_1.sourceOf)(exported, fingerprint);
        const isNews = !mark || (0, threeWay_1.isNewsTo)(mark.source, (0, importMark_1.asExported)(exported), fingerprint, unkeyed) || (0, importMark_1.mayOwe)(mark, exported);
        if (!isNews)
            return { outcome: 'unchanged', counts: exports.nothing };
        const joined = (0, ourNames_1.withOurNames)(exported, [mark?.sameMembers ?? {}]);
        const known = loaded ? await (0, knownAs_1.knownAs)(deps, joined, loaded, mark, people, today) : { imported: joined, asked: [], lost: [] };
        const wasImported = (memberId) => mark?.fingerprints[importMark_1.partKey.member(memberId)] !== undefined;
        const newlySame = loaded ? (0, joinMember_1.sameMembersOf)(known.imported.group, loaded.head.document, wasImported, today) : {};
        const sameMembers = { ...newlySame, ...(0, ourNames_1.stillSame)(mark?.sameMembers ?? {}, exported) };
        const named = (0, ourNames_1.withOurNames)(known.imported, [sameMembers, (0, ourNames_1.joinedMeetings)(loaded), mark?.sameNames ?? {}]);
        const pageIds = loaded ? (0, closedActions_1.closedPageIds)(loaded.head.document) : [];
        const pages = pageIds.length > 0 ? ((await deps.store.load(coreGroupId, pageIds)) ?? nothingLoaded) : nothingLoaded;
        const stored = loaded && (await storedCase(deps, named, loaded, pages, mark, comparing));
        const three = (0, threeWay_1.threeWay)(mark?.fingerprints ?? {}, fingerprint, unkeyed);
        const same = stored === null ? {} : (0, sameButForKey_1.sameButForKey)(named, stored.visits, stored.head.meetings, three);
        const imported = (0, ourNames_1.withOurNames)(named, [same]);
        const sameNames = (0, ourNames_1.namesStillUsed)({ ...mark?.sameNames, ...same }, exported);
        const brought = (0, mergeImport_1.mergeImport)(imported, stored, { at, today, ...comparing, source, sameMembers, sameNames });
        const merged = { ...brought, head: (0, personAnswer_1.withPersonsAsked)(brought.head, known.asked) };
        const outcome = loaded && !(0, mergeImport_1.isUnfinished)(loaded.head.document) ? 'changed' : 'created';
        const counts = { ...merged.counts, corrected: merged.corrected.length };
        const before = loaded && !(0, mergeImport_1.isUnfinished)(loaded.head.document) ? loaded.head.document : null;
        const when = { rules: deps.rules, at, today, changeId: (0, sha256_1.sha256)(`${source} ${at}`).slice(0, 32) };
        const limits = before === null ? null : await (0, limitsAfter_1.limitsAfter)(deps.store, before, merged.head, merged.corrected, when);
        const news = before === null ? null : (0, importNews_1.importNews)(before, merged.head, merged.corrected, limits?.moved ?? 0);
        const found = { outcome, counts, ...(news && { news }) };
        if (dryRun)
            return found;
        await Promise.all(known.lost.map((personId) => (0, heldAccounts_1.loseAddress)(deps.directory, personId)));
        const head = limits?.head ?? merged.head;
        const closing = (0, closedActions_1.closingAll)(head, merged.put, (0, closedActions_2.closedActionsIn)(pages), at);
        const told = before === null || mark === null ? [] : (0, importedReviews_1.importedReviewNotices)(before, head, { rules: deps.rules, now: at, today });
        const listed = (0, openNotices_1.listingNotices)(closing.group, told);
        const saved = await (0, importBatches_1.saveInBatches)(deps.store, {
            stored: loaded?.head ?? null,
            head: { ...listed, nextDueOn: (0, lookAtGroup_1.nextLookOn)(listed, deps.rules, at) },
            put: [...closing.written, ...(limits?.put ?? []), ...told],
            entry: { deed: 'import.caseload', by: 'system:import', at, about: { outcome, ...counts, limitsMoved: limits?.moved ?? 0 } },
        });
        if (saved === 'saved')
            return found;
    }
    throw new ImportConflict();
}
/** Somebody changed a group faster than it could be imported, again and again. Import once more when it is quieter. */
class ImportConflict extends Error {
    code = 'import.changed-meanwhile';
}
async function storedCase(deps, imported, loaded, pages, mark, comparing) {
    const head = loaded.head.document;
    const wanted = (0, mergeImport_1.isUnfinished)(head) ? nothingToRead : (0, mergeImport_1.documentsToRead)(imported, head, mark, comparing);
    const ids = wanted.meetingIds;
    const read = ids.length > 0 ? await deps.store.load(head.coreGroupId, ids.map(meeting_1.meetingDocumentId)) : null;
    const meetings = read ? ids.flatMap((id) => meeting_2.storedMeeting.in(read, id) ?? []) : [];
    // A visit that cannot be read is not compared with any; verify and the child's history say that it is there.
    const { visits, unread } = wanted.visitsFrom === null ? { visits: [], unread: 0 } : await (0, visitDocuments_1.visitsFrom)(deps.store, head.coreGroupId, wanted.visitsFrom);
    const plan = (0, plan_1.planIn)({ documents: new Map([...loaded.documents, ...pages.documents]) }, head.coreGroupId);
    return {
        head,
        mark,
        plan,
        visits,
        hasAllVisits: unread === 0,
        meetings: new Map(meetings.map((meeting) => [meeting.meetingId, meeting])),
    };
}
const nothingToRead = { meetingIds: [], visitsFrom: null };
//# sourceMappingURL=importGroup.js.map