import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

export const pages = z.strictObject({
  shown: z.boolean(),
  text: z.string().meta({ safe: true }),
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});

/** Who is in the group, or who was (`ended`), a page of them. */
export const membersCard = defineCard('members', {
  empty: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
  rows: z.array(
    z.strictObject({
      number: z.string(),
      look: z.string().meta({ safe: true }),
      memberId: z.string(),
      name: z.string(),
      about: z.string(),
      hasPhone: z.boolean(),
      phone: z.string(),
      hasContact: z.boolean(),
      safeContact: z.string(),
      hasReason: z.boolean(),
      reason: z.string(),
      mayLook: z.boolean(),
    }),
  ),
  ended: z.boolean(),
  pages,
  mayAdd: z.boolean(),
  mayStep: z.boolean(),
  hasPlaces: z.boolean(),
  hasEnded: z.boolean(),
});

/** One member, for those who run the group. */
export const memberCard = defineCard('member', {
  memberId: z.string(),
  name: z.string(),
  about: z.string(),
  hasPhone: z.boolean(),
  phone: z.string(),
  awayShown: z.boolean(),
  away: z.string(),
  cover: z.string(),
  children: z.string(),
  spoken: z.string(),
  meeting: z.string(),
  record: z.string(),
  inTeams: z.string().meta({ safe: true }),
  hasContact: z.boolean(),
  safeContact: z.string(),
  mayChange: z.boolean(),
  mayAskExclusion: z.boolean(),
  mayEnterAway: z.boolean(),
  mayEnd: z.boolean(),
});

export const memberAddCard = defineCard('memberAdd', {
  /** Whose place is to be filled, where it is one. */
  place: z.strictObject({ shown: z.boolean(), text: z.string(), memberId: z.string() }),
  name: inputField,
  email: inputField,
  role: inputField,
  agency: inputField,
  choices,
});

/** The second step: who is to be added comes along as data. */
export const memberAddHowCard = defineCard('memberAddHow', {
  who: z.strictObject({ name: z.string(), email: z.string(), role: z.string(), agency: z.string() }),
  roleWord: z.string(),
  /** False in a group that has no child yet: then nothing can be chosen. */
  hasChildren: z.boolean(),
  childIds: inputField,
  /** Says what happens where none is ticked: for some it means every child, of a family member it must be said. */
  childrenLabel: z.string(),
  children: choices,
  spoken: inputField,
  meeting: inputField,
  record: inputField,
  speech: choices,
});

export const memberEndCard = defineCard('memberEnd', {
  memberId: z.string(),
  name: z.string(),
  endsOn: inputField,
  reason: inputField,
  asksSuccessor: z.boolean(),
  successor: inputField,
  mayLeaveNone: z.boolean(),
  knowingly: inputField,
});

export const memberContactCard = defineCard('memberContact', {
  memberId: z.string(),
  was: z.string(),
  name: z.string(),
  inTeams: inputField,
  phone: inputField,
  safeContact: inputField,
});
