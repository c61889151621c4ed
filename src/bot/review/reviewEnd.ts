import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewEndCard } from '../../cards/review';
import { endGrounds } from '../../core/review/review';
import { endGroundsOpenTo } from '../../core/review/reviewEnd';
import { end, openEnding } from '../../usecases/review/reviewEnd';
import { childWords } from '../actions/actionWords';
import { childOnCard, oneOf, optionalDay, words } from '../inputs';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { reviewChildCardFor } from './review';

/** A registration that ends without a conference. */
export const reviewEndVerbs: readonly Verb[] = [
  viewVerb(openEnding, { childId: childOnCard }, endFormFor),
  deedVerb(end, { childId: childOnCard }, { ground: oneOf(endGrounds), on: optionalDay(), reasons: words() }, (turn, shown) => {
    const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
    return mayMend ? endFormFor(turn, shown) : reviewChildCardFor(turn, shown, turn.texts.words.review.end.done);
  }),
];

function endFormFor(turn: Turn, shown: Shown<{ readonly childId: string }>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const child = group.children.find(({ childId }) => childId === shown.data.childId);
  const today = deps.clock.today();
  const open = child === undefined ? [] : endGroundsOpenTo(child, deps.rules, today);
  if (child === undefined || open.length === 0) return refusalCard(turn, 'gone');
  return reviewEndCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.end.title, ''),
    childId: child.childId,
    name: childWords(texts, child, group),
    groundChoices: open.map((ground) => ({ title: texts.words.review.end.grounds[ground], value: ground })),
    ground: fieldFor(turn, shown, 'ground', open[0] ?? ''),
    today,
    on: fieldFor(turn, shown, 'on'),
    reasons: fieldFor(turn, shown, 'reasons'),
  });
}
