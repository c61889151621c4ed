"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openAccountsVerb = void 0;
const zod_1 = require("zod");
const accounts_1 = require("../../cards/accounts");
const accounts_2 = require("../../usecases/people/accounts");
const loadingVerb_1 = require("../loadingVerb");
const numbered_1 = require("../numbered");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const accountCards_1 = require("./accountCards");
/** What the command `accounts` opens: everybody in the group, and one press to their accounts. */
exports.openAccountsVerb = (0, loadingVerb_1.loadingVerb)(accounts_2.openAccountsOfGroup, { page: zod_1.z.number().int().min(1).default(1) }, ({ deps }, { state }) => (0, accounts_2.knownMembers)(deps, state.group), groupCardFor);
function groupCardFor(turn, shown, all) {
    const { texts } = turn;
    const { group } = shown.state;
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    return accounts_1.accountsGroupCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.accounts.listTitle, ''),
        rows: rows.map(({ member, person, accounts }) => ({
            ...titlesOf(turn, all.findIndex((each) => each.member.memberId === member.memberId) + 1),
            memberId: member.memberId,
            name: (0, personWords_1.memberName)(texts, group, shown.actor, member.memberId),
            about: ` · ${[(0, personWords_1.jobWords)(texts, member), ...countsOf(turn, { person, accounts })].join(' · ')}`,
        })),
        pages,
    });
}
function titlesOf({ texts }, place) {
    const { number, titled } = (0, numbered_1.numberedRow)(texts, place);
    return { number, open: titled(texts.words.accounts.look) };
}
function countsOf({ texts }, known) {
    const { linked, asking } = known.accounts;
    const asks = asking.length === 0 ? [] : [texts.say('accounts.countAsking', { count: asking.length })];
    const count = (0, accountCards_1.hasEarlierLink)(known) ? 1 : linked.length;
    return [...asks, count === 0 ? texts.words.accounts.countNone : texts.say('accounts.countLinked', { count })];
}
//# sourceMappingURL=accountsOfGroup.js.map