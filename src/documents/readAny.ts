import type { GroupDocument } from '../core/documents';
import { UnreadableDocument } from './damage';
import type { Kind } from './kind';
import { kinds } from './kinds';

const byType = new Map<string, Pick<Kind<GroupDocument>, 'read'>>(kinds.map((kind) => [kind.type, kind]));

/** A document beside the head, of whatever kind, at the present version. Throws UnreadableDocument. */
export function readAny(stored: GroupDocument): GroupDocument {
  const kind = byType.get(stored.type);
  if (kind === undefined) throw new UnreadableDocument('document', 'corrupt');
  return kind.read(stored);
}
