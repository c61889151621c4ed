"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaultServiceHosts = void 0;
exports.trustOfServiceUrl = trustOfServiceUrl;
exports.rememberedTrust = rememberedTrust;
exports.isLoopbackHost = isLoopbackHost;
/** RELIABILITY 3a: the hosts Teams calls from in the public cloud. */
exports.defaultServiceHosts = ['smba.trafficmanager.net', '*.botframework.com', '*.teams.microsoft.com'];
/** How far a service URL is to be trusted; one that fits none of the rules not at all. */
function trustOfServiceUrl(address, rules) {
    if (!URL.canParse(address))
        return 'refused';
    const url = new URL(address);
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        return 'refused';
    if (isLoopbackHost(url.hostname))
        return rules.loopbackAllowed && isWeb(url) ? 'loopback' : 'refused';
    if (url.protocol !== 'https:' || url.port !== '')
        return 'refused';
    return rules.hosts.some((host) => isHost(url.hostname, host)) ? 'trusted' : 'refused';
}
const mostRemembered = 100;
/** The same, remembered: a few addresses come with every activity. */
function rememberedTrust(rules) {
    const remembered = new Map();
    return (address) => {
        const known = remembered.get(address);
        if (known !== undefined)
            return known;
        if (remembered.size >= mostRemembered)
            remembered.clear();
        const trust = trustOfServiceUrl(address, rules);
        remembered.set(address, trust);
        return trust;
    };
}
/** Whether a host name, as `URL` writes it, is this machine. */
function isLoopbackHost(hostname) {
    return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
function isHost(hostname, allowed) {
    return allowed.startsWith('*.') ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}
//# sourceMappingURL=serviceUrls.js.map