import type { Choices } from '../cards/defineCard';
import { withMark } from '../core/children/childMark';
import { memberShown, type PersonShown, phoneShown } from '../core/confidentiality/confidentiality';
import type { PersonMark } from '../core/confidentiality/personMark';
import type { CoreGroup } from '../core/coreGroup';
import type { Member, Role } from '../core/member';
import { byPerson } from '../core/memberships';
import type { Texts } from '../text/texts';

/** What somebody is by their work, else by their role. */
export function jobWords({ words }: Texts, { role, title }: Pick<Member, 'role' | 'title'>): string {
  return title === undefined ? words.role[role] : words.jobTitle[title];
}

type Person = Pick<PersonShown, 'name' | 'title' | 'mark'> & { readonly role: Role | null };

/**
 * A person by name, told apart from others of the same name. Where the name is withheld from the reader, only that there is
 * somebody (DOMAIN 5.5).
 */
export function personWords(texts: Texts, { name, role, title, mark }: Person): string {
  const { withheld } = texts.words;
  if (name !== '' && role !== null) return withMark(name, markWords(texts, mark, { role, ...(title === undefined ? {} : { title }) }));
  if (name !== '') return name;
  if (role === null) return withheld.somebody;
  return role === 'foster-carer' ? withheld.carer : withheld.practitioner;
}

/** A member by id, as this viewer may know them; empty for nobody, and for somebody whom they may not know of. */
export function memberName(texts: Texts, group: CoreGroup, viewer: Member, memberId: string | null | undefined): string {
  const shown = memberShown(group, viewer, memberId ?? undefined);
  return shown === null ? '' : personWords(texts, shown);
}

/** A member as a choice or in a row: the name, with the agency or else what they are. */
export function memberWithJob(texts: Texts, group: CoreGroup, viewer: Member, memberId: string): string {
  const shown = memberShown(group, viewer, memberId);
  if (shown === null) return '';
  const isByAgency = shown.title === undefined && shown.agency !== '' && shown.mark?.by !== 'agency';
  const job = isByAgency ? shown.agency : jobWords(texts, shown);
  return shown.mark?.by === 'job' ? personWords(texts, shown) : [personWords(texts, shown), job].join(', ');
}

/** ' · Telephone: …', where a member can be rung and the reader may know; else nothing. */
export function phoneWords({ words }: Texts, group: CoreGroup, viewer: Member, memberId: string | undefined): string {
  const member = group.members.find((each) => each.memberId === memberId);
  const phone = member === undefined ? '' : phoneShown(group, viewer, member);
  return phone === '' ? '' : ` · ${words.members.phoneIs}${phone}`;
}

/** The same of one person, with all of their roles that the reader may know of. */
export function personWithJobs(texts: Texts, group: CoreGroup, viewer: Member, memberIds: readonly string[]): string {
  const shown = memberIds.flatMap((memberId) => memberShown(group, viewer, memberId) ?? []);
  const [first, ...others] = shown;
  if (first === undefined) return '';
  if (others.length === 0 || first.name === '') return memberWithJob(texts, group, viewer, first.memberId);
  const jobs = [...new Set(shown.map((each) => jobWords(texts, each)))];
  if (jobs.length < 2)
    return [personWords(texts, first), ...new Set(shown.map(({ agency }) => agency).filter((each) => each !== ''))].join(', ');
  return [personWords(texts, first), ...(first.mark?.by === 'job' ? jobs.slice(1) : jobs)].join(', ');
}

/**
 * People to choose from, in the order given: no two look alike, and whoever has several roles is one choice that names them all. `chosen`
 * are the members who stand in the field: of that person the choice has that one.
 */
export function memberChoices(
  texts: Texts,
  group: CoreGroup,
  viewer: Member,
  members: readonly Pick<Member, 'memberId' | 'personId'>[],
  chosen: readonly string[] = [],
): Choices {
  return byPerson(members).map((memberships) => ({
    title: personWithJobs(
      texts,
      group,
      viewer,
      memberships.map(({ memberId }) => memberId),
    ),
    value: (memberships.find(({ memberId }) => chosen.includes(memberId)) ?? memberships[0]).memberId,
  }));
}

/** What tells somebody apart, in the reader's words. */
export function markWords(texts: Texts, mark: PersonMark | undefined, person: Pick<Member, 'role' | 'title'>): string {
  if (mark === undefined) return '';
  if (mark.by === 'job') return jobWords(texts, person);
  return mark.by === 'agency' ? mark.agency : `${mark.place}.`;
}
