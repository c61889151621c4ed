import {
  mayEscalateAlert,
  mayOpenAlert,
  mayOpenAlerts,
  mayOpenAlertsBoard,
  mayOpenAnyAlert,
  mayPutOffAlert,
  mayTakeOnAlert,
} from '../../core/alerts/alertPermissions';
import { byWeight, newFirst, type Waiting } from '../../core/alerts/waiting';
import type { CoreGroup } from '../../core/coreGroup';
import type { Glance, GlancedMember } from '../../core/lists/glance';
import type { Notice } from '../../core/notices/notice';
import { limitKey } from '../../core/notices/noticeKinds';
import { noticesTo, type OpenNotice, openNoticesOf } from '../../core/notices/openNotices';
import { storedNotice } from '../../documents/notice';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { membershipsOf } from '../deeds/glances';
import { noGroup } from '../deeds/noGroup';
import type { View } from '../deeds/openView';
import type { State } from '../deeds/performDeed';
import { sha256 } from '../deeds/sha256';

export type AboutAlert = { readonly notice: string };
/** How a button names a notice: by its id on a card that shows what it is about, by its mark on a card that must not show it. */
export type PointedAt = { readonly notice?: string | undefined; readonly n?: string | undefined };

/** A notice's mark, which stands on neutral cards: its id would tell which limit and which day (DESIGN 6). */
export function noticeMark(coreGroupId: string, id: string): string {
  return sha256(JSON.stringify([coreGroupId, id])).slice(0, 32);
}

/** The open notice that is pointed at; null where it is open no longer. */
export function pointedAt({ coreGroupId, openNotices = [] }: CoreGroup, { notice, n }: PointedAt): string | null {
  return notice ?? openNotices.find((id) => n !== undefined && noticeMark(coreGroupId, id) === n) ?? null;
}

export const openAlerts: View<object> = {
  name: 'alerts.open',
  may: mayOpenAlerts,
  reads: (group, _data, personId) => {
    const mine = noticesTo(group, personId);
    return [...mine.map(({ id }) => id), ...planOf(mine)];
  },
};
export const openAlertsBoard: View<object> = {
  name: 'alerts.board',
  may: mayOpenAlertsBoard,
  reads: ({ openNotices = [] }) => openNotices,
};
/** All that was ever sent, dealt with or not. */
export const openAlertsHistory: View<{ readonly after: string }> = {
  name: 'alerts.history',
  may: mayOpenAlertsBoard,
  reads: () => [],
};

/** A page of a group's notices in the order of their ids, which keeps those about one limit together; and one more, if there is. */
export async function noticesAfter(deps: Deps, coreGroupId: string, after: string, limit: number): Promise<readonly Notice[]> {
  const stored = await deps.store.ofType(coreGroupId, 'notice', { limit: limit + 1, after: after === '' ? null : after });
  return stored.flatMap((each) => storedNotice.ifReadable(each) ?? []);
}

export const openAlert: View<PointedAt> = {
  name: 'alerts.one',
  may: mayOpenAnyAlert,
  // Of a notice that is no longer open nothing is asked but whether they may open alerts: the card only says that it is dealt with.
  mayKnowing: (asker, state, about) => {
    const notice = pointedAt(asker.group, about);
    return notice === null ? mayOpenAnyAlert(asker) : mayOpenAlert(asker, alertIn(state, { notice }));
  },
  reads: (group, about) => {
    const notice = pointedAt(group, about);
    if (notice === null) return [];
    return [notice, ...besides(group, { notice }), ...planOf(openNoticesOf(group).filter(({ id }) => id === notice))];
  },
};
export const openTaking: View<AboutAlert> = viewOfAlert('alerts.taking', mayTakeOnAlert);
export const openPuttingOff: View<AboutAlert> = viewOfAlert('alerts.puttingOff', mayPutOffAlert);
export const openEscalating: View<AboutAlert> = viewOfAlert('alerts.escalating', mayEscalateAlert);

/** The plan, where any of these is about an action: it says which one. */
function planOf(notices: readonly OpenNotice[]): readonly string[] {
  return notices.some(({ about }) => about.kind === 'action') ? ['plan'] : [];
}

/** The first time its recipient opened it; later ones change nothing. */
export async function noteOpened(deps: Deps, coreGroupId: string, personId: string, id: string): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const found = await deps.store.read(coreGroupId, id);
    const notice = found === null ? null : storedNotice.ifReadable(found.document);
    if (found === null || notice === null || notice.recipientPersonId !== personId || notice.openedAt !== null) return;
    if (await deps.store.replace({ ...notice, openedAt: deps.clock.now() } as Notice, found.etag)) return;
  }
}

const mostTries = 5;

export type WaitingInGroup = { readonly group: Glance; readonly actor: GlancedMember; readonly waiting: Waiting };

/** `all`: in no order. `missing`: the groups in which a child is. `unread`: how many of the person's groups cannot be read at the moment. */
export type WaitingEverywhere = {
  readonly all: readonly WaitingInGroup[];
  readonly missing: readonly Omit<WaitingInGroup, 'waiting'>[];
  readonly unread: number;
};

/** What waits for a person in all their groups, as in one group (core/alerts/waiting.ts): one query, and each head decides. */
export async function waitingEverywhere(deps: Deps, person: Person): Promise<WaitingEverywhere> {
  await deps.access.viewed(noGroup, person.personId, 'alerts.today');
  const { groups, unread } = await membershipsOf(deps, person);
  const all = groups.flatMap(({ glance: group, member: actor }) =>
    (group.waiting.get(person.personId) ?? []).map((waiting) => ({ group, actor, waiting })),
  );
  const missing = groups.filter(({ glance }) => glance.missing.length > 0).map(({ glance: group, member: actor }) => ({ group, actor }));
  return { all, missing: missing.sort(({ group: one }, { group: other }) => (one.ref < other.ref ? -1 : 1)), unread };
}

/**
 * How much that cannot wait, and that nobody has, is in a person's other groups. A number alone, of what is kept for lists: no group
 * is opened for it.
 */
export async function urgentElsewhere(deps: Deps, { personId, coreGroupIds }: Person, coreGroupId: string): Promise<number> {
  const { groups } = await membershipsOf(deps, { personId, coreGroupIds: coreGroupIds.filter((each) => each !== coreGroupId) });
  const waiting = groups.flatMap(({ glance }) => glance.waiting.get(personId) ?? []);
  return waiting.filter(({ isUrgent, quiet }) => isUrgent && quiet === null).length;
}

/** These rows of that list without the mark of being new on what was opened already: only the notice itself says that. */
export async function withOpened(deps: Deps, rows: readonly WaitingInGroup[]): Promise<readonly WaitingInGroup[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (!row.waiting.isNew) return row;
      const found = await deps.store.read(row.group.coreGroupId, row.waiting.noticeId);
      const isOpened = (storedNotice.ifReadable(found?.document)?.openedAt ?? null) !== null;
      return isOpened ? { ...row, waiting: { ...row.waiting, isNew: false } } : row;
    }),
  );
}

/** What is new first, then what weighs most, whichever group it is in. */
export function newFirstEverywhere(one: WaitingInGroup, other: WaitingInGroup): number {
  return newFirst(one.waiting, other.waiting) || byReference(one, other);
}

/** What weighs most first, whenever it was told, for whoever asks what there is. */
export function worstFirstEverywhere(one: WaitingInGroup, other: WaitingInGroup): number {
  return byWeight(one.waiting, other.waiting) || byReference(one, other);
}

function byReference({ group: one }: WaitingInGroup, { group: other }: WaitingInGroup): number {
  return one.ref < other.ref ? -1 : Number(one.ref > other.ref);
}

/** The notice that a press is about; undefined where there is none that can be read. */
export function alertIn({ documents }: Pick<State, 'documents'>, { notice }: AboutAlert): Notice | undefined {
  return storedNotice.ifReadable(documents.get(notice)) ?? undefined;
}

function viewOfAlert(name: string, may: typeof mayOpenAlert): View<AboutAlert> {
  return {
    name,
    may: mayOpenAnyAlert,
    mayKnowing: (asker, state, about) => may(asker, alertIn(state, about)),
    reads: (group, about) => [about.notice, ...besides(group, about)],
  };
}

/** The other open notices about the same limit. */
export function besides(group: CoreGroup, about: unknown): readonly string[] {
  const id = typeof about === 'object' && about !== null && 'notice' in about ? String(about.notice) : '';
  const limits = openNoticesOf(group).flatMap((open) =>
    open.about.kind === 'clock' ? [{ id: open.id, limit: limitKey(open.about) }] : [],
  );
  const limit = limits.find((open) => open.id === id)?.limit;
  return limits.filter((open) => open.limit === limit && open.id !== id).map((open) => open.id);
}
