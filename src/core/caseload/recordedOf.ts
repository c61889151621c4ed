import type { GroupDocument } from '../documents';

/** What is recorded of an entry, as its co-ordinator would count it. */
export const recordedThings = ['visits', 'notSeen', 'voices', 'changes', 'conferences', 'meetings', 'actions', 'others'] as const;
export type RecordedThing = (typeof recordedThings)[number];
export type RecordedCounts = Readonly<Record<RecordedThing, number>>;

export const nothingRecorded: RecordedCounts = {
  visits: 0,
  notSeen: 0,
  voices: 0,
  changes: 0,
  conferences: 0,
  meetings: 0,
  actions: 0,
  others: 0,
};

const thingOf: Readonly<Record<string, RecordedThing>> = {
  visit: 'visits',
  'not-seen': 'notSeen',
  voice: 'voices',
  'child-change': 'changes',
  conference: 'conferences',
  meeting: 'meetings',
};

/** Ours alone: nobody recorded them. */
const ofOurs: readonly string[] = ['group', 'audit', 'access', 'press', 'notice', 'import', 'figures', 'figures-past', 'limits', 'telling'];

/** The counts with what this document tells of an entry, which it names by one of these ids. A visit that the case system took back is history. */
export function withCounted(counts: RecordedCounts, document: GroupDocument, ids: readonly string[]): RecordedCounts {
  const plus = (thing: RecordedThing, count: number) => ({ ...counts, [thing]: counts[thing] + count });
  if (ofOurs.includes(document.type)) return counts;
  if (document.type === 'plan' || document.type === 'closed-actions')
    return plus('actions', actionsIn(document).filter(naming(ids)).length);
  if (document.type === 'visit' && 'takenBackOn' in document) return counts;
  return naming(ids)(document) ? plus(thingOf[document.type] ?? 'others', 1) : counts;
}

function actionsIn(document: GroupDocument): readonly unknown[] {
  const { actions } = document as { readonly actions?: unknown };
  return Array.isArray(actions) ? actions : [];
}

function naming(ids: readonly string[]): (value: unknown) => boolean {
  const quoted = ids.map((id) => JSON.stringify(id));
  return (value) => {
    const text = JSON.stringify(value);
    return quoted.some((id) => text.includes(id));
  };
}
