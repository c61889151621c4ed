import { withMark } from '../core/children/childMark';
import type { CoreGroup } from '../core/coreGroup';
import { familyNameFor } from '../core/groups/familyName';
import type { Member } from '../core/member';
import type { Turn } from './turn';

/**
 * Which family a card is about, as its reader may be told it: never in the neutral line, and without the reference where others may
 * look on; and that the group is over, where it is, so that every card of it says so. Empty where they are told of no child and the group has chosen no name.
 */
export function familyWords({ texts, where }: Turn, group: CoreGroup, reader: Member): string {
  const { shortName, names, more, ref } = familyNameFor(group, reader);
  const children = names.map(({ givenName, mark }) => withMark(givenName === '' ? texts.words.groups.unborn : givenName, mark)).join(', ');
  const name = shortName === '' ? [children, more === 0 ? '' : `+${more}`].filter((part) => part !== '').join(' ') : shortName;
  const over = group.ended === undefined ? '' : texts.say('groups.overSince', { day: texts.shortDay(group.ended.on) });
  return [name, where.kind === 'personal' ? ref : '', over].filter((part) => part !== '').join(' · ');
}
