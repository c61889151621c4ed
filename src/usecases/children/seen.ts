import { mayChangeVisit, mayRecordVisit } from '../../core/children/childPermissions';
import { addWords, correctVisit, isAsRecorded, type Sighting } from '../../core/children/seen';
import { recordSeen } from '../../core/children/seenTwice';
import { newestVisitFirst, type Visit, visitDocumentId } from '../../core/children/visit';
import { type CoreGroup, isFrozen } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import { storedVisit } from '../../documents/visit';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';
import { visitsLeftOut, withKnown } from '../deeds/visitDocuments';
import { visitHere } from './stillHere';

/** `visit` is the id of the visit's document. */
export type AboutVisit = { readonly visit: string };
/** `dayAgreed` is the day that the card has asked about. */
export type AboutDay = { readonly dayAgreed: string };

/** `childId`: the child from whose card it was opened; empty where it was from none. */
export const openSeen: View<{ readonly childId: string }> = { name: 'seen.open', may: mayRecordVisit, reads: () => [] };

/** What was typed of a visit: its day and time, what was achieved, whether it was announced, and who else was there. */
type TypedSeeing = {
  readonly on: CalendarDate;
  readonly time: string;
  readonly what: readonly Sighting[];
  readonly announced: 'yes' | 'no' | '';
  readonly others: string;
};

type TypedVisit = TypedSeeing & { readonly children: readonly string[] };
/** `twinAgreed`, `sameAgreed`: the day of which the visitor has said that it is another visit than those recorded, or their own. */
type AboutSaving = AboutDay & { readonly twinAgreed: string; readonly sameAgreed: string };
type SaveDeed = Deed<AboutSaving, TypedVisit>;

/** Only stands in the verb's table; `performSave` does it with the visits that are recorded for that day. */
export const save: SaveDeed = saveOf(null);

/**
 * Saves visits, once it is known that they are no others than those of that day that may be the same. Of a child of whom the head has
 * left older visits out, all are read first where one recorded that day may be completed.
 */
export async function performSave(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: AboutSaving,
  typed: Result<TypedVisit, Refusal>,
): Promise<Outcome> {
  let saved: readonly string[] = [];
  const leftOut = typed.ok ? await leftOutOf(deps, press, typed.value) : new Map();
  const deed = saveOf(typed.ok ? typed.value : null, leftOut, (visits) => {
    saved = visits.map(({ id }) => id);
  });
  const outcome = await performDeed(deps, deed, press, about, typed);
  if ((outcome.kind !== 'done' && outcome.kind !== 'repeated') || !typed.ok) return outcome;
  const { group, documents } = outcome.state;
  // What it was compared with is no part of what this press has saved.
  const made = [...storedVisit.among(documents)].filter(([id]) => saved.includes(id));
  const visits = outcome.kind === 'done' ? made : await savedBefore(deps, group, press, typed.value);
  return { ...outcome, state: { group, documents: new Map(visits) } };
}

/** What the first of two equal presses has saved: whoever presses twice sees the same as whoever pressed once. */
async function savedBefore(
  { store }: Deps,
  group: CoreGroup,
  { personId }: Press,
  typed: TypedVisit,
): Promise<readonly (readonly [string, Visit])[]> {
  const visited = group.children.filter(({ childId }) => typed.children.includes(childId));
  const ids = visited.flatMap(({ visits }) => visits.filter(({ on, byPersonId }) => on === typed.on && byPersonId === personId));
  const loaded = await store.load(group.coreGroupId, ids.map(visitDocumentId));
  const there = loaded === null ? [] : [...storedVisit.among(loaded.documents).values()].filter(({ time }) => time === typed.time);
  return visited.flatMap(({ childId }) => {
    const [newest] = there.filter((visit) => visit.childId === childId && visit.corrects === null).sort(newestVisitFirst);
    return newest === undefined ? [] : [[newest.id, newest] as const];
  });
}

async function leftOutOf(
  { store }: Deps,
  { coreGroupId, personId }: Press,
  { children, on }: TypedVisit,
): Promise<ReadonlyMap<string, readonly VisitFact[]>> {
  const loaded = await store.load(coreGroupId, []);
  const again = (loaded?.head.document.children ?? []).filter(
    ({ childId, visits }) => children.includes(childId) && visits.some((visit) => visit.on === on && visit.byPersonId === personId),
  );
  const read = await Promise.all(again.map(async (child) => [child.childId, await visitsLeftOut(store, coreGroupId, child)] as const));
  return new Map(read.flatMap(([childId, visits]) => (visits === null ? [] : [[childId, visits] as const])));
}

/** `decided` is told of the visits that are to be saved, each time that it is decided on. */
function saveOf(
  typed: TypedVisit | null,
  leftOut: ReadonlyMap<string, readonly VisitFact[]> = new Map(),
  decided: (visits: readonly Visit[]) => void = () => undefined,
): SaveDeed {
  return {
    name: 'seen.save',
    reads: () => [],
    readsKnowing: (group) => (typed === null ? [] : recordedOn(group, typed)),
    may: (_state, _about, doing) => mayRecordVisit(doing),
    decide: (state, { dayAgreed, twinAgreed, sameAgreed }, given, doing) => {
      const there = [...storedVisit.among(state.documents).values()];
      const seeing = { ...seeingOf(given), childIds: given.children, dayAgreed, twinAgreed, sameAgreed };
      const known = (childId: string) => {
        const read = leftOut.get(childId);
        const headed = state.group.children.find((child) => child.childId === childId)?.visits ?? [];
        return read === undefined ? null : withKnown(headed, read);
      };
      const recorded = recordSeen(state.group, seeing, doing, there, known);
      if (!recorded.ok) return recorded;
      const { group, visits } = recorded.value;
      decided(visits);
      return allow({ group, create: visits, about: { visitIds: visits.map(({ fact }) => fact.visitId).join(' ') } });
    },
  };
}

/** The documents of the visits of that day to these children that count. */
function recordedOn({ children }: CoreGroup, typed: TypedVisit): readonly string[] {
  const visited = children.filter(({ childId }) => typed.children.includes(childId));
  return visited.flatMap(({ visits }) => visits.filter(({ on, seen }) => seen && on === typed.on).map(visitDocumentId));
}

function seeingOf({ on, time, what, announced, others }: TypedSeeing) {
  return { on, time, sightings: what, announced: announced === '' ? null : announced === 'yes', othersThere: others };
}

/** The form for words about a visit, and the one for what should stand in its place. */
export const openTelling = formFor('seen.telling');
export const openCorrecting = formFor('seen.correcting');

type TypedWords = Readonly<Record<'presentation' | 'ownWords' | 'worries' | 'whyNotAlone', string>>;

export const tell: Deed<AboutVisit, TypedWords> = {
  ...aboutVisit<AboutVisit>(),
  name: 'seen.tell',
  decide: (state, { visit }, { presentation, ownWords, worries, whyNotAlone }, doing) => {
    const words = { presentation, 'own-words': ownWords, worries, 'why-not-alone': whyNotAlone };
    const found = storedVisit.in(state, visit);
    if (found === undefined) return refuse({ kind: 'gone' });
    if (isFrozen(state.group, found.childId)) return refuse({ kind: 'child-frozen' });
    const told = addWords(found, words, doing);
    return told.ok ? allow({ put: [told.value], about: { visitId: found.fact.visitId } }) : told;
  },
};

type CorrectDeed = Deed<AboutVisit & AboutDay, TypedSeeing>;

/** Only stands in the verb's table; `performCorrect` does it with what the head has left out. */
export const correct: CorrectDeed = correctWith(() => null);

/**
 * Corrects a visit. Where the head has left older visits out, taking one away can make an older one the last: in that case all
 * of the child's visits are read first.
 */
export async function performCorrect(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: AboutVisit & AboutDay,
  typed: Result<TypedSeeing, Refusal>,
): Promise<Outcome> {
  const loaded = await deps.store.load(press.coreGroupId, [about.visit]);
  const childId = loaded === null ? undefined : storedVisit.in(loaded, about.visit)?.childId;
  const child = loaded?.head.document.children.find((each) => each.childId === childId);
  const read = child === undefined ? null : await visitsLeftOut(deps.store, press.coreGroupId, child);
  return performDeed(deps, read === null ? correct : correctWith((headed) => withKnown(headed, read)), press, about, typed);
}

type KnownFacts = (headed: readonly VisitFact[]) => readonly VisitFact[] | null;

function correctWith(known: KnownFacts): CorrectDeed {
  return {
    ...aboutVisit<AboutVisit & AboutDay>(),
    name: 'seen.correct',
    decide: (state, { visit, dayAgreed }, typed, doing) => {
      const original = storedVisit.in(state, visit);
      if (original === undefined) return refuse({ kind: 'gone' });
      const seeing = { ...seeingOf(typed), dayAgreed };
      if (isAsRecorded(original, seeing)) return refuse({ kind: 'check-fields', fields: { what: 'as-recorded' } });
      const headed = state.group.children.find(({ childId }) => childId === original.childId)?.visits ?? [];
      const corrected = correctVisit(state.group, original, seeing, doing, known(headed));
      if (!corrected.ok) return corrected;
      const { group, visits } = corrected.value;
      const by = visits.map(({ fact }) => fact.visitId).join(' ');
      return allow({ group, create: visits, about: { visitId: original.fact.visitId, correctedBy: by } });
    },
  };
}

function formFor(name: string): View<AboutVisit> {
  return {
    name,
    may: mayRecordVisit,
    mayKnowing: (asker, state, { visit }) => mayChangeVisit(asker, visitHere(state, visit)),
    reads: (_group, { visit }) => [visit],
  };
}

function aboutVisit<Data extends AboutVisit>(): Pick<Deed<Data, never>, 'reads' | 'may'> {
  return {
    reads: ({ visit }) => [visit],
    may: (state, { visit }, doing) => mayChangeVisit(doing, visitHere(state, visit)),
  };
}
