import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const safe = () => z.string().meta({ safe: true });

/** Whether what was entered here is what the case system brought. */
export const questionSameCard = defineCard('questionSame', {
  left: safe(),
  ask: safe(),
  yesMeans: safe(),
  what: z.string(),
  here: z.string(),
  there: z.string(),
  askedSince: z.string(),
  hereLabel: safe(),
  hereName: z.string(),
  hereAbout: z.string(),
  thereName: z.string(),
  thereAbout: z.string(),
  differs: safe(),
  isDifferent: z.boolean(),
  yes: z.string(),
  no: z.string(),
});

/** Both entries side by side, before they are made one. */
export const questionJoinCard = defineCard('questionJoin', {
  what: z.string(),
  here: z.string(),
  there: z.string(),
  askedSince: z.string(),
  ask: safe(),
  hereTitle: safe(),
  thereTitle: safe(),
  rows: z.array(z.strictObject({ label: safe(), hereHas: z.string(), thereHas: z.string() })),
  differs: safe(),
  isDifferent: z.boolean(),
  joinMeans: safe(),
  yes: z.string(),
  no: z.string(),
});

/** For which children somebody is here of whom the case system does not say. */
export const questionChildrenCard = defineCard('questionChildren', {
  left: safe(),
  memberId: z.string(),
  name: z.string(),
  about: z.string(),
  childIds: inputField,
  children: choices,
});

/** Whether the member who is listed no longer is the one who is listed now, under another address. */
export const questionPersonCard = defineCard('questionPerson', {
  left: safe(),
  here: z.string(),
  there: z.string(),
  askedSince: z.string(),
  hereName: z.string(),
  hereAbout: z.string(),
  thereName: z.string(),
  thereAbout: z.string(),
  untilThen: safe(),
});

/** Why the case system no longer has a child. */
export const questionMissedChildCard = defineCard('questionMissedChild', {
  left: safe(),
  childId: z.string(),
  askedSince: z.string(),
  name: z.string(),
  about: z.string(),
  since: safe(),
  twin: inputField,
  twins: choices,
  hasTwins: z.boolean(),
});

/** Why it has a child again whose case had ended here. */
export const questionReturnedChildCard = defineCard('questionReturnedChild', {
  left: safe(),
  childId: z.string(),
  askedSince: z.string(),
  name: z.string(),
  about: z.string(),
  since: safe(),
});

/** Why the case system no longer has the group, or any child in it. */
export const questionMissedGroupCard = defineCard('questionMissedGroup', {
  left: safe(),
  ref: z.string(),
  askedSince: z.string(),
  ask: safe(),
  since: safe(),
  silent: safe(),
  means: safe(),
});
