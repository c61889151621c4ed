"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childVisitCard = exports.childDaysCard = exports.childHistoryCard = exports.childCard = exports.childrenFamilyCard = exports.childrenAllCard = exports.childrenCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = zod_1.z.string().meta({ safe: true });
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
const empty = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
const moreAwaiting = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
/** Who was on the register before. */
const before = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    lines: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), text: safe })),
    more: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
});
const lastTimes = { seen: zod_1.z.string(), alone: zod_1.z.string(), atHome: zod_1.z.string(), bedroom: zod_1.z.string() };
/** More are only counted. */
const mostReports = 3;
/** A report that waits for a decision: of which children it is, and whether one of them is in immediate danger. */
const report = { text: safe, names: zod_1.z.string(), inDanger: zod_1.z.boolean(), open: zod_1.z.string() };
/** The board of one group, a page of children; first what waits for a manager's decision, for those who see to it. */
exports.childrenCard = (0, defineCard_1.defineCard)('children', {
    awaiting: zod_1.z.array(zod_1.z.strictObject({ entryId: zod_1.z.string(), ...report })).max(mostReports),
    moreAwaiting,
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        childId: zod_1.z.string(),
        number: zod_1.z.string(),
        name: zod_1.z.string(),
        flags: zod_1.z.string(),
        state: zod_1.z.string(),
        ...lastTimes,
        strip: zod_1.z.string(),
        stripWords: zod_1.z.string(),
        open: zod_1.z.string(),
    })),
    pages,
    before,
    mayRecord: zod_1.z.boolean(),
    oversees: zod_1.z.boolean(),
});
/** All the children that somebody oversees, whatever their group; each row's button carries its own `g`. */
exports.childrenAllCard = (0, defineCard_1.defineCard)('childrenAll', {
    awaiting: zod_1.z.array(zod_1.z.strictObject({ g: zod_1.z.string(), entryId: zod_1.z.string(), ...report })).max(mostReports),
    moreAwaiting,
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        g: zod_1.z.string(),
        childId: zod_1.z.string(),
        number: zod_1.z.string(),
        name: zod_1.z.string(),
        ref: zod_1.z.string(),
        flags: zod_1.z.string(),
        state: zod_1.z.string(),
        alone: zod_1.z.string(),
        open: zod_1.z.string(),
    })),
    pages,
});
/** The board as the family has it: the day of the last visit, and nothing of what was found. */
exports.childrenFamilyCard = (0, defineCard_1.defineCard)('childrenFamily', {
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({ childId: zod_1.z.string(), number: zod_1.z.string(), name: zod_1.z.string(), last: safe, open: zod_1.z.string() })),
    pages,
    before,
});
/** One child: what was last seen, the strip of fortnights, and the limits for visits with their reasons. */
exports.childCard = (0, defineCard_1.defineCard)('child', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    flags: zod_1.z.string(),
    state: zod_1.z.string(),
    ...lastTimes,
    strip: zod_1.z.string(),
    stripWords: safe,
    /** The case is for reading only. */
    frozen: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    limits: zod_1.z.array(zod_1.z.strictObject({ clock: safe, state: safe, because: safe, source: safe })),
    mayRecord: zod_1.z.boolean(),
    mayChange: zod_1.z.boolean(),
    /** That the child is missing. */
    mayReport: zod_1.z.boolean(),
});
/** The visits to one child, a page of them, corrected ones too. */
exports.childHistoryCard = (0, defineCard_1.defineCard)('childHistory', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        visit: zod_1.z.string(),
        number: zod_1.z.string(),
        when: zod_1.z.string(),
        what: zod_1.z.string(),
        by: zod_1.z.string(),
        flagged: zod_1.z.boolean(),
        flags: zod_1.z.string(),
        open: zod_1.z.string(),
    })),
    pages,
});
/** The same for the family: days, and for a young person their own words. */
exports.childDaysCard = (0, defineCard_1.defineCard)('childDays', {
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({ day: safe, spoke: zod_1.z.boolean(), words: zod_1.z.string() })),
    pages,
});
/** One visit with the words that this reader may see. */
exports.childVisitCard = (0, defineCard_1.defineCard)('childVisit', {
    visit: zod_1.z.string(),
    childId: zod_1.z.string(),
    entryId: zod_1.z.string(),
    name: zod_1.z.string(),
    when: safe,
    entered: safe,
    what: zod_1.z.string(),
    by: zod_1.z.string(),
    othersThere: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string() }),
    flagged: zod_1.z.boolean(),
    flags: zod_1.z.string(),
    noWords: zod_1.z.boolean(),
    words: zod_1.z.array(zod_1.z.strictObject({ subject: zod_1.z.string(), by: zod_1.z.string(), text: zod_1.z.string() })),
    pages,
    mayTell: zod_1.z.boolean(),
    mayCorrect: zod_1.z.boolean(),
    hasReport: zod_1.z.boolean(),
});
//# sourceMappingURL=children.js.map