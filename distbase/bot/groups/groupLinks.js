"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupLinkVerbs = void 0;
exports.linkOfferCard = linkOfferCard;
exports.linkingFor = linkingFor;
const zod_1 = require("zod");
const groups_1 = require("../../cards/groups");
const posted_1 = require("../../cards/posted");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const texts_1 = require("../../text/texts");
const sha256_1 = require("../../usecases/deeds/sha256");
const groups_2 = require("../../usecases/groups/groups");
const conversations_1 = require("../../usecases/people/conversations");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const groupCard_1 = require("./groupCard");
const linkingData = zod_1.z.strictObject({ page: zod_1.z.number().int().min(1).default(1) });
const noData = zod_1.z.strictObject({});
/** The neutral card that a conversation of no group is answered with; who may link it sees how on opening it. */
function linkOfferCard(deps) {
    const nothing = { shown: false, text: '' };
    const head = { title: (0, texts_1.sayBoth)('appName'), done: nothing, refused: nothing };
    return posted_1.postedCard.render((0, texts_1.textFor)('cy'), { g: null, k: deps.newId() }, {
        ...head,
        how: { shown: true, text: (0, texts_1.sayBoth)('groups.offerHow') },
        open: (0, texts_1.sayBoth)('groups.offerLink'),
        verb: 'groups.linking',
        userIds: [],
    });
}
exports.groupLinkVerbs = [
    {
        verb: 'groups.linking',
        kind: 'view',
        data: linkingData,
        inputs: noData,
        may: groupPermissions_1.mayOpenGroup,
        async handle(turn, pressed) {
            const read = linkingData.safeParse((0, verbs_1.pickedFrom)(pressed, ['page']));
            if (!read.success)
                return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'groups.linking', {});
            if (turn.where.kind === 'personal')
                return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'groups.linking', {});
            return turn.where.coreGroupId === null ? linkingFor(turn, read.data.page) : (0, groupCard_1.linkedGroupCard)(turn, turn.where.coreGroupId);
        },
    },
    { verb: 'groups.link', kind: 'deed', data: zod_1.z.strictObject({ g: zod_1.z.string() }), inputs: noData, may: groupPermissions_1.mayRunGroup, handle: pressLink },
    (0, verbs_1.viewVerb)({ ...groups_2.openGroup, name: 'groups.unlinking', may: groupPermissions_1.mayRunGroup }, {}, (turn, shown) => groups_1.groupUnlinkCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), (0, verbs_1.headFor)(turn, shown, turn.texts.words.groups.unlinkTitle, ''))),
    (0, verbs_1.deedVerb)(conversations_1.unlink, {}, {}, (turn, shown) => (0, groupCard_1.groupCardFor)(turn, shown, turn.texts.words.groups.unlinkedDone), (deps, _deed, press) => (0, conversations_1.unlinkGroup)(deps, press)),
];
/** Lists the groups that the reader may link here; somebody who runs no group is told who can. */
async function linkingFor(turn, wanted) {
    const { texts, person } = turn;
    const { groups, unread } = await (0, groups_2.linkableGroups)(turn.deps, person);
    if (groups.length + unread === 0)
        return (0, verbs_1.refusalCard)(turn, 'may-not-link');
    const { rows, pages } = (0, paging_1.pageOf)(texts, groups, wanted);
    return groups_1.groupsLinkCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        title: texts.words.groups.linkTitle,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        ...(0, verbs_1.unreadHead)(turn, 'groups', unread),
        intro: texts.words.groups.linkWhich,
        rows: rows.map(({ coreGroupId, ref, team }) => ({
            g: coreGroupId,
            link: texts.say('groups.linkRef', { ref: ref === '' ? team : ref }),
        })),
        pages,
    });
}
/** The one press in a shared conversation about a group that is not yet this conversation's. */
async function pressLink(turn, pressed) {
    const { g, k } = pressed;
    if (typeof g !== 'string' || typeof k !== 'string')
        return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'groups.link', {});
    const conversation = conversationOf(turn.where);
    if (conversation === null)
        return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'groups.link', pressed);
    if (!turn.person.coreGroupIds.includes(g))
        return (0, verbs_1.deniedCard)(turn, 'not-a-member', 'groups.link', pressed);
    const { personId } = turn.person;
    const pressKey = (0, sha256_1.sha256)(JSON.stringify([k, 'groups.link', personId, g, conversation.conversationId])).slice(0, 32);
    const outcome = await (0, conversations_1.linkGroup)(turn.deps, { personId, coreGroupId: g, language: turn.language, pressKey }, conversation);
    return outcome.kind === 'denied'
        ? (0, verbs_1.refusalCard)(turn, outcome.denial)
        : (0, groupCard_1.groupCardFor)(turn, shownFrom(outcome), turn.texts.words.groups.linkedDone);
}
function conversationOf({ kind, conversationId, tenantId, serviceUrl }) {
    return kind === 'personal' ? null : { conversationId, kind, tenantId, serviceUrl };
}
function shownFrom(outcome) {
    const { state, actor } = outcome;
    return { state, actor, data: {}, result: outcome.kind === 'refused' ? outcome : { kind: 'done' }, entered: {} };
}
//# sourceMappingURL=groupLinks.js.map