/*
 * A commit changes a small part of what it writes again: one answer of one person, one visit of one child. Documents are never
 * changed in place, so a part that is the same object as before has the same text, and only what is new is written out. The
 * texts live as long as the objects that they are the text of.
 */
type Write = (value: unknown) => string | undefined;

type Way = {
  /** How a part is written. */
  readonly write: Write;
  /** Whether members stand in the order of their names, by code unit, or in their own. */
  readonly inOrder: boolean;
};

/** A shorter text is written anew sooner than it is kept and found again. */
const worthKnowing = 64;

/** Writes documents as JSON in one way: a list is known by each of its elements, any other member as a whole. */
export function knownText({ write, inOrder }: Way): (document: object) => string {
  const parts = new WeakMap<object, string>();

  function once(value: unknown, writeIt: Write): string | undefined {
    if (typeof value !== 'object' || value === null) return write(value);
    const known = parts.get(value);
    if (known !== undefined) return known;
    const text = writeIt(value);
    if (text !== undefined && text.length >= worthKnowing) parts.set(value, text);
    return text;
  }

  const element = (value: unknown): string => once(value, write) ?? 'null';
  const list = (value: unknown): string => `[${(value as readonly unknown[]).map(element).join(',')}]`;

  return (document) => {
    const known = parts.get(document);
    if (known !== undefined) return known;
    const members = Object.entries(document).filter(([, value]) => value !== undefined);
    if (inOrder) members.sort(([left], [right]) => (left < right ? -1 : 1));
    const texts = members.flatMap(([name, value]) => {
      const text = once(value, Array.isArray(value) ? list : write);
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
    return `{${texts.join(',')}}`;
  };
}

const documents = new WeakMap<object, string>();
const plain = knownText({ write: (value) => JSON.stringify(value), inOrder: false });

/** The document as `JSON.stringify` writes it. */
export function knownJson(document: object): string {
  const text = documents.get(document) ?? plain(document);
  documents.set(document, text);
  return text;
}
