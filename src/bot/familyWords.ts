import { withMark } from '../core/children/childMark';
import type { CoreGroup } from '../core/coreGroup';
import { familyNameFor } from '../core/groups/familyName';
import type { Member } from '../core/member';
import type { Turn } from './turn';

/**
 * Which family a card is about, as its reader may be told it: never in the neutral line, and without the reference where others may
 * look on. Empty where they are told of no child and the group has chosen no name.
 */
export function familyWords({ texts, where }: Turn, group: CoreGroup, reader: Member): string {
  const { shortName, names, more, ref } = familyNameFor(group, reader);
  const children = names.map(({ givenName, mark }) => withMark(givenName === '' ? texts.words.groups.unborn : givenName, mark)).join(', ');
  const name = shortName === '' ? [children, more === 0 ? '' : `+${more}`].filter((part) => part !== '').join(' ') : shortName;
  return [name, where.kind === 'personal' ? ref : ''].filter((part) => part !== '').join(' · ');
}
