import { z } from 'zod';
import { type About, type AboutOf, type NoticeRung, noticeWords, type Opens, type Told } from '../core/about';
import { type ClockId, clockIds } from '../core/clockTable';
import { idOf, keyOf } from '../core/notices/aboutNotice';
import { opens } from './about';

/*
 * Notices, and lists of them, as they were written before a notice said what it is about: that is read out of their keys, here
 * and nowhere else. What does not come out again as the very same key is not believed.
 */

type Document = Readonly<Record<string, unknown>>;
type Mark = { readonly about: About; readonly to: string | null };

const older = z.object({
  key: z.string(),
  reason: z.enum(noticeWords),
  recipientPersonId: z.string().nullable(),
  opens,
});

/** A notice that does not say what it is about, with that; anything else as it is. */
export function withAbout(stored: Document): Document {
  if ('about' in stored) return stored;
  const read = older.safeParse(stored).data;
  if (read === undefined) return stored;
  const { key, reason, recipientPersonId: to, opens: opened } = read;
  const unknown: AboutOf<'older'> = { kind: 'older', key, words: reason, opens: opened };
  const of = reason === 'undelivered' ? null : unknown;
  const about = key.endsWith(ending(to)) ? aboutIn(key.slice(0, -ending(to).length), opened, of) : null;
  return { ...stored, about: about !== null && keyOf(about, to) === key ? about : unknown };
}

const list = z.object({ openNotices: z.array(z.string()), noticesAbout: z.array(z.unknown()).optional() });

/** A head whose list does not say of every notice what it is about, with that; of what is not listed any more nothing is said. */
export function withNoticesAbout(stored: Document): Document {
  const read = list.safeParse(stored).data;
  if (read === undefined) return stored;
  const said = new Map((read.noticesAbout ?? []).flatMap((mark) => (isMark(mark) ? [[idOf(mark.about, mark.to), mark] as const] : [])));
  const isWhole = said.size === read.openNotices.length && read.openNotices.every((id) => said.has(id));
  return isWhole ? stored : { ...stored, noticesAbout: read.openNotices.flatMap((id) => said.get(id) ?? markIn(id) ?? []) };
}

function isMark(mark: unknown): mark is Mark {
  return typeof mark === 'object' && mark !== null && 'about' in mark && 'to' in mark;
}

function markIn(id: string): Mark | null {
  const last = id.slice(id.lastIndexOf(':') + 1);
  const about = aboutIn(id.slice('notice:'.length, -last.length - 1), { verb: '', data: {} }, null);
  const to = last === 'group' ? null : last;
  return about !== null && idOf(about, to) === id ? { about, to } : null;
}

function ending(to: string | null): string {
  return `:${to ?? 'group'}`;
}

/** What a key without its recipient is about; null: nothing that is known. `of`: what was told in the place of somebody. */
function aboutIn(key: string, { data }: Opens, of: Told | null): About | null {
  const [kind = '', first = '', second = '', third = '', ...more] = key.split(':');
  const after = (many: number): string => key.split(':').slice(many).join(':');
  switch (kind) {
    case 'not-seen':
      if (second === 'told' || second === 'silence') return { kind, entryId: first, why: second };
      return { kind: 'undecided', entryId: first, on: second.slice('undecided-'.length) };
    case 'record':
    case 'release':
      return { kind, meetingId: first, version: Number(second) };
    case 'meeting':
      return meetingIn(first, second, third);
    case 'review':
      return { kind, childId: first, conferenceId: second, at: more.join(':') };
    case 'voice':
      return { kind, meetingId: first };
    case 'address':
      return { kind, changeId: first, childId: String(data['childId'] ?? '') };
    case 'question':
      return { kind, question: after(1) };
    case 'corrected':
      return { kind, changeId: first };
    case 'account':
      if (first !== 'asks' && first !== 'linked' && first !== 'unlinked') return null;
      return { kind, news: first, accountId: after(2), memberId: data['memberId'] === undefined ? null : String(data['memberId']) };
    case 'unreached':
      return { kind, personId: first, period: second, of };
    default:
      return limitIn(kind, first, second, third);
  }
}

function meetingIn(meetingId: string, told: string, plannedFor: string): About | null {
  const [news, moves] = told.split('-');
  if (news !== 'planned' && news !== 'moved' && news !== 'cancelled') return null;
  return { kind: 'meeting', meetingId, news, moves: Number(moves), plannedFor };
}

/** 'D05:child-1:2026-11-20:due-soon' or 'action.a1:group:2026-11-20:after-1'. */
function limitIn(what: string, child: string, limit: string, named: string): About | null {
  const rung = rungIn(named);
  if (rung === null) return null;
  if (isClock(what)) return { kind: 'clock', clock: what, childId: child === 'group' ? null : child, limit, rung };
  const [state, ...actionId] = what.split('.');
  if ((state !== 'action' && state !== 'blocked') || rung === 'escalated' || (typeof rung === 'object' && 'againOn' in rung)) return null;
  return { kind: 'action', actionId: actionId.join('.'), state: state === 'action' ? 'open' : 'blocked', dueOn: limit, rung };
}

function rungIn(named: string): NoticeRung | null {
  if (named === 'due-soon' || named === 'due' || named === 'escalated') return named;
  if (named.startsWith('after-')) return { workingDaysAfter: Number(named.slice('after-'.length)) };
  return named.startsWith('again-') ? { againOn: named.slice('again-'.length) } : null;
}

function isClock(what: string): what is ClockId {
  return clockIds.some((id) => id === what);
}
