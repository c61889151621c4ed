import { z } from 'zod';
import { action, drawnAction, given } from './pressParts';

/* The parts of a card that open something, in place or as another card (`parts.ts` says what parts are). */

const listed = z.array(z.unknown());

export const fold = z.strictObject({
  part: z.literal('fold'),
  id: z.string(),
  title: z.string(),
  open: z.string().optional(),
  items: listed,
});
export const opening = z.strictObject({
  part: z.literal('opening'),
  id: z.string(),
  title: z.string(),
  opens: z.string().optional(),
  items: listed,
  more: listed,
});
export const entry = z.strictObject({ part: z.literal('entry'), items: listed, presses: z.array(action).min(1) });

export function drawnFold({ id, title, open, items }: z.infer<typeof fold>) {
  return [
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }] },
    { type: 'Container', id, isVisible: open ?? false, items },
  ];
}

/**
 * The words stay beside the press and not in it, so that a screen reader reads them; the target is as high as the row. Its two signs
 * take turns inside one press, so that the keyboard stays where it was.
 */
export function drawnOpening({ id, title, opens, items, more }: z.infer<typeof opening>) {
  const where = given({ $when: opens });
  const [shut, open] = [`${id}-0`, `${id}-1`];
  const selectAction = { type: 'Action.ToggleVisibility', title, targetElements: [id, shut, open] };
  const signs = [
    { type: 'TextBlock', id: shut, text: '▾' },
    { type: 'TextBlock', id: open, text: '▴', isVisible: false },
  ];
  return [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items },
        { type: 'Column', width: '28px', ...where, selectAction, items: signs },
      ],
    },
    { type: 'Container', ...where, id, isVisible: false, items: more },
  ];
}

/** As of an opening, the words stay beside the press. */
export function drawnEntry({ items, presses }: z.infer<typeof entry>) {
  const columns = presses.map(({ $when, $data: _, ...press }) => ({
    ...atRight,
    ...given({ $when }),
    selectAction: drawnAction(press),
    items: [sign('›')],
  }));
  return { type: 'ColumnSet', columns: [{ type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items }, ...columns] };
}

const atRight = { type: 'Column', width: '28px', spacing: 'Small', verticalContentAlignment: 'Center' };

function sign(text: string): object {
  return { type: 'TextBlock', text, size: 'Large' };
}
