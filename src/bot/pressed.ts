import { z } from 'zod';
import type { Pressed } from './readPress';

/** Which verb was pressed, with what the card says about it and what was typed. */
type Action = { readonly verb: string; readonly data: Pressed };

const longestVerb = 100;

/** What a press must look like before its verb is even asked for. */
export const pressedValue = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string().max(longestVerb),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
});

/** The action of a press; null where it has not the form of one. */
export function readPressed(value: unknown): Action | null {
  return usualAction(value) ?? pressedValue.safeParse(value).data?.action ?? null;
}

/** The same where it is of the usual form, looked at by hand; null where the schema has to look. */
export function usualAction(value: unknown): Action | null {
  const action = isMembers(value) ? value['action'] : null;
  if (!isMembers(action) || action['type'] !== 'Action.Execute') return null;
  const { verb, data } = action;
  if (typeof verb !== 'string' || verb.length > longestVerb) return null;
  return isMembers(data) && !Object.hasOwn(data, '__proto__') ? { verb, data } : null;
}

function isMembers(given: unknown): given is Pressed {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
