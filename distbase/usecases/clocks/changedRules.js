"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noteChangedRules = noteChangedRules;
exports.notedRules = notedRules;
const keptBreaches_1 = require("../../core/clocks/keptBreaches");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const damage_1 = require("../../documents/damage");
const limits_1 = require("../../documents/limits");
const children_1 = require("../children/children");
const commitGroup_1 = require("../deeds/commitGroup");
const sha256_1 = require("../deeds/sha256");
const rulesKey = 'rules';
/** An audit entry says which limits moved, as many as stay readable; the group's `limits` document has all of them. */
const mostInAudit = 40;
/**
 * At a start, where the rules are not those by which limits were last counted: says in each group's audit and beside its limits
 * what moved, keeps breaches that the new rules would not tell of, and works out the group's next day anew. Does none of this
 * at the first start of a store. If it breaks off, or two instances run it at once, the next start completes it and nothing is
 * added twice.
 */
async function noteChangedRules(deps, settings, rulesOf) {
    const last = await deps.directory.read(rulesKey);
    const before = settingsIn(last);
    const counts = { groups: 0, limits: 0, contended: 0, unread: 0 };
    if (before === settings)
        return counts;
    const old = before === null ? null : rulesOf(before);
    if (old !== null) {
        const changeId = (0, sha256_1.sha256)(`${before} ${settings}`).slice(0, 32);
        for await (const coreGroupId of deps.store.groupIds()) {
            const recounted = await recount(deps, coreGroupId, old, changeId).catch(unreadIfDamaged);
            if (recounted.kind === 'unread')
                counts.unread += 1;
            if (recounted.kind === 'contended')
                counts.contended += 1;
            if (recounted.kind === 'moved')
                counts.groups += 1;
            if (recounted.kind === 'moved')
                counts.limits += recounted.limits;
        }
    }
    if (counts.contended + counts.unread > 0)
        return counts;
    await deps.directory.write({ key: rulesKey, type: 'rules', schemaVersion: 1, settings }, last?.etag ?? null);
    return counts;
}
/** The settings by which limits were last counted; null: no start has noted any yet. */
async function notedRules({ directory }) {
    return settingsIn(await directory.read(rulesKey));
}
function settingsIn(read) {
    return read?.document.type === 'rules' ? read.document.settings : null;
}
function unreadIfDamaged(error) {
    if ((0, damage_1.isDamage)(error))
        return { kind: 'unread' };
    throw error;
}
function recount(deps, coreGroupId, old, changeId) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, [keptBreaches_1.keptLimitsId]),
        async decide(loaded) {
            if (loaded === null)
                return { kind: 'stop', answer: { kind: 'same' } };
            const group = loaded.head.document;
            const [at, on] = [deps.clock.now(), deps.clock.today()];
            const kept = (0, limits_1.keptLimitsOf)(loaded, coreGroupId);
            const whole = await (0, children_1.withAllVisits)(deps, group);
            const keeping = (0, keptBreaches_1.keptUnderRules)(kept, whole, { changeId, old, rules: deps.rules, at, on });
            const head = { ...group, nextDueOn: (0, lookAtGroup_1.nextLookOn)(group, deps.rules, at) };
            if (keeping === kept && head.nextDueOn === group.nextDueOn)
                return { kind: 'stop', answer: { kind: 'same' } };
            // No limit moved, only the day on which to look at the group, because reminders or holidays changed.
            const entry = {
                deed: keeping === kept ? 'limits.redated' : 'limits.moved',
                by: 'system:settings',
                at,
                about: aboutOf(kept, keeping),
            };
            return {
                kind: 'write',
                writing: { head, put: keeping === kept ? [] : [keeping], entry },
                saved: () => ({ kind: 'moved', limits: movedIn(kept, keeping).length }),
                gaveUp: () => ({ kind: 'contended' }),
            };
        },
    });
}
function movedIn(before, after) {
    return after.moved === before.moved ? [] : (after.moved.at(-1)?.limits ?? []);
}
function aboutOf(before, after) {
    const limits = movedIn(before, after);
    return {
        moved: limits.length,
        breachesKept: after.breaches.length - before.breaches.length,
        limits: limits
            .slice(0, mostInAudit)
            .map(({ clock, childId, from, to }) => `${clock} ${childId} ${from.limit} ${to.limit}`)
            .join(', '),
    };
}
//# sourceMappingURL=changedRules.js.map