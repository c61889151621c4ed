"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agendaVerbs = exports.openAgendaVerb = void 0;
const zod_1 = require("zod");
const agenda_1 = require("../../cards/agenda");
const audiences_1 = require("../../core/confidentiality/audiences");
const sees_1 = require("../../core/confidentiality/sees");
const agenda_2 = require("../../core/meeting/agenda");
const agendaPermissions_1 = require("../../core/meeting/agendaPermissions");
const agendaView_1 = require("../../core/meeting/agendaView");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewView_1 = require("../../core/review/reviewView");
const agenda_3 = require("../../usecases/meeting/agenda");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const paging_1 = require("../paging");
const readers_1 = require("../readers");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const agendaItem_1 = require("./agendaItem");
const agendaShown_1 = require("./agendaShown");
const lastPage = Number.MAX_SAFE_INTEGER;
/** A choice is one line, which a small phone cuts off; the list above it and the item's own card have all the words. */
const longestChoice = 28;
exports.openAgendaVerb = (0, verbs_1.viewVerb)(agenda_3.openAgenda, { page: zod_1.z.number().int().min(1).default(1) }, agendaCardFor);
exports.agendaVerbs = [
    exports.openAgendaVerb,
    (0, verbs_1.viewVerb)({ ...agenda_3.openAgenda, name: 'agenda.proposing', may: agendaPermissions_1.mayTakePartInAgenda }, {}, proposeFormFor),
    (0, steps_1.stepVerb)({ ...agenda_3.openAgenda, name: 'agenda.choose' }, {}, { chosen: (0, inputs_1.words)(40) }, {
        again: (turn, shown) => agendaCardFor(turn, { ...shown, data: { page: 1 } }),
        next: (turn, shown, { chosen }) => (0, agendaItem_1.itemFor)(turn, { ...shown, data: { itemId: chosen } }),
    }),
    (0, verbs_1.deedVerb)(agenda_3.propose, { meetingId: zod_1.z.string() }, { words: (0, inputs_1.words)(), audience: (0, inputs_1.optionalWords)(40) }, (turn, shown) => shown.result.kind === 'refused'
        ? proposeFormFor(turn, shown)
        : agendaCardFor(turn, { ...shown, data: { ...shown.data, page: lastPage } })),
    (0, verbs_1.deedVerb)(agenda_3.agree, { meetingId: zod_1.z.string(), v: zod_1.z.number().int() }, {}, (turn, shown) => agendaCardFor(turn, { ...shown, data: { ...shown.data, page: shown.result.kind === 'refused' ? 1 : lastPage } })),
    ...agendaItem_1.agendaItemVerbs,
];
function agendaCardFor(turn, shown) {
    const { texts } = turn;
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting === undefined)
        return (0, agendaShown_1.nothingPlanned)(turn, shown);
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const items = (0, agendaView_1.agendaFor)(asker.group, meeting, shown.actor);
    const { rows, pages } = (0, paging_1.pageOf)(texts, items, shown.data.page, (item) => (0, agendaShown_1.wordsOf)(turn, item));
    const before = rows[0] === undefined ? 0 : items.indexOf(rows[0]);
    const takesPart = (0, agendaPermissions_1.mayTakePartInAgenda)(asker).ok && (0, agenda_2.stillOpen)(meeting, { today: asker.today, calendar: turn.deps.rules.calendar }).ok;
    return agenda_1.agendaCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.say('agenda.title', { day: texts.day(meeting.plannedFor) }), texts.words.agenda.saved),
        meetingId: meeting.meetingId,
        v: (0, agendaView_1.agendaVersionFor)(asker.group, meeting, shown.actor),
        state: stateOf(turn, meeting, asker.today),
        ...answersFor(turn, meeting, asker),
        voices: voicesFor(turn, meeting, asker),
        items: rows.map((item, index) => ({
            number: `${before + index + 1}.`,
            words: (0, agendaShown_1.wordsOf)(turn, item),
            state: stateOfItem(turn, item, asker),
            readers: markOf(turn, item, asker),
        })),
        chosen: (0, verbs_1.fieldFor)(turn, shown, 'chosen', rows[0]?.itemId),
        choices: rows.map((item, index) => ({
            title: `${before + index + 1}. ${(0, agendaShown_1.beginningOf)((0, agendaShown_1.wordsOf)(turn, item), longestChoice)}`,
            value: item.itemId,
        })),
        mayAgree: takesPart && !pages.hasAfter,
        agreesLater: takesPart && pages.hasAfter,
        mayPropose: takesPart,
        pages,
    });
}
/** Until when members can propose and answer, or that it is over. */
function stateOf({ texts, deps }, meeting, today) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled')
        return texts.words.agenda.over;
    const { calendar } = deps.rules;
    const day = texts.day((0, agenda_2.agendaClosesOn)(meeting, calendar));
    return (0, agenda_2.stillOpen)(meeting, { today, calendar }).ok ? texts.say('agenda.openUntil', { day }) : texts.say('agenda.settled', { day });
}
/** How many have answered, what this reader said, and for chair and co-ordinator who has not answered. */
function answersFor({ texts }, meeting, asker) {
    const silent = (0, agendaPermissions_1.askedForAgenda)(asker, meeting).filter((member) => !(0, agendaView_1.hasAnswered)(asker.group, meeting, member));
    const known = silent.filter((member) => (0, sees_1.sees)(asker.actor, member));
    const seesAnswers = (0, agendaPermissions_1.maySeeAnswers)(asker).ok;
    const mine = texts.words.agenda.mine[ownAnswer(meeting, asker)];
    return {
        answered: { shown: seesAnswers, text: texts.say('agenda.answered', (0, agendaPermissions_1.answersCounted)(asker, meeting)) },
        mine: { shown: (0, agendaPermissions_1.mayTakePartInAgenda)(asker).ok, text: mine },
        missing: { shown: known.length > 0 && (0, agendaPermissions_1.maySeeWhoIsMissing)(asker, meeting), names: known.map(({ name }) => name).join(', ') },
    };
}
/** A warning in red until the child's own voice is written down: to the meeting's chair, and to those who can see to it (DOMAIN 1.16). */
function voicesFor(turn, meeting, asker) {
    const { texts } = turn;
    const { group, actor } = asker;
    const isComing = meeting.state === 'planned' || meeting.state === 'open';
    const missing = isComing && (0, agendaPermissions_1.maySeeMissingVoices)(asker, meeting) ? (0, reviewView_1.voicesMissing)(group, actor) : [];
    return {
        shown: missing.length > 0,
        text: texts.words.agenda.voicesMissing,
        rows: missing.map((child, index) => ({
            childId: child.childId,
            name: (0, actionWords_1.childWords)(texts, child, group),
            record: texts.say('agenda.recordVoice', { number: index + 1 }),
            mayRecord: (0, reviewPermissions_1.mayRecordVoice)(asker, child).ok,
        })),
    };
}
function ownAnswer(meeting, { actor, group }) {
    if (!(0, agendaView_1.hasAnswered)(group, meeting, actor))
        return 'none';
    const all = meeting.agenda.flatMap(agendaView_1.currentAnswers).filter(({ memberId }) => memberId === actor.memberId);
    return all.some(({ answer }) => answer === 'change-asked') ? 'change-asked' : 'agreed';
}
/** What is unusual about an item; nothing is said of one that stands on every agenda and that all agree to. */
function stateOfItem(turn, item, asker) {
    const { texts } = turn;
    const seen = (0, agendaView_1.currentAnswers)({ ...item, answers: (0, agendaPermissions_1.answersSeenBy)(asker, item) });
    const asked = seen.filter(({ answer }) => answer === 'change-asked').length;
    const own = item.standing === null ? [(0, agendaShown_1.itemState)(turn, item)] : [];
    return [...own, ...(asked > 0 ? [texts.say('agenda.changesAsked', { count: asked })] : [])].join(' · ');
}
/** Who reads an item that not everybody has, in words, so that nobody speaks of it before somebody else. */
function markOf(turn, item, { actor }) {
    const mark = item.standing === null && item.withdrawnAt === undefined ? (0, readers_1.readersMark)(turn, (0, agenda_2.audienceOf)(item), actor) : '';
    return mark === '' ? '' : ` ${mark}`;
}
function proposeFormFor(turn, shown) {
    const meeting = (0, agendaShown_1.meetingShown)(shown);
    if (meeting === undefined)
        return (0, agendaShown_1.nothingPlanned)(turn, shown);
    return agenda_1.agendaProposeCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.agenda.proposeOne, ''),
        meetingId: meeting.meetingId,
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
        audience: (0, readers_1.audienceFor)(turn, shown, (0, audiences_1.choicesForProposal)(shown.actor)),
    });
}
//# sourceMappingURL=agenda.js.map