"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notSeenFirstVerbs = exports.openNotSeenVerb = void 0;
exports.notSeenInOneOf = notSeenInOneOf;
const zod_1 = require("zod");
const notSeen_1 = require("../../cards/notSeen");
const childPermissions_1 = require("../../core/children/childPermissions");
const texts_1 = require("../../text/texts");
const notSeen_2 = require("../../usecases/children/notSeen");
const openView_1 = require("../../usecases/deeds/openView");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const paging_1 = require("../paging");
const told_1 = require("../told");
const turn_1 = require("../turn");
const verbs_1 = require("../verbs");
const ringing_1 = require("./ringing");
const seen_1 = require("./seen");
const page = zod_1.z.number().int().min(1).default(1);
const inGroup = (0, verbs_1.viewVerb)(notSeen_2.openNotSeen, {}, (turn, shown) => firstCardFor(turn, shown, ''));
const ofChildVerb = (0, verbs_1.viewVerb)(notSeen_2.openForChild, { childId: inputs_1.childOnCard }, (turn, shown) => firstCardFor(turn, shown, shown.data.childId));
/**
 * In one's own chat and with no group chosen yet it asks which child, of all groups; whom to ring stands first in any case, also
 * for those who are to visit no child: a parent who types this is told whom to ring, not that it is none of theirs.
 */
exports.openNotSeenVerb = {
    ...inGroup,
    async handle(turn, pressed) {
        if (turn.where.kind === 'personal' && pressed['g'] === undefined)
            return whichFor(turn, 1);
        const read = (0, verbs_1.readPress)(turn, pressed, noData, noData);
        if (!read.ok)
            return inGroup.handle(turn, pressed);
        const viewed = await (0, openView_1.openView)(turn.deps, notSeen_2.openNotSeen, (0, turn_1.viewerOf)(turn, read.value.coreGroupId), {});
        if (viewed.kind === 'denied')
            return insteadOfReport(turn, read.value.coreGroupId);
        await (0, verbs_1.noteNotice)(turn, viewed.state, read.value.notice);
        const { state, actor } = viewed;
        return firstCardFor(turn, { state, actor, data: {}, result: { kind: 'viewed' }, entered: {} }, onlyNamed(turn));
    },
};
/** The one child whom the line named, for the form that comes next. */
function onlyNamed({ named = [] }) {
    const [only = '', ...others] = named;
    return others.length === 0 ? only : '';
}
const noData = zod_1.z.strictObject({});
const whichData = zod_1.z.strictObject({ page });
const whichVerb = {
    verb: 'notSeen.which',
    kind: 'view',
    data: whichData,
    inputs: zod_1.z.strictObject({}),
    may: childPermissions_1.mayRecordVisit,
    async handle(turn, pressed) {
        const read = whichData.safeParse((0, verbs_1.pickedFrom)(pressed, ['page']));
        if (!read.success)
            return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'notSeen.which', {});
        if (turn.where.kind !== 'personal')
            return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'notSeen.which', {});
        return whichFor(turn, read.data.page);
    },
};
exports.notSeenFirstVerbs = [exports.openNotSeenVerb, whichVerb, (0, loadingVerb_1.choosingVerb)('notSeen.here', ofChildVerb)];
/** Somebody who is to visit no child is answered with whom to ring, as anybody is who may be in danger, and why there is no form. */
function insteadOfReport(turn, coreGroupId) {
    const inOwnChat = turn.where.kind === 'personal';
    const typed = turn.typedIn ?? null;
    return inOwnChat
        ? (0, ringing_1.ringingCard)(turn, typed, coreGroupId, () => ['emergency.noReport'])
        : Promise.resolve((0, told_1.emergencyCard)(turn.deps.rules, turn.spokenBefore ?? turn.language, typed, { ...told_1.nobodyElse, say: ['emergency.noReport'] }));
}
/** The numbers and the question, in the language just typed too: nobody in a hurry must read one that is not theirs. */
function ringsAndAsks({ deps, language, spokenBefore = language, typedIn = null }, question) {
    const languages = (0, told_1.languagesFor)(spokenBefore, typedIn);
    return {
        rings: languages.map((each) => ({ ...(0, told_1.ringing)(deps.rules, each), ring: (0, texts_1.textFor)(each).words.notSeen.danger })),
        asks: languages.map((each) => ({ text: (0, texts_1.textFor)(each).words.notSeen[question] })),
    };
}
async function whichFor(turn, wanted, found = []) {
    const { texts } = turn;
    const { children: all, unread } = await (0, notSeen_2.childrenToReport)(turn.deps, turn.person);
    if (all.length === 0)
        return insteadOfReport(turn, null);
    const meant = all.filter((each) => isOneOf(found, each));
    const isShort = meant.length > 0 && !(0, paging_1.pageOf)(texts, meant, 1).pages.hasAfter;
    const children = isShort ? meant : all;
    const { rows, pages } = (0, paging_1.pageOf)(texts, children, wanted);
    return notSeen_1.notSeenWhichCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        title: texts.words.notSeen.title,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        ...(0, verbs_1.unreadHead)(turn, 'groups', unread),
        ...ringsAndAsks(turn, 'which'),
        rows: rows.map((each) => {
            const number = children.indexOf(each) + 1;
            const { group, child } = each;
            const names = [(0, seen_1.visitedChildWords)(texts, group, child), group.ref].filter((part) => part !== '').join(' · ');
            return {
                g: group.coreGroupId,
                childId: child.childId,
                names: `${number}. ${names}`,
                choose: texts.say('notSeen.whichOne', { number }),
            };
        }),
        pages,
    });
}
/**
 * Where what was typed fits several groups: the numbers at once, and beneath them the children whom it may be about. Of all their
 * groups where none of those is theirs to visit, or where a list of them has several pages.
 */
async function notSeenInOneOf(turn, found) {
    return whichFor(turn, 1, found);
}
function isOneOf(found, { group, child }) {
    return found.some(({ coreGroupId, childIds }) => coreGroupId === group.coreGroupId && (childIds.length === 0 || childIds.includes(child.childId)));
}
/** The numbers to ring stand before every question. */
function firstCardFor(turn, shown, childId) {
    return notSeen_1.notSeenCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.notSeen.title, ''),
        ...ringsAndAsks(turn, 'ask'),
        childId,
    });
}
//# sourceMappingURL=notSeenFirst.js.map