import type { CoreGroup } from '../coreGroup';
import { isFor, isPractitioner, isRecordReader, type Member, type Role, worksWithChild } from '../member';
import type { Audience, TypedText } from '../typedText';
import { audienceOfWords } from './audiences';
import { sees } from './sees';

/** Those who may be told who said what about whom (DOMAIN 5.6, third party). */
const thirdPartyRoles: readonly Role[] = ['co-ordinator', 'manager'];

/**
 * Whether a member may read words of this audience, wherever they are shown; which views they can open is asked before. Somebody
 * whom no case below names may not. Auditors read what is for the group and what practitioners write as their work; what one of
 * the family wrote for practitioners they do not, until they can be asked for the reason that DOMAIN 0.4 wants stated.
 */
export function isMeantFor(audience: Audience, viewer: Member): boolean {
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'practitioners':
      return worksWithChild(viewer) || viewer.role === 'auditor';
    case 'one-parent':
      return isPractitioner(viewer) || audience.memberId === viewer.memberId;
    case 'child-confidential':
      return worksWithChild(viewer) && isFor(viewer, audience.childId);
    case 'named':
      return audience.memberIds.includes(viewer.memberId);
    case 'third-party':
      return thirdPartyRoles.includes(viewer.role);
  }
}

/** The same within a group: words of one family member are also kept from those who may not know of that person (DOMAIN 7.1). */
export function isMeantForIn({ members }: Pick<CoreGroup, 'members'>, audience: Audience, viewer: Member): boolean {
  if (!isMeantFor(audience, viewer)) return false;
  const about = audience.kind === 'one-parent' ? members.find(({ memberId }) => memberId === audience.memberId) : undefined;
  return about === undefined || sees(viewer, about);
}

/** Words as one member may have them: their own always, those of others by their audience. */
export function mayReadWords(group: Pick<CoreGroup, 'members'>, viewer: Member, words: Pick<TypedText, 'by' | 'audience'>): boolean {
  return words.by === viewer.memberId || isMeantForIn(group, audienceOfWords(words), viewer);
}

/** The words that this reader may see; null where they may not, or there are none. */
export function wordsSeenBy(group: Pick<CoreGroup, 'members'>, viewer: Member, words: TypedText | null): string | null {
  return words !== null && words.text !== '' && mayReadWords(group, viewer, words) ? words.text : null;
}

/** Whether somebody may read a text of this audience. An advocate reads what their client reads: what everyone does. */
export function mayReadText(audience: Audience, viewer: Member): boolean {
  return isRecordReader(viewer) && isMeantFor(audience, viewer);
}

/** The same within a group: what is for one parent only is also nobody's who may not know of that parent (DOMAIN 7.1). */
export function mayReadIn(group: Pick<CoreGroup, 'members'>, audience: Audience, viewer: Member): boolean {
  return isRecordReader(viewer) && isMeantForIn(group, audience, viewer);
}

/** The same of a text, which may be an imported one. */
export function mayReadTextIn(group: Pick<CoreGroup, 'members'>, words: Pick<TypedText, 'by' | 'audience'>, viewer: Member): boolean {
  return mayReadIn(group, audienceOfWords(words), viewer);
}
