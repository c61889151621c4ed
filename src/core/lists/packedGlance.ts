import type { About } from '../about';
import type { OfWhat } from '../alerts/ofWhat';
import type { Waiting } from '../alerts/waiting';
import type { ListedChild } from '../children/childBoard';
import type { Clock } from '../clocks/clock';
import type { QuietNotice } from '../coreGroup';
import type { ClockOfLine } from '../groups/groups';
import { idOf } from '../notices/aboutNotice';
import type { Glance, GlancedMembership, WholeGlance } from './glance';

/** How a glance is written: what many rows have in common stands once, in `shared`, and rows name it by its place. */
type Packed = Omit<Glance, 'members' | 'otherMeetings' | 'clocks' | 'board' | 'waiting'> & {
  readonly members: readonly PackedMember[];
  readonly otherMeetings: readonly (readonly [string, Glance['meetings']])[];
  readonly clocks: readonly PackedClock[];
  readonly board: readonly (Omit<ListedChild, 'nearest' | 'first'> & { readonly nearest: number; readonly first: number })[];
  readonly waiting: readonly (readonly [string, readonly PackedWaiting[]])[];
  readonly shared: readonly unknown[];
};
type PackedMember = readonly [string, string, GlancedMembership['role'], readonly string[], GlancedMembership['access']];
type PackedClock = readonly [ClockOfLine['clock'], number, ClockOfLine['state'], string, number];
/** `id`: 0 where it follows from what the notice is about and for whom, as that of nearly every notice does. */
type PackedWaiting = readonly [id: string | 0, urgent: number, news: number, quiet: number, about: number, of: number, limit: number];
type PackedLimit = { readonly clock: number; readonly childIds: readonly string[] };

const none = -1;

/** A glance as text, for `unpackedGlance` of the same version of the program. */
export function packedGlance(glance: WholeGlance): string {
  const shared = makeShared();
  const waitingOf = (personId: string, { noticeId, isUrgent, isNew, quiet, about, of, limit }: Waiting): PackedWaiting => [
    noticeId === idOf(about, personId) ? 0 : noticeId,
    Number(isUrgent),
    Number(isNew),
    shared.place(quiet),
    shared.place(about),
    shared.place(of),
    shared.place(limit && { clock: shared.place(limit.clock), childIds: limit.childIds }),
  ];
  const packed: Packed = {
    ...glance,
    members: [...glance.members.values()].map(({ memberId, personId, role, childIds, access }) => [
      memberId,
      personId,
      role,
      childIds,
      access,
    ]),
    otherMeetings: [...glance.otherMeetings],
    clocks: glance.clocks.map(({ clock, childId, state, limit, workingDaysLate }) => [
      clock,
      shared.place(childId),
      state,
      limit,
      workingDaysLate,
    ]),
    board: glance.board.map((child) => ({ ...child, nearest: shared.place(child.nearest), first: shared.place(child.first) })),
    waiting: [...glance.waiting].map(([personId, all]) => [personId, all.map((each) => waitingOf(personId, each))]),
    shared: shared.all,
  };
  return JSON.stringify(packed);
}

/** What waits for somebody is unpacked when it is asked for: of the many members of a group one is looking. */
export function unpackedGlance(text: string): Glance {
  const { members, otherMeetings, clocks, board, waiting, shared, ...rest }: Packed = JSON.parse(text);
  const at = <Value>(place: number): Value | null => (place === none ? null : (shared[place] as Value));
  const needed = <Value>(place: number): Value => shared[place] as Value;
  const limitAt = (place: number): Waiting['limit'] => {
    const limit = at<PackedLimit>(place);
    return limit && { clock: needed<Clock>(limit.clock), childIds: limit.childIds };
  };
  const waitingOf = (personId: string, [id, urgent, news, quiet, aboutAt, of, limit]: PackedWaiting): Waiting => {
    const about = needed<About>(aboutAt);
    const noticeId = id === 0 ? idOf(about, personId) : id;
    const [isUrgent, isNew] = [urgent === 1, news === 1];
    return { noticeId, isUrgent, isNew, quiet: at<QuietNotice>(quiet), about, of: needed<OfWhat>(of), limit: limitAt(limit) };
  };
  const rows = new Map(waiting);
  const unpacked = new Map<string, readonly Waiting[]>();
  return {
    ...rest,
    members: new Map(
      members.map(([memberId, personId, role, childIds, access]) => [personId, { memberId, personId, role, childIds, access }]),
    ),
    otherMeetings: new Map(otherMeetings),
    clocks: clocks.map(([clock, childAt, state, limit, workingDaysLate]) => ({
      clock,
      childId: needed<string>(childAt),
      state,
      limit,
      workingDaysLate,
    })),
    board: board.map((child) => ({ ...child, nearest: at<Clock>(child.nearest), first: at<Clock>(child.first) })),
    waiting: {
      get(personId) {
        const known = unpacked.get(personId) ?? rows.get(personId)?.map((each) => waitingOf(personId, each));
        if (known !== undefined) unpacked.set(personId, known);
        return known;
      },
    },
  };
}

/** Gives each value that is not null a place, and values that read alike the same one. */
function makeShared(): { readonly all: unknown[]; place(value: unknown): number } {
  const all: unknown[] = [];
  const places = new Map<string, number>();
  return {
    all,
    place(value) {
      if (value === null) return none;
      const text = JSON.stringify(value);
      const place = places.get(text) ?? all.push(value) - 1;
      places.set(text, place);
      return place;
    },
  };
}
