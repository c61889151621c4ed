import type { BoardChild } from '../../core/children/childBoard';
import type { Texts } from '../../text/texts';
import { nameWords } from '../actions/actionWords';
import { fitsTitle } from '../numbered';

type Named = Pick<BoardChild, 'givenName' | 'familyName' | 'mark' | 'childId'>;

/**
 * What the presses of a row of children say: whom they open, by the given name, as whoever hears only the buttons must know which is
 * which. Of two with the same given name by that with what tells them apart, or by the whole name. The number of the row stands in its
 * place where none of these does, where there is no name yet, or where it is too long for a button.
 */
export function openTitles(
  texts: Texts,
  rows: readonly Named[],
): (child: Named, number: number) => { readonly open: string; readonly more: { readonly id: string; readonly title: string } } {
  const titled = (name: string) => ({ open: texts.say('common.openName', { name }), title: texts.say('children.more', { name }) });
  return (child, number) => {
    const id = `more-${number}`;
    const named = namesToSay(texts, rows, child)
      .map(titled)
      .find(({ open, title }) => fitsTitle(open) && fitsTitle(title));
    if (named !== undefined) return { open: named.open, more: { id, title: named.title } };
    return { open: texts.say('common.openOne', { number }), more: { id, title: texts.say('children.moreNumber', { number }) } };
  };
}

/** The same of the press by which a visit to that child is recorded. */
export function visitTitle(texts: Texts, rows: readonly Named[]): (child: Named, number: number) => string {
  return (child, number) =>
    namesToSay(texts, rows, child)
      .map((name) => texts.say('children.visitName', { name }))
      .find(fitsTitle) ?? texts.say('children.visitNumber', { number });
}

/** What tells this child from the others on the page, the shortest first. */
function namesToSay(texts: Texts, rows: readonly Named[], child: Named): readonly string[] {
  if (child.givenName === '') return [];
  const said = formsOf(texts, child);
  const others = new Set(rows.filter(({ childId }) => childId !== child.childId).flatMap((other) => formsOf(texts, other)));
  return said.filter((name) => !others.has(name));
}

function formsOf(texts: Texts, child: Named): readonly string[] {
  const { givenName, familyName, mark } = child;
  return [givenName, nameWords(texts, { givenName, familyName: '' }, mark), nameWords(texts, { givenName, familyName }, mark)];
}
