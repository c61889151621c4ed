import { keepBoth, sameAskedIn, sayChildren } from '../../core/caseload/caseQuestions';
import { joinSame, movedTo, namesIt } from '../../core/caseload/joinSame';
import type { SameAsked } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import { mayRunGroup } from '../../core/permissions/groups';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';

/** Two entries, as a card names them. */
export type AboutSame = Omit<SameAsked, 'askedOn'>;

export const openQuestions: View<object> = { name: 'questions.open', may: mayRunGroup, reads: () => [] };

/** For the verb's table; `performJoin` does it with the documents that it has found. */
export const join: Deed<AboutSame, object> = joinWith([]);

/** One batch carries a hundred documents, with room for the head, its audit entry and the mark of the press. */
const mostAtOnce = 80;

/**
 * Joins two entries. Documents that name the one entered here are found in the whole group, and those that one commit
 * cannot carry go ahead under their new id; broken off, the same press goes on from there.
 */
export async function performJoin(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: AboutSame,
  typed: Result<object, Refusal>,
): Promise<Outcome> {
  const group = (await deps.store.load(press.coreGroupId, []))?.head.document;
  const isOpen = group !== undefined && sameAskedIn(group, about, deps.clock.today()) !== undefined;
  const ids = isOpen ? await naming(deps, press.coreGroupId, about) : [];
  for (let from = 0; from + mostAtOnce < ids.length; from += mostAtOnce) {
    const ahead = await performDeed(deps, moveAhead(ids.slice(from, from + mostAtOnce)), { ...press, pressKey: null }, about, typed);
    if (ahead.kind !== 'done') return ahead;
  }
  return performDeed(deps, joinWith(ids.slice(ids.length - (ids.length % mostAtOnce || mostAtOnce))), press, about, typed);
}

export const keepTwo: Deed<AboutSame, object> = {
  name: 'questions.different',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, about, _typed, { today }) =>
    sameAskedIn(group, about, today) === undefined ? refuse({ kind: 'gone' }) : allow({ group: keepBoth(group, about), about }),
};

export const sayForWhom: Deed<{ readonly memberId: string }, { readonly childIds: readonly string[] }> = {
  name: 'questions.children',
  reads: () => [],
  // A member whom this group never had was on no card of ours.
  may: ({ group }, { memberId }, doing) =>
    group.members.some((member) => member.memberId === memberId) ? mayRunGroup(doing) : refuse('not-my-card'),
  decide: ({ group }, { memberId }, { childIds }) => {
    const said = sayChildren(group, memberId, childIds);
    return said.ok ? allow({ group: said.value, about: { memberId, childIds: childIds.join(' ') } }) : said;
  },
};

function joinWith(ids: readonly string[]): Deed<AboutSame, object> {
  return {
    name: 'questions.same',
    reads: () => ids,
    may: (_state, _about, doing) => mayRunGroup(doing),
    decide: ({ group, documents }, about, _typed, { today }) => {
      if (sameAskedIn(group, about, today) === undefined) return refuse({ kind: 'gone' });
      return allow({ ...joinSame(group, about, found(documents, ids), today), about });
    },
  };
}

function moveAhead(ids: readonly string[]): Deed<AboutSame, object> {
  return {
    name: 'questions.same',
    reads: () => ids,
    may: (_state, _about, doing) => mayRunGroup(doing),
    decide: ({ documents }, about) =>
      allow({ put: found(documents, ids).map((document) => movedTo(document, about)), about: { ...about, ahead: ids.length } }),
  };
}

function found(documents: ReadonlyMap<string, unknown>, ids: readonly string[]): readonly GroupDocument[] {
  return ids.flatMap((id) => (documents.get(id) as GroupDocument | undefined) ?? []);
}

async function naming(deps: Deps, coreGroupId: string, about: AboutSame): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const document of deps.store.documents(coreGroupId)) {
    if (namesIt(document as GroupDocument, about)) ids.push((document as GroupDocument).id);
  }
  return ids;
}
