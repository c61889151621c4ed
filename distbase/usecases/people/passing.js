"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withPassing = withPassing;
exports.mayBecome = mayBecome;
const coreGroup_1 = require("../../core/coreGroup");
const sides_1 = require("../../core/people/sides");
const accountDocuments_1 = require("./accountDocuments");
const linkPerson_1 = require("./linkPerson");
const tellOfAccount_1 = require("./tellOfAccount");
/** With whether the account that a press names may become this person's. */
async function withPassing(deps, known, data) {
    const { person, accounts } = known;
    const accountId = 'accountId' in data ? data.accountId : null;
    const account = [...accounts.asking, ...accounts.ended].find((each) => each.accountId === accountId);
    return person === null || account === undefined ? known : { ...known, mayPass: await mayBecome(deps, account, person) };
}
/** Whether the account may become that person's, by whose it was before and who they are in all their groups. */
async function mayBecome(deps, { key, kind }, person) {
    const pointer = (await deps.directory.read(key))?.document;
    const before = pointer?.type === 'identity' && pointer.personId !== person.personId ? await whoseItWas(deps, key, pointer.personId) : null;
    const [was, is] = await Promise.all([before === null ? [] : sidesIn(deps, before), sidesIn(deps, person)]);
    return (0, sides_1.mayPass)({ kind, was, is, post: person.post });
}
/** Null where it was unlinked because it never was theirs: then a mistake is put right. */
async function whoseItWas(deps, key, personId) {
    const ended = (await (0, accountDocuments_1.readAccounts)(deps, personId)).ended.find((account) => account.key === key);
    const wasMistaken = ended !== undefined && (ended.because === 'wrong-person' || ended.because === 'not-theirs');
    return wasMistaken ? null : (0, linkPerson_1.readPerson)(deps, personId);
}
async function sidesIn(deps, person) {
    const today = deps.clock.today();
    const roles = (await (0, tellOfAccount_1.groupsNow)(deps, person)).flatMap((group) => (0, coreGroup_1.memberFor)(group, person.personId, today)?.role ?? []);
    return (0, sides_1.sidesOf)(roles, person.post);
}
//# sourceMappingURL=passing.js.map