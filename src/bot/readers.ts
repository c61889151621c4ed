import type { AudienceField } from '../cards/whoReads';
import { type AudienceChoice, choiceCode } from '../core/confidentiality/audiences';
import type { Member } from '../core/member';
import type { Audience } from '../core/typedText';
import { fieldFor, type Shown } from './shown';
import type { Turn } from './turn';

/**
 * Who reads the words, as it is said to this writer or reader: their own words, those of another of the family, or by the kind
 * of audience.
 */
type ReaderWords = 'everyone' | 'practitioners' | 'own' | 'proposer' | 'same';

/** The choice of who may read the words, with the default chosen; or, where the writer has none, who will read them. */
export function audienceFor<Data>(turn: Turn, shown: Shown<Data>, choices: AudienceChoice): AudienceField {
  const { option } = turn.texts.words.readers;
  const choose = choices.length > 1;
  const field = fieldFor(turn, shown, 'audience', choiceCode(choices[0]));
  return {
    ...field,
    // Where none was sent the default counts, so the form shows it.
    value: field.value === '' ? choiceCode(choices[0]) : field.value,
    choices: choices.map((each) => ({ title: option[wordsFor(each, shown.actor)], value: choiceCode(each) })),
    choose,
    fixed: !choose,
    says: readersSaid(turn, choices[0], shown.actor),
  };
}

/** Who will read what is typed, as a sentence beside the input. */
export function readersSaid({ texts }: Turn, audience: Audience, writer: Member): string {
  return texts.words.readers.for[wordsFor(audience, writer)];
}

/** Who can read an item, for one of those who can. */
export function readersNow({ texts }: Turn, audience: Audience, reader: Member): string {
  return texts.words.readers.now[wordsFor(audience, reader)];
}

/** The mark in a list of an item that not everybody has; empty where everybody does. */
export function readersMark({ texts }: Turn, audience: Audience, reader: Member): string {
  const words = wordsFor(audience, reader);
  return words === 'everyone' ? '' : texts.words.readers.mark[words];
}

function wordsFor(audience: Audience, { memberId }: Member): ReaderWords {
  if (audience.kind === 'everyone' || audience.kind === 'practitioners') return audience.kind;
  if (audience.kind !== 'one-parent') return 'same';
  return audience.memberId === memberId ? 'own' : 'proposer';
}
