import type { Report } from '../core/reports';
import { isDamage } from '../documents/damage';
import type { TextKey } from '../text/texts';
import { faultCode } from '../usecases/deeds/faultCode';
import { newFaultNumber } from './faultNumber';
import type { Verb } from './verbs';
import { whereThrown } from './whereThrown';

/** Faults that the same press would meet again, because they come from what it asks for. */
const neverFits: ReadonlySet<string> = new Set(['store.too-large', 'store.too-many-operations']);
/** Faults that pass by themselves, so that it helps to press again. Any other waits for somebody to mend it. */
const passing: ReadonlySet<string> = new Set(['store.unavailable', 'store.throttled', 'store.busy', 'store.closed']);

/**
 * A fault of the store, or a bug: the person and the log get the same number, and the log nothing of what was typed or thrown.
 * What is said follows from the cause, and from whether something was to be shown or saved.
 */
export function sayFault(error: unknown, kind: Verb['kind'], report: Report): { readonly say: TextKey; readonly id: string } {
  const id = newFaultNumber();
  const code = faultCode(error);
  if (code === null) report('turn-bug', { id, ...whereThrown(error) });
  else report(code, { id });
  return { say: isDamage(error) ? 'fault.unread' : wordsFor(code, kind), id };
}

function wordsFor(code: string | null, kind: Verb['kind']): TextKey {
  if (kind === 'view') {
    if (code === null) return 'fault.bugShown';
    return passing.has(code) ? 'fault.notShown' : 'fault.notShownYet';
  }
  if (code === null) return 'fault.bug';
  if (neverFits.has(code)) return 'fault.tooMuch';
  return passing.has(code) ? 'fault.notSaved' : 'fault.notSavedYet';
}
