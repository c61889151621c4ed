import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const pages = z.strictObject({
  shown: z.boolean(),
  text: z.string().meta({ safe: true }),
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
const empty = z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) });

/** Who is missing; the names are of children, as typed. */
const missing = z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }), names: z.string() });

/** One person's own groups, a page of them; each row's buttons carry their own `g`. */
export const groupsCard = defineCard('groups', {
  empty,
  /** How many are not shown, as the reader's access to them has ended. */
  over: empty,
  /** How many are not in the list because they are over, with the way to them; or whether it is those that are shown. */
  ended: empty,
  showsEnded: z.boolean(),
  /** What was asked for before a group was chosen: it opens with the choice. Empty: the group itself does. */
  goesOn: z.string(),
  before: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
  rows: z.array(
    z.strictObject({
      g: z.string(),
      label: z.string(),
      names: z.string(),
      chosen: z.string(),
      missing,
      line: z.string(),
      nextDateMissing: z.boolean(),
      asks: z.boolean(),
      choose: z.string(),
    }),
  ),
  pages,
  mayCreate: z.boolean(),
});

/** One group and all that can be opened about it. */
export const groupCard = defineCard('group', {
  label: z.string(),
  names: z.string(),
  missing,
  line: z.string(),
  nextDateMissing: z.boolean(),
  /** Two working days before a meeting: a child's voice is still missing for it. */
  voicesMissing: z.boolean(),
  conversation: z.string().meta({ safe: true }),
  /** There is a child whom the reader visits: that is what the card is opened for first, and the agenda is for everybody else. */
  mayRecord: z.boolean(),
  agendaStyle: z.enum(['positive', 'default']),
  /** False for those who see the agenda only. */
  opensAll: z.boolean(),
  opensChildren: z.boolean(),
  opensClocks: z.boolean(),
  opensReview: z.boolean(),
  opensExclusions: z.boolean(),
  exclusionDue: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
  runs: z.boolean(),
  /** An import has asked what the case system could not tell it. */
  asks: z.boolean(),
  /** The group is over, and its reader can say that it goes on. */
  mayReopen: z.boolean(),
  mayUnlink: z.boolean(),
  ownChat: z.boolean(),
});

/** The groups that this conversation can be linked to: references only, as others may look on. */
export const groupsLinkCard = defineCard('groupsLink', {
  intro: z.string().meta({ safe: true }),
  rows: z.array(z.strictObject({ g: z.string(), link: z.string() })),
  pages,
});

export const groupCreateCard = defineCard('groupCreate', {
  ref: inputField,
  localAuthority: inputField,
  team: inputField,
  otherEmail: inputField,
  otherLabel: z.string().meta({ safe: true }),
});

/** Asked before the conversation is let go. */
export const groupUnlinkCard = defineCard('groupUnlink', {});

/** What the cards of this group are to call it. */
export const groupNameCard = defineCard('groupName', { shortName: inputField });

export const groupChildCard = defineCard('groupChild', { givenName: inputField, familyName: inputField, bornOrExpectedOn: inputField });

/** The second step: what was typed in the first comes along as data. */
export const groupChildRegisteredCard = defineCard('groupChildRegistered', {
  about: z.strictObject({ givenName: z.string(), familyName: z.string(), bornOrExpectedOn: z.string() }),
  registeredOn: inputField,
  categories: inputField,
  choices,
});
