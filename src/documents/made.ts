import type { GroupDocument } from '../core/documents';
import type { Kind } from './kind';
import { kinds } from './kinds';

const byType = new Map(kinds.map((kind) => [kind.type, kind as Pick<Kind<object>, 'made'>]));

/**
 * Takes note of documents beside the head that a deed of this version has decided, so that they are not looked at by their
 * schema when they come back as the same objects.
 */
export function noteMade(documents: readonly GroupDocument[]): void {
  for (const document of documents) byType.get(document.type)?.made(document);
}
