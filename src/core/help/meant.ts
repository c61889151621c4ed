import type { Language } from '../typedText';
import type { CommandName } from './commands';

/** What a typed line was taken for. */
export type Meant =
  /** `about`: names in the line. `language` is null where the words are the same in both. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly language: Language | null; readonly about: readonly string[] }
  /** They ask to be spoken to in that language. */
  | { readonly kind: 'speak'; readonly language: Language }
  /** Nothing but names or a reference. */
  | { readonly kind: 'find'; readonly about: readonly string[] }
  /** Not sure enough to open anything: what to offer, nearest first; `about` as of a command. */
  | { readonly kind: 'nearest'; readonly names: readonly CommandName[]; readonly about: readonly string[] }
  | { readonly kind: 'unknown' };
