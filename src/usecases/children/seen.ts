import { mayChangeVisit, mayRecordVisit } from '../../core/children/childPermissions';
import { addWords, correctVisit, recordVisits, type Sighting } from '../../core/children/seen';
import { isFrozen } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import { storedVisit } from '../../documents/visit';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';
import { visitHere } from './stillHere';
import { visitsLeftOut, withKnown } from './visitDocuments';

/** `visit` is the id of the visit's document. */
export type AboutVisit = { readonly visit: string };
/** `dayAgreed` is the day that the card has asked about. */
export type AboutDay = { readonly dayAgreed: string };

export const openSeen: View<object> = { name: 'seen.open', may: mayRecordVisit, reads: () => [] };

/** What was typed of a visit: the children ticked, its day and time, what was achieved. */
type TypedSeeing = { readonly on: CalendarDate; readonly time: string; readonly what: readonly Sighting[] };

export const save: Deed<AboutDay, TypedSeeing & { readonly children: readonly string[] }> = {
  name: 'seen.save',
  reads: () => [],
  may: (_state, _about, doing) => mayRecordVisit(doing),
  decide: ({ group }, { dayAgreed }, { children, on, time, what }, doing) => {
    const recorded = recordVisits(group, { childIds: children, on, time, sightings: what, dayAgreed }, doing);
    if (!recorded.ok) return recorded;
    const { visits } = recorded.value;
    return allow({ group: recorded.value.group, create: visits, about: { visitIds: visits.map(({ fact }) => fact.visitId).join(' ') } });
  },
};

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
    decide: (state, { visit, dayAgreed }, { on, time, what }, doing) => {
      const original = storedVisit.in(state, visit);
      if (original === undefined) return refuse({ kind: 'gone' });
      const headed = state.group.children.find(({ childId }) => childId === original.childId)?.visits ?? [];
      const corrected = correctVisit(state.group, original, { on, time, sightings: what, dayAgreed }, doing, known(headed));
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
