"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createBot = createBot;
const emergency_1 = require("../core/help/emergency");
const matchCommand_1 = require("../core/help/matchCommand");
const texts_1 = require("../text/texts");
const faultCode_1 = require("../usecases/deeds/faultCode");
const conversations_1 = require("../usecases/people/conversations");
const faults_1 = require("./faults");
const givenBack_1 = require("./givenBack");
const groupLinks_1 = require("./groups/groupLinks");
const invokeAnswer_1 = require("./invokeAnswer");
const ownChat_1 = require("./ownChat");
const pressed_1 = require("./pressed");
const told_1 = require("./told");
const whoSpeaks_1 = require("./whoSpeaks");
/** Answers each activity that the front door let in. Never throws for what a store or Teams does: it says what was not saved. */
function createBot(given) {
    const options = { ...given, whoSpeaks: (0, whoSpeaks_1.makeWhoSpeaks)(given.deps, given.messenger, given.report) };
    const { router } = options;
    let app = null;
    return {
        async turn(context) {
            app ??= routed(options);
            await app.run(context);
        },
        press(activity) {
            const read = (0, pressed_1.readPressed)(activity.value);
            const { verb, data } = read ?? { verb: 'malformed', data: {} };
            const kind = (read !== null && router.kindOf(verb)) || 'view';
            return reply(activity, options, kind, (turn) => router.answerPress(turn, verb, data));
        },
    };
}
/** Which way an activity goes that is no press. Teams-ai takes long to load, and is loaded when the first one comes. */
function routed(options) {
    const { createTeamsApplication } = require('./teamsApplication');
    const { router } = options;
    const app = createTeamsApplication();
    app.activity('message', async (context) => {
        await speak(context, options, async (turn) => router.answerMessage(turn, context.activity.text ?? ''));
    });
    app.activity('installationUpdate', async (context) => {
        if (!(0, whoSpeaks_1.isInstalled)(context.activity))
            return;
        if (whereOf(context.activity).kind === 'personal')
            await speak(context, options, async (turn) => router.greet(turn));
        else
            await offerLink(context, options);
    });
    // A request of Teams' that is no press. We offer nothing for it; botbuilder would answer 501, as if the fault were ours.
    app.activity('invoke', async (context) => {
        await context.sendActivity({ type: 'invokeResponse', value: { status: 404 } });
    });
    return app;
}
/** In a chat that others read, whoever added the bot is told how it becomes a group's: nothing of any group, and no more than once. */
async function offerLink(context, { deps, report }) {
    try {
        if ((await (0, conversations_1.linkedGroup)(deps, whereOf(context.activity))) !== null)
            return;
    }
    catch (error) {
        report((0, faultCode_1.faultCode)(error) ?? 'link-not-offered');
        return;
    }
    await post(context, (0, groupLinks_1.linkOfferCard)(deps));
}
/** A typed line is answered with a new card in the same conversation. It only asks to be shown something, or is a cry for help. */
async function speak(context, options, answer) {
    const { rules } = options.deps;
    const cry = context.activity.type === 'message' ? (0, emergency_1.emergencyIn)(context.activity.text ?? '') : null;
    const asked = await ask(context.activity, options, 'view', answer);
    const rings = cry ?? (context.activity.type === 'message' ? whoCouldNotSee(context.activity.text ?? '') : null);
    const card = 'card' in asked ? asked.card : rings === null ? (0, told_1.cardTelling)(rules, asked) : (0, told_1.emergencyCard)(rules, asked.language, rings.language);
    await post(context, card);
}
/** Whoever says that a child could not be seen reads whom to ring, also where nobody knows them; null: they say something else. */
function whoCouldNotSee(line) {
    const match = (0, matchCommand_1.matchCommand)(line);
    return match.kind === 'command' && match.name === 'not seen' ? { language: match.language } : null;
}
async function post(context, card) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    await context.sendActivity({
        type: 'message',
        attachmentLayout: 'list',
        attachments,
        inputHint: 'acceptingInput',
        summary: (0, texts_1.sayBoth)('neutral'),
    });
}
/** Answers a press so that only the person who pressed sees it. A fault leaves the card, and what was typed in it, where it is. */
async function reply(activity, options, kind, answer) {
    const { rules } = options.deps;
    const asked = await ask(activity, options, kind, answer);
    if ('card' in asked)
        return (0, invokeAnswer_1.cardAnswer)(asked.card);
    return asked.takesCardAway ? (0, invokeAnswer_1.cardAnswer)((0, told_1.cardTelling)(rules, asked)) : (0, invokeAnswer_1.lineAnswer)((0, told_1.lineTelling)(rules, asked));
}
/** `kind`: whether they want something shown or saved, which decides what is said where that cannot be done. */
async function ask(activity, options, kind, answer) {
    const { deps, rate, report } = options;
    const where = whereOf(activity);
    const { aadObjectId } = activity.from;
    const stranger = { ...inBothLanguages('stranger.text'), takesCardAway: true };
    if (typeof aadObjectId !== 'string' || aadObjectId === '')
        return stranger;
    const identity = { tenantId: where.tenantId, aadObjectId };
    if (!rate.take(identity).allowed)
        return inBothLanguages('tooFast');
    let language = null;
    try {
        const who = await options.whoSpeaks({ ...activity, from: { ...activity.from, aadObjectId } }, where);
        if (who.kind === 'wrong-code')
            return inBothLanguages('stranger.wrongCode');
        if (who.kind === 'stranger') {
            report('stranger-refused');
            return stranger;
        }
        const { person, byCode } = who;
        language = person.interfaceLanguage;
        const toOwnChat = (0, ownChat_1.makeToOwnChat)(deps, options.messenger, person, where);
        const turn = { deps, person, where: await withGroup(deps, where), toOwnChat };
        return { card: await (byCode ? options.router.greet(turn) : answer(turn)) };
    }
    catch (error) {
        if (error instanceof whoSpeaks_1.RosterFault) {
            report(error.code);
            return inBothLanguages('stranger.notChecked');
        }
        if (error instanceof givenBack_1.NotGivenBack)
            return { say: ['tooLong.inCard'], values: { have: error.have }, rings: false, language };
        const { say, id } = (0, faults_1.sayFault)(error, kind, report);
        return { say: [say], id, rings: true, language };
    }
}
/** What is said to people who are not known, or whose language is not known yet, in both languages. */
function inBothLanguages(say) {
    return { say: [say], rings: false, language: null };
}
/** With the group whose conversation this is. Somebody's own chat is never a group's, so a press in it reads nothing for this. */
async function withGroup(deps, where) {
    const group = where.kind === 'personal' ? null : await (0, conversations_1.linkedGroup)(deps, where);
    return group === null ? where : { ...where, coreGroupId: group.coreGroupId, group };
}
/**
 * Where this is, by the authenticated activity; in a channel every thread belongs to the channel itself. A conversation that
 * does not say that it is somebody's own chat counts as one that others read too: nothing of a case is posted there.
 */
function whereOf({ conversation, serviceUrl }) {
    const { conversationType } = conversation;
    const kind = conversationType === 'personal' || conversationType === 'channel' ? conversationType : 'groupChat';
    const conversationId = kind === 'channel' ? conversation.id.replace(/;messageid=.*$/, '') : conversation.id;
    return { kind, conversationId, tenantId: conversation.tenantId ?? '', serviceUrl, coreGroupId: null };
}
//# sourceMappingURL=app.js.map