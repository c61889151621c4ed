"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeRouter = makeRouter;
exports.postedCardFor = postedCardFor;
const posted_1 = require("../cards/posted");
const commands_1 = require("../core/help/commands");
const emergency_1 = require("../core/help/emergency");
const texts_1 = require("../text/texts");
const notSeenFirst_1 = require("./children/notSeenFirst");
const ringing_1 = require("./children/ringing");
const foundGroup_1 = require("./foundGroup");
const groupLinks_1 = require("./groups/groupLinks");
const groups_1 = require("./groups/groups");
const help_1 = require("./help");
const language_1 = require("./language");
const told_1 = require("./told");
const typed_1 = require("./typed");
const verbs_1 = require("./verbs");
const longestCommand = 200;
/** Throws at start-up when a verb has no permission, or when two have one name, so that nothing can be pressed that is not protected. */
function makeRouter(verbs, openings) {
    const byName = new Map();
    for (const each of [...verbs, ...Object.values(openings)]) {
        if (typeof each.may !== 'function')
            throw new Error(`The verb ${each.verb} has no permission.`);
        const known = byName.get(each.verb);
        if (known !== undefined && known !== each)
            throw new Error(`There are two verbs ${each.verb}.`);
        byName.set(each.verb, each);
    }
    return {
        async greet(unspoken) {
            const turn = await spoken(unspoken, null);
            return turn === null ? (0, language_1.chooseLanguageCard)(unspoken.deps, 'help') : (0, help_1.helpFor)(turn, 'intro');
        },
        async answerMessage(unspoken, line) {
            const cry = (0, emergency_1.emergencyIn)(line);
            if (cry !== null)
                return emergencyFor(unspoken, cry);
            if (line.length > longestCommand) {
                const turn = await spoken(unspoken, null);
                return turn === null ? (0, language_1.chooseLanguageCard)(unspoken.deps, 'help') : (0, help_1.helpFor)(turn, 'tooLong');
            }
            const { match, found } = await (0, typed_1.readTyped)(unspoken, line);
            const ownChat = unspoken.where.kind === 'personal';
            if (match.kind === 'speak' && ownChat)
                return (0, help_1.helpFor)(await speaking(unspoken, match.language), 'speaks');
            const name = match.kind === 'command' ? match.name : match.kind === 'speak' ? 'language' : 'help';
            const typedIn = match.kind === 'command' ? match.language : null;
            const turn = await spoken(unspoken, typedIn, ownChat && match.kind !== 'unknown' ? match.clearly : null);
            if (turn === null)
                return (0, language_1.chooseLanguageCard)(unspoken.deps, name);
            if (match.kind === 'unknown')
                return (0, help_1.helpFor)(turn, ownChat && !match.isAllKnown ? 'unknownName' : 'unknown');
            if (match.kind === 'nearest')
                return (0, help_1.helpFor)(turn, 'nearest', match.names);
            if (match.kind === 'find')
                return find(turn, found, null);
            return found.length > 0 ? find({ ...turn, typedIn }, found, name) : open({ ...turn, typedIn }, name, null);
        },
        async answerPress(unspoken, verb, pressed) {
            const known = byName.get(verb);
            const choice = known === language_1.chooseLanguage ? (0, language_1.languageChosen)(pressed) : null;
            const turn = await spoken(unspoken, choice?.language ?? null);
            if (turn === null) {
                const { deps, person } = unspoken;
                if (known === language_1.chooseLanguage)
                    await deps.access.denied('none', person.personId, verb, 'not-my-card');
                return (0, language_1.chooseLanguageCard)(deps, commandOpenedBy(verb) ?? 'help');
            }
            if (known === undefined) {
                await turn.deps.access.denied('none', turn.person.personId, 'unknown-verb', 'not-my-card');
                return (0, verbs_1.refusalCard)(turn, 'not-my-card');
            }
            const chosen = known === help_1.chooseCommand ? (0, help_1.commandChosen)(pressed) : null;
            if (chosen !== null)
                return openPressed(turn, chosen);
            const card = await known.handle(turn, pressed);
            if (choice !== null)
                return open(inLanguage(turn, choice.language), choice.goesOn, null);
            const next = (0, groups_1.commandAfterChoice)(known, pressed);
            return next === null || turn.where.kind !== 'personal' ? card : openings[next].handle(turn, { g: pressed['g'], k: pressed['k'] });
        },
        kindOf: (verb) => byName.get(verb)?.kind ?? null,
    };
    /** Kept is that somebody was shown whom to ring, and not one of their words. Where that cannot be kept they are shown it all the same. */
    async function emergencyFor(turn, { language, isMissing = false }) {
        const { deps, person, where } = turn;
        await deps.access.viewed('none', person.personId, 'emergency');
        if (where.kind !== 'personal')
            return (0, told_1.emergencyCard)(deps.rules, null, language, isMissing ? (0, told_1.besideNumbers)(where.coreGroupId) : undefined);
        const say = ({ canReport }) => (canReport && !isMissing ? ['emergency.notSeen'] : []);
        return (0, ringing_1.ringingCard)(turn, language, person.currentGroupId, say, isMissing);
    }
    /** What was named: it is talked about from now on, and opens with what was asked of it. Several are asked about. */
    async function find(turn, found, name) {
        const [only, ...others] = found;
        if (only === undefined)
            return (0, help_1.helpFor)(turn, 'unknownName');
        if (others.length > 0)
            return name === 'not seen' ? (0, notSeenFirst_1.notSeenInOneOf)(turn, found) : (0, groups_1.someGroupsFor)(turn, found, name ?? '');
        const { coreGroupId, childIds: named } = only;
        return (0, foundGroup_1.foundGroupFor)(turn, only, name === null ? null : () => open({ ...turn, named }, name, coreGroupId));
    }
    /** In a shared conversation a command posts the neutral card; each person's own view comes when they open it. */
    async function open(turn, name, named) {
        const opening = openings[name];
        if (name === 'help')
            return (0, help_1.helpFor)(turn, 'intro');
        const k = turn.deps.newId();
        if (turn.where.kind !== 'personal') {
            const group = turn.where.coreGroupId;
            if (group === null && opening === openings['not seen'])
                return (0, told_1.emergencyCard)(turn.deps.rules, null, turn.typedIn ?? null, (0, told_1.besideNumbers)(group));
            return group === null && name !== 'language' ? (0, groupLinks_1.linkOfferCard)(turn.deps) : postedCardFor(opening.verb, group, k, [], howFor(name));
        }
        if (opening === openings.groups || opening === openings.language || opening === openings.away)
            return opening.handle(turn, { k });
        const group = named ?? turn.person.currentGroupId ?? onlyOne(turn.person.coreGroupIds);
        if (group !== null)
            return opening.handle(turn, { g: group, k });
        // Whoever could not see a child is shown whom to ring and asked which child, before anything else; children and alerts can be
        // those of all groups.
        const withoutGroup = ['not seen', 'children', 'alerts'];
        const goesWithoutGroup = withoutGroup.some((each) => opening === openings[each]);
        return goesWithoutGroup ? opening.handle(turn, { k }) : openings.groups.handle(turn, { k, goesOn: name });
    }
    /** A button of help. In a shared conversation what opens takes the card's place for whoever pressed alone, as with "Open". */
    async function openPressed(turn, name) {
        const { kind, coreGroupId } = turn.where;
        if (kind === 'personal' || coreGroupId === null || name === 'help')
            return open(turn, name, null);
        return openings[name].handle(turn, { g: coreGroupId, k: turn.deps.newId() });
    }
    function commandOpenedBy(verb) {
        return commands_1.commands.find(({ name }) => openings[name].verb === verb)?.name ?? null;
    }
}
/** In a conversation of several people too whoever types that they could not see a child reads at once whom to ring. */
function howFor(name) {
    return name === 'not seen' ? (0, texts_1.sayBoth)('emergency.ring') : '';
}
function postedCardFor(verb, coreGroupId, k, userIds = [], how = '') {
    return posted_1.postedCard.render((0, texts_1.textFor)('cy'), { g: coreGroupId, k }, {
        title: 'Craidd',
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        how: { shown: how !== '', text: how },
        open: (0, texts_1.sayBoth)('common.open'),
        verb,
        userIds: [...userIds],
    });
}
/**
 * The reader's own language, else the one they have just written in, which is then remembered; null: they must be asked. Whoever
 * then writes in the other (`clearly`) is answered in it, and it is theirs from then on.
 */
async function spoken(turn, typedIn, clearly = null) {
    const own = turn.person.interfaceLanguage;
    const language = own === null ? (typedIn ?? clearly) : (clearly ?? own);
    if (language === null)
        return null;
    if (language === own)
        return inLanguage(turn, own);
    const changed = await speaking(turn, language);
    return own === null ? changed : { ...changed, spokenBefore: own };
}
async function speaking(turn, language) {
    return inLanguage({ ...turn, person: await (0, language_1.rememberLanguage)(turn.deps, turn.person, language) }, language);
}
function inLanguage(turn, language) {
    return { ...turn, language, texts: (0, texts_1.textFor)(language) };
}
/** Somebody with one group need not choose it first. */
function onlyOne(coreGroupIds) {
    return coreGroupIds.length === 1 ? (coreGroupIds[0] ?? null) : null;
}
//# sourceMappingURL=router.js.map