"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openStage = openStage;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const router_1 = require("../../bot/router");
const verbTable_1 = require("../../bot/verbTable");
const commands_1 = require("../../core/help/commands");
const londonTime_1 = require("../../core/time/londonTime");
const caseload_1 = require("../../import/caseload");
const settings_1 = require("../../settings");
const openStore_1 = require("../../storage/openStore");
const sweep_1 = require("../../usecases/alerts/sweep");
const accessLog_1 = require("../../usecases/deeds/accessLog");
const glances_1 = require("../../usecases/deeds/glances");
const keyed_1 = require("../../usecases/deeds/keyed");
const oneAtATime_1 = require("../../usecases/deeds/oneAtATime");
const importCaseload_1 = require("../../usecases/import/importCaseload");
const keyedCaseload_1 = require("../../usecases/import/keyedCaseload");
const conversations_1 = require("../../usecases/people/conversations");
const linkPerson_1 = require("../../usecases/people/linkPerson");
const recognise_1 = require("../../usecases/people/recognise");
const cardsSeen_1 = require("./cardsSeen");
const demoFolder = (0, node_path_1.join)(__dirname, '../../../env/demo');
const now = '2026-11-20T09:00:00.000Z';
const ownChat = { kind: 'personal', conversationId: 'own', tenantId: 'demo', serviceUrl: 'http://127.0.0.1/', coreGroupId: null };
function takenIn({ groups, people }) {
    return { groups: [...groups].map(({ imported }) => imported), people: [...people] };
}
let parsed;
/** The demo caseload in a store of its own at 2026-11-20 09:00, where everybody speaks one language. The same at each opening. */
async function openStage(language, names) {
    const store = await (0, openStore_1.openStore)('sqlite::memory:');
    const clock = { now: () => now, today: () => (0, londonTime_1.dayOf)(now) };
    let made = 0;
    const keyed = (0, keyed_1.makeKeyed)('the cards of the tour');
    const deps = {
        store: store.groups,
        directory: store.directory,
        clock,
        newId: () => `id${String(++made).padStart(18, '0')}`,
        keyed,
        access: (0, accessLog_1.makeAccessLog)(store.groups, clock, 'cards'),
        oneAtATime: (0, oneAtATime_1.makeOneAtATime)(),
        glances: (0, glances_1.makeGlances)(),
        rules: (0, settings_1.defaultRules)(),
        tenantIds: [ownChat.tenantId],
    };
    parsed ??= (0, caseload_1.parseCaseload)(demoFiles(), clock.today());
    const caseload = (0, keyedCaseload_1.keyedCaseload)(parsed, keyed);
    await (0, importCaseload_1.importCaseload)(deps, caseload, { at: now, dryRun: false });
    const router = (0, router_1.makeRouter)(verbTable_1.verbs, verbTable_1.openings);
    const showings = [];
    async function enter(reader, personId, known) {
        let place = ownChat;
        let inHand;
        await (0, linkPerson_1.changePerson)(deps, personId, (person) => ({ ...person, interfaceLanguage: known === null ? null : language }));
        async function turn() {
            const person = await (0, linkPerson_1.changePerson)(deps, personId, (same) => same);
            if (person === null)
                throw new Error(`The demo has no ${reader}.`);
            const group = place === ownChat ? null : await (0, conversations_1.linkedGroup)(deps, place);
            const toOwnChat = async (cards) => {
                for (const card of cards)
                    showings.push({ name: names.of(card), reader, after: 'pastes more than a card can give back', card });
                return true;
            };
            return { deps, person, where: { ...place, coreGroupId: group?.coreGroupId ?? null }, toOwnChat };
        }
        function takes(card, after) {
            inHand = card;
            showings.push({ name: names.of(card), reader, after, card });
        }
        async function typesLine(line) {
            takes(await router.answerMessage(await turn(), line), `types “${line}”`);
        }
        return {
            typesLine,
            types: (command) => typesLine(commands_1.commands.find(({ name }) => name === command)?.[language] ?? command),
            async presses(verb, about = {}, typed = {}) {
                if (inHand === undefined)
                    throw new Error(`The ${reader} has no card yet.`);
                const pressed = (0, cardsSeen_1.buttonOn)(inHand, verb, about);
                if (pressed === undefined)
                    throw new Error(`The ${reader} finds no ${verb} ${JSON.stringify(about)} on the ${names.of(inHand)} card.`);
                takes(await router.answerPress(await turn(), verb, pressOf(inHand, pressed, typed)), `presses “${pressed.title}”`);
            },
            async opens(verb, data) {
                takes(await router.answerPress(await turn(), verb, { k: deps.newId(), ...data }), 'opens a card that came');
            },
            offers: (verb, about = {}) => inHand !== undefined && (0, cardsSeen_1.buttonOn)(inHand, verb, about) !== undefined,
            goesToChat() {
                place = { ...ownChat, kind: 'groupChat', conversationId: '19:chat@thread.v2' };
            },
        };
    }
    return {
        caseload: takenIn(caseload),
        showings,
        async writes(personId, { aadObjectId, name }) {
            const userPrincipalName = (await (0, linkPerson_1.readPerson)(deps, personId))?.email ?? '';
            const account = { tenantId: ownChat.tenantId, aadObjectId, userPrincipalName, userRole: 'user', name };
            const speaker = { tenantId: ownChat.tenantId, aadObjectId, userId: `29:${aadObjectId}`, name };
            await (0, recognise_1.recognise)(deps, speaker, { roster: async () => account, mayNote: () => true });
        },
        async imports(more) {
            const files = [...demoFiles()].map(([file, text]) => [file, [text.trimEnd(), ...(more[file] ?? [])].join('\n')]);
            const exported = (0, keyedCaseload_1.keyedCaseload)((0, caseload_1.parseCaseload)(new Map(files), clock.today()), keyed);
            await (0, importCaseload_1.importCaseload)(deps, exported, { at: now, dryRun: false });
            return takenIn(exported);
        },
        lineOf(file, begins) {
            const found = demoFiles()
                .get(file)
                ?.split(/\r?\n/)
                .find((line) => line.startsWith(begins));
            if (found === undefined)
                throw new Error(`The demo's ${file} has no such line.`);
            return found;
        },
        async sweeps() {
            await (0, sweep_1.sweep)(deps, { dryRun: false, mayGoOn: () => true, failed: failLoudly });
        },
        say: (cy, en) => (language === 'cy' ? cy : en),
        enter,
        close: () => store.close(),
    };
}
/** What a client sends: the button's own data and the card's inputs, unless the button leaves them out. */
function pressOf(card, { data, withInputs }, typed) {
    if (!withInputs)
        return { ...data };
    const given = Object.entries(typed).map(([id, value]) => [id, wordsFor(card, id, value)]);
    const filled = Object.entries({ ...(0, cardsSeen_1.inputsOf)(card), ...Object.fromEntries(given) }).filter(([, value]) => value !== '');
    return { ...data, ...Object.fromEntries(filled) };
}
/** Several choices come joined by commas. */
function wordsFor(card, id, typed) {
    if (typeof typed === 'string')
        return typed;
    return [typed]
        .flat()
        .map((place) => (0, cardsSeen_1.choiceOn)(card, id, place))
        .join(',');
}
function demoFiles() {
    const files = (0, node_fs_1.readdirSync)(demoFolder).filter((file) => file.endsWith('.csv'));
    return new Map(files.map((file) => [file, (0, node_fs_1.readFileSync)((0, node_path_1.join)(demoFolder, file), 'utf8')]));
}
function failLoudly(code) {
    throw new Error(`The sweep of the demo failed: ${code}.`);
}
//# sourceMappingURL=cardStage.js.map