import { memberShown } from '../core/confidentiality/confidentiality';
import type { CoreGroup } from '../core/coreGroup';
import type { Member, Role } from '../core/member';
import type { Texts } from '../text/texts';

/** A person by name. Where the name is withheld from the reader, only that there is somebody (DOMAIN 5.5). */
export function personWords({ words: { withheld } }: Texts, { name, role }: { readonly name: string; readonly role: Role | null }): string {
  if (name !== '') return name;
  if (role === null) return withheld.somebody;
  return role === 'foster-carer' ? withheld.carer : withheld.practitioner;
}

/** A member by id, as this viewer may know them; empty for nobody, and for somebody whom they may not know of. */
export function memberName(texts: Texts, group: CoreGroup, viewer: Member, memberId: string | null | undefined): string {
  const shown = memberShown(group, viewer, memberId ?? undefined);
  return shown === null ? '' : personWords(texts, shown);
}

/** A member as a choice or in a row: the name, with the agency or else the role. */
export function memberWithJob(texts: Texts, group: CoreGroup, viewer: Member, memberId: string): string {
  const shown = memberShown(group, viewer, memberId);
  return shown === null ? '' : [personWords(texts, shown), shown.agency === '' ? texts.words.role[shown.role] : shown.agency].join(', ');
}
