import type { BoardChild } from '../../core/children/childBoard';
import type { Texts } from '../../text/texts';

type Named = Pick<BoardChild, 'givenName' | 'childId'>;
/** Teams cuts longer titles on a phone. */
const longestTitle = 30;

/**
 * What the presses of a row of children say: whom they open, by the given name, as whoever hears only the buttons must know which is
 * which. The number of the row stands in its place where two on the page have the same name, where there is none yet, or where it is
 * too long for a button.
 */
export function openTitles(
  texts: Texts,
  rows: readonly Named[],
): (child: Named, number: number) => { readonly open: string; readonly more: { readonly id: string; readonly title: string } } {
  return ({ givenName, childId }, number) => {
    const id = `more-${number}`;
    const isPlain = givenName !== '' && rows.every((other) => other.childId === childId || other.givenName !== givenName);
    const named = { open: texts.say('children.openName', { name: givenName }), title: texts.say('children.more', { name: givenName }) };
    if (isPlain && named.open.length <= longestTitle && named.title.length <= longestTitle) {
      return { open: named.open, more: { id, title: named.title } };
    }
    return { open: texts.say('children.openOne', { number }), more: { id, title: texts.say('children.moreNumber', { number }) } };
  };
}
