import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { exclusionCard, exclusionsCard } from '../../cards/exclusions';
import type { ExclusionMark } from '../../core/exclusionMark';
import { exclusionIn } from '../../core/meeting/exclusion';
import { exclusionsSeenBy, mayAskToExclude, mayDecideExclusion, seesAllOf } from '../../core/meeting/exclusionPermissions';
import { dayOf } from '../../core/time/londonTime';
import { storedExclusion } from '../../documents/exclusion';
import { meetingToCome, openExclusion, openExclusions } from '../../usecases/meeting/exclusions';
import { namedRows } from '../numbered';
import { offers } from '../offers';
import { pageOf } from '../paging';
import { memberName } from '../personWords';
import { deniedCard, refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { askerOf } from './agendaShown';
import { decidedWords, exclusionStateWords, reviewedWords, termsWords } from './exclusionWords';

/** The id of an exclusion on a card. */
export const aboutExclusion = { exclusionId: z.string().max(100) };

/** In one's own chat alone: where others read along nothing of it is opened (DOMAIN 1.14). */
export function inOwnChat(verb: Verb): Verb {
  return {
    ...verb,
    handle: async (turn, pressed) =>
      turn.where.kind === 'personal' ? verb.handle(turn, pressed) : deniedCard(turn, 'wrong-conversation', verb.verb, pressed),
  };
}

export const openExclusionsVerb = inOwnChat(
  viewVerb(openExclusions, { page: z.number().int().min(1).default(1) }, (turn, shown) => exclusionsCardFor(turn, shown, '')),
);

export const exclusionVerbs: readonly Verb[] = [
  openExclusionsVerb,
  inOwnChat(viewVerb(openExclusion, aboutExclusion, (turn, shown) => exclusionCardFor(turn, shown, ''))),
];

/** All that this reader may know of, the newest first; to whoever only asks, their own requests. */
export function exclusionsCardFor(turn: Turn, shown: Shown<object>, done: string): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.exclusion;
  const asker = askerOf(turn, shown);
  const { group, actor } = asker;
  const next = meetingToCome(shown.state);
  const all = exclusionsSeenBy(asker, next);
  const wanted = 'page' in shown.data && typeof shown.data.page === 'number' ? shown.data.page : 1;
  const { rows, pages } = pageOf(texts, all, wanted);
  const named = namedRows(texts, rows, (mark) => [memberName(texts, group, actor, mark.memberId)]);
  return exclusionsCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.title, done),
    empty: { shown: all.length === 0, text: words.none },
    rows: rows.map((mark) => {
      const { number, open } = named(mark, all.indexOf(mark) + 1);
      const name = memberName(texts, group, actor, mark.memberId);
      const state = exclusionStateWords(turn, mark, seesAllOf(asker, mark, next));
      return { number, open, exclusionId: mark.exclusionId, name, state };
    }),
    pages,
    mayAsk: offers(turn, shown, (each) => mayAskToExclude(each)),
  });
}

/** One of them. Whoever only asked reads what they wrote and the decision on it, not what came after (DOMAIN 2.1 'own outcome'). */
export function exclusionCardFor(turn: Turn, shown: Shown<{ exclusionId: string }>, done: string): AdaptiveCard {
  const { texts, deps } = turn;
  const words = texts.words.exclusion;
  const asker = askerOf(turn, shown);
  const { group, actor } = asker;
  const mark = exclusionIn(group, shown.data.exclusionId);
  const exclusion = storedExclusion.in(shown.state, shown.data.exclusionId);
  if (mark === undefined || exclusion === undefined) return refusalCard(turn, 'gone');
  const whole = isAllShown(turn, shown, mark);
  const { decision } = exclusion;
  const mayDecide = offers(turn, shown, (each) => mayDecideExclusion(each, mark));
  const decides = mayDecide && mark.state === 'asked';
  const reviews = mayDecide && mark.state === 'in-force';
  const askedOn = texts.say('exclusion.askedOn', { day: texts.day(exclusion.askedOn) });
  return exclusionCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.oneTitle, done),
    exclusionId: mark.exclusionId,
    name: memberName(texts, group, actor, mark.memberId),
    lines: [
      exclusionStateWords(turn, mark, whole),
      texts.say('exclusion.groundIs', { ground: words.grounds[exclusion.ground] }),
      askedOn,
      texts.say('exclusion.askedFor', { terms: termsWords(turn, exclusion.asked) }),
    ].map((text) => ({ text })),
    askedBy: memberName(texts, group, actor, exclusion.askedBy),
    words: [
      { label: words.words, text: exclusion.words.text },
      ...(decision === null ? [] : decidedWords(turn, decision, (by) => memberName(texts, group, actor, by), whole)),
      ...(whole
        ? exclusion.reviews.flatMap((each) => reviewedWords(turn, each, memberName(texts, group, actor, each.by), dayOf(each.at)))
        : []),
    ],
    decides,
    reviews,
    acts: decides || reviews,
    chat: whole && mark.state === 'in-force' && group.conversation !== null && deps.clock.today() >= (mark.spans[0]?.from ?? ''),
  });
}

function isAllShown(turn: Turn, shown: Shown<unknown>, mark: ExclusionMark): boolean {
  return seesAllOf(askerOf(turn, shown), mark, meetingToCome(shown.state));
}
