import { z } from 'zod';
import { defineCard } from './defineCard';

const safe = z.string().meta({ safe: true });
const notice = z.strictObject({ shown: z.boolean(), text: safe });
const pages = z.strictObject({
  shown: z.boolean(),
  text: safe,
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
/** A bar's colour beside what its words say; names of the theme. */
const color = z.enum(['attention', 'warning', 'good', 'neutral']);
const bars = z.array(z.strictObject({ x: z.string(), y: z.number(), color: color.exactOptional() }));

/** How all children stand, and the way to everything else that is counted. */
export const overviewCard = defineCard('overview', {
  scope: safe,
  empty: notice,
  chart: z.boolean(),
  slices: z.array(z.strictObject({ legend: safe, value: z.number(), color })),
  /** Each with the list behind it; for those without rights to the cases none is opened. */
  states: z.array(z.strictObject({ key: z.string(), title: z.string() })),
  bands: z.array(z.strictObject({ text: safe })),
  sections: z.array(z.strictObject({ section: z.string(), title: z.string() })),
});

/** One way of dividing what is counted, as bars, with a row and a list for each. */
export const overviewSectionCard = defineCard('overviewSection', {
  section: z.string(),
  scope: safe,
  empty: notice,
  chart: z.boolean(),
  bars,
  rows: z.array(
    z.strictObject({ bar: z.string(), number: z.string(), label: z.string(), count: z.string(), opens: z.boolean(), open: z.string() }),
  ),
  pages,
});

/** The last twelve months. */
export const overviewMonthsCard = defineCard('overviewMonths', {
  scope: safe,
  empty: notice,
  chart: z.boolean(),
  /** The table stands open where nothing is drawn. */
  tableOpen: z.boolean(),
  /** What is drawn, and what can be instead. */
  drawn: safe,
  bars: bars.max(12),
  others: z.array(z.strictObject({ measure: z.string(), title: z.string() })),
  /** What of it is in the table, one measure like the picture: four columns of numbers leave none of them room on a phone. */
  measure: safe,
  how: safe,
  rows: z.array(z.strictObject({ month: safe, share: safe })).max(12),
});

/** What one bar stands for, a page of it; each row opens where it is dealt with. */
export const overviewListCard = defineCard('overviewList', {
  section: z.string(),
  bar: z.string(),
  /** Where the way back leads: to the first card, or to the bars. */
  isState: z.boolean(),
  isBar: z.boolean(),
  scope: safe,
  empty: notice,
  rows: z.array(
    z.strictObject({
      g: z.string(),
      childId: z.string(),
      meetingId: z.string(),
      actionId: z.string(),
      number: z.string(),
      name: z.string(),
      what: safe,
      open: z.string(),
      opensChild: z.boolean(),
      opensMeeting: z.boolean(),
      opensReviews: z.boolean(),
      opensRecord: z.boolean(),
      opensActions: z.boolean(),
      opensPlan: z.boolean(),
    }),
  ),
  pages,
});
