import type { BoardChild } from '../../core/children/childBoard';
import type { Texts } from '../../text/texts';
import { fitsTitle } from '../numbered';

type Named = Pick<BoardChild, 'givenName' | 'childId'>;

/**
 * What the presses of a row of children say: whom they open, by the given name, as whoever hears only the buttons must know which is
 * which. The number of the row stands in its place where two on the page have the same name, where there is none yet, or where it is
 * too long for a button.
 */
export function openTitles(
  texts: Texts,
  rows: readonly Named[],
): (child: Named, number: number) => { readonly open: string; readonly more: { readonly id: string; readonly title: string } } {
  return (child, number) => {
    const id = `more-${number}`;
    const name = nameToSay(rows, child);
    const named = { open: texts.say('common.openName', { name }), title: texts.say('children.more', { name }) };
    if (name !== '' && fitsTitle(named.open) && fitsTitle(named.title)) return { open: named.open, more: { id, title: named.title } };
    return { open: texts.say('common.openOne', { number }), more: { id, title: texts.say('children.moreNumber', { number }) } };
  };
}

/** The same of the press by which a visit to that child is recorded. */
export function visitTitle(texts: Texts, rows: readonly Named[]): (child: Named, number: number) => string {
  return (child, number) => {
    const name = nameToSay(rows, child);
    const named = texts.say('children.visitName', { name });
    return name !== '' && fitsTitle(named) ? named : texts.say('children.visitNumber', { number });
  };
}

/** The given name where it tells this child from the others on the page; else ''. */
function nameToSay(rows: readonly Named[], { givenName, childId }: Named): string {
  return rows.every((other) => other.childId === childId || other.givenName !== givenName) ? givenName : '';
}
