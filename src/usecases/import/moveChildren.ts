import { arrived, notComing } from '../../core/caseload/arrive';
import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { fingerprintWith, importMarkId } from '../../core/caseload/importMark';
import { marksAlong } from '../../core/caseload/marksAlong';
import { withBack } from '../../core/caseload/missed';
import { isAlong, names, takeAlong, underNewNames } from '../../core/caseload/takeAlong';
import { withThese } from '../../core/children/wholeVisits';
import { takingAlong } from '../../core/clocks/keptAlong';
import { type KeptLimits, keepingBreachesOf, keptLimitsId } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import type { Damage, GroupDocument } from '../../core/documents';
import type { Meeting } from '../../core/meeting/meeting';
import { unlisted } from '../../core/notices/childEnds';
import { meetingsCalledOff } from '../../core/notices/groupOver';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import { noticesOfLeaving, withTold } from '../../core/notices/movedNotices';
import type { Notice } from '../../core/notices/notice';
import { listingNotices } from '../../core/notices/openNotices';
import type { Rules } from '../../core/policy';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { importer } from '../../core/typedText';
import { damageBehind, UnreadableDocument } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import { keptLimitsOf } from '../../documents/limits';
import { storedMeeting } from '../../documents/meeting';
import { storedNotice } from '../../documents/notice';
import { planIn } from '../../documents/plan';
import { readAny } from '../../documents/readAny';
import { storedVisit } from '../../documents/visit';
import type { CoreGroupStore, LoadedGroup } from '../../ports/coreGroupStore';
import { commitOnce } from '../deeds/commitGroup';
import { sha256 } from '../deeds/sha256';
import { withFigures } from '../deeds/withFigures';
import { saveInBatches } from './importBatches';

export type MoveDeps = { readonly store: CoreGroupStore; readonly rules: Rules };

/** Children whom an export has in another group than the one in which they are; `isBack`: in which they had ended. */
export type Move = { readonly from: string; readonly to: string; readonly childIds: readonly string[]; readonly isBack?: true };

type Given = { readonly exported: ImportedGroup; readonly fromStays: boolean; readonly at: Instant };

const mostTries = 5;

/**
 * Moves children with all that was recorded of them, over the border of two groups, in three commits. First everything is written
 * into the new group, where the children are kept aside: nothing is counted or told of them there. Then the old group lets them go,
 * on the very version that was copied. Then the new group takes them in. Broken off anywhere, they are in one group or on their
 * way to it with everything, and in no two; the next import, or the next look at the new group, goes on from there. `exported`:
 * the new group as the export has it. Throws StoreFault. False: others kept changing one of the groups.
 */
export async function moveChildren(deps: MoveDeps, move: Move, { exported, fromStays, at }: Given): Promise<boolean> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const [stored, next] = [await withDocuments(deps.store, move), await loadKnown(deps.store, move.to)];
    if (stored === null || next === null) return false;
    const old = move.isBack ? asBeforeTheirEnd(stored, move.childIds, at) : stored;
    const childIds = old.head.document.children.map(({ childId }) => childId).filter((childId) => move.childIds.includes(childId));
    if (childIds.length === 0) return true;
    const there = await sameIn(deps.store, move.to, old.along);
    // Whether a group is over in which children ended is for those to say who run it.
    const stays = fromStays || move.isBack === true;
    const taken = taking({ ...move, childIds }, old, next, { exported, fromStays: stays, at, there, rules: deps.rules });
    const by = { by: 'system:import', at } as const;
    const came = await saveInBatches(deps, {
      ...taken.arriving,
      stored: next.head,
      head: { ...taken.arriving.head, nextDueOn: nextLookOn(taken.arriving.head, deps.rules, at) },
      entry: { ...by, deed: 'import.arrive', about: { from: move.from, childIds: childIds.join(' ') } },
    });
    if (came !== 'saved') continue;
    const left = await saveInBatches(deps, {
      ...taken.left,
      stored: stored.head,
      head: { ...taken.left.head, nextDueOn: nextLookOn(taken.left.head, deps.rules, at) },
      entry: { ...by, deed: 'import.leave', about: { to: move.to, childIds: childIds.join(' ') } },
    });
    if (left === 'saved') return takeIn(deps, move.to, at);
  }
  return false;
}

/** The group as it was before these of its children ended, so that they go with all that is kept of them. */
function asBeforeTheirEnd<Old extends LoadedGroup>(old: Old, childIds: readonly string[], at: Instant): Old {
  return { ...old, head: { ...old.head, document: withBack(old.head.document, new Set(childIds), at) } };
}

/**
 * Takes in the children on their way to a group whom the one that they come from has let go. `stays`: whether nobody comes
 * from that group any more, as the newest export says. Whoever comes from a group that cannot be read waits, as nobody knows
 * whether it has let them go; then, with the others taken in, throws UnreadableDocument. False: others kept changing the group.
 */
export async function takeIn(
  deps: MoveDeps,
  coreGroupId: string,
  at: Instant,
  stays: (from: string) => boolean = () => false,
): Promise<boolean> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const loaded = await deps.store.load(coreGroupId, []);
    const waiting = loaded?.head.document.arriving ?? [];
    if (loaded === null || waiting.length === 0) return true;
    const there = new Map(await Promise.all(waiting.map(async ({ from }) => [from, await childrenOrDamage(deps.store, from)] as const)));
    const letGo = (from: string, childId: string) => {
      const children = there.get(from) ?? [];
      return Array.isArray(children) && !children.includes(childId);
    };
    const unread = [...there.values()].find((each) => typeof each === 'string');
    const done = () => {
      if (unread !== undefined) throw new UnreadableDocument('group', unread);
      return true;
    };
    const group = loaded.head.document;
    const told = waiting.filter(({ from, children }) => children.some(({ childId }) => letGo(from, childId))).flatMap((each) => each.told);
    const cleared = waiting
      .filter(
        ({ from, children }) =>
          stays(from) && typeof there.get(from) !== 'string' && children.every(({ childId }) => !letGo(from, childId)),
      )
      .reduce((changed, { from }) => notComing(changed, from), group);
    const head = withTold(arrived(cleared, letGo, dayOf(at)), told);
    if (head === group) return done();
    const childIds = waiting.flatMap(({ children }) => children.map(({ childId }) => childId)).join(' ');
    const writing = {
      head: { ...head, nextDueOn: nextLookOn(head, deps.rules, at) },
      entry: { deed: 'import.takeIn', by: 'system:import', at, about: { childIds } },
    };
    const { outcome } = await commitOnce(deps.store, loaded.head.etag, withFigures(writing, group, deps.rules));
    if (outcome === 'saved') return done();
  }
  return false;
}

/** `meetings`: those that do not go along. */
type Known = LoadedGroup & { readonly along: readonly GroupDocument[]; readonly meetings: readonly Meeting[] };

function taking(
  move: Move,
  old: Known,
  next: LoadedGroup,
  { exported, fromStays, at, there, rules }: Given & { readonly there: readonly GroupDocument[]; readonly rules: Rules },
) {
  const [from, to] = [old.head.document, next.head.document];
  const notices = noticesOfLeaving(from, noticesAmong(old.along), move.childIds, move.to);
  const documents = old.along.filter(({ type }) => type !== 'notice');
  const theirs = keptLimitsOf(old, move.from);
  const taken = takeAlong({
    childIds: move.childIds,
    on: dayOf(at),
    from,
    to,
    documents,
    planOfNew: planIn(next, move.to),
    there,
    told: notices.told.map(({ about, recipientPersonId }) => ({ about, to: recipientPersonId })),
    fromStays,
    alsoNamed: (theirs.explained ?? []).filter(({ childId }) => move.childIds.includes(childId)),
  });
  const limits = keptLimitsOf(next, move.to);
  const limitsNow = limitsAlong(limits, underNewNames({ from, to }, theirs), { from, to: taken.arriving.group, documents }, { rules, at });
  const mark = storedMark.in(next);
  const marked = mark && {
    from: storedMark.in(old) ?? null,
    to: mark,
    children: from.children.filter(({ childId }) => move.childIds.includes(childId)),
    before: documents,
    after: taken.arriving.put,
    exported: exported.visits,
    fingerprint: fingerprintWith(sha256),
  };
  return {
    arriving: {
      head: taken.arriving.group,
      put: [...taken.arriving.put, ...notices.told, ...(limitsNow === limits ? [] : [limitsNow]), ...(marked ? [marksAlong(marked)] : [])],
    },
    left: leftOver(old, taken.left, notices.over, { rules, at }),
  };
}

/** The group that is left; where nobody is in it any more it is over, and who was invited to its meetings is told. */
function leftOver(
  { head, meetings }: Known,
  { group, put }: ReturnType<typeof takeAlong>['left'],
  over: readonly Notice[],
  { rules, at }: { readonly rules: Rules; readonly at: Instant },
) {
  const left = unlisted(group, over);
  if (left.ended === undefined) return { head: left, put: [...put, ...over] };
  const actor = { memberId: importer, personId: '' };
  const off = meetingsCalledOff(head.document, left, meetings, { actor, now: at, today: dayOf(at), rules, language: 'en' });
  return { head: listingNotices(off.group, off.told), put: [...put, ...over, ...off.put, ...off.told] };
}

/**
 * What the new group keeps of limits with those of the children who come: what the old one kept of them, and what only its own
 * meetings and members told of (DOMAIN 3).
 */
function limitsAlong(
  limits: KeptLimits,
  theirs: KeptLimits,
  { from, to, documents }: { readonly from: CoreGroup; readonly to: CoreGroup; readonly documents: readonly GroupDocument[] },
  { rules, at }: { readonly rules: Rules; readonly at: Instant },
): KeptLimits {
  const today = dayOf(at);
  const coming = (to.arriving ?? []).filter((each) => each.from === from.coreGroupId).flatMap(({ children }) => children);
  const childIds = coming.map(({ childId }) => childId);
  const visits = documents.flatMap((document) => (document.type === 'visit' ? (storedVisit.ifReadable(document) ?? []) : []));
  const old = withThese({ ...from, children: from.children.filter(({ childId }) => childIds.includes(childId)) }, visits);
  const now = withThese({ ...to, children: coming }, visits);
  return keepingBreachesOf(takingAlong(limits, theirs, childIds), old, now, rules, today);
}

function noticesAmong(documents: readonly GroupDocument[]): readonly Notice[] {
  return documents.filter(({ type }) => type === 'notice').flatMap((document) => storedNotice.ifReadable(document) ?? []);
}

// An exclusion names a parent or carer, and no child.
const alwaysRead: readonly string[] = ['plan', 'damaged', 'exclusion'];

/**
 * The old group with every document that goes along, or is divided. The head is read first: a commit on that version says that none
 * has changed. Throws UnreadableDocument where one of them cannot be read.
 */
async function withDocuments(store: CoreGroupStore, { from, childIds }: Move): Promise<Known | null> {
  const loaded = await loadKnown(store, from);
  if (loaded === null) return null;
  const along: GroupDocument[] = [];
  const meetings: Meeting[] = [];
  for await (const stored of store.documents(from)) {
    const document = stored as GroupDocument;
    if (document.type === 'notice') along.push(document);
    else if (document.type === 'meeting') meetings.push(...[storedMeeting.ifReadable(document) ?? []].flat());
    // Of one that is no text of ours nobody knows whom it names: it must not be left behind.
    else if (isAlong(document) && (alwaysRead.includes(document.type) || names(document, childIds))) along.push(readAny(document));
  }
  return { ...loaded, along, meetings };
}

/** The documents of the new group by the ids of those that come along. */
async function sameIn(store: CoreGroupStore, coreGroupId: string, along: readonly GroupDocument[]): Promise<readonly GroupDocument[]> {
  const ids = along.filter(({ type }) => type !== 'notice' && type !== 'plan').map(({ id }) => id);
  const loaded = ids.length === 0 ? null : await store.load(coreGroupId, ids);
  return [...(loaded?.documents.values() ?? [])].map((stored) => stored as GroupDocument);
}

async function loadKnown(store: CoreGroupStore, coreGroupId: string): Promise<LoadedGroup | null> {
  return store.load(coreGroupId, ['plan', importMarkId, keptLimitsId]);
}

/** Who is in a group; or why it cannot be read. */
async function childrenOrDamage(store: CoreGroupStore, coreGroupId: string): Promise<readonly string[] | Damage> {
  const loaded = await store.load(coreGroupId, []).catch(damageBehind);
  return typeof loaded === 'string' ? loaded : (loaded?.head.document.children ?? []).map(({ childId }) => childId);
}
