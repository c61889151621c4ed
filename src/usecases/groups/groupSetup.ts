import type { PressMark } from '../../core/documents';
import type { Category } from '../../core/facts';
import { mayCreateGroup, mayRunGroup } from '../../core/groups/groupPermissions';
import { addChild, type Founder, newGroup } from '../../core/groups/groupSetup';
import type { Denial, Problem, Refusal } from '../../core/refusals';
import { allow, type Result } from '../../core/result';
import type { Person } from '../../ports/directory';
import { commitOnce } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import type { Keyed } from '../deeds/keyed';
import { noGroup } from '../deeds/noGroup';
import type { Deed, State } from '../deeds/performDeed';
import { sha256 } from '../deeds/sha256';
import { withFigures } from '../deeds/withFigures';
import { hintGroup, staffAt } from '../people/people';

export type TypedGroup = {
  /** The case system's reference; empty where it has none. */
  readonly ref: string;
  readonly localAuthority: string;
  readonly team: string;
  /** Where a co-ordinator begins the group its manager's address, and the other way round. */
  readonly otherEmail: string;
};

export type Created =
  | { readonly kind: 'done'; readonly state: State }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'denied'; readonly denial: Denial };

/**
 * Begins a core group: head, audit entry and the mark of the press in one batch. The directory's hints are written before it;
 * they give nobody a right. The same press again finds the group it has made.
 */
export async function createGroup(
  deps: Deps,
  person: Person,
  press: { readonly pressKey: string },
  typed: Result<TypedGroup, Refusal>,
): Promise<Created> {
  const permit = mayCreateGroup(person.post);
  if (!permit.ok) {
    await deps.access.denied(noGroup, person.personId, 'groups.create', permit.refusal);
    return { kind: 'denied', denial: permit.refusal };
  }
  if (!typed.ok) return { kind: 'refused', refusal: typed.refusal };
  const { otherEmail, ...named } = typed.value;
  const founders = await foundersOf(deps, person, otherEmail);
  if (typeof founders === 'string') return wrongFields({ otherEmail: founders });
  const coreGroupId = coreGroupIdFor(deps.keyed, named.ref, press.pressKey);
  if ((await deps.store.load(coreGroupId, [])) === null) {
    for (const { personId } of founders) await hintGroup(deps, personId, coreGroupId);
    await commitNew(deps, person.personId, press.pressKey, { ...named, coreGroupId, founders });
  }
  return madeBy(deps, press.pressKey, coreGroupId);
}

export type AboutChild = { readonly givenName: string; readonly familyName: string; readonly bornOrExpectedOn: string };

export const addChildToGroup: Deed<AboutChild, { readonly registeredOn: string; readonly categories: readonly Category[] }> = {
  name: 'groups.addChild',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, about, typed, { newId, today }) => {
    const childId = newId();
    const added = addChild(group, { childId, ...about, ...typed }, today);
    return added.ok ? allow({ group: added.value, about: { childId } }) : added;
  },
};

/** What the cards of the group call it from now on; nothing: by the names of its children again. */
export const nameGroup: Deed<object, { readonly shortName: string }> = {
  name: 'groups.name',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, _about, { shortName }) => {
    const { shortName: _before, ...unnamed } = group;
    return allow({ group: shortName === '' ? unnamed : { ...unnamed, shortName }, about: {} });
  },
};

/**
 * The id that the case system's import gives a group of that reference, so that the two are one group and the same
 * reference cannot be used twice; without one, an id of this press alone.
 */
export function coreGroupIdFor(keyed: Keyed, ref: string, pressKey: string): string {
  return keyed(sha256(JSON.stringify(ref === '' ? ['group-of-press', pressKey] : ['group', ref])).slice(0, 20));
}

async function commitNew(deps: Deps, by: string, pressKey: string, named: Parameters<typeof newGroup>[0]): Promise<void> {
  const { coreGroupId } = named;
  const at = deps.clock.now();
  const group = newGroup(named, deps.clock.today());
  const memberIds = group.members.map(({ memberId }) => memberId).join(' ');
  const mark: PressMark = { id: `press:${pressKey}`, type: 'press', schemaVersion: 1, coreGroupId, at };
  const entry = { deed: 'groups.create', by, at, about: { memberIds } };
  // Tried once only: if somebody else made the group meanwhile, reading it says so.
  await commitOnce(deps.store, null, withFigures({ head: group, create: [mark], entry }, null, deps.rules));
}

/** What came of it, by what is stored now: this press's group, or one that was there before. */
async function madeBy(deps: Deps, pressKey: string, coreGroupId: string): Promise<Created> {
  const loaded = await deps.store.load(coreGroupId, [`press:${pressKey}`]);
  if (loaded === null || !loaded.documents.has(`press:${pressKey}`)) return wrongFields({ ref: 'taken' });
  return { kind: 'done', state: { group: loaded.head.document, documents: loaded.documents } };
}

async function foundersOf(deps: Deps, person: Person, otherEmail: string): Promise<readonly Founder[] | Problem> {
  const other = await staffAt(deps, { by: person.personId, partition: noGroup }, otherEmail);
  if (other === null) return 'not-in-directory';
  const [own, theirs] = person.post === 'manager' ? (['manager', 'co-ordinator'] as const) : (['co-ordinator', 'manager'] as const);
  if (other.post !== theirs || other.personId === person.personId) return 'wrong-post';
  return [founder(deps, person, own), founder(deps, other, theirs)];
}

function founder(deps: Deps, { personId, name, agency }: Person, role: Founder['role']): Founder {
  return { memberId: deps.newId(), personId, name, agency, role };
}

function wrongFields(fields: Readonly<Record<string, Problem>>): Created {
  return { kind: 'refused', refusal: { kind: 'check-fields', fields } };
}
