import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { recordItemCard, recordNoteCard, recordNotesCard } from '../../cards/record';
import { mayReadIn } from '../../core/confidentiality/words';
import type { CoreGroup } from '../../core/coreGroup';
import type { AgendaItem } from '../../core/meeting/agenda';
import { isItemSeenBy } from '../../core/meeting/agendaView';
import type { Meeting } from '../../core/meeting/meeting';
import type { Member } from '../../core/member';
import { signedVersion } from '../../core/record/record';
import { mayWriteRecord } from '../../core/record/recordPermissions';
import { storedMeeting } from '../../documents/meeting';
import { recordView, writeNote } from '../../usecases/record/record';
import { oneOf, words } from '../inputs';
import { type NamedRow, namedRows } from '../numbered';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { audienceChoices } from './recordLayout';
import { noButton, pagesShown, partsOf, recordPages, withoutButtons } from './recordPages';
import { headingOf, speakerFor, typedParagraph } from './recordWords';

const itemsOnAPage = 7;
const longestLabel = 200;

/** What a text for the record is typed into: its words, who may read it, and the language it is written in. */
export const wordingInputs = { words: words(), audience: words(200), language: oneOf(['cy', 'en']) };

const meetingId = z.string();
const page = z.number().int().min(1).default(1);
const itemId = z.string();

export const recordNoteVerbs: readonly Verb[] = [
  viewVerb(recordView('record.notes', mayWriteRecord), { meetingId, page }, notesFor),
  viewVerb(recordView<ItemPage>('record.item', mayWriteRecord), { meetingId, itemId, page }, itemFor),
  viewVerb(recordView<Item>('record.noting', mayWriteRecord), { meetingId, itemId }, noteFormFor),
  deedVerb(writeNote, { meetingId, itemId }, wordingInputs, (turn, shown) =>
    shown.result.kind === 'refused' && mayRetry(shown)
      ? noteFormFor(turn, shown)
      : notesFor(turn, { ...shown, data: { ...shown.data, page: pageOf(shown) } }),
  ),
];

type Item = { meetingId: string; itemId: string };
type ItemPage = Item & { page: number };

/** Items that are on the agenda, as the writer has it; a declined one was not talked about. */
function itemsOf(group: CoreGroup, meeting: Meeting, writer: Member): readonly AgendaItem[] {
  return meeting.agenda.filter((item) => item.state !== 'declined' && isItemSeenBy(group, writer, item));
}

function pageOf({ state, actor, data }: Shown<Item>): number {
  const meeting = storedMeeting.in(state, data.meetingId);
  const index = meeting ? itemsOf(state.group, meeting, actor).findIndex((item) => item.itemId === data.itemId) : 0;
  return Math.floor(Math.max(0, index) / itemsOnAPage) + 1;
}

/** Whether what was typed is shown again: as long as there is an item to write it on. */
function mayRetry({ state, data }: Shown<Item>): boolean {
  return storedMeeting.in(state, data.meetingId)?.agenda.some((item) => item.itemId === data.itemId) ?? false;
}

function notesFor(turn: Turn, shown: Shown<{ meetingId: string; page: number }>): AdaptiveCard {
  const { texts } = turn;
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  if (meeting === undefined) return refusalCard(turn, 'gone');
  const items = itemsOf(shown.state.group, meeting, shown.actor);
  const pages = Math.max(1, Math.ceil(items.length / itemsOnAPage));
  const now = Math.min(shown.data.page, pages);
  const first = (now - 1) * itemsOnAPage;
  const rows = items.slice(first, first + itemsOnAPage);
  const named = namedRows(texts, rows, (item) => [itemWords(turn, item)]);
  return recordNotesCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.record.notesTitle, texts.words.record.saved),
    meetingId: meeting.meetingId,
    intro: items.length === 0 ? texts.words.record.noNotes : texts.words.record.notesIntro,
    items: rows.map((item, index) => ({
      ...titlesOf(turn, named(item, first + index + 1)),
      words: labelOf(turn, item),
      state: texts.say('record.noteOn', { count: item.notes.length }),
      itemId: item.itemId,
      mayWrite: takesNotes(meeting),
      mayRead: item.notes.length > 0,
    })),
    pages: pagesShown(texts, now, pages),
  });
}

function titlesOf({ texts }: Turn, { number, titled }: NamedRow) {
  return { number, write: titled(texts.words.record.write), read: titled(texts.words.record.readNotes) };
}

function takesNotes({ state, record }: Meeting): boolean {
  return (state === 'open' || state === 'closed') && signedVersion(record) === undefined;
}

/** An item's words in a list: the beginning of long ones, which open in full. */
function labelOf(turn: Turn, item: AgendaItem): string {
  const letters = [...itemWords(turn, item)];
  return letters.length <= longestLabel ? letters.join('') : `${letters.slice(0, longestLabel).join('')}…`;
}

function itemWords({ texts }: Turn, { standing, words: typed }: AgendaItem): string {
  return standing === null ? (typed?.text ?? '') : texts.words.agenda.standing[standing];
}

function itemFor(turn: Turn, shown: Shown<ItemPage>): AdaptiveCard {
  const { state, actor, data } = shown;
  const meeting = storedMeeting.in(state, data.meetingId);
  const item = meeting?.agenda.find((each) => each.itemId === data.itemId && isItemSeenBy(state.group, actor, each));
  if (meeting === undefined || item === undefined) return refusalCard(turn, 'gone');
  const say = speakerFor(turn);
  const readable = item.notes.filter(({ audience }) => mayReadIn(state.group, audience, actor));
  const heading = headingOf({ part: item.standing ?? 'proposed', itemId: item.itemId }, turn.texts);
  const typed = [...(item.words === null ? [] : [item.words]), ...readable].map((text) => ({
    ...typedParagraph(text, say),
    button: noButton,
  }));
  const pages = recordPages([
    { sectionId: item.itemId, heading, continued: turn.texts.say('record.continued', { heading }), button: noButton, paragraphs: typed },
  ]);
  const now = Math.min(data.page, pages.length);
  return recordItemCard.render(turn.texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, turn.texts.words.record.itemTitle, ''),
    meetingId: meeting.meetingId,
    itemId: item.itemId,
    empty: readable.length === 0,
    mayWrite: takesNotes(meeting),
    pieces: withoutButtons(pages[now - 1]?.pieces ?? []),
    pages: pagesShown(turn.texts, now, pages.length),
  });
}

function noteFormFor(turn: Turn, shown: Shown<Item>): AdaptiveCard {
  const { state, actor, data } = shown;
  const meeting = storedMeeting.in(state, data.meetingId);
  const item = meeting?.agenda.find((each) => each.itemId === data.itemId && isItemSeenBy(state.group, actor, each));
  if (meeting === undefined || item === undefined) return refusalCard(turn, 'gone');
  const [start = '', ...rest] = partsOf(itemWords(turn, item));
  return recordNoteCard.render(turn.texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, turn.texts.words.record.writeTitle, ''),
    meetingId: meeting.meetingId,
    itemId: item.itemId,
    item: start,
    itemGoesOn: rest.length > 0,
    words: fieldFor(turn, shown, 'words'),
    audience: { ...fieldFor(turn, shown, 'audience'), choices: audienceChoices(turn, state.group, actor) },
    language: fieldFor(turn, shown, 'language', turn.language),
  });
}
