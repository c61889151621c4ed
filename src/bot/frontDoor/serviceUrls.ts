/** Where a connector may be: hosts reached over https, and whether this machine itself counts (never in production). */
export type ServiceUrlRules = {
  /** Host names; one that starts with '*.' means every name below it. */
  readonly hosts: readonly string[];
  readonly loopbackAllowed: boolean;
};

/** `trusted` may be sent our token; `loopback` may be spoken to, without any token. */
export type ServiceUrlTrust = 'trusted' | 'loopback' | 'refused';

/** RELIABILITY 3a: the hosts Teams calls from in the public cloud. */
export const defaultServiceHosts: readonly string[] = ['smba.trafficmanager.net', '*.botframework.com', '*.teams.microsoft.com'];

/** How far a service URL is to be trusted; one that fits none of the rules not at all. */
export function trustOfServiceUrl(address: string, rules: ServiceUrlRules): ServiceUrlTrust {
  if (!URL.canParse(address)) return 'refused';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return 'refused';
  if (isLoopbackHost(url.hostname)) return rules.loopbackAllowed && isWeb(url) ? 'loopback' : 'refused';
  if (url.protocol !== 'https:' || url.port !== '') return 'refused';
  return rules.hosts.some((host) => isHost(url.hostname, host)) ? 'trusted' : 'refused';
}

const mostRemembered = 100;

/** The same, remembered: a few addresses come with every activity. */
export function rememberedTrust(rules: ServiceUrlRules): (address: string) => ServiceUrlTrust {
  const remembered = new Map<string, ServiceUrlTrust>();
  return (address) => {
    const known = remembered.get(address);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const trust = trustOfServiceUrl(address, rules);
    remembered.set(address, trust);
    return trust;
  };
}

/** Whether a host name, as `URL` writes it, is this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function isHost(hostname: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}
