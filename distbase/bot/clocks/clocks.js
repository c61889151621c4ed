"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clockVerbs = exports.openClocksVerb = void 0;
const zod_1 = require("zod");
const clocks_1 = require("../../cards/clocks");
const askedAbout_1 = require("../../core/askedAbout");
const clockList_1 = require("../../core/clocks/clockList");
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const countedWithout_1 = require("../../core/clocks/countedWithout");
const familyDates_1 = require("../../core/clocks/familyDates");
const limitMoves_1 = require("../../core/clocks/limitMoves");
const otherRegimes_1 = require("../../core/clocks/otherRegimes");
const stepPermissions_1 = require("../../core/clocks/stepPermissions");
const limits_1 = require("../../documents/limits");
const children_1 = require("../../usecases/children/children");
const loadingVerb_1 = require("../loadingVerb");
const numbered_1 = require("../numbered");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const breaches_1 = require("./breaches");
const clockWords_1 = require("./clockWords");
const corrections_1 = require("./corrections");
const regimeWords_1 = require("./regimeWords");
const page = zod_1.z.number().int().min(1).default(1);
exports.openClocksVerb = (0, verbs_1.viewVerb)(children_1.openClocks, { page }, clocksFor);
exports.clockVerbs = [
    exports.openClocksVerb,
    (0, verbs_1.viewVerb)(children_1.openCorrections, { page }, corrections_1.correctionsCardFor),
    (0, loadingVerb_1.loadingVerb)(children_1.openBreaches, { page }, ({ deps }, { state }) => (0, children_1.withAllVisits)(deps, state.group), pastFor),
];
function clocksFor(turn, shown) {
    return (0, clockPermissions_1.mayOpenBreaches)({ actor: shown.actor }).ok ? limitsCardFor(turn, shown) : datesFor(turn, shown);
}
function limitsCardFor(turn, shown) {
    const { texts, deps } = turn;
    const { state, actor } = shown;
    const all = (0, clockList_1.limitsFor)(state.group, actor, deps.rules, deps.clock.today());
    const gaps = (0, clockList_1.notCountedFor)(state.group, actor);
    const others = (0, otherRegimes_1.otherRegimesFor)(state.group, actor, deps.rules, deps.clock.today());
    const { rows, pages } = (0, paging_1.pageOf)(texts, [...gaps, ...(0, otherRegimes_1.amongLimits)(all, others)], shown.data.page);
    const kept = (0, limits_1.keptLimitsOf)(state, state.group.coreGroupId);
    return clocks_1.clocksCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.clock.title, ''),
        intro: movedFor(turn, all, kept),
        empty: { shown: all.length + gaps.length + others.length === 0, text: texts.words.clock.empty },
        rows: rows.map((row) => {
            if ('clock' in row)
                return withNumber(texts, rowFor(turn, row, state.group, actor, kept), all.indexOf(row) + 1);
            return 'kind' in row ? regimeRow(turn, row, state.group) : gapRow(turn, row, state.group);
        }),
        pages,
        turns: { all: pages.shown, past: false, corrected: false },
        mayStep: (0, stepPermissions_1.mayOpenSteps)({ actor }).ok,
        mayOpenPast: true,
        mayOpenCorrected: (kept.corrections ?? []).length > 0,
        mayOpenAll: false,
    });
}
/** What no limit can be counted of, instead of which there would be nothing to see. */
function gapRow({ texts }, { what, children }, group) {
    const { notCounted, notCountedTitle } = texts.words.clock;
    const names = (0, clockWords_1.namesOf)(texts, children, group);
    return { clock: notCountedTitle, names, state: notCounted[what], ...unexplained };
}
/** What holds for a looked-after child too, or for one whom another authority has registered, with its source. */
function regimeRow({ texts }, row, group) {
    const names = (0, clockWords_1.namesOf)(texts, [row.child], group);
    const whose = row.kind === 'home-review' && row.authority !== '' ? `${names} (${row.authority})` : names;
    return { ...unexplained, ...(0, regimeWords_1.regimeWords)(texts, row), names: whose, explained: true };
}
/** A row that says no reason. */
const unexplained = { explained: false, because: '', source: '', was: { shown: false, text: '' }, ...breaches_1.noReasons };
function missedBy({ clock, children }, group) {
    const theirs = group.children.filter(({ childId }) => children.some((child) => child.childId === childId));
    return theirs.flatMap((child) => (0, countedWithout_1.withoutWhat)(clock, child, group));
}
/** What an import asks about the children of an open limit, each once. */
function askedOf({ clock, children }, group) {
    if (clock.endedOn !== null)
        return [];
    const theirs = group.children.filter(({ childId }) => children.some((child) => child.childId === childId));
    return [...new Set(theirs.flatMap((child) => (0, askedAbout_1.askedAbout)(group, child)))];
}
/** To the family their own dates alone, never whether others are late (DOMAIN 7.3). */
function datesFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const all = (0, familyDates_1.familyDates)(group, shown.actor, deps.clock.today());
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    return clocks_1.clocksCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.clock.familyTitle, ''),
        intro: { shown: false, text: '' },
        empty: { shown: all.length === 0, text: texts.words.clock.familyEmpty },
        rows: rows.map(({ what, on, children }) => ({
            clock: texts.words.clock.familyDate[what],
            names: (0, clockWords_1.namesOf)(turn.texts, children, group),
            state: texts.say('clock.familyOn', { day: texts.day(on) }),
            ...unexplained,
        })),
        pages,
        turns: { all: pages.shown, past: false, corrected: false },
        mayStep: false,
        mayOpenPast: false,
        mayOpenCorrected: false,
        mayOpenAll: false,
    });
}
/** Past limits are told from the whole history, as the head may have left older visits out. */
function pastFor(turn, shown, whole) {
    const { texts, deps } = turn;
    const kept = (0, limits_1.keptLimitsOf)(shown.state, whole.coreGroupId);
    const all = (0, clockList_1.breachesFor)(whole, shown.actor, deps.rules, deps.clock.today(), kept);
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    return clocks_1.clocksCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.clock.pastTitle, ''),
        intro: { shown: all.length > 0, text: texts.say('clock.pastIntro', (0, clockList_1.missedBothWays)(all)) },
        empty: { shown: all.length === 0, text: texts.words.clock.pastEmpty },
        rows: rows.map((limit) => withNumber(texts, rowFor(turn, limit, whole, shown.actor, kept, shown.data.page), all.indexOf(limit) + 1)),
        pages,
        turns: { all: false, past: pages.shown, corrected: false },
        mayStep: false,
        mayOpenPast: false,
        mayOpenCorrected: false,
        mayOpenAll: true,
    });
}
/** That settings or corrections have moved limits of this reader's children, until none of them runs any more. */
function movedFor({ texts }, all, kept) {
    const moved = all.flatMap(({ clock }) => (clock.endedOn === null ? ((0, limitMoves_1.moveOf)(kept, clock) ?? []) : []));
    const words = (by, intro) => {
        const days = moved.filter((each) => each.by === by).map(({ on }) => on);
        const last = days.sort().at(-1);
        return last === undefined ? [] : [texts.say(intro, { count: days.length, day: texts.day(last) })];
    };
    const said = [...words('setting', 'clock.movedIntro'), ...words('case-system', 'clock.correctedLimits')];
    return { shown: said.length > 0, text: said.join(' ') };
}
const movedWords = { setting: 'clock.moved', 'case-system': 'clock.movedByCorrection' };
function rowFor(turn, limit, group, viewer, kept, pastPage) {
    const { texts, deps } = turn;
    const { clock } = limit;
    const isLate = clock.state === 'breached' || clock.state === 'met-late';
    const staysWords = clock.endedOn === null ? texts.words.clock.staysOpen : texts.words.clock.stays;
    const stays = isLate && clock.shownLate === undefined ? ` · ${staysWords}` : '';
    const without = (0, clockWords_1.withoutWords)(texts, missedBy(limit, group));
    const was = pastPage !== undefined || clock.endedOn !== null ? null : (0, limitMoves_1.moveOf)(kept, clock);
    const moved = was === null ? '' : ` · ${texts.say(movedWords[was.by], { day: texts.day(was.was) })}`;
    return {
        ...namesFor(turn, limit, group),
        state: [
            `${(0, clockWords_1.stateWords)(texts, clock)}${stays}${moved}`,
            ...without,
            ...askedOf(limit, group).map((what) => texts.words.clock.asked[what]),
        ].join(' · '),
        was: { shown: clock.shownLate !== undefined, text: (0, clockWords_1.shownLateWords)(texts, clock).join(' ') },
        explained: true,
        because: (0, clockWords_1.becauseWords)(texts, clock, deps.rules),
        source: (0, clockWords_1.sourceWords)(texts, clock),
        ...(0, breaches_1.reasonsFor)(turn, limit, group, viewer, kept, pastPage ?? 1),
    };
}
/** Where reasons can be said or read the row has a number that its button says too: all such buttons say the same words. */
function withNumber(texts, row, place) {
    if (!row.explain.shown)
        return row;
    const { number, titled } = (0, numbered_1.numberedRow)(texts, place);
    return { ...row, clock: `${number} ${row.clock}`, explain: { ...row.explain, title: titled(row.explain.title) } };
}
function namesFor(turn, { clock, children }, group) {
    return { clock: (0, clockWords_1.clockName)(turn.texts, clock.clock), names: (0, clockWords_1.namesOf)(turn.texts, children, group) };
}
//# sourceMappingURL=clocks.js.map