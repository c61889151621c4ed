import { everyCard } from '../support/everyCard';

/** The titles of buttons that stand in each row of a list, and say nothing of the row: seven times the same for whoever hears them. */
function titlesOfRows(template: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, isInList: boolean): void => {
    if (Array.isArray(node)) for (const each of node) walk(each, isInList);
    if (typeof node !== 'object' || node === null) return;
    const element: Record<string, unknown> = { ...node };
    const inside = isInList || typeof element['$data'] === 'string';
    const title = String(element['title']);
    if (element['type'] === 'Action.Execute' && inside && !/\$\{(?!\$root\.)/.test(title)) found.push(title);
    for (const value of Object.values(element)) walk(value, inside);
  };
  walk(template, false);
  return found;
}

it.each(everyCard.map((card) => [card.name, card] as const))('no two buttons in the lists of %s have one title', (_name, card) => {
  expect(titlesOfRows(card.template)).toEqual([]);
});
