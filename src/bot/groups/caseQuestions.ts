import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { questionChildrenCard, questionSameCard } from '../../cards/questions';
import { type CaseQuestion, caseQuestions } from '../../core/caseload/caseQuestions';
import type { CoreGroup, SameAsked } from '../../core/coreGroup';
import { join, keepTwo, openQuestions, performJoin, sayForWhom } from '../../usecases/groups/caseQuestions';
import { childWords } from '../actions/actionWords';
import { anyChildren, memberOnCard } from '../inputs';
import type { Turn } from '../turn';
import { deedVerb, fieldFor, headFor, type Shown, stampFor, type Verb, viewVerb } from '../verbs';
import { roleWord } from './memberCard';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const twoEntries = { what: z.enum(['child', 'member']), here: id, there: id };

/** What the import asks of those who run the group, one question after the other; an answer shows the next. */
export const questionVerbs: readonly Verb[] = [
  viewVerb(openQuestions, {}, (turn, shown) => questionFor(turn, shown, '')),
  deedVerb(join, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.joined), performJoin),
  deedVerb(keepTwo, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.kept)),
  deedVerb(sayForWhom, { memberId: memberOnCard }, { childIds: anyChildren() }, (turn, shown) => {
    const asked = { what: 'children', memberId: shown.data.memberId } as const;
    return questionFor(turn, shown, turn.texts.words.questions.said, shown.result.kind === 'refused' ? asked : null);
  }),
];

function questionFor(turn: Turn, shown: Shown<object>, done: string, again: CaseQuestion | null = null): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const questions = caseQuestions(group, turn.deps.clock.today());
  const head = headFor(turn, shown, texts.words.questions.title, done);
  const question = again ?? questions[0];
  if (question === undefined) return messageCard.render(texts, stampFor(turn, group), { ...head, text: texts.words.questions.none });
  const left = texts.say('questions.left', { count: questions.length });
  return question.what === 'children'
    ? questionChildrenCard.render(texts, stampFor(turn, group), { ...head, left, ...unsaidFor(turn, shown, question.memberId) })
    : questionSameCard.render(texts, stampFor(turn, group), { ...head, left, ...sameFor(turn, group, question) });
}

function unsaidFor(turn: Turn, shown: Shown<object>, memberId: string) {
  const { group } = shown.state;
  const member = group.members.find((each) => each.memberId === memberId);
  return {
    memberId,
    name: member?.name ?? '',
    about: member === undefined ? '' : ` · ${roleWord(turn, member.role)}`,
    childIds: fieldFor(turn, shown, 'childIds'),
    children: group.children.map((child) => ({ title: childWords(turn.texts, child, group), value: child.childId })),
  };
}

function sameFor(turn: Turn, group: CoreGroup, { what, here, there }: SameAsked) {
  const words = turn.texts.words.questions;
  const [mine, theirs] = [entryOf(turn, group, what, here), entryOf(turn, group, what, there)];
  const said =
    what === 'child'
      ? { ask: words.sameChild, yes: words.yesChild, no: words.noChild }
      : { ask: words.sameMember, yes: words.yesMember, no: words.noMember };
  return { what, here, there, ...said, hereName: mine.name, hereAbout: mine.about, thereName: theirs.name, thereAbout: theirs.about };
}

/** What tells one entry from the other: of a child the day and the reference, of a person role and agency. */
function entryOf(turn: Turn, group: CoreGroup, what: SameAsked['what'], of: string): { name: string; about: string } {
  const { texts } = turn;
  const child = what === 'child' ? group.children.find(({ childId }) => childId === of) : undefined;
  const member = what === 'member' ? group.members.find(({ memberId }) => memberId === of) : undefined;
  const about = (...parts: readonly string[]) =>
    parts
      .filter((part) => part !== '')
      .map((part) => ` · ${part}`)
      .join('');
  if (member !== undefined) return { name: member.name, about: about(roleWord(turn, member.role), member.agency) };
  if (child === undefined) return { name: '', about: '' };
  const born = child.dateOfBirth === null ? '' : texts.say('questions.bornOn', { day: texts.shortDay(child.dateOfBirth) });
  const expected = child.expectedOn === null ? '' : texts.say('questions.expectedOn', { day: texts.shortDay(child.expectedOn) });
  const name = child.givenName === '' ? texts.say('actions.unborn', { name: child.familyName }) : `${child.givenName} ${child.familyName}`;
  return { name, about: about(born === '' ? expected : born, child.ref) };
}
