import { type Choice, mayChoose } from '../../core/confidentiality/chosen';
import { headSeenBy } from '../../core/confidentiality/excluded';
import type { CoreGroup } from '../../core/coreGroup';
import { accessOf } from '../../core/groups/access';
import type { Member } from '../../core/member';
import { membershipsOf } from '../../core/memberships';
import type { Asker, Permit } from '../../core/permit';
import type { Denial, Refusal } from '../../core/refusals';
import { allow, refuse } from '../../core/result';
import { isDamage } from '../../documents/damage';
import type { Loaded } from '../../documents/kind';
import { actingChoosing, refuseNotOffered } from './choosing';
import type { Deps } from './deps';
import { seenState } from './keptBack';
import { loadAll } from './loadAll';
import type { State } from './performDeed';
import { type RoleDenied, roleDenied } from './whoMay';
import { type VisitSpan, withVisits } from './withVisits';

export type View<Data> = {
  /** 'feature.view', as in verbs and in the log of views. */
  readonly name: string;
  /** Documents beside the head, known once the head is: a second read where there are any. */
  readonly reads: (group: CoreGroup, data: Data, personId: string) => readonly string[];
  /** Further documents, known once those are there. */
  readonly readsFound?: (found: Loaded, data: Data) => readonly string[];
  /** Which visits it needs that the head may have let go; null: none. */
  readonly readsVisits?: (group: CoreGroup, data: Data) => VisitSpan | null;
  readonly may: (asker: Asker, data: Data) => Permit;
  /** Asked as well once the documents are there, where the rule needs them: who chairs, to whom it was sent. */
  readonly mayKnowing?: (asker: Asker, state: State, data: Data) => Permit;
};

/** `wrong`: what was chosen in the inputs of a form that is only to be shown in another way, and is on no list of theirs; null: nothing. */
export type Viewed =
  | { readonly kind: 'viewed'; readonly state: State; readonly actor: Member; readonly wrong: Refusal | null }
  | { readonly kind: 'denied'; readonly denial: Denial; readonly roles?: RoleDenied | undefined };

export type Viewer = {
  readonly personId: string;
  readonly coreGroupId: string;
  /** The group, where this press had to read it already to find out whose conversation it is in. */
  readonly read?: CoreGroup | undefined;
  /** The children and people that the press names. */
  readonly choices?: readonly Choice[];
};

/** Reads the head, which says who may; logs the view before anything else is read or shown (DESIGN 5), or the denial in its place; then loads the rest. */
export async function openView<Data>(deps: Deps, view: View<Data>, viewer: Viewer, data: Data): Promise<Viewed> {
  const group = viewer.read ?? (await deps.store.load(viewer.coreGroupId, []))?.head.document;
  const today = deps.clock.today();
  const { choices = [] } = viewer;
  const mayOpen = (whole: CoreGroup, seen: CoreGroup, member: Member) =>
    accessOf(whole, member, deps.rules, today) === 'none'
      ? refuse(whole.ended === undefined ? ('registration-over' as const) : ('group-over' as const))
      : view.may({ actor: member, group: seen, today }, data);
  const acting =
    group &&
    actingChoosing(membershipsOf(group, viewer.personId, today), choices, (member, chosen) => {
      const seen = headSeenBy(group, member);
      const permit = mayOpen(group, seen, member);
      return permit.ok ? mayChoose({ actor: member, group: seen }, chosen) : permit;
    });
  if (!group || !acting) return deny(deps, view.name, viewer, 'not-a-member');
  const { actor, permit: named } = acting;
  const asker = { actor, group: headSeenBy(group, actor), today };
  const whoMay = (denial: Denial, knowing: (member: Member) => Permit = () => allow(true as const)) =>
    roleDenied(denial, asker, (member) => {
      const permit = mayOpen(asker.group, asker.group, member);
      return permit.ok ? knowing(member) : permit;
    });
  if (!named.ok) return { ...(await deny(deps, view.name, viewer, named.refusal)), roles: whoMay(named.refusal) };
  const chosen = mayChoose(asker, choices);
  if (!chosen.ok) await deps.access.denied(viewer.coreGroupId, viewer.personId, view.name, chosen.refusal);
  await deps.access.viewed(viewer.coreGroupId, viewer.personId, view.name);
  const documents = await documentsFor(deps, view, viewer, data, headSeenBy(group, actor), actor);
  const state = seenState({ group, documents }, actor);
  const mayKnowing = (member: Member) =>
    view.mayKnowing?.({ actor: member, group: state.group, today }, state, data) ?? allow(true as const);
  const knowing = mayKnowing(actor);
  if (!knowing.ok) return { ...(await deny(deps, view.name, viewer, knowing.refusal)), roles: whoMay(knowing.refusal, mayKnowing) };
  return { kind: 'viewed', actor, state, wrong: refuseNotOffered(asker, choices) };
}

/** Whether there is such a group: also one whose head cannot be read. */
export async function isGroup({ store }: Deps, coreGroupId: string): Promise<boolean> {
  try {
    return (await store.load(coreGroupId, [])) !== null;
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

/**
 * Reads once more where what was read names further documents, or a commit in between has moved something to documents that the
 * head did not name when it was read.
 */
async function documentsFor<Data>(
  deps: Deps,
  view: View<Data>,
  { coreGroupId, personId }: Viewer,
  data: Data,
  group: CoreGroup,
  actor: Member,
) {
  const ids = view.reads(group, data, personId);
  if (ids.length === 0) return new Map<string, unknown>();
  const found = await loadAll(deps.store, coreGroupId, ids, (loaded) => [
    ...view.reads(headSeenBy(loaded.head.document, actor), data, personId),
    ...(view.readsFound?.(loaded, data) ?? []),
  ]);
  const whole = await withVisits(deps.store, found, (found && view.readsVisits?.(found.head.document, data)) ?? null);
  return whole?.documents ?? new Map<string, unknown>();
}

async function deny(deps: Deps, view: string, viewer: Viewer, denial: Denial): Promise<Extract<Viewed, { kind: 'denied' }>> {
  await deps.access.denied(viewer.coreGroupId, viewer.personId, view, denial);
  return { kind: 'denied', denial };
}
