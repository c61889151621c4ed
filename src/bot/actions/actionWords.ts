import type { Accountable, ActionForReader, Lateness } from '../../core/actions/actionsView';
import type { Child } from '../../core/child';
import { markOf, withMark } from '../../core/children/childMark';
import type { CoreGroup } from '../../core/coreGroup';
import type { CalendarDate } from '../../core/time/day';
import type { Texts } from '../../text/texts';
import { personWords } from '../personWords';

const longestInList = 160;

/** How it stands, in a symbol and words: '▲ due: …', '■ 2 working days late' (DESIGN 8.5). */
export function stateWords(texts: Texts, { state, lateness, dueOn, doneOn, takenBackOn }: ActionForReader): string {
  if (takenBackOn !== null) return texts.say('actions.state.takenBack', { day: texts.day(takenBackOn) });
  const doneDay = doneOn ?? dueOn;
  if (state === 'done')
    return doneDay === null ? texts.words.actions.state.doneNoDay : texts.say('actions.state.done', { day: texts.day(doneDay) });
  const byDay = dueOn === null ? texts.words.actions.state.noDay : dueWords(texts, dueOn, lateness);
  return state === 'blocked' ? `${texts.words.actions.state.blocked} · ${byDay}` : byDay;
}

/** The same of any unfinished action of which only its day is known. */
export function dueWords(texts: Texts, dueOn: CalendarDate, lateness: Lateness): string {
  return lateness.kind === 'late'
    ? texts.say('actions.state.late', { days: lateness.workingDays })
    : texts.say(`actions.state.${lateness.kind}`, { day: texts.day(dueOn) });
}

/** A child's name as a choice or a run of text, told apart from namesakes in the group; never part of a sentence. */
export function childWords(
  texts: Texts,
  child: Pick<Child, 'childId' | 'givenName' | 'familyName'>,
  group: { readonly children: Parameters<typeof markOf>[1] },
): string {
  return nameWords(texts, child, markOf(child.childId, group.children));
}

/** The same where the mark is known already. */
export function nameWords(texts: Texts, { givenName, familyName }: Pick<Child, 'givenName' | 'familyName'>, mark: string): string {
  const name = givenName === '' ? texts.say('actions.unborn', { name: familyName }) : `${givenName} ${familyName}`.trim();
  return withMark(name, mark);
}

/** A child's given name alone, told apart in the same way. */
export function givenNameWords(
  texts: Texts,
  { childId, givenName }: Pick<Child, 'childId' | 'givenName'>,
  group: Pick<CoreGroup, 'children'>,
): string {
  return withMark(givenName === '' ? texts.words.groups.unborn : givenName, markOf(childId, group.children, 'given-name'));
}

export function peopleNames(texts: Texts, people: readonly Accountable[]): string {
  return people.map((person) => personWords(texts, person)).join(', ');
}

/** Whose it is and for whom, as one line of a list. */
export function peopleWords(texts: Texts, { owner, coOwners, children }: ActionForReader, group: CoreGroup): string {
  const people = peopleNames(texts, [owner, ...coOwners]);
  const names = children.map((child) => childWords(texts, child, group)).join(', ');
  return [people, names]
    .filter((part) => part !== '')
    .map((part) => `· ${part}`)
    .join(' ');
}

/** The beginning of long words, whole characters only; all of them are one press away. */
export function shortWords(text: string): string {
  if (text.length <= longestInList) return text;
  const characters = [...new Intl.Segmenter().segment(text.slice(0, longestInList * 4))].map(({ segment }) => segment);
  return `${characters
    .slice(0, longestInList)
    .join('')
    .slice(0, longestInList * 2)}…`;
}
