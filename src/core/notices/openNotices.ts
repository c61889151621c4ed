import type { CoreGroup, NoticeMark } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Instant } from '../time/day';
import { idOf } from './aboutNotice';
import type { Notice } from './notice';
import { toldOf } from './tellings';

/** An open notice as the head lists it: what it is about and for whom, without a read of the notice itself. */
export type OpenNotice = NoticeMark & { readonly id: string };

type Listed = Pick<Notice, 'id' | 'about' | 'recipientPersonId' | 'plannedAt'>;

export function openNoticesOf({ noticesAbout = [] }: CoreGroup): readonly OpenNotice[] {
  return noticesAbout.map((mark) => ({ id: idOf(mark.about, mark.to), ...mark }));
}

/** The open notices to one person. */
export function noticesTo(group: CoreGroup, personId: string): readonly OpenNotice[] {
  return openNoticesOf(group).filter(({ to }) => to === personId);
}

/** The group with the notices among new documents listed as open beside those that are. */
export function listingNotices(group: CoreGroup, created: readonly GroupDocument[]): CoreGroup {
  const notices = created.filter(isNotice);
  if (notices.length === 0) return group;
  return withOpenNotices(group, [...(group.openNotices ?? []), ...notices.map(({ id }) => id)], notices);
}

/** Whether it may stand in a list at all: what is over or was never to go out may not. */
export function isListable({ state }: Pick<Notice, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'settled';
}

/** The group with exactly these notices listed as open; `known` says of those that it does not list yet what they are about. */
export function withOpenNotices(group: CoreGroup, ids: readonly string[], known: readonly Listed[] = []): CoreGroup {
  const { openNotices: _, noticesAbout: __, ...rest } = group;
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return rest;
  const marks = new Map(known.map(({ id, about, recipientPersonId: to, plannedAt: at }): [string, NoticeMark] => [id, { about, to, at }]));
  for (const mark of group.noticesAbout ?? []) marks.set(idOf(mark.about, mark.to), mark);
  const since = new Map((group.noticesAbout ?? []).flatMap((mark) => firstToldAgain(mark)));
  for (const [id, mark] of marks) {
    const [[key] = []] = firstToldAgain(mark);
    const at = key === undefined ? undefined : since.get(key);
    if (at !== undefined) marks.set(id, { ...mark, at });
  }
  return { ...rest, openNotices: sorted, noticesAbout: sorted.flatMap((id) => marks.get(id) ?? []) };
}

/** Of what is told again and again the head keeps since when, so that the same is not new every day. */
function firstToldAgain({ about, to, at }: NoticeMark): readonly (readonly [string, Instant | undefined])[] {
  const told = toldOf(about);
  return told === null ? [] : [[`${told} ${to}`, at]];
}

function isNotice(document: GroupDocument): document is Notice {
  return document.type === 'notice';
}
