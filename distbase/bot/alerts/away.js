"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.awayVerbs = exports.openAwayVerb = void 0;
const zod_1 = require("zod");
const away_1 = require("../../cards/away");
const away_2 = require("../../core/groups/away");
const away_3 = require("../../usecases/people/away");
const awayWords_1 = require("../groups/awayWords");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const none = zod_1.z.strictObject({});
const inputs = zod_1.z.strictObject(awayWords_1.leaveInputs);
/** One's own leave is for one's own chat: it names people of other groups. */
exports.openAwayVerb = ownVerb('away.open', 'view', none, async (turn, leave) => formFor(turn, leave, { kind: 'viewed' }, {}, ''));
exports.awayVerbs = [
    exports.openAwayVerb,
    ownVerb('away.save', 'deed', inputs, async (turn, leave, typedIn) => {
        const typed = (0, verbs_1.readInputs)(inputs, typedIn);
        const { entered } = typedIn;
        if (!typed.ok)
            return formFor(turn, leave, { kind: 'refused', refusal: typed.refusal }, entered, '');
        return answered(turn, await (0, away_3.saveOwnLeave)(turn.deps, turn.person, leave, typed.value), entered, turn.texts.words.away.saved);
    }),
    ownVerb('away.end', 'deed', none, async (turn, leave) => answered(turn, await (0, away_3.endOwnLeave)(turn.deps, turn.person, leave), {}, turn.texts.words.away.ended)),
];
/** A verb about the person alone, of no group. */
function ownVerb(verb, kind, typed, card) {
    return {
        verb,
        kind,
        data: none,
        inputs: typed,
        may: away_2.mayBeAway,
        async handle(turn, pressed) {
            const entered = (0, inputs_1.enteredIn)(typed, pressed);
            if (turn.where.kind !== 'personal')
                return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', verb, {});
            const leave = await (0, away_3.ownLeave)(turn.deps, turn.person, verb, (0, inputs_1.choicesIn)(typed, entered.entered));
            return leave.ok ? card(turn, leave.value, entered) : (0, verbs_1.refusalCard)(turn, leave.refusal);
        },
    };
}
function answered(turn, { leave, refusal }, entered, done) {
    return refusal === null
        ? formFor(turn, leave, { kind: 'done' }, {}, done)
        : formFor(turn, leave, { kind: 'refused', refusal }, entered, '');
}
function formFor(turn, { present, covers, groups, unread }, result, entered, done) {
    const { texts } = turn;
    const shown = { result, entered };
    const cover = covers.find(({ personId }) => personId === present?.coverPersonId);
    const name = cover === undefined ? '' : [(0, awayWords_1.coverWords)(texts, cover), (0, personWords_1.jobWords)(texts, cover)].join(', ');
    return away_1.awayCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        ...(0, verbs_1.headOfNone)(turn, shown, texts.words.away.title, done),
        ...(result.kind === 'refused' ? {} : (0, verbs_1.unreadHead)(turn, 'groups', unread)),
        state: present === null ? texts.words.away.none : (0, awayWords_1.awayWords)(texts, present),
        isEntered: present !== null,
        isCovered: name !== '',
        coveredBy: name,
        today: earliest(turn, present),
        from: (0, verbs_1.fieldFor)(turn, shown, 'from', present?.from ?? turn.deps.clock.today()),
        to: (0, verbs_1.fieldFor)(turn, shown, 'to', present?.to ?? ''),
        coverChoices: (0, awayWords_1.coverChoices)(texts, covers, groups.length, present),
        cover: (0, verbs_1.fieldFor)(turn, shown, 'cover', present?.coverPersonId ?? 'nobody'),
    });
}
/** Leave that runs keeps its first day, though that has passed. */
function earliest({ deps }, present) {
    const today = deps.clock.today();
    return present !== null && present.from < today ? present.from : today;
}
//# sourceMappingURL=away.js.map