import { crawl, everyVerb, type Press } from './crawl';
import type { Effort, Figure } from './figure';

const mostReads = 2;
const mostBatches = 1;

/**
 * What may ask one query, a page at a time, and why (src/README.md, decision 15): how many groups or visits there are does not
 * change how often the store is asked. Nothing else may, and these may no second one.
 */
const oneQuery: Readonly<Record<string, 'several groups' | 'a history'>> = {
  'groups.open': 'several groups',
  'groups.linking': 'several groups',
  'children.open': 'several groups',
  'children.all': 'several groups',
  'children.group': 'a history',
  'children.one': 'a history',
  'children.history': 'a history',
  'clocks.past': 'a history',
};

/** P2: what each verb asks of the store, at its worst. */
export async function storeRequests(_effort: Effort): Promise<readonly Figure[]> {
  const presses: Press[] = [];
  await crawl((press) => presses.push({ ...press, card: null }));
  const known = everyVerb();
  const rows = known.map((verb) =>
    worst(
      verb,
      presses.filter((press) => press.verb === verb),
    ),
  );
  const over = rows.filter(
    ({ verb, pointReads, batches, queries }) =>
      pointReads > mostReads || batches > mostBatches || queries > (oneQuery[verb] === undefined ? 0 : 1),
  );
  const byDecision = rows.filter((row) => row.queries === 1 && !over.includes(row));
  const never = rows.filter(({ pressed }) => pressed === 0).map(({ verb }) => verb);
  const refused = rows.filter(({ pressed, worked }) => pressed > 0 && worked === 0).map(({ verb }) => verb);
  const crashes = new Map(presses.flatMap(({ verb, crash }) => (crash === null ? [] : [[verb, crash] as const])));
  return [
    {
      id: 'P2',
      what: `store requests per press, each verb at its worst over ${presses.length} presses in the largest realistic group`,
      reach: `≤ ${mostReads} point reads and ${mostBatches} batch, 0 queries, for every verb; one paged query for lists over several groups and for histories, by decision 15`,
      measured: `${rows.length - over.length - byDecision.length} of ${rows.length} verbs within it, ${byDecision.length} with one query by decision, ${over.length} over it`,
      reached: over.length === 0 && never.length === 0 && refused.length === 0 && crashes.size === 0,
      details: [
        ...byDecision.map(({ verb }) => `one query for ${oneQuery[verb]}, by decision: ${verb}`),
        ...grouped(over).map((line) => `over it: ${line}`),
        ...[...crashes].map(([verb, crash]) => `${verb} crashed: ${crash}`),
        ...(never.length > 0 ? [`no card led to: ${never.join(', ')}`] : []),
        ...(refused.length > 0 ? [`pressed but only ever refused: ${refused.join(', ')}`] : []),
        'a press by somebody the bot has seen in the last ten seconds; else two reads of the directory come before',
        'a read names its group and documents; on Cosmos it is one request where all of them exist, one each where one is missing',
      ],
      data: rows,
    },
  ];
}

/** Verbs that cost the same on one line; where only presses in a shared conversation cost that much, it says so. */
function grouped(rows: readonly Row[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { verb, pointReads, batches, queries, ownChatWithin } of rows) {
    const cost = `${pointReads} point reads, ${batches} batches, ${queries} queries${ownChatWithin ? ', in a shared conversation only' : ''}`;
    lines.set(cost, [...(lines.get(cost) ?? []), verb]);
  }
  return [...lines].map(([cost, verbs]) => `${cost}: ${verbs.join(', ')}`);
}

type Row = ReturnType<typeof worst>;

function isWithin({ requests }: Press): boolean {
  return requests.pointReads <= mostReads && requests.batches <= mostBatches && requests.queries === 0;
}

function worst(verb: string, presses: readonly Press[]) {
  const most = (count: (press: Press) => number): number => Math.max(0, ...presses.map(count));
  return {
    verb,
    pressed: presses.length,
    worked: presses.filter(({ worked }) => worked).length,
    ownChatWithin: presses.filter(({ where }) => where === 'own-chat').every(isWithin),
    pointReads: most(({ requests }) => requests.pointReads),
    batches: most(({ requests }) => requests.batches),
    queries: most(({ requests }) => requests.queries),
  };
}
