"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountVerbs = void 0;
const zod_1 = require("zod");
const accounts_1 = require("../../cards/accounts");
const accounts_2 = require("../../core/people/accounts");
const accounts_3 = require("../../usecases/people/accounts");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const verbs_1 = require("../verbs");
const accountCards_1 = require("./accountCards");
const accountWords_1 = require("./accountWords");
const ofMember = { memberId: inputs_1.memberOnCard };
const ofAccount = { ...ofMember, accountId: zod_1.z.string().max(64) };
/** Whether it is let in in the place of every other account of theirs. */
const ofPassing = { ...ofAccount, instead: zod_1.z.literal('yes').optional() };
const how = (0, inputs_1.oneOf)(accounts_2.waysOfKnowing);
/** Which Teams accounts are whose: seen, let in, turned away and unlinked by those who answer for the group. */
exports.accountVerbs = [
    (0, loadingVerb_1.loadingVerb)(accounts_3.openAccounts, ofMember, load, (turn, shown, known) => (0, accountCards_1.accountsCardFor)(turn, shown, known, '')),
    (0, loadingVerb_1.loadingVerb)(accounts_3.openAccount, ofAccount, load, accountCards_1.accountOneCardFor),
    (0, loadingVerb_1.loadingVerb)(accounts_3.openUnlinking, ofAccount, load, accountCards_1.accountUnlinkCardFor),
    (0, loadingVerb_1.loadingVerb)(accounts_3.openOwnAccounts, {}, ({ deps, person }) => (0, accounts_3.knownPerson)(deps, person.personId), mineFor),
    (0, verbs_1.deedVerb)(accounts_3.confirmAccount, ofPassing, { how }, after('confirmed', accountCards_1.accountOneCardFor), accounts_3.performConfirm),
    (0, verbs_1.deedVerb)(accounts_3.relinkAccount, ofPassing, { how }, after('relinked', accountCards_1.accountOneCardFor), accounts_3.performRelink),
    (0, verbs_1.deedVerb)(accounts_3.refuseAccount, ofAccount, {}, after('refused', accountCards_1.accountOneCardFor), accounts_3.performRefuse),
    (0, verbs_1.deedVerb)(accounts_3.unlinkAccount, ofAccount, { why: (0, inputs_1.oneOf)(accounts_2.unlinkReasons) }, after('unlinked', accountCards_1.accountUnlinkCardFor), accounts_3.performUnlink),
    (0, verbs_1.deedVerb)(accounts_3.makeAccountCode, ofMember, {}, accountCards_1.accountCodeCardFor, accounts_3.performCode),
];
function load({ deps }, { state, data }) {
    return (0, accounts_3.knownMember)(deps, state.group, data);
}
/** All accounts as they are now; or the form again, with what is to be mended. */
function after(done, form) {
    return (turn, shown) => shown.result.kind === 'refused'
        ? form(turn, shown, (0, accountCards_1.knownIn)(shown))
        : (0, accountCards_1.accountsCardFor)(turn, shown, (0, accountCards_1.knownIn)(shown), turn.texts.words.accounts[done]);
}
function mineFor(turn, shown, { accounts }) {
    const { texts } = turn;
    return accounts_1.accountsMineCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.accounts.mineTitle, ''),
        linked: accounts.linked.map((account) => ({ name: (0, accountWords_1.nameWords)(texts, account), about: (0, accountWords_1.aboutWords)(texts, account) })),
        none: { shown: accounts.linked.length === 0, text: texts.words.accounts.noneMine },
    });
}
//# sourceMappingURL=accounts.js.map