"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agendaItemVerbs = void 0;
exports.itemFor = itemFor;
const zod_1 = require("zod");
const agenda_1 = require("../../cards/agenda");
const message_1 = require("../../cards/message");
const audiences_1 = require("../../core/confidentiality/audiences");
const words_1 = require("../../core/confidentiality/words");
const agenda_2 = require("../../core/meeting/agenda");
const agendaOwn_1 = require("../../core/meeting/agendaOwn");
const agendaPermissions_1 = require("../../core/meeting/agendaPermissions");
const agendaView_1 = require("../../core/meeting/agendaView");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const agenda_3 = require("../../usecases/meeting/agenda");
const inputs_1 = require("../inputs");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const readers_1 = require("../readers");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const about = { meetingId: zod_1.z.string(), itemId: zod_1.z.string() };
const aboutSeen = { ...about, v: zod_1.z.number().int() };
const one = { itemId: zod_1.z.string() };
/** Empty where the writer had no choice. */
const readers = { audience: (0, inputs_1.optionalWords)(40) };
/** How much of the earlier words is shown: beside a long item, its reason and its answers the card must not outgrow what Teams takes. */
const longestBefore = 500;
exports.agendaItemVerbs = [
    (0, verbs_1.viewVerb)({ ...agenda_3.openAgenda, name: 'agenda.item' }, { ...one, page: zod_1.z.number().int().min(1).default(1) }, (turn, shown) => itemFor(turn, shown)),
    (0, verbs_1.viewVerb)({ ...agenda_3.openAgenda, name: 'agenda.changing', may: agendaPermissions_1.mayTakePartInAgenda }, one, changeFormFor),
    (0, verbs_1.viewVerb)((0, agenda_3.openForChair)('agenda.declining'), one, declineFormFor),
    (0, verbs_1.viewVerb)((0, agenda_3.openForChair)('agenda.rewording'), one, rewordFormFor),
    (0, verbs_1.deedVerb)(agenda_3.askChange, { ...about, seen: zod_1.z.number().int() }, { change: (0, inputs_1.words)(), ...readers }, formUntilDone(changeFormFor)),
    (0, verbs_1.deedVerb)(agenda_3.decline, aboutSeen, { reason: (0, inputs_1.words)() }, formUntilDone(declineFormFor)),
    (0, verbs_1.deedVerb)(agenda_3.reword, aboutSeen, { newWords: (0, inputs_1.words)(), ...readers }, formUntilDone(rewordFormFor)),
    (0, verbs_1.deedVerb)(agenda_3.share, { ...about, seen: zod_1.z.number().int() }, {}, (turn, shown) => itemFor(turn, shown, turn.texts.words.agenda.shared)),
    (0, verbs_1.deedVerb)(agenda_3.withdraw, { ...about, seen: zod_1.z.number().int() }, {}, (turn, shown) => itemFor(turn, shown, turn.texts.words.agenda.withdrawnNow)),
    (0, verbs_1.deedVerb)(agenda_3.accept, aboutSeen, {}, (turn, shown) => itemFor(turn, shown)),
    (0, verbs_1.deedVerb)(agenda_3.order, { ...aboutSeen, to: zod_1.z.enum(['up', 'down']) }, {}, (turn, shown) => itemFor(turn, shown)),
];
/** One item: what it says, who thinks what of it, what this reader may do. */
function itemFor(turn, shown, done = turn.texts.words.agenda.saved) {
    const found = itemShown(shown);
    if (found === null)
        return noItem(turn, shown);
    const { meeting, item } = found;
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const items = (0, agendaView_1.agendaFor)(asker.group, meeting, shown.actor);
    const at = items.indexOf(item);
    const proposer = (0, agendaView_1.proposerOf)(item);
    const answers = newestFirst((0, agendaPermissions_1.answersSeenBy)(asker, item));
    const { rows, pages } = (0, paging_1.pageOf)(texts, answers, shown.data.page ?? 1, ({ change }) => change?.text ?? '');
    const nameOf = (memberId) => (0, personWords_1.memberName)(texts, asker.group, asker.actor, memberId);
    const declined = (0, words_1.wordsSeenBy)(asker.group, shown.actor, item.declinedBecause);
    const proposed = (0, words_1.wordsSeenBy)(asker.group, shown.actor, item.proposed ?? null);
    return agenda_1.agendaItemCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('agenda.itemTitle', { number: at + 1, items: items.length }), done),
        meetingId: meeting.meetingId,
        itemId: item.itemId,
        v: meeting.agendaVersion,
        words: (0, agendaShown_1.wordsOf)(turn, item),
        state: (0, agendaShown_1.itemState)(turn, item),
        proposedBy: { shown: proposer !== undefined && (0, agendaPermissions_1.maySeeAnswerOf)(asker, proposer), name: nameOf(proposer) },
        readers: { shown: item.standing === null && item.withdrawnAt === undefined, text: (0, readers_1.readersNow)(turn, (0, agenda_2.audienceOf)(item), shown.actor) },
        declined: { shown: declined !== null, reason: declined ?? '' },
        reworded: { shown: item.version > 1, text: texts.say('agenda.reworded', { count: item.version - 1 }) },
        proposed: { shown: proposed !== null, text: (0, agendaShown_1.beginningOf)(proposed ?? '', longestBefore) },
        seen: item.version,
        mayShare: isLive(meeting) && (0, agendaOwn_1.mayShare)(item, shown.actor),
        noAnswers: (0, agendaPermissions_1.maySeeAnswers)(asker).ok && answers.length === 0,
        answers: rows.map((answer) => ({
            name: nameOf(answer.memberId),
            answer: answerWords(turn, item, answer),
            change: answer.change?.text ?? '',
        })),
        ...whatMayBeDone(turn, meeting, item, asker),
        agendaPage: (0, paging_1.pageHolding)(items, item, (each) => (0, agendaShown_1.wordsOf)(turn, each)),
        pages,
    });
}
function whatMayBeDone(turn, meeting, item, asker) {
    const chairs = isLive(meeting) && item.withdrawnAt === undefined && (0, meetingPermissions_1.mayChair)(asker, meeting).ok;
    const arranges = chairs && item.standing === null;
    const isOpen = (0, agenda_2.stillOpen)(meeting, { today: asker.today, calendar: turn.deps.rules.calendar }).ok;
    return {
        mayWithdraw: isOpen && (0, agendaOwn_1.mayWithdraw)(item, asker.actor),
        mayAskChange: isOpen && item.state !== 'declined' && (0, agendaPermissions_1.mayTakePartInAgenda)(asker).ok,
        mayAccept: arranges && item.state !== 'accepted',
        mayDecline: arranges && item.state !== 'declined',
        mayReword: arranges,
        mayOrder: chairs,
    };
}
function isLive({ state }) {
    return state === 'planned' || state === 'open';
}
/** Answers that count come first, then those to earlier words. */
function newestFirst(answers) {
    return [...answers].sort((one, other) => other.version - one.version);
}
function answerWords({ texts }, item, { version, answer }) {
    const words = texts.words.agenda.answer;
    if (version === item.version)
        return words[answer];
    return answer === 'agreed' ? words.agreedBefore : words.changeAskedBefore;
}
function changeFormFor(turn, shown) {
    const found = itemShown(shown);
    if (found === null)
        return noItem(turn, shown);
    return agenda_1.agendaChangeCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.agenda.askChange, ''),
        ...formData(turn, found),
        seen: found.item.version,
        change: (0, verbs_1.fieldFor)(turn, shown, 'change'),
        audience: (0, readers_1.audienceFor)(turn, shown, (0, audiences_1.choicesForRemark)(shown.actor, (0, agenda_2.audienceOf)(found.item))),
    });
}
function declineFormFor(turn, shown) {
    const found = itemShown(shown);
    if (found === null)
        return noItem(turn, shown);
    return agenda_1.agendaDeclineCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.agenda.decline, ''),
        ...formData(turn, found),
        v: found.meeting.agendaVersion,
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        readers: (0, readers_1.readersSaid)(turn, (0, agenda_2.audienceOf)(found.item), shown.actor),
    });
}
function rewordFormFor(turn, shown) {
    const found = itemShown(shown);
    if (found === null)
        return noItem(turn, shown);
    return agenda_1.agendaRewordCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.agenda.rewordOne, ''),
        ...formData(turn, found),
        v: found.meeting.agendaVersion,
        newWords: (0, verbs_1.fieldFor)(turn, shown, 'newWords', found.item.words?.text),
        audience: (0, readers_1.audienceFor)(turn, shown, (0, audiences_1.choicesForRewording)((0, agenda_2.audienceOf)(found.item))),
    });
}
function formData(turn, { meeting, item }) {
    return { meetingId: meeting.meetingId, itemId: item.itemId, itemWords: (0, agendaShown_1.wordsOf)(turn, item) };
}
/** The form, with what was typed, until it was taken; then the item as it is now. */
function formUntilDone(form) {
    return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : itemFor(turn, shown));
}
/** The item, or null where there is none or this reader may not see it. */
function itemShown(shown) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    const item = meeting && (0, agenda_2.itemOf)(meeting, shown.data.itemId);
    return meeting === undefined || item === undefined || !(0, agendaView_1.isItemSeenIn)(shown.state.group, meeting, shown.actor, item)
        ? null
        : { meeting, item };
}
function noItem(turn, shown) {
    if ((0, agendaShown_1.meetingShown)(shown) === undefined)
        return (0, agendaShown_1.nothingPlanned)(turn, shown);
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.agenda.itemGone, ''),
        text: turn.texts.words.refusal.gone,
    });
}
//# sourceMappingURL=agendaItem.js.map