import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';
import { audienceField, statedReaders } from './whoReads';

const safe = z.string().meta({ safe: true });
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});

/** The next meeting's agenda, one page of items. `missing` names who has not answered, for those who may see that. */
export const agendaCard = defineCard('agenda', {
  meetingId: z.string(),
  v: z.number(),
  state: safe,
  answered: z.strictObject({ shown: z.boolean(), text: safe }),
  mine: z.strictObject({ shown: z.boolean(), text: safe }),
  missing: z.strictObject({ shown: z.boolean(), names: z.string() }),
  /** Children whose own voice nobody has written down since the group last met. */
  voices: z.strictObject({
    shown: z.boolean(),
    text: safe,
    rows: z.array(z.strictObject({ childId: z.string(), name: z.string(), record: z.string(), mayRecord: z.boolean() })),
  }),
  /** To the chair, that proposals wait for them. */
  decides: z.strictObject({ shown: z.boolean(), text: safe }),
  /** What was proposed and where a change was asked, one page of it; of long words the beginning, with the whole in `more`. */
  items: z.array(
    z.strictObject({
      number: z.string(),
      words: z.string(),
      state: z.string(),
      readers: z.string(),
      more: z.strictObject({ shown: z.boolean(), id: z.string(), title: safe, words: z.string() }),
    }),
  ),
  /** The standing items that nobody minds, folded. */
  usual: z.strictObject({
    shown: z.boolean(),
    open: z.boolean(),
    title: safe,
    items: z.array(z.strictObject({ number: safe, words: safe })),
  }),
  chosen: inputField,
  choices,
  mayAgree: z.boolean(),
  agreesLater: z.boolean(),
  mayPropose: z.boolean(),
  pages,
});

/** The form for one proposed item. */
export const agendaProposeCard = defineCard('agendaPropose', { meetingId: z.string(), words: inputField, audience: audienceField });

/** One item with everybody's answer to it, one page of answers, and what this reader may do about it. */
export const agendaItemCard = defineCard('agendaItem', {
  meetingId: z.string(),
  itemId: z.string(),
  v: z.number(),
  words: z.string(),
  state: safe,
  proposedBy: z.strictObject({ shown: z.boolean(), name: z.string() }),
  declined: z.strictObject({ shown: z.boolean(), reason: z.string() }),
  reworded: z.strictObject({ shown: z.boolean(), text: safe }),
  /** The proposer's own words, once they were reworded. */
  proposed: z.strictObject({ shown: z.boolean(), text: z.string() }),
  readers: z.strictObject({ shown: z.boolean(), text: safe }),
  noAnswers: z.boolean(),
  answers: z.array(z.strictObject({ name: z.string(), answer: z.string(), change: z.string() })),
  /** The version of the words that the buttons are about. */
  seen: z.number(),
  mayShare: z.boolean(),
  mayWithdraw: z.boolean(),
  mayAskChange: z.boolean(),
  mayAccept: z.boolean(),
  mayDecline: z.boolean(),
  mayReword: z.boolean(),
  mayOrder: z.boolean(),
  agendaPage: z.number(),
  pages,
});

const aboutItem = { meetingId: z.string(), itemId: z.string(), itemWords: z.string() };

/** What should change in one item; `seen` is the version of its words. */
export const agendaChangeCard = defineCard('agendaChange', { ...aboutItem, seen: z.number(), change: inputField, audience: audienceField });

/** Why the chair does not take an item up. */
export const agendaDeclineCard = defineCard('agendaDecline', { ...aboutItem, v: z.number(), reason: inputField, readers: statedReaders });

/** Other words for a proposed item. */
export const agendaRewordCard = defineCard('agendaReword', { ...aboutItem, v: z.number(), newWords: inputField, audience: audienceField });
