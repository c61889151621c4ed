"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.usualPress = usualPress;
/** A subset of what the schema takes as an id, and quicker to look at: ids of Teams are in these letters. */
const plainId = /^[!-~]{1,500}$/;
/** Members that the schema looks at and a press has not. */
const unusual = ['text', 'action', 'expiration', 'attachments', 'membersAdded', 'membersRemoved', 'deliveryMode'];
const mostEntities = 100;
/**
 * The press, where every member is of the usual form; null for anything else, which the schema of incomingActivity.ts then looks at.
 * Looking by hand takes a fraction of the time. It must never let in what the schema refuses or makes something else of: a test
 * compares the two on any activity.
 */
function usualPress(body) {
    if (!isMembers(body) || body['type'] !== 'invoke' || body['name'] !== 'adaptiveCard/action')
        return null;
    for (const name of unusual)
        if (body[name] !== undefined)
            return null;
    const { channelId, serviceUrl, channelData } = body;
    if (!isText(channelId, 100) || !isText(serviceUrl, 500))
        return null;
    const tenant = isMembers(channelData) ? channelData['tenant'] : null;
    if (!isMembers(tenant) || !isText(tenant['id'], 100))
        return null;
    const conversation = usualConversation(body['conversation']);
    const from = usualAccount(body['from']);
    const recipient = usualAccount(body['recipient']);
    if (conversation === null || from === null || recipient === null || !areEntities(body['entities']))
        return null;
    const made = {};
    for (const name of ['id', 'replyToId']) {
        const given = body[name];
        if (given === undefined)
            continue;
        if (!isId(given))
            return null;
        made[name] = given;
    }
    for (const name of ['timestamp', 'localTimestamp']) {
        const given = body[name];
        if (given === undefined)
            continue;
        const date = isText(given, 50) ? new Date(given) : null;
        if (date === null || Number.isNaN(date.getTime()))
            return null;
        made[name] = date;
    }
    const { locale } = body;
    if (locale !== undefined && !isText(locale, 500))
        return null;
    return {
        ...made,
        ...(locale === undefined ? {} : { locale }),
        type: 'invoke',
        name: 'adaptiveCard/action',
        channelId,
        serviceUrl,
        conversation,
        from,
        recipient,
        channelData: { tenant: { id: tenant['id'] } },
        text: '',
        value: body['value'],
    };
}
function usualConversation(given) {
    if (!isMembers(given))
        return null;
    const { id, tenantId, conversationType, isGroup, name } = given;
    if (!isId(id) || !isText(tenantId, 100))
        return null;
    if (!isTextOrNone(conversationType) || !isTextOrNone(name))
        return null;
    if (isGroup !== undefined && typeof isGroup !== 'boolean')
        return null;
    return {
        id,
        tenantId,
        ...(conversationType === undefined ? {} : { conversationType }),
        ...(isGroup === undefined ? {} : { isGroup }),
        ...(name === undefined ? {} : { name }),
    };
}
function usualAccount(given) {
    if (!isMembers(given))
        return null;
    const { id, name, aadObjectId, role } = given;
    if (!isId(id) || !isTextOrNone(name) || !isTextOrNone(aadObjectId) || !isTextOrNone(role))
        return null;
    return {
        id,
        ...(name === undefined ? {} : { name }),
        ...(aadObjectId === undefined ? {} : { aadObjectId }),
        ...(role === undefined ? {} : { role }),
    };
}
/** Nobody reads them in a press; the schema asks only that they are a list, and not too long. */
function areEntities(given) {
    return given === undefined || (Array.isArray(given) && given.length <= mostEntities);
}
function isMembers(given) {
    return typeof given === 'object' && given !== null && !Array.isArray(given);
}
function isText(given, most) {
    return typeof given === 'string' && given.length <= most;
}
function isTextOrNone(given) {
    return given === undefined || isText(given, 500);
}
function isId(given) {
    return typeof given === 'string' && plainId.test(given);
}
//# sourceMappingURL=usualPress.js.map