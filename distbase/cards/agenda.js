"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agendaRewordCard = exports.agendaDeclineCard = exports.agendaChangeCard = exports.agendaItemCard = exports.agendaProposeCard = exports.agendaCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const whoReads_1 = require("./whoReads");
const safe = zod_1.z.string().meta({ safe: true });
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** The next meeting's agenda, one page of items. `missing` names who has not answered, for those who may see that. */
exports.agendaCard = (0, defineCard_1.defineCard)('agenda', {
    meetingId: zod_1.z.string(),
    v: zod_1.z.number(),
    state: safe,
    answered: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    mine: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    missing: zod_1.z.strictObject({ shown: zod_1.z.boolean(), names: zod_1.z.string() }),
    /** Children whose own voice nobody has written down since the group last met. */
    voices: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: safe,
        rows: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), name: zod_1.z.string(), record: zod_1.z.string(), mayRecord: zod_1.z.boolean() })),
    }),
    items: zod_1.z.array(zod_1.z.strictObject({ number: zod_1.z.string(), words: zod_1.z.string(), state: zod_1.z.string(), readers: zod_1.z.string() })),
    chosen: defineCard_1.inputField,
    choices: defineCard_1.choices,
    mayAgree: zod_1.z.boolean(),
    agreesLater: zod_1.z.boolean(),
    mayPropose: zod_1.z.boolean(),
    pages,
});
/** The form for one proposed item. */
exports.agendaProposeCard = (0, defineCard_1.defineCard)('agendaPropose', { meetingId: zod_1.z.string(), words: defineCard_1.inputField, audience: whoReads_1.audienceField });
/** One item with everybody's answer to it, one page of answers, and what this reader may do about it. */
exports.agendaItemCard = (0, defineCard_1.defineCard)('agendaItem', {
    meetingId: zod_1.z.string(),
    itemId: zod_1.z.string(),
    v: zod_1.z.number(),
    words: zod_1.z.string(),
    state: safe,
    proposedBy: zod_1.z.strictObject({ shown: zod_1.z.boolean(), name: zod_1.z.string() }),
    declined: zod_1.z.strictObject({ shown: zod_1.z.boolean(), reason: zod_1.z.string() }),
    reworded: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    /** The proposer's own words, once they were reworded. */
    proposed: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }),
    readers: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    noAnswers: zod_1.z.boolean(),
    answers: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), answer: zod_1.z.string(), change: zod_1.z.string() })),
    /** The version of the words that the buttons are about. */
    seen: zod_1.z.number(),
    mayShare: zod_1.z.boolean(),
    mayWithdraw: zod_1.z.boolean(),
    mayAskChange: zod_1.z.boolean(),
    mayAccept: zod_1.z.boolean(),
    mayDecline: zod_1.z.boolean(),
    mayReword: zod_1.z.boolean(),
    mayOrder: zod_1.z.boolean(),
    agendaPage: zod_1.z.number(),
    pages,
});
const aboutItem = { meetingId: zod_1.z.string(), itemId: zod_1.z.string(), itemWords: zod_1.z.string() };
/** What should change in one item; `seen` is the version of its words. */
exports.agendaChangeCard = (0, defineCard_1.defineCard)('agendaChange', { ...aboutItem, seen: zod_1.z.number(), change: defineCard_1.inputField, audience: whoReads_1.audienceField });
/** Why the chair does not take an item up. */
exports.agendaDeclineCard = (0, defineCard_1.defineCard)('agendaDecline', { ...aboutItem, v: zod_1.z.number(), reason: defineCard_1.inputField, readers: whoReads_1.statedReaders });
/** Other words for a proposed item. */
exports.agendaRewordCard = (0, defineCard_1.defineCard)('agendaReword', { ...aboutItem, v: zod_1.z.number(), newWords: defineCard_1.inputField, audience: whoReads_1.audienceField });
//# sourceMappingURL=agenda.js.map