import { changesOpenTo } from '../../core/children/childChange';
import { mayRecordChange } from '../../core/children/childPermissions';
import { actingMembers, type CoreGroup } from '../../core/coreGroup';
import { type Member, runsGroup } from '../../core/member';
import type { CalendarDate } from '../../core/time/day';
import type { Texts } from '../../text/texts';
import { offersDeed } from '../offers';
import { jobWords, memberName, phoneWords } from '../personWords';
import type { Shown } from '../shown';
import type { Turn } from '../turn';

/** Those who answer for the group, each with the number that this reader may know; nobody without one. */
export function runnersToRing(texts: Texts, group: CoreGroup, actor: Member, today: CalendarDate): readonly string[] {
  return actingMembers(group, today)
    .filter((member) => runsGroup(member) && member.personId !== actor.personId)
    .flatMap((member) => {
      const phone = phoneWords(texts, group, actor, member.memberId);
      return phone === '' ? [] : `${memberName(texts, group, actor, member.memberId)}, ${jobWords(texts, member)}${phone}`;
    });
}

/** The same on a card, under a line that says why; nothing where there is nothing to say. */
export function toRingOn({ texts, deps }: Turn, { state: { group }, actor }: Pick<Shown<unknown>, 'state' | 'actor'>, text: string) {
  const people = text === '' ? [] : [...new Set(runnersToRing(texts, group, actor, deps.clock.today()))];
  return { toRing: { shown: text !== '', text }, people: people.map((words) => ({ words })) };
}

/** Whether this reader may record now that the child was found. */
export function mayRecordFound(turn: Turn, shown: Pick<Shown<unknown>, 'state' | 'actor'>, childId: string): boolean {
  const child = shown.state.group.children.find((each) => each.childId === childId);
  const isOpen = child !== undefined && changesOpenTo(child, turn.deps.clock.today()).includes('found');
  return isOpen && offersDeed(turn, shown, (asker) => mayRecordChange(asker, { childId, what: 'found' }));
}
