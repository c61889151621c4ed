"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makingCode = exports.unlinking = exports.refusing = exports.linkingAgain = exports.confirming = exports.earlierLinks = void 0;
exports.linkAccount = linkAccount;
const accounts_1 = require("../../core/people/accounts");
const result_1 = require("../../core/result");
const accountCode_1 = require("./accountCode");
const accountDocuments_1 = require("./accountDocuments");
const directoryKeys_1 = require("./directoryKeys");
const linkPerson_1 = require("./linkPerson");
/** Stands for all that an earlier version linked without a record. */
exports.earlierLinks = 'earlier';
exports.confirming = {
    name: 'accounts.confirm',
    decide: (known, about, { how }) => linkingOf(known, find(known.accounts.asking, about.accountId), about, how),
    apply: (deps, cause, known, about) => link(deps, cause, known, find(known.accounts.asking, about.accountId), 'confirmed', about),
};
exports.linkingAgain = {
    name: 'accounts.relink',
    decide: (known, about, { how }) => linkingOf(known, find(known.accounts.ended, about.accountId), about, how),
    apply: (deps, cause, known, about) => link(deps, cause, known, find(known.accounts.ended, about.accountId), 'again', about),
};
exports.refusing = {
    name: 'accounts.refuse',
    decide: ({ accounts }, { accountId }) => {
        const asking = accounts.asking.find((each) => each.accountId === accountId);
        return asking === undefined ? settled : (0, result_1.allow)({ news: null, about: { accountId } });
    },
    apply: async (deps, cause, { person, accounts }, { accountId }) => {
        const asking = find(accounts.asking, accountId);
        if (asking === undefined || person === null)
            return null;
        const ended = { ...bare(asking), accountId: deps.newId(), at: deps.clock.now(), by: cause.by, because: 'refused' };
        await (0, accountDocuments_1.changeAccounts)(deps, cause, person.personId, (now) => (find(now.asking, accountId) === undefined ? now : (0, accounts_1.withEnded)(now, ended)));
        return null;
    },
};
exports.unlinking = {
    name: 'accounts.unlink',
    decide: ({ person, accounts }, { accountId }, { why }) => {
        if (accountId === exports.earlierLinks)
            return accounts.earlierEnded
                ? settled
                : (0, result_1.allow)({ news: newsOf(person, 'unlinked', `${exports.earlierLinks}-${person?.personId ?? ''}`), about: { accountId, why } });
        const linked = accounts.linked.find((each) => each.accountId === accountId);
        return linked === undefined ? settled : news(person, 'unlinked', linked, { why });
    },
    apply: async (deps, cause, { person, accounts }, { accountId }, { why }) => {
        if (person === null)
            return null;
        if (accountId === exports.earlierLinks) {
            await (0, accountDocuments_1.changeAccounts)(deps, cause, person.personId, (now) => (now.earlierEnded ? now : (0, accounts_1.withEarlierEnded)(now)));
            await dropChat(deps, person, null);
            return null;
        }
        const linked = find(accounts.linked, accountId);
        if (linked !== undefined)
            await end(deps, cause, person, linked, why);
        return null;
    },
};
exports.makingCode = {
    name: 'accounts.code',
    decide: () => (0, result_1.allow)({ news: null, about: {} }),
    apply: async (deps, cause, { person }, { memberId }, _typed, group) => {
        const member = group.members.find((each) => each.memberId === memberId);
        if (member === undefined)
            return null;
        if (person === null)
            await makeKnown(deps, member, group.coreGroupId);
        return (0, accountCode_1.makeCode)(deps, cause, { personId: member.personId, coreGroupId: group.coreGroupId });
    },
};
/** What pointed to the person stays: it gives no right any more, and tells whose the account was should it ask to be somebody else's. */
async function end(deps, cause, person, linked, because) {
    const { accountId } = linked;
    // A new id for it: should the account be linked again, people are told again.
    const ended = { ...bare(linked), accountId: deps.newId(), at: deps.clock.now(), by: cause.by, because };
    await (0, accountDocuments_1.changeAccounts)(deps, cause, person.personId, (now) => (find(now.linked, accountId) === undefined ? now : (0, accounts_1.withEnded)(now, ended)));
    await dropChat(deps, person, linked);
}
function linkingOf({ person, mayPass }, account, { instead }, how) {
    if (account === undefined)
        return settled;
    if (mayPass === false)
        return (0, result_1.refuse)({ kind: 'account-of-another-kind' });
    return news(person, 'linked', account, instead === undefined ? { how } : { how, instead });
}
/** The new one is let in first, so that a try that broke off leaves nobody without any. */
async function link(deps, cause, { person, accounts }, account, how, { instead }) {
    if (person === null || account === undefined)
        return null;
    await linkAccount(deps, cause, person.personId, account, how);
    for (const other of instead === undefined ? [] : accounts.linked)
        await end(deps, cause, person, other, 'no-longer-used');
    return null;
}
/** Links an account to a person for whom somebody vouched (`cause.by`). */
async function linkAccount(deps, cause, personId, account, how) {
    const linked = { ...bare(account), how, since: deps.clock.now(), by: cause.by, told: false };
    await (0, accountDocuments_1.pointTo)(deps, cause, account.key, personId);
    await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (0, accounts_1.withLinked)(now, linked));
}
/** Alerts no longer go to the chat of this account, nor to one of which nobody knows whose it is. */
async function dropChat(deps, { personId }, account) {
    await (0, linkPerson_1.changePerson)(deps, personId, (now) => {
        const chat = now.personalConversation;
        const isItsOwn = chat !== null && (account === null || chat.account === undefined || chat.account === account.key);
        return isItsOwn ? { ...now, personalConversation: null } : now;
    });
}
/** A member who was added without an address becomes known to the directory when a code is made for them. */
async function makeKnown(deps, { personId, name, agency }, coreGroupId) {
    const person = {
        key: (0, directoryKeys_1.personKey)(personId),
        type: 'person',
        schemaVersion: 1,
        personId,
        name,
        email: '',
        agency,
        post: null,
        coreGroupIds: [coreGroupId],
        interfaceLanguage: null,
        currentGroupId: null,
        personalConversation: null,
    };
    await deps.directory.write(person, null);
}
const settled = (0, result_1.refuse)({ kind: 'account-settled' });
function news(person, what, { accountId }, about) {
    return (0, result_1.allow)({ news: newsOf(person, what, accountId), about: { accountId, ...about } });
}
function newsOf(person, what, accountId) {
    return { what, accountId, personId: person?.personId ?? '', post: person?.post ?? null, by: null, canWait: false };
}
function find(accounts, accountId) {
    return accounts.find((each) => each.accountId === accountId);
}
function bare({ accountId, key, userId, kind, name }) {
    return { accountId, key, userId, kind, name };
}
//# sourceMappingURL=accountDeeds.js.map