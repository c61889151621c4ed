import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/cards/defineCard';
import { elementsOf } from './cardTemplates';

const shapes = join(__dirname, '../../src/cards');

/** Every card there is. */
export const everyCard = readdirSync(shapes)
  .flatMap((file) => Object.values(require(join(shapes, file)) as Record<string, unknown>))
  .filter((each): each is Card<unknown> => typeof each === 'object' && each !== null && 'render' in each && 'template' in each);

/** Every input for words of every card, as the parts of its layout make it. */
export const inputsForWords = everyCard.flatMap(({ name, template }) =>
  elementsOf(template, ({ type }) => type === 'Input.Text').map(({ id }) => [name, String(id)] as const),
);
