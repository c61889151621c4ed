"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpVerbs = exports.chooseCommand = exports.openHelp = void 0;
exports.commandChosen = commandChosen;
exports.helpFor = helpFor;
const zod_1 = require("zod");
const help_1 = require("../cards/help");
const groupPermissions_1 = require("../core/groups/groupPermissions");
const commands_1 = require("../core/help/commands");
const commandsFor_1 = require("../core/help/commandsFor");
const likelyFirst_1 = require("../core/help/likelyFirst");
const faultCode_1 = require("../usecases/deeds/faultCode");
const groups_1 = require("../usecases/groups/groups");
const paging_1 = require("./paging");
const verbs_1 = require("./verbs");
const page = zod_1.z.strictObject({ page: zod_1.z.number().int().min(1).default(1) });
exports.openHelp = {
    verb: 'help.open',
    kind: 'view',
    data: page,
    inputs: zod_1.z.strictObject({}),
    may: groupPermissions_1.mayChangeOwnSettings,
    async handle(turn, pressed) {
        const read = page.safeParse((0, verbs_1.pickedFrom)(pressed, ['page']));
        return read.success ? helpFor(turn, 'intro', undefined, read.data.page) : (0, verbs_1.deniedCard)(turn, 'not-my-card', 'help.open', {});
    },
};
const choice = zod_1.z.strictObject({ name: zod_1.z.enum(commands_1.commands.map(({ name }) => name)) });
/** A button of help; the router opens the command, as if its word had been typed. */
exports.chooseCommand = {
    verb: 'help.choose',
    kind: 'view',
    data: choice,
    inputs: zod_1.z.strictObject({}),
    may: groupPermissions_1.mayChangeOwnSettings,
    handle: async (turn) => (0, verbs_1.deniedCard)(turn, 'not-my-card', 'help.choose', {}),
};
exports.helpVerbs = [exports.openHelp, exports.chooseCommand];
/** The command that a button of help opens; null where the press is none of ours. */
function commandChosen(pressed) {
    return choice.safeParse((0, verbs_1.pickedFrom)(pressed, ['name'])).data?.name ?? null;
}
/** Says why the card came, with a button for each thing that this person can do, or only for the `nearest` to what they typed. */
async function helpFor(turn, why, nearest, wanted = 1) {
    const { texts, language } = turn;
    const here = await commandsHere(turn);
    const near = nearest?.filter((name) => here.reach.has(name)) ?? [];
    const because = why === 'nearest' && near.length === 0 ? 'unknown' : why;
    const offered = near.length > 0 ? near : [...here.reach.keys()].filter((name) => name !== 'help');
    const { rows, pages } = (0, paging_1.pageOf)(texts, offered, wanted);
    return help_1.helpCard.render(texts, { g: null, k: turn.deps.newId() }, {
        title: texts.words.help.title,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        intro: because === 'speaks' ? texts.words.language.saved : texts.words.help[because === 'intro' ? here.intro : because],
        commands: rows.map((name) => ({ name, title: titleFor(turn, name, here.reach.get(name)) })),
        pages,
        otherLanguage: language === 'cy' ? { title: texts.words.language.english, language: 'en' } : { title: texts.words.language.welsh, language: 'cy' },
    });
}
const everything = new Map(commands_1.commands.map(({ name }) => [name, 'all']));
/** What works without a group: everything else would only be refused. */
const withoutGroup = new Map(['help', 'groups', 'language'].map((name) => [name, 'all']));
/** What this person can do in this place. Where others read along, help names all commands, whoever asks. */
async function commandsHere({ deps, person, where }) {
    if (where.kind !== 'personal')
        return where.coreGroupId === null ? { intro: 'notLinked', reach: withoutGroup } : { intro: 'groupIntro', reach: everything };
    if (person.coreGroupIds.length === 0)
        return { intro: 'noGroup', reach: withoutGroup };
    const askers = await (0, groups_1.askersFor)(deps, person).catch(nullWhereStored);
    // If a group cannot be read, or the store does not answer, it is not known who somebody is: help comes all the same.
    if (askers === null)
        return { intro: 'intro', reach: everything };
    if (askers.length === 0)
        return { intro: 'noGroup', reach: withoutGroup };
    const likely = (0, likelyFirst_1.likelyFirst)(commands_1.commands.map(({ name }) => name), askers, deps.rules);
    const theirs = likely.flatMap((name) => {
        const reach = (0, commandsFor_1.reachOf)(name, askers);
        return reach === null ? [] : [[name, reach]];
    });
    return { intro: 'intro', reach: new Map(theirs) };
}
/** A store that does not answer costs nobody their help; a fault of ours is thrown on. */
function nullWhereStored(error) {
    if ((0, faultCode_1.faultCode)(error) === null)
        throw error;
    return null;
}
function titleFor({ texts }, name, reach = 'all') {
    const { commandTitle, commandTitleOwn, commandTitleRead } = texts.words;
    const own = commandTitleOwn;
    const read = commandTitleRead;
    return { all: commandTitle[name], own: own[name], read: read[name] }[reach] ?? commandTitle[name];
}
//# sourceMappingURL=help.js.map