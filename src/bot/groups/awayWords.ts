import type { Choices } from '../../cards/defineCard';
import { withMark } from '../../core/children/childMark';
import type { Absence } from '../../core/coreGroup';
import type { Cover } from '../../core/groups/away';
import type { Texts } from '../../text/texts';
import { coveringPerson, day, nobody, optionalDay } from '../inputs';
import { jobWords, markWords } from '../personWords';

/** What is typed about leave: the last day may be left out; 'nobody' covers where nobody is chosen. */
export const leaveInputs = {
  from: day(),
  to: optionalDay(),
  cover: coveringPerson,
};

/** Who is chosen when a form opens: nobody yet where no leave is entered, so that a form with nothing typed enters none. */
export function coverNow(present: Absence | null): string {
  return present === null ? '' : (present.coverPersonId ?? nobody);
}

/** '◷ Away from 23 November 2026 to …': from the first to the last day, or until they say. */
export function awayWords(texts: Texts, { from, to }: Pick<Absence, 'from' | 'to'>): string {
  const values = { from: texts.shortDay(from) };
  return to === null ? texts.say('away.fromOn', values) : texts.say('away.fromTo', { ...values, to: texts.shortDay(to) });
}

/** Who covers, told apart from others of the same name; the job stands beside it where it can be chosen. */
export function coverWords(texts: Texts, { name, mark, ...person }: Pick<Cover, 'name' | 'mark' | 'role' | 'title'>): string {
  return mark?.by === 'job' ? name : withMark(name, markWords(texts, mark, person));
}

/** What a list on a phone can hold; those who share most groups come first. */
const mostCovers = 60;

/** Nobody, or one of those who share a group; of several groups, in how many. Whoever covers now stays in the list. */
export function coverChoices(texts: Texts, covers: readonly Cover[], groups: number, present: Absence | null): Choices {
  const listed = covers.filter(({ personId }, index) => index < mostCovers || personId === present?.coverPersonId);
  const others = listed.map(({ personId, groups: shared, ...cover }) => ({
    title: [coverWords(texts, cover), jobWords(texts, cover), ...(groups > 1 ? [texts.say('away.coverIn', { count: shared })] : [])].join(
      ', ',
    ),
    value: personId,
  }));
  return [{ title: texts.words.away.nobody, value: nobody }, ...others];
}
