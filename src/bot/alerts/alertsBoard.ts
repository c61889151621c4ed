import { z } from 'zod';
import { alertsBoardCard, alertsHistoryCard } from '../../cards/alerts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { mayOpenAlert, mayRetryAlert } from '../../core/alerts/alertPermissions';
import { alertsBoard, type Told, type Unreached } from '../../core/alerts/board';
import type { CoreGroup } from '../../core/coreGroup';
import { limitOf } from '../../core/notices/aboutNotice';
import type { Notice } from '../../core/notices/notice';
import { openNoticesOf } from '../../core/notices/openNotices';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedNotice } from '../../documents/notice';
import type { Texts } from '../../text/texts';
import { performAmongAll, retry } from '../../usecases/alerts/alertDeeds';
import { noticesAfter, openAlertsBoard, openAlertsHistory, pointedAt } from '../../usecases/alerts/alerts';
import { noticeMarkOnCard, noticeOnCard } from '../inputs';
import { loadingVerb } from '../loadingVerb';
import { namedRows } from '../numbered';
import { offers } from '../offers';
import { pageHolding, pageOf, rowsOnAPage } from '../paging';
import { phoneWords } from '../personWords';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { aboutNotice, lastStepWords, outcomeWords, progressWords, recipientWords } from './alertWords';

type Row =
  | { readonly kind: 'unreached'; readonly of: Unreached }
  | { readonly kind: 'damaged'; readonly id: string }
  | ({ readonly kind: 'told' } & Told);

export const alertsBoardVerbs: readonly Verb[] = [
  viewVerb(openAlertsBoard, { page: z.number().int().min(1).default(1), n: noticeMarkOnCard.optional() }, (turn, shown) =>
    boardFor(turn, shown, shown.data.page, '', unreachedPerson(shown.state.group, shown.data)),
  ),
  loadingVerb(
    openAlertsHistory,
    { after: z.union([z.literal(''), noticeOnCard]).default('') },
    ({ deps }, { state, data }) => noticesAfter(deps, state.group.coreGroupId, data.after, rowsOnAPage),
    historyFor,
  ),
  deedVerb(
    retry,
    { notice: noticeOnCard },
    {},
    (turn, shown) => boardFor(turn, shown, 1, turn.texts.words.alerts.retried),
    performAmongAll,
  ),
];

/** What is on no list any more stays here: dealt with, taken back, or never delivered. Of each its last step; the rest opens with it. */
function historyFor(turn: Turn, shown: Shown<{ readonly after: string }>, found: readonly Notice[]): AdaptiveCard {
  const { texts } = turn;
  const { state, actor, data } = shown;
  const page = found.slice(0, rowsOnAPage);
  const seen = page.filter((notice) => offers(turn, shown, (each) => mayOpenAlert(each, notice)));
  const named = namedRows(texts, seen, (notice) => [
    recipientWords(turn, state.group, actor, notice.recipientPersonId).name,
    wordsFor(turn, state.group, actor, notice),
  ]);
  return alertsHistoryCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.alerts.historyTitle, ''),
    empty: { shown: seen.length === 0, text: texts.words.alerts.historyEmpty },
    rows: seen.map((notice, index) => {
      const { name } = recipientWords(turn, state.group, actor, notice.recipientPersonId);
      return {
        ...{ who: `${index + 1}. ${name}`, about: wordsFor(turn, state.group, actor, notice) },
        state: [...limitWords(texts, notice), lastStepWords(turn, state.group, actor, notice)].join(' · '),
        notice: notice.id,
        open: named(notice, index + 1).open,
      };
    }),
    hasMore: found.length > rowsOnAPage,
    after: page.at(-1)?.id ?? '',
    isLater: data.after !== '',
  });
}

function limitWords(texts: Texts, { about }: Notice): readonly string[] {
  const limit = limitOf(about);
  return limit === null ? [] : [texts.say('alerts.limitWas', { day: texts.shortDay(limit) })];
}

/** Those who could not be reached come first, and the card says at the top how many there are. */
function boardFor(turn: Turn, shown: Shown<object>, wanted: number, done = '', personId: string | null = null): AdaptiveCard {
  const { texts, deps } = turn;
  const { state, actor } = shown;
  const notices = storedNotice.among(state.documents);
  const { openNotices = [] } = state.group;
  const unreadable = openNotices.filter((id) => state.documents.has(id) && !notices.has(id));
  const { unreached, damaged, told } = alertsBoard(state.group, notices, unreadable, actor, deps.rules, deps.clock.today());
  const all: readonly Row[] = [
    ...unreached.map((of) => ({ kind: 'unreached', of }) as const),
    ...damaged.map((id) => ({ kind: 'damaged', id }) as const),
    ...told.map((each) => ({ kind: 'told', ...each }) as const),
  ];
  const about =
    personId === null
      ? undefined
      : (all.find((row) => row.kind === 'unreached' && row.of.personId === personId) ??
        all.find((row) => row.kind === 'told' && row.notice.recipientPersonId === personId));
  const { rows, pages } = pageOf(texts, all, about === undefined ? wanted : pageHolding(all, about, () => ''));
  const people = unreached.length + damaged.length;
  const named = namedRows(texts, rows, (row) => namesFor(turn, shown, row));
  return alertsBoardCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.alerts.boardTitle, done),
    notReached: { shown: people > 0, text: texts.say('alerts.notReached', { count: people }) },
    empty: { shown: all.length === 0, text: texts.words.alerts.boardEmpty },
    rows: rows.map((row) => {
      const { number, titled, open } = named(row, all.indexOf(row) + 1);
      return { ...rowFor(turn, shown, row, number), open, retry: titled(texts.words.alerts.retryOne) };
    }),
    pages,
  });
}

/** Whom the notice is about from which the board was opened; null where it was opened from elsewhere, or a page of it was turned. */
function unreachedPerson(group: CoreGroup, { n, page }: { readonly n?: string | undefined; readonly page: number }): string | null {
  const id = n === undefined || page > 1 ? null : pointedAt(group, { n });
  const about = openNoticesOf(group).find((notice) => notice.id === id)?.about;
  return about?.kind === 'unreached' ? about.personId : null;
}

function recipientOf(row: Exclude<Row, { readonly kind: 'damaged' }>): string | null {
  return row.kind === 'unreached' ? row.of.personId : row.notice.recipientPersonId;
}

/** What a press of the row may be called: whom it was for, or, where several were for them, what it is about. */
function namesFor(turn: Turn, { actor, state: { group } }: Shown<object>, row: Row): readonly string[] {
  if (row.kind === 'damaged') return [];
  const { name } = recipientWords(turn, group, actor, recipientOf(row));
  return row.kind === 'unreached' ? [name] : [name, wordsFor(turn, group, actor, row.notice)];
}

function rowFor(turn: Turn, shown: Shown<object>, row: Row, number: string) {
  const { texts } = turn;
  const { actor } = shown;
  const { group } = shown.state;
  const mayRetry = offers(turn, shown, (each) => mayRetryAlert(each));
  if (row.kind === 'damaged') {
    const { damaged, damagedState } = texts.words.alerts;
    return { who: `${number} ${damaged}`, role: '', about: '', state: damagedState, notice: row.id, mayRetry, mayOpen: false };
  }
  const personId = recipientOf(row);
  const { name, role } = recipientWords(turn, group, actor, personId);
  const who = `${number} ${name}`;
  if (row.kind === 'unreached') {
    const { notices, because, since, fallback } = row.of;
    const values = { count: notices.length, why: outcomeWords(texts, because), day: texts.day(dayOf(since)), time: timeOf(since) };
    const state = [texts.say('alerts.undelivered', values), ...(fallback ? [texts.words.alerts.fallback] : [])].join(' ');
    const about = notices.map((notice) => wordsFor(turn, group, actor, notice)).slice(0, mostNamed);
    const known = group.members.findLast((member) => member.personId === personId);
    const ring = phoneWords(texts, group, actor, known?.memberId);
    return { who, role: `${role}${ring}`, about: about.join('; '), state, notice: notices[0]?.id ?? '', mayRetry, mayOpen: false };
  }
  const { notice } = row;
  const limit = row.clock === null ? [] : [aboutNotice(turn, group, actor, notice).state];
  const state = [...limit, progressWords(turn, group, actor, notice)].join(' · ');
  return { who, role, about: wordsFor(turn, group, actor, notice), state, notice: notice.id, mayRetry: false, mayOpen: true };
}

/** Of somebody who was not reached, what the first of their alerts are about. */
const mostNamed = 3;

function wordsFor(turn: Turn, group: Shown<object>['state']['group'], viewer: Shown<object>['actor'], notice: Notice): string {
  const { about, names } = aboutNotice(turn, group, viewer, notice);
  return `${about}${names}`;
}
