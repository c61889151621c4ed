import { type AskedKind, askedAbout } from '../core/askedAbout';
import { caseQuestions } from '../core/caseload/caseQuestions';
import type { CoreGroup } from '../core/coreGroup';
import type { CalendarDate } from '../core/time/day';

const asked: Readonly<Record<AskedKind, string>> = {
  'missed-child': 'why the case system no longer has the child (no reminders until then)',
  'missed-group': 'why the case system no longer has the core group (no reminders until then)',
  'returned-child': 'why the case system has the child again, whose case had ended here (reminders run until then)',
  'may-have-died': 'whether the child is one who has died and was entered twice (no reminders until then)',
  twice: 'whether the child was entered twice',
  'visit-twice': 'whether a visit was entered twice',
  'meeting-twice': 'whether a meeting was entered twice',
};

/** What is being asked about a child, on which its limits hang. */
export function askedOf(group: CoreGroup, childId: string | null): readonly string[] {
  const child = group.children.find((each) => each.childId === childId);
  return child === undefined ? [] : askedAbout(group, child).map((what) => asked[what]);
}

/** What is being asked of which no clock tells: of children without a clock, and of people. */
export function questionsOf(group: CoreGroup, today: CalendarDate, hasClock: (childId: string) => boolean): readonly string[] {
  const silent = group.children.filter(({ childId }) => !hasClock(childId));
  const people = caseQuestions(group, today).filter(({ what }) => what === 'person' || what === 'member');
  return [
    ...silent.flatMap(({ childId, ref }) =>
      askedOf(group, childId).map((what) => `${group.ref} ${ref}: its co-ordinator is asked ${what}.`),
    ),
    ...(people.length > 0
      ? [`${group.ref}: its co-ordinator is asked whether people of the group are one person; until then they stand as they are.`]
      : []),
  ];
}
