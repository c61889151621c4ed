import { z } from 'zod';

/* What a press is among the parts of a card (`parts.ts` says what parts are), and what parts share with each other. */

export const when = z.string().optional();
export const bound = { $when: when, $data: z.string().optional() };
export const gap = { spacing: z.string().optional(), separator: z.literal(true).optional() };
export const datum = z.record(z.string(), z.unknown());

const pressed = {
  part: z.literal('button'),
  ...bound,
  title: z.string(),
  verb: z.string(),
  data: datum.optional(),
  style: z.string().optional(),
  mode: z.string().optional(),
  sendsInputs: z.literal(true).optional(),
};
export const action = z.strictObject(pressed);
export const button = z.strictObject({ ...pressed, ...gap });

export function drawnAction({ part: _, sendsInputs, ...press }: z.infer<typeof action>) {
  return { type: 'Action.Execute', ...press, ...(sendsInputs === true ? {} : { associatedInputs: 'none' }) };
}

export function drawnButton({ $when, $data, spacing, separator, ...press }: z.infer<typeof button>) {
  return { type: 'ActionSet', ...given({ $when, $data, spacing, separator }), actions: [drawnAction(press)] };
}

/** Only the members that are there. */
export function given(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
