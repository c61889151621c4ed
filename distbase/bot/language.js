"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooseLanguage = exports.openLanguage = void 0;
exports.languageChosen = languageChosen;
exports.chooseLanguageCard = chooseLanguageCard;
exports.rememberLanguage = rememberLanguage;
const zod_1 = require("zod");
const language_1 = require("../cards/language");
const groupPermissions_1 = require("../core/groups/groupPermissions");
const commands_1 = require("../core/help/commands");
const texts_1 = require("../text/texts");
const linkPerson_1 = require("../usecases/people/linkPerson");
const verbs_1 = require("./verbs");
const chosen = zod_1.z.strictObject({
    language: zod_1.z.enum(['cy', 'en']),
    /** The command to go on with; the language card itself where there is none. */
    goesOn: zod_1.z.enum(commands_1.commands.map(({ name }) => name)),
});
exports.openLanguage = {
    verb: 'language.open',
    kind: 'view',
    data: zod_1.z.strictObject({}),
    inputs: zod_1.z.strictObject({}),
    may: groupPermissions_1.mayChangeOwnSettings,
    handle: async (turn) => chooseLanguageCard(turn.deps, 'help'),
};
/** Remembers the language; the router then opens what the person had asked for. */
exports.chooseLanguage = {
    verb: 'language.choose',
    kind: 'deed',
    data: chosen,
    inputs: zod_1.z.strictObject({}),
    may: groupPermissions_1.mayChangeOwnSettings,
    async handle(turn, pressed) {
        const choice = languageChosen(pressed);
        if (choice === null)
            return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'language.choose', {});
        await rememberLanguage(turn.deps, turn.person, choice.language);
        return chooseLanguageCard(turn.deps, choice.goesOn);
    },
};
/** The choice that a press makes, and the command to go on with; null where the press has not the form of one. */
function languageChosen(pressed) {
    return chosen.safeParse((0, verbs_1.pickedFrom)(pressed, Object.keys(chosen.shape))).data ?? null;
}
/** Asked in both languages, Welsh first, as the reader's is not known (DOMAIN 4.2: ask, and keep a record). */
function chooseLanguageCard(deps, goesOn) {
    return language_1.languageCard.render((0, texts_1.textFor)('cy'), { g: null, k: deps.newId() }, {
        title: (0, texts_1.sayBoth)('language.title'),
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        ask: (0, texts_1.sayBoth)('language.ask'),
        goesOn,
    });
}
async function rememberLanguage(deps, person, language) {
    const changed = await (0, linkPerson_1.changePerson)(deps, person.personId, (now) => ({ ...now, interfaceLanguage: language }));
    return changed ?? { ...person, interfaceLanguage: language };
}
//# sourceMappingURL=language.js.map