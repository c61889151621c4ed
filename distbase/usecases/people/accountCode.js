"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeCode = makeCode;
exports.useCode = useCode;
exports.noteWrongCode = noteWrongCode;
exports.makeTries = makeTries;
const lru_cache_1 = require("lru-cache");
const coreGroup_1 = require("../../core/coreGroup");
const accountCode_1 = require("../../core/people/accountCode");
const accounts_1 = require("../../core/people/accounts");
const judgeAccount_1 = require("../../core/people/judgeAccount");
const londonTime_1 = require("../../core/time/londonTime");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
const accountDocuments_1 = require("./accountDocuments");
const directoryKeys_1 = require("./directoryKeys");
const linkPerson_1 = require("./linkPerson");
const passing_1 = require("./passing");
const recognise_1 = require("./recognise");
/** Makes a code for one person, in place of any that waits. It is given back here and not stored: the directory has its hash. */
async function makeCode(deps, cause, about) {
    const code = (0, accountCode_1.codeFrom)([...Buffer.from((0, sha256_1.sha256)(`code ${deps.newId()}`), 'hex')]);
    const key = (0, directoryKeys_1.codeKey)(deps.keyed, code.replaceAll('-', ''));
    const at = deps.clock.now();
    const waiting = { key, by: cause.by, at, until: (0, londonTime_1.minutesAfter)(at, deps.rules.policy.choices.accountCode.hours * 60) };
    const document = { ...waiting, ...about, type: 'code', schemaVersion: 1 };
    await (0, accountDocuments_1.writeLogged)(deps, cause, document, null);
    const before = (await (0, accountDocuments_1.readAccounts)(deps, about.personId)).code;
    await (0, accountDocuments_1.changeAccounts)(deps, cause, about.personId, (now) => ({ ...now, code: waiting }));
    if (before !== null)
        await (0, accountDocuments_1.removeLogged)(deps, cause, before.key);
    return code;
}
/**
 * Links the account that types a code in its own chat to the person it was made for, once. Null for everything else: a code
 * that nobody made, was used, replaced or is too old, an account from elsewhere, or a person who has left the group.
 */
async function useCode(deps, speaker, typed, roster) {
    const judged = (0, judgeAccount_1.judgeAccount)(roster, speaker, deps.tenantIds);
    if (judged.kind === 'stranger' && judged.because !== 'no-name')
        return null;
    const found = await deps.directory.read((0, directoryKeys_1.codeKey)(deps.keyed, typed));
    if (found?.document.type !== 'code')
        return null;
    const { personId, coreGroupId, by } = found.document;
    const [accounts, person, group] = await Promise.all([
        (0, accountDocuments_1.readAccounts)(deps, personId),
        (0, linkPerson_1.readPerson)(deps, personId),
        deps.store.load(coreGroupId, []),
    ]);
    const isMember = group !== null && (0, coreGroup_1.memberFor)(group.head.document, personId, deps.clock.today()) !== undefined;
    if (person === null || !isMember || !(0, accountCode_1.isGoodCode)(found.document, accounts.code, deps.clock.now()))
        return null;
    const [key, kind] = [(0, directoryKeys_1.identityKey)(deps.keyed, speaker), judged.kind === 'stranger' ? null : judged.kind];
    if (!(await (0, passing_1.mayBecome)(deps, { key, kind }, person)))
        return null;
    const cause = { partition: coreGroupId, by: personId, deed: 'accounts.linked' };
    await deps.access.changed(coreGroupId, personId, 'accounts.linked', { [found.document.key]: null });
    // Only the press that removes the code may use it: the code is good for one account.
    if (!(await deps.directory.remove(found.document.key, found.etag)))
        return null;
    const linked = {
        ...(0, recognise_1.accountOf)(deps, { ...speaker, name: roster?.name ?? speaker.name }, key, kind),
        how: 'code',
        since: deps.clock.now(),
        by,
        told: false,
    };
    await (0, accountDocuments_1.pointTo)(deps, cause, key, personId);
    const after = await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => ({ ...(0, accounts_1.withLinked)(now, linked), code: null }));
    return { kind: 'known', person, account: after.linked.find((account) => account.key === key) ?? linked, accounts: after };
}
/** A wrong code is in the log with the account that typed it, never with what was typed. */
function noteWrongCode(deps, speaker) {
    return deps.access.denied(noGroup_1.noGroup, (0, recognise_1.accountMark)((0, directoryKeys_1.identityKey)(deps.keyed, speaker)), 'accounts.code', 'wrong-code');
}
/** So many tries in an hour for each key. Only the `mostKept` keys seen last are remembered; the others start anew. */
function makeTries(most, nowMs) {
    const kept = new lru_cache_1.LRUCache({ max: mostKept });
    return {
        mayTry(key) {
            const now = nowMs();
            const recent = (kept.get(key) ?? []).filter((at) => now - at < hourMs);
            if (recent.length < most)
                kept.set(key, [...recent, now]);
            return recent.length < most;
        },
    };
}
const mostKept = 10_000;
const hourMs = 3_600_000;
//# sourceMappingURL=accountCode.js.map