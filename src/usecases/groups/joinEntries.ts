import { askedAt } from '../../core/caseload/askedAt';
import { namesOf, sameAskedIn, type TwoEntries } from '../../core/caseload/caseQuestions';
import { filledFrom } from '../../core/caseload/fillVisit';
import { partKey } from '../../core/caseload/importMark';
import { joinMeetings } from '../../core/caseload/joinMeetings';
import { joinSame, movedTo, namesIt } from '../../core/caseload/joinSame';
import { joinVisits, type RecordedVisits } from '../../core/caseload/joinVisits';
import type { Visit } from '../../core/children/visit';
import { joinedOn } from '../../core/corrected';
import type { GroupDocument } from '../../core/documents';
import type { VisitFact } from '../../core/facts';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { isFigures } from '../../core/overview/figures';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import { storedMark } from '../../documents/importMark';
import { storedMeeting } from '../../documents/meeting';
import { storedVisit } from '../../documents/visit';
import type { Deps } from '../deeds/deps';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';
import { visitsLeftOut, withKnown } from '../deeds/visitDocuments';
import { visitsOf, withNextVisits } from './nextVisits';
import { resealed } from './resealed';

type JoinDeed = Deed<TwoEntries, object>;

const common = {
  name: 'questions.join',
  may: (_state, _about, doing) => mayRunGroup(doing),
} satisfies Pick<JoinDeed, 'name' | 'may'>;

const nothingFound: Found = { ids: [], recorded: { visits: [], wasImported: () => false } };

/** Only stands in the verb's table; `performJoin` does it with the documents that it has found. */
export const join: JoinDeed = joinOf(nothingFound);

/** One batch carries a hundred documents, with room for the head, its audit entry and the mark of the press. */
const mostAtOnce = 80;

/**
 * Joins two entries. Documents that name the one entered here are looked for in the whole group. Those that the last commit
 * cannot carry are written before it under the new id; if this breaks off, the same press goes on from there.
 */
export async function performJoin(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: TwoEntries,
  typed: Result<object, Refusal>,
): Promise<Outcome> {
  const group = (await deps.store.load(press.coreGroupId, []))?.head.document;
  const open = group && sameAskedIn(group, about, deps.clock.today());
  if (open?.what === 'visit') {
    const child = group?.children.find(({ childId }) => childId === open.childId);
    const known = child === undefined ? null : await visitsLeftOut(deps.store, press.coreGroupId, child);
    return withNextVisits(deps, await performDeed(deps, joinVisitsOf(known), press, about, typed));
  }
  const found = open === undefined ? nothingFound : await findNaming(deps, press.coreGroupId, about);
  const { ids } = found;
  if (about.what === 'meeting') return withNextVisits(deps, await performDeed(deps, joinMeetingsOf(ids), press, about, typed));
  for (let from = 0; from + mostAtOnce < ids.length; from += mostAtOnce) {
    const ahead = await performDeed(deps, moveAhead(ids.slice(from, from + mostAtOnce)), { ...press, pressKey: null }, about, typed);
    if (ahead.kind !== 'done') return ahead;
  }
  const last = { ...found, ids: ids.slice(ids.length - (ids.length % mostAtOnce || mostAtOnce)) };
  return withNextVisits(deps, await performDeed(deps, joinOf(last), press, about, typed));
}

function joinOf({ ids, recorded }: Found): JoinDeed {
  return {
    ...common,
    reads: () => ids,
    decide: ({ group, documents }, about, _typed, { today, now }) => {
      const open = sameAskedIn(group, about, today);
      if (open === undefined || open.what === 'visit' || open.what === 'meeting') return refuse({ kind: 'question-answered' });
      const named = among(documents, ids);
      const joined = joinSame(group, open, named, today, recorded);
      const { here, there } = open;
      const joins = joinedOn(today, open.what === 'child' ? there : null);
      return allow({
        group: askedAt(group, joined.group, now),
        put: resealed(named, joined.put),
        about: namesOf(about),
        joins,
        ...(open.what === 'child' && { joined: { here, there } }),
      });
    },
  };
}

function joinVisitsOf(read: readonly VisitFact[] | null): JoinDeed {
  return {
    ...common,
    reads: () => [],
    readsKnowing: (group, about) => {
      const open = (group.sameAsked ?? []).find(
        ({ what, here, there }) => what === 'visit' && here === about.here && there === about.there,
      );
      return open?.what === 'visit' ? visitsOf(open) : [];
    },
    decide: (state, about, _typed, doing) => {
      const { group } = state;
      const open = sameAskedIn(group, about, doing.today);
      if (open?.what !== 'visit') return refuse({ kind: 'question-answered' });
      const [here, there] = visitsOf(open).map((id) => storedVisit.in(state, id));
      const filled = here && there && filledFrom(here, there);
      const headed = group.children.find(({ childId }) => childId === open.childId)?.visits ?? [];
      const joined = joinVisits(group, open, read && withKnown(headed, read), doing.today);
      return allow({ group: joined, ...(filled && { put: [filled] }), about: namesOf(about), joins: joinedOn(doing.today, open.childId) });
    },
  };
}

function joinMeetingsOf(ids: readonly string[]): JoinDeed {
  return {
    ...common,
    reads: ({ here, there }) => [...new Set([...[here, there].map(meetingDocumentId), ...ids])],
    decide: (state, about, _typed, doing) => {
      const open = sameAskedIn(state.group, about, doing.today);
      if (open?.what !== 'meeting') return refuse({ kind: 'question-answered' });
      const meetings = [open.here, open.there].flatMap((id) => storedMeeting.in(state, id) ?? []);
      const named = among(state.documents, ids);
      const joined = joinMeetings(state.group, open, named, meetings, doing.today);
      if (!joined.ok) return joined;
      return allow({
        ...joined.value,
        put: resealed([...named, ...meetings], joined.value.put),
        about: namesOf(about),
        joins: joinedOn(doing.today, null),
      });
    },
  };
}

function moveAhead(ids: readonly string[]): JoinDeed {
  return {
    ...common,
    reads: () => ids,
    decide: ({ documents }, about) => {
      const named = among(documents, ids);
      const put = named.map((document) => movedTo(document, about));
      return allow({ put: resealed(named, put), about: { ...namesOf(about), ahead: ids.length } });
    },
  };
}

function among(documents: ReadonlyMap<string, unknown>, ids: readonly string[]): readonly GroupDocument[] {
  return ids.flatMap((id) => (documents.get(id) as GroupDocument | undefined) ?? []);
}

/** The ids of the documents that name either of two meetings, or the child or person entered here; and the visits of two children. */
type Found = { readonly ids: readonly string[]; readonly recorded: RecordedVisits };

async function findNaming({ store }: Deps, coreGroupId: string, { what, here, there }: TwoEntries): Promise<Found> {
  const ids: string[] = [];
  const visits: Visit[] = [];
  let imported: Readonly<Record<string, string>> = {};
  for await (const stored of store.documents(coreGroupId)) {
    const document = stored as GroupDocument;
    if (isFigures(document)) continue;
    if (namesIt(document, { here }) || (what === 'meeting' && namesIt(document, { here: there }))) ids.push(document.id);
    const visit = what === 'child' && document.type === 'visit' ? storedVisit.ifReadable(document) : null;
    if (visit !== null && (visit.childId === here || visit.childId === there)) visits.push(visit);
    if (document.type === 'import') imported = storedMark.ifReadable(document)?.fingerprints ?? {};
  }
  return { ids, recorded: { visits, wasImported: (visitId) => imported[partKey.visit(visitId)] !== undefined } };
}
