import type { MeetingRecord, RecordSection, RecordVersion } from '../meeting/meetingRecord';
import type { TypedText } from '../typedText';

/** Parts composed from facts, in the order of the record; an item's part is its standing code, or 'proposed'. */
export const composedParts = ['meeting', 'children', 'attendance', 'visits', 'actions-agreed', 'actions-carried', 'next-dates'] as const;
export type ComposedPart = (typeof composedParts)[number];

/** A text of a section as it now stands, and what the chair's words replaced. */
export type RecordText = {
  readonly slot: string;
  readonly words: TypedText;
  readonly replaced: TypedText | null;
  readonly leftOut: boolean;
};

/** Every text of a section with the chair's words in place; those left out are marked, for whoever checks the draft. */
export function textsOf(section: RecordSection): readonly RecordText[] {
  const noted = section.texts.map((text, index): RecordText => {
    const slot = `text:${index}`;
    const change = section.changes.findLast((each) => each.slot === slot);
    if (change === undefined) return { slot, words: text, replaced: null, leftOut: false };
    return { slot, words: change.words ?? text, replaced: text, leftOut: change.words === null };
  });
  const slots = new Set(section.changes.map(({ slot }) => slot).filter((slot) => slot.startsWith('added:')));
  const added = [...slots].flatMap((slot): RecordText[] => {
    const changes = section.changes.filter((change) => change.slot === slot);
    const words = changes.at(-1)?.words ?? changes.findLast((change) => change.words !== null)?.words;
    return words ? [{ slot, words, replaced: null, leftOut: changes.at(-1)?.words === null }] : [];
  });
  return [...noted, ...added];
}

export function newestVersion(record: MeetingRecord): RecordVersion | undefined {
  return record.versions.at(-1);
}

/** The newest version that the chair signed: the one to circulate. */
export function signedVersion(record: MeetingRecord | null): RecordVersion | undefined {
  return record?.versions.findLast(({ signedAt }) => signedAt !== null);
}

/** The version that is still being worked on; undefined when the newest is signed. */
export function draftVersion(record: MeetingRecord | null): RecordVersion | undefined {
  return record?.versions.find(({ signedAt }) => signedAt === null);
}
