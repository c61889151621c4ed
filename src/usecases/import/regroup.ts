import type { ImportedGroup } from '../../core/caseload/importedCaseload';
import { type ImportMark, importMarkId } from '../../core/caseload/importMark';
import { isUnfinished } from '../../core/caseload/mergeImport';
import { foundGroup, missedChildren, missedGroup } from '../../core/caseload/missed';
import type { CoreGroup } from '../../core/coreGroup';
import type { Damage } from '../../core/documents';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Instant } from '../../core/time/day';
import { damageBehind } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import { commitOnce } from '../deeds/commitGroup';
import { withFigures } from '../deeds/withFigures';
import type { KeyedCaseload } from './keyedCaseload';
import { type Move, type MoveDeps, moveChildren, takeIn } from './moveChildren';
import type { Regrouping } from './regrouping';

/** Brings a group into the store as the export has it, but for what is said. Gives what was written of it. */
type Bring<Written> = (imported: ImportedGroup) => Promise<Written>;

/** Children who stay where they are although the export has them elsewhere, and why: the next import tries again. */
export type NotMoved = Move & { readonly why: Damage | 'changed-meanwhile' };

export type Regrouped<Written> = {
  /** Groups that had to be begun for it, with what was written of each. */
  readonly begun: ReadonlyMap<string, Written>;
  readonly notMoved: readonly NotMoved[];
  /** Groups of which something else cannot be read. */
  readonly unread: readonly { readonly coreGroupId: string; readonly why: Damage }[];
};

type Given<Written> = { readonly at: Instant; readonly bring: Bring<Written>; readonly named: (group: ImportedGroup) => ImportedGroup };

/**
 * Divides the children as the export does, before its groups are compared with what is there: what was left half-way is gone on
 * with, children move with all that was recorded of them, groups that the case system no longer has are asked about. What cannot
 * be read costs that step and no other. Throws StoreFault.
 */
export async function regroup<Written>(
  deps: MoveDeps,
  { moves, again, waiting, missed, rekeyed, found }: Regrouping,
  caseload: KeyedCaseload,
  { at, bring, named }: Given<Written>,
): Promise<Regrouped<Written>> {
  const begun = new Map<string, Written>();
  const notMoved: NotMoved[] = [];
  const unread: { readonly coreGroupId: string; readonly why: Damage }[] = [];
  const { targets, listed } = importedOf(caseload, new Set(moves.map(({ to }) => to)));

  async function begin(coreGroupId: string, group: ImportedGroup): Promise<void> {
    const there = (await deps.store.load(coreGroupId, []))?.head.document;
    if (there !== undefined && !isUnfinished(there)) return;
    const coming = moves.filter(({ to }) => to === coreGroupId).flatMap(({ childIds }) => childIds);
    begun.set(coreGroupId, await bring(named(withoutChildren(group, coming))));
  }

  async function move(each: Move): Promise<true | NotMoved['why']> {
    const group = targets.get(each.to);
    if (group === undefined) return true;
    const given = { exported: named(group), fromStays: listed.has(each.from), at };
    return (await moveChildren(deps, each, given)) || 'changed-meanwhile';
  }

  for (const { coreGroupId, coming } of waiting) {
    const why = await trying(() => takeIn(deps, coreGroupId, at, leftWaiting(moves, coreGroupId)));
    if (typeof why === 'string') notMoved.push(...coming.map((each) => ({ ...each, to: coreGroupId, why })));
  }
  const unbegun = new Map<string, Damage>();
  for (const [coreGroupId, group] of targets) {
    const why = await trying(() => begin(coreGroupId, group));
    if (typeof why === 'string') unbegun.set(coreGroupId, why);
  }
  for (const each of moves) {
    const why = unbegun.get(each.to) ?? (await trying(() => move(each)));
    if (typeof why === 'string') notMoved.push({ ...each, why });
  }
  const changes = [
    ...[...missed, ...rekeyed].map((coreGroupId) => ({
      coreGroupId,
      deed: 'import.missed',
      to: (group: CoreGroup) => missedGroup(group, at),
    })),
    ...again.map(({ to: coreGroupId, childIds }) => ({
      coreGroupId,
      deed: 'import.missed',
      to: (group: CoreGroup) => missedChildren(group, childIds, at),
    })),
    ...found.map((coreGroupId) => ({ coreGroupId, deed: 'import.found', to: foundGroup })),
  ];
  for (const { coreGroupId, deed, to } of changes) {
    const why = await trying(() => change(deps, coreGroupId, at, deed, to));
    if (typeof why === 'string') unread.push({ coreGroupId, why });
  }
  return { begun, notMoved, unread };
}

/** What the work gives, or why something that it needs cannot be read. */
function trying<Answer>(work: () => Promise<Answer>): Promise<Answer | Damage> {
  return work().catch(damageBehind);
}

/** The groups of the export with these ids, and the ids of all that it lists, with children or without; it is read through once. */
function importedOf({ groups }: KeyedCaseload, ids: ReadonlySet<string>) {
  const targets = new Map<string, ImportedGroup>();
  const listed = new Set<string>();
  if (ids.size === 0) return { targets, listed };
  for (const { imported } of groups) {
    const { coreGroupId } = imported.group;
    listed.add(coreGroupId);
    if (ids.has(coreGroupId)) targets.set(coreGroupId, imported);
  }
  return { targets, listed };
}

/** From where nobody comes to that group any more. */
function leftWaiting(moves: readonly Move[], coreGroupId: string) {
  const coming = new Set(moves.filter(({ to }) => to === coreGroupId).map(({ from }) => from));
  return (from: string) => !coming.has(from);
}

/** A group as the export has it without children who are still to come from another group, and what is about them alone. */
export function withoutChildren({ group, visits, meetings, plan }: ImportedGroup, childIds: readonly string[]): ImportedGroup {
  const isOther = (childId: string) => !childIds.includes(childId);
  return {
    group: { ...group, children: group.children.filter(({ childId }) => isOther(childId)) },
    visits: visits.filter(({ childId }) => isOther(childId)),
    meetings,
    plan: { ...plan, actions: plan.actions.filter((action) => action.childIds.every(isOther)) },
  };
}

const mostTries = 5;

/** The next comparison with an export is made whatever it says, as what was said about the group has changed. */
async function change(
  { store, rules }: MoveDeps,
  coreGroupId: string,
  at: Instant,
  deed: string,
  changed: (group: CoreGroup) => CoreGroup,
): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const loaded = await store.load(coreGroupId, [importMarkId]);
    const mark = loaded === null ? undefined : storedMark.in(loaded);
    if (loaded === null || mark === undefined) return;
    const head = changed(loaded.head.document);
    if (head === loaded.head.document) return;
    const writing = {
      head: { ...head, nextDueOn: nextLookOn(head, rules, at) },
      put: [anew(mark)],
      entry: { deed, by: 'system:import', at, about: {} },
    };
    const { outcome } = await commitOnce(store, loaded.head.etag, withFigures(writing, loaded.head.document, rules));
    if (outcome === 'saved') return;
  }
}

function anew(mark: ImportMark): ImportMark {
  return { ...mark, source: 'again' };
}
