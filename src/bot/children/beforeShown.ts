import { type Before, onRegisterBefore } from '../../core/children/onRegisterBefore';
import { childWords } from '../actions/actionWords';
import type { Shown } from '../shown';
import type { Turn } from '../turn';

/** No core group has had more; a card holds them. */
const mostShown = 30;

/** Under the last page of a group's children: who was on the register before, and from when to when, as far as this reader may know. */
export function beforeShown(turn: Turn, { state, actor }: Shown<object>, { hasAfter }: { readonly hasAfter: boolean }) {
  const { texts } = turn;
  const all = hasAfter ? [] : onRegisterBefore(state.group, actor);
  const more = Math.max(0, all.length - mostShown);
  return {
    shown: all.length > 0,
    lines: all.slice(0, mostShown).map((each) => ({ text: `${childWords(texts, each, state.group)} ${beforeWords(turn, each)}` })),
    more: { shown: more > 0, text: texts.say('children.before.more', { count: more }) },
  };
}

function beforeWords({ texts }: Turn, { from, to, again, left }: Before): string {
  const words = texts.words.children.before;
  return [
    ...(from === null ? [] : [texts.say('children.before.from', { day: texts.day(from) })]),
    ...(left === null && to === null ? [words.toUnknown] : []),
    ...(to === null ? [] : [texts.say('children.before.to', { day: texts.day(to) })]),
    ...(again === null ? [] : [texts.say('children.before.again', { day: texts.day(again) })]),
    ...(left === null ? [] : [texts.say(`children.before.${left.because}`, { day: texts.day(left.on) })]),
  ].join(' ');
}
