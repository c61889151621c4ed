import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { barSections } from '../../core/overview/bars';
import { mayOpenOverview } from '../../core/overview/overviewPermissions';
import { measures } from '../../core/overview/pastFigures';
import { type OverviewSeen, type OverviewView, seeOverview } from '../../usecases/overview/overview';
import { type Pressed, pickedFrom } from '../readPress';
import { deniedCard, refusalCard } from '../refused';
import type { Turn } from '../turn';
import type { Verb } from '../verbs';
import { homeCard, listCard, monthsCard, sectionCard, sectionsOf } from './overviewCards';
import { countsHomeCard, countsMonthsCard, countsSectionCard } from './overviewCounts';

type Seen = NonNullable<OverviewSeen>;

const page = z.number().int().min(1).default(1);
const sectionData = z.strictObject({ section: z.enum(sectionsOf.cases), page, measure: z.enum(measures).default('visits') });
const listData = z.strictObject({ section: z.enum(barSections), bar: z.string().max(200), page });

/** Every press asks anew what its presser oversees today; a card of somebody else's, or of yesterday, opens nothing else. */
function overviewVerb<Data extends z.ZodObject>(
  verb: OverviewView,
  data: Data,
  card: (turn: Turn, seen: Seen, data: z.infer<Data>) => AdaptiveCard | Promise<AdaptiveCard>,
): Verb {
  return {
    verb,
    kind: 'view',
    data,
    inputs: z.strictObject({}),
    may: mayOpenOverview,
    async handle(turn, pressed: Pressed) {
      const read = data.safeParse(pickedFrom(pressed, Object.keys(data.shape)));
      if (!read.success) return deniedCard(turn, 'not-my-card', verb, {});
      if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', verb, {});
      const seen = await seeOverview(turn.deps, turn.person, verb);
      return seen === null ? refusalCard(turn, 'oversees-none') : card(turn, seen, read.data);
    },
  };
}

function firstCard(turn: Turn, seen: Seen): AdaptiveCard {
  return seen.reach === 'counts' ? countsHomeCard(turn, seen) : homeCard(turn, seen);
}

export const openOverviewVerb = overviewVerb('overview.open', z.strictObject({}), firstCard);

const openSectionVerb = overviewVerb('overview.section', sectionData, (turn, seen, data) => {
  const { section } = data;
  if (seen.reach === 'counts') {
    const theirs = sectionsOf.counts.find((each) => each === section);
    if (theirs === undefined || seen.counted === null) return countsHomeCard(turn, seen);
    return theirs === 'months' ? countsMonthsCard(turn, seen, data.measure) : countsSectionCard(turn, seen, theirs, data.page);
  }
  return section === 'months' ? monthsCard(turn, seen, data.measure) : sectionCard(turn, seen, section, data.page);
});

/** Lists name children, so they are for those with rights to the cases only. */
const openListVerb = overviewVerb('overview.list', listData, (turn, seen, data) =>
  seen.reach === 'counts' ? countsHomeCard(turn, seen) : listCard(turn, seen, data.section, data.bar, data.page),
);

export const overviewVerbs: readonly Verb[] = [openOverviewVerb, openSectionVerb, openListVerb];
