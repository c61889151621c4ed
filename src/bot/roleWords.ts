import type { Role } from '../core/member';
import type { Texts } from '../text/texts';
import type { RoleDenied } from '../usecases/deeds/whoMay';

/** As what somebody is here, which does not allow what they pressed, and who here could do it. */
export function roleWords(texts: Texts, { as, counted, may }: RoleDenied): string {
  const named = (roles: readonly Role[]) => roles.map((role) => texts.words.role[role]).join(', ');
  const why =
    as.length === counted.length
      ? texts.say('roleDenied.why', { roles: named(as) })
      : texts.say('roleDenied.whyByOne', { roles: named(as), counted: named(counted) });
  return `${why} ${may.length === 0 ? texts.words.roleDenied.ask : texts.say('roleDenied.may', { roles: named(may) })}`;
}
