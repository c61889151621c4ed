"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.doorProblems = doorProblems;
const entraId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hostName = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
/** '*.gov.uk' would let in half the country, and '*.azurewebsites.net' anybody. */
const fewestPartsBelowStar = 3;
const shortestToken = 16;
/** Every setting that lets in more than the people who run this can have meant. */
function doorProblems(read, production) {
    return [...environmentProblems(read), ...tenantProblems(read, production), ...hostProblems(read), ...tokenProblems(read, production)];
}
/** In development this machine can stand in for Teams: with an identity, NODE_ENV must say that this is meant. */
function environmentProblems({ NODE_ENV, BOT_ID, BOT_TENANT_ID }) {
    if (NODE_ENV !== undefined || (BOT_ID === undefined && BOT_TENANT_ID === undefined))
        return [];
    return ['NODE_ENV: is production or development where the bot has an identity; it is not guessed.'];
}
/** Tenants are named by id, each of them. A name or a star would let in nobody, or, if it were made to work, everybody. */
function tenantProblems({ BOT_ID, BOT_TENANT_ID, TENANTS }, production) {
    const words = 'is the id of a tenant: 32 of 0-9 and a-f in small letters, with four hyphens.';
    const tenants = TENANTS.filter((each) => !(production ? entraId : /^[0-9a-z-]+$/).test(each)).map(() => `TENANTS: each ${words}`);
    if (!production)
        return tenants.slice(0, 1);
    const own = BOT_TENANT_ID === undefined || entraId.test(BOT_TENANT_ID) ? [] : [`BOT_TENANT_ID: ${words}`];
    const app = BOT_ID === undefined || entraId.test(BOT_ID) ? [] : ['BOT_ID: is the id of an app, in small letters.'];
    return [...tenants.slice(0, 1), ...own, ...app];
}
function hostProblems({ SERVICE_HOSTS }) {
    return SERVICE_HOSTS.flatMap((host) => {
        const isWide = host.startsWith('*.') && host.split('.').length - 1 < fewestPartsBelowStar;
        if (isWide)
            return [`SERVICE_HOSTS: ${host} is too wide; answers, and the bot's token with them, would go to anybody below it.`];
        return hostName.test(host) ? [] : [`SERVICE_HOSTS: ${host} is no host name in small letters.`];
    });
}
function tokenProblems({ METRICS_TOKEN: token }, production) {
    return production && token !== undefined && token.length < shortestToken
        ? [`METRICS_TOKEN: has at least ${shortestToken} characters.`]
        : [];
}
//# sourceMappingURL=doorProblems.js.map