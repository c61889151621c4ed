import type { LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from './deps';
import { everyVisitFrom } from './visitDocuments';

/** Which visits are read: all from that day on, or from the first where it is null. */
export type VisitSpan = { readonly from: string | null };

/**
 * What was loaded, with those visits among the documents. The head does not name the visits that it has let go, so they are found
 * by a query. Throws UnreadableDocument where one cannot be read, as what is concluded from the others would be wrong.
 */
export async function withVisits(store: Deps['store'], loaded: LoadedGroup | null, span: VisitSpan | null): Promise<LoadedGroup | null> {
  if (loaded === null || span === null) return loaded;
  const visits = await everyVisitFrom(store, loaded.head.document.coreGroupId, span.from);
  return { ...loaded, documents: new Map([...loaded.documents, ...visits.map((visit) => [visit.id, visit] as const)]) };
}
