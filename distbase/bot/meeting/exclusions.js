"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionVerbs = exports.openExclusionsVerb = exports.aboutExclusion = void 0;
exports.inOwnChat = inOwnChat;
exports.exclusionsCardFor = exclusionsCardFor;
exports.exclusionCardFor = exclusionCardFor;
const zod_1 = require("zod");
const exclusions_1 = require("../../cards/exclusions");
const exclusion_1 = require("../../core/meeting/exclusion");
const exclusionPermissions_1 = require("../../core/meeting/exclusionPermissions");
const londonTime_1 = require("../../core/time/londonTime");
const exclusion_2 = require("../../documents/exclusion");
const exclusions_2 = require("../../usecases/meeting/exclusions");
const numbered_1 = require("../numbered");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const exclusionWords_1 = require("./exclusionWords");
/** The id of an exclusion on a card. */
exports.aboutExclusion = { exclusionId: zod_1.z.string().max(100) };
/** In one's own chat alone: where others read along nothing of it is opened (DOMAIN 1.14). */
function inOwnChat(verb) {
    return {
        ...verb,
        handle: async (turn, pressed) => turn.where.kind === 'personal' ? verb.handle(turn, pressed) : (0, verbs_1.deniedCard)(turn, 'wrong-conversation', verb.verb, pressed),
    };
}
exports.openExclusionsVerb = inOwnChat((0, verbs_1.viewVerb)(exclusions_2.openExclusions, { page: zod_1.z.number().int().min(1).default(1) }, (turn, shown) => exclusionsCardFor(turn, shown, '')));
exports.exclusionVerbs = [
    exports.openExclusionsVerb,
    inOwnChat((0, verbs_1.viewVerb)(exclusions_2.openExclusion, exports.aboutExclusion, (turn, shown) => exclusionCardFor(turn, shown, ''))),
];
/** All that this reader may know of, the newest first; to whoever only asks, their own requests. */
function exclusionsCardFor(turn, shown, done) {
    const { texts } = turn;
    const words = texts.words.exclusion;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor } = asker;
    const next = (0, exclusions_2.meetingToCome)(shown.state);
    const all = (0, exclusionPermissions_1.exclusionsSeenBy)(asker, next);
    const wanted = 'page' in shown.data && typeof shown.data.page === 'number' ? shown.data.page : 1;
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, wanted);
    return exclusions_1.exclusionsCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.title, done),
        empty: { shown: all.length === 0, text: words.none },
        rows: rows.map((mark) => {
            const { number, titled } = (0, numbered_1.numberedRow)(texts, all.indexOf(mark) + 1);
            const name = (0, personWords_1.memberName)(texts, group, actor, mark.memberId);
            const state = (0, exclusionWords_1.exclusionStateWords)(turn, mark, (0, exclusionPermissions_1.seesAllOf)(asker, mark, next));
            return { number, open: titled(words.open), exclusionId: mark.exclusionId, name, state };
        }),
        pages,
        mayAsk: (0, exclusionPermissions_1.mayAskToExclude)(asker).ok,
    });
}
/** One of them. Whoever only asked reads what they wrote and the decision on it, not what came after (DOMAIN 2.1 'own outcome'). */
function exclusionCardFor(turn, shown, done) {
    const { texts, deps } = turn;
    const words = texts.words.exclusion;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor } = asker;
    const mark = (0, exclusion_1.exclusionIn)(group, shown.data.exclusionId);
    const exclusion = exclusion_2.storedExclusion.in(shown.state, shown.data.exclusionId);
    if (mark === undefined || exclusion === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const whole = isAllShown(turn, shown, mark);
    const { decision } = exclusion;
    const mayDecide = (0, exclusionPermissions_1.mayDecideExclusion)(asker, mark).ok;
    const decides = mayDecide && mark.state === 'asked';
    const reviews = mayDecide && mark.state === 'in-force';
    const askedOn = texts.say('exclusion.askedOn', { day: texts.day(exclusion.askedOn) });
    return exclusions_1.exclusionCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.oneTitle, done),
        exclusionId: mark.exclusionId,
        name: (0, personWords_1.memberName)(texts, group, actor, mark.memberId),
        lines: [
            (0, exclusionWords_1.exclusionStateWords)(turn, mark, whole),
            texts.say('exclusion.groundIs', { ground: words.grounds[exclusion.ground] }),
            askedOn,
            texts.say('exclusion.askedFor', { terms: (0, exclusionWords_1.termsWords)(turn, exclusion.asked) }),
        ].map((text) => ({ text })),
        askedBy: (0, personWords_1.memberName)(texts, group, actor, exclusion.askedBy),
        words: [
            { label: words.words, text: exclusion.words.text },
            ...(decision === null ? [] : (0, exclusionWords_1.decidedWords)(turn, decision, (by) => (0, personWords_1.memberName)(texts, group, actor, by), whole)),
            ...(whole
                ? exclusion.reviews.flatMap((each) => (0, exclusionWords_1.reviewedWords)(turn, each, (0, personWords_1.memberName)(texts, group, actor, each.by), (0, londonTime_1.dayOf)(each.at)))
                : []),
        ],
        decides,
        reviews,
        acts: decides || reviews,
        chat: whole && mark.state === 'in-force' && group.conversation !== null && deps.clock.today() >= (mark.spans[0]?.from ?? ''),
    });
}
function isAllShown(turn, shown, mark) {
    return (0, exclusionPermissions_1.seesAllOf)((0, agendaShown_1.askerOf)(turn, shown), mark, (0, exclusions_2.meetingToCome)(shown.state));
}
//# sourceMappingURL=exclusions.js.map