"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childrenVerbs = exports.openChildrenVerb = exports.openChildVerb = exports.groupBoardVerb = void 0;
const zod_1 = require("zod");
const children_1 = require("../../cards/children");
const childBoard_1 = require("../../core/children/childBoard");
const childChange_1 = require("../../core/children/childChange");
const childPermissions_1 = require("../../core/children/childPermissions");
const notSeen_1 = require("../../core/children/notSeen");
const otherRegimes_1 = require("../../core/clocks/otherRegimes");
const firstInOrder_1 = require("../../core/lists/firstInOrder");
const member_1 = require("../../core/member");
const children_2 = require("../../usecases/children/children");
const actionWords_1 = require("../actions/actionWords");
const clockWords_1 = require("../clocks/clockWords");
const regimeWords_1 = require("../clocks/regimeWords");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const offers_1 = require("../offers");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const awaitingWords_1 = require("./awaitingWords");
const beforeShown_1 = require("./beforeShown");
const visitWords_1 = require("./visitWords");
const page = zod_1.z.number().int().min(1).default(1);
/** One group's board. For the family no visits are read, as it is shown days alone. */
exports.groupBoardVerb = (0, loadingVerb_1.loadingVerb)(children_2.openBoard, { page }, ({ deps }, { state, actor }) => ((0, childPermissions_1.readsVisits)(actor) ? (0, children_2.visitsOfStrip)(deps, state.group) : Promise.resolve(children_2.noStrips)), (turn, shown, strips) => ((0, childPermissions_1.readsVisits)(shown.actor) ? boardFor(turn, shown, strips) : familyFor(turn, shown)));
exports.openChildVerb = (0, loadingVerb_1.loadingVerb)(children_2.openChild, { childId: inputs_1.childOnCard }, ({ deps }, { state }) => (0, children_2.visitsOfStrip)(deps, state.group), childFor);
const allVerb = {
    verb: 'children.all',
    kind: 'view',
    data: zod_1.z.strictObject({ page }),
    inputs: zod_1.z.strictObject({}),
    may: childPermissions_1.mayOpenBoard,
    async handle(turn, pressed) {
        const read = zod_1.z.strictObject({ page }).safeParse((0, verbs_1.pickedFrom)(pressed, ['page']));
        if (!read.success)
            return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'children.all', {});
        if (turn.where.kind !== 'personal')
            return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'children.all', {});
        return allFor(turn, await (0, children_2.childrenOverseen)(turn.deps, turn.person), read.data.page);
    },
};
/**
 * The board of the group that is talked about. In their own chat, with no group chosen, all children of somebody who oversees several
 * groups; somebody else says first which group (`chooses`).
 */
const openChildrenVerb = (chooses) => ({
    verb: 'children.open',
    kind: 'view',
    data: zod_1.z.strictObject({}),
    inputs: zod_1.z.strictObject({}),
    may: childPermissions_1.mayOpenBoard,
    async handle(turn, pressed) {
        if (turn.where.kind !== 'personal' || pressed['g'] !== undefined)
            return exports.groupBoardVerb.handle(turn, pressed);
        const all = await (0, children_2.childrenOverseen)(turn.deps, turn.person);
        return all.groups > 0 ? allFor(turn, all, 1) : chooses.handle(turn, { ...pressed, goesOn: 'children' });
    },
});
exports.openChildrenVerb = openChildrenVerb;
exports.childrenVerbs = [exports.groupBoardVerb, allVerb, exports.openChildVerb, (0, loadingVerb_1.choosingVerb)('children.choose', exports.openChildVerb)];
function boardFor(turn, shown, strips) {
    const { texts, deps } = turn;
    const { state, actor, data } = shown;
    const today = deps.clock.today();
    const all = (0, childBoard_1.boardOf)(state.group, actor, deps.rules, today);
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, data.page);
    // What is nearest its limit comes first, and a number stays with its child: "Open 1" is nobody else after a visit was saved.
    const shownIds = new Set(all.map(({ childId }) => childId));
    const places = state.group.children.filter(({ childId }) => shownIds.has(childId)).map(({ childId }) => childId);
    const placeOf = ({ childId }) => places.indexOf(childId) + 1;
    return children_1.childrenCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.title, ''),
        ...(0, verbs_1.unreadHead)(turn, 'visits', strips.unread),
        awaiting: (0, awaitingWords_1.awaitingRows)(turn, state.group, actor),
        moreAwaiting: (0, awaitingWords_1.moreAwaiting)(turn, (0, notSeen_1.awaitingFor)(state.group, actor).length),
        empty: { shown: all.length === 0, text: texts.words.children.empty },
        rows: rows.map((child) => ({
            childId: child.childId,
            ...numbered(turn, child, placeOf(child)),
            ...(0, visitWords_1.lastWords)(texts, child),
            ...stripFor(turn, child, strips, state.group),
        })),
        pages,
        before: (0, beforeShown_1.beforeShown)(turn, shown, pages),
        mayRecord: (0, offers_1.offersDeed)(turn, shown, childPermissions_1.mayRecordVisit),
        oversees: (0, member_1.overseesChildren)(actor) && turn.where.kind === 'personal' && turn.person.coreGroupIds.length > 1,
    });
}
function allFor(turn, { children, awaiting, unread }, wanted) {
    const { texts } = turn;
    const { rows, pages, first } = (0, paging_1.pageInOrder)(texts, children, wanted, firstInOrder_1.byOrder);
    return children_1.childrenAllCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        title: texts.words.children.allTitle,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        ...(0, verbs_1.unreadHead)(turn, 'groups', unread),
        awaiting: awaiting.slice(0, awaitingWords_1.mostAwaitingShown).map(({ glance, member, awaiting: report }, index) => {
            const { names, ...row } = (0, awaitingWords_1.awaitingRow)(turn, glance, member, report, index);
            return { g: glance.coreGroupId, ...row, names: `${names} · ${glance.ref}` };
        }),
        moreAwaiting: (0, awaitingWords_1.moreAwaiting)(turn, awaiting.length),
        empty: { shown: children.length + unread === 0, text: texts.words.children.allEmpty },
        rows: rows.map((child, index) => ({
            g: child.coreGroupId,
            childId: child.childId,
            ref: child.ref,
            ...numbered(turn, child, first + index + 1),
            alone: [(0, visitWords_1.timeWords)(texts, child.alone), ...(0, visitWords_1.movesNoLimitWords)(texts, child.alone)].join(' · '),
        })),
        pages,
    });
}
function familyFor(turn, shown) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const all = (0, childBoard_1.familyBoardOf)(state.group, actor);
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, data.page);
    return children_1.childrenFamilyCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.familyTitle, ''),
        empty: { shown: all.length === 0, text: texts.words.children.empty },
        rows: rows.map((child) => {
            const number = all.indexOf(child) + 1;
            const last = child.lastVisitOn === null
                ? texts.words.children.noVisitYet
                : texts.say('children.lastVisit', { day: texts.day(child.lastVisitOn) });
            return {
                childId: child.childId,
                number: `${number}.`,
                name: (0, actionWords_1.childWords)(texts, child, state.group),
                last,
                open: texts.say('children.days', { number }),
            };
        }),
        pages,
        before: (0, beforeShown_1.beforeShown)(turn, shown, pages),
    });
}
function childFor(turn, shown, strips) {
    const { texts, deps } = turn;
    const { state, actor, data } = shown;
    const today = deps.clock.today();
    if (!(0, childPermissions_1.readsVisits)(actor))
        return familyFor(turn, { ...shown, data: { page: 1 } });
    const child = (0, childBoard_1.boardOf)(state.group, actor, deps.rules, today).find((each) => each.childId === data.childId);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const clocks = Object.values(child.clocks).flatMap((clock) => clock ?? []);
    const regimes = (0, otherRegimes_1.otherRegimesFor)(state.group, actor, deps.rules, today).filter((each) => each.child.childId === child.childId);
    const isFirst = (each) => 'isFirst' in each && each.isFirst;
    const limits = clocks.map((clock) => ({
        clock: (0, clockWords_1.clockName)(texts, clock.clock),
        state: (0, clockWords_1.stateWords)(texts, clock),
        because: (0, clockWords_1.becauseWords)(texts, clock, deps.rules),
        source: (0, clockWords_1.sourceWords)(texts, clock),
    }));
    return children_1.childCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.oneTitle, ''),
        ...(0, verbs_1.unreadHead)(turn, 'visits', strips.unread),
        childId: child.childId,
        name: (0, actionWords_1.childWords)(texts, child, state.group),
        flags: flagsOf(turn, child),
        state: (0, visitWords_1.nearestWords)(texts, child),
        ...(0, visitWords_1.lastWords)(texts, child),
        ...stripFor(turn, child, strips, state.group),
        frozen: { shown: child.isFrozen, text: texts.words.children.frozen },
        limits: [
            ...regimes.filter(isFirst).map((each) => (0, regimeWords_1.regimeWords)(texts, each)),
            ...limits,
            ...regimes.filter((each) => !isFirst(each)).map((each) => (0, regimeWords_1.regimeWords)(texts, each)),
        ],
        mayRecord: (0, offers_1.offersDeed)(turn, shown, childPermissions_1.mayRecordVisit) && !child.isFrozen,
        mayChange: (0, offers_1.offers)(turn, shown, (asker) => (0, childPermissions_1.mayOpenChanges)(asker, child)),
        mayReport: mayReportMissing(turn, shown, child.childId),
    });
}
/** Those who run the plan find it among what has changed too; everybody else here alone. */
function mayReportMissing(turn, shown, childId) {
    const child = shown.state.group.children.find((each) => each.childId === childId);
    const isOpen = child !== undefined && (0, childChange_1.changesOpenTo)(child, turn.deps.clock.today()).includes('missing');
    return isOpen && (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayRecordMissing)(asker, { childId }));
}
/** Nobody visits a child who is not born: there is nothing to count. */
function stripFor({ texts, deps }, { childId, isUnborn }, strips, group) {
    if (isUnborn)
        return { strip: '', stripWords: texts.words.children.noVisits };
    const child = group.children.find((each) => each.childId === childId);
    const since = child === undefined ? '' : (0, childBoard_1.visitedFrom)(child);
    return (0, visitWords_1.stripWords)(texts, (0, childBoard_1.fortnights)(strips.facts.get(childId) ?? [], deps.clock.today(), since));
}
function numbered(turn, child, number) {
    const { texts } = turn;
    return {
        number: `${number}.`,
        name: (0, actionWords_1.nameWords)(texts, child, child.mark),
        flags: flagsOf(turn, child),
        state: (0, visitWords_1.nearestWords)(texts, child),
        open: texts.say('children.openOne', { number }),
    };
}
function flagsOf({ texts }, { isMissing, missing, isRemovalOpen, isAddressConfidential, isFrozen, without, asked }) {
    const words = texts.words.children;
    if (isFrozen)
        return words.isFrozen;
    return [
        ...(isMissing && missing !== null ? [texts.say('children.missingSince', { when: (0, visitWords_1.whenWords)(texts, missing.on, missing.time) })] : []),
        ...(isRemovalOpen ? [words.removalOpen] : []),
        ...(isAddressConfidential ? [words.addressConfidential] : []),
        ...(0, clockWords_1.withoutWords)(texts, without),
        ...asked.map((what) => texts.words.clock.asked[what]),
    ].join(' · ');
}
//# sourceMappingURL=children.js.map