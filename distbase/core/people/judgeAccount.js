"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgeAccount = judgeAccount;
exports.plainName = plainName;
/**
 * What an account can be taken for. A member's name in a tenant of ours is theirs by the tenant's own directory. A guest's
 * (`anna_mail.example#EXT#@tenant`) only tells whom to ask about. Everything else is a stranger.
 */
function judgeAccount(roster, speaks, tenantIds) {
    if (roster === null)
        return { kind: 'stranger', because: 'not-in-roster', address: null };
    const name = roster.userPrincipalName?.trim().toLowerCase() ?? '';
    const guest = guestAddress(name);
    const address = guest ?? (isAddress(name) ? name : null);
    const stranger = (because) => ({ kind: 'stranger', because, address });
    if (roster.aadObjectId === null || roster.aadObjectId === '' || roster.aadObjectId !== speaks.aadObjectId)
        return stranger('another-account');
    if (roster.userRole?.toLowerCase() === 'anonymous')
        return stranger('anonymous');
    if (roster.tenantId === null || roster.tenantId === '')
        return stranger('no-tenant');
    if (!isOurs(roster.tenantId, tenantIds))
        return stranger('foreign-tenant');
    if (address === null)
        return stranger('no-name');
    const isGuest = guest !== null || roster.userRole?.toLowerCase() === 'guest';
    return { kind: isGuest ? 'guest' : 'member', address };
}
/** A name from Teams as a line of plain text: without invisible characters and those that turn the direction of text, at most 100 long. */
function plainName(name) {
    return (name ?? '')
        .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 100);
}
function isOurs(tenantId, tenantIds) {
    return tenantIds.some((each) => each.toLowerCase() === tenantId.toLowerCase());
}
/** The address that a guest was invited by: 'anna_mail.example#ext#@tenant' was 'anna@mail.example'. Null: no guest's name. */
function guestAddress(name) {
    const [, before = ''] = /^(.+)#ext#@[^\s@#]+$/.exec(name) ?? [];
    const at = before.lastIndexOf('_');
    const address = at === -1 ? '' : `${before.slice(0, at)}@${before.slice(at + 1)}`;
    return isAddress(address) ? address : null;
}
function isAddress(text) {
    return /^[^\s@#]+@[^\s@#]+$/.test(text);
}
//# sourceMappingURL=judgeAccount.js.map