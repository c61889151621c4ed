"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupsVerbs = exports.openGroupsVerb = void 0;
exports.commandAfterChoice = commandAfterChoice;
exports.someGroupsFor = someGroupsFor;
const zod_1 = require("zod");
const groups_1 = require("../../cards/groups");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const commands_1 = require("../../core/help/commands");
const firstInOrder_1 = require("../../core/lists/firstInOrder");
const groups_2 = require("../../usecases/groups/groups");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const groupCard_1 = require("./groupCard");
const groupLinks_1 = require("./groupLinks");
/** The command that is to go on once the group is chosen; '' where the group itself is to be opened. */
const goesOn = zod_1.z.enum(['', ...commands_1.commands.map(({ name }) => name)]).default('');
const listData = zod_1.z.strictObject({ page: zod_1.z.number().int().min(1).default(1), goesOn });
const noData = zod_1.z.strictObject({});
/** In the personal chat the person's own groups; in a shared one the group it belongs to, or the offer to link it. */
exports.openGroupsVerb = {
    verb: 'groups.open',
    kind: 'view',
    data: listData,
    inputs: noData,
    may: groupPermissions_1.mayOpenGroup,
    async handle(turn, pressed) {
        const read = listData.safeParse((0, verbs_1.pickedFrom)(pressed, ['page', 'goesOn']));
        if (!read.success)
            return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'groups.open', {});
        if (turn.where.kind === 'personal')
            return listFor(turn, read.data.page, read.data.goesOn);
        return turn.where.coreGroupId === null ? (0, groupLinks_1.linkingFor)(turn, read.data.page) : (0, groupCard_1.linkedGroupCard)(turn, turn.where.coreGroupId);
    },
};
/** Remembers the group; the router then opens what the person had asked for. */
const chooseGroupVerb = {
    verb: 'groups.choose',
    kind: 'deed',
    data: zod_1.z.strictObject({ g: zod_1.z.string(), goesOn }),
    inputs: noData,
    may: groupPermissions_1.mayOpenGroup,
    async handle(turn, pressed) {
        const read = (0, verbs_1.readPress)(turn, pressed, noData, noData);
        if (!read.ok)
            return (0, verbs_1.deniedCard)(turn, read.refusal, 'groups.choose', pressed);
        if (turn.where.kind !== 'personal')
            return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'groups.choose', pressed);
        const viewed = await (0, groups_2.chooseGroup)(turn.deps, { personId: turn.person.personId, coreGroupId: read.value.coreGroupId });
        return (0, groupCard_1.viewedGroupCard)(turn, viewed, turn.texts.words.groups.chosenDone);
    },
};
exports.groupsVerbs = [
    exports.openGroupsVerb,
    (0, verbs_1.viewVerb)(groups_2.openGroup, {}, (turn, shown) => (0, groupCard_1.groupCardFor)(turn, shown, '')),
    chooseGroupVerb,
];
/** The command that a choice goes on with; null: none, or the press is no choice. */
function commandAfterChoice(verb, { goesOn: wanted }) {
    const name = verb === chooseGroupVerb ? (goesOn.safeParse(wanted).data ?? '') : '';
    return name === '' ? null : name;
}
/** Of the person's groups those that what they typed fits, to choose from; no more than one list shows. */
async function someGroupsFor(turn, found, next) {
    const { groups, unread } = await (0, groups_2.groupsOf)(turn.deps, turn.person);
    const fitting = groups.filter(({ group }) => found.some(({ coreGroupId }) => coreGroupId === group.coreGroupId));
    return listCard(turn, { groups: fitting, unread, over: 0 }, 1, next, turn.texts.words.groups.severalFit, 'first-page');
}
async function listFor(turn, wanted, next) {
    const text = turn.texts.say('groups.goesOn', { command: commandWord(turn, next) });
    return listCard(turn, await (0, groups_2.groupsOf)(turn.deps, turn.person), wanted, next, next === '' ? '' : text);
}
function listCard(turn, { groups, unread, over }, wanted, next, before, turns = 'all-pages') {
    const { texts, person } = turn;
    const words = texts.words.groups;
    const mayCreate = (0, groupPermissions_1.mayCreateGroup)(person.post).ok;
    const { rows, pages, first } = (0, paging_1.pageInOrder)(texts, groups, wanted, firstInOrder_1.byOrder);
    return groups_1.groupsCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        title: words.title,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        ...(0, verbs_1.unreadHead)(turn, 'groups', unread),
        over: { shown: over > 0, text: over > 0 ? texts.say('groups.over', { count: over }) : '' },
        empty: { shown: groups.length + unread + over === 0, text: mayCreate ? words.emptyCreate : words.empty },
        rows: rows.map(({ group, access }, index) => ({
            g: group.coreGroupId,
            ...toldApart(turn, group, groups.length === 1 ? null : first + index + 1),
            missing: (0, groupCard_1.missingWords)(turn, group),
            chosen: group.coreGroupId === person.currentGroupId ? `  ${words.chosen}` : '',
            line: [...accessWords(turn, access), (0, groupCard_1.lineOf)(turn, group)].join(' · '),
            nextDateMissing: group.isNextDateMissing,
        })),
        pages: turns === 'all-pages' ? pages : { ...pages, shown: false, hasBefore: false, hasAfter: false },
        mayCreate,
        goesOn: next,
        before: { shown: before !== '' && groups.length > 0, text: before },
    });
}
function accessWords({ texts }, access) {
    const { isFrozen, readsOnly } = texts.words.groups;
    return access === 'frozen' ? [isFrozen] : access === 'reads' ? [readsOnly] : [];
}
/** Where no reference tells one of several groups from another, its number does, in its line and on its button. */
function toldApart(turn, group, number) {
    const { texts } = turn;
    const named = (0, groupCard_1.namesOf)(turn, group);
    if (group.ref !== '')
        return { ...named, choose: texts.say('groups.chooseRef', { ref: group.ref }) };
    if (number === null)
        return { ...named, choose: texts.words.groups.choose };
    return { ...named, label: `${number}. ${named.label}`, choose: texts.say('groups.chooseRef', { ref: String(number) }) };
}
function commandWord({ language }, name) {
    return commands_1.commands.find((command) => command.name === name)?.[language] ?? '';
}
//# sourceMappingURL=groups.js.map