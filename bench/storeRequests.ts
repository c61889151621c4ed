import { crawl, everyVerb, type Press } from './crawl';
import type { Effort, Figure } from './figure';

/**
 * What may ask one query, a page at a time, and why (src/README.md, decision 15): how many groups or visits there are does not
 * change how often the store is asked. Nothing else may, and these may no second one.
 */
const oneQuery: Readonly<Record<string, 'several groups' | 'a history'>> = {
  'groups.open': 'several groups',
  'groups.linking': 'several groups',
  'children.open': 'several groups',
  'children.all': 'several groups',
  'overview.open': 'several groups',
  'overview.section': 'several groups',
  'overview.list': 'several groups',
  'notSeen.which': 'several groups',
  'alerts.today': 'several groups',
  'away.open': 'several groups',
  'away.save': 'several groups',
  'away.end': 'several groups',
  'away.enter': 'several groups',
  'away.finish': 'several groups',
  'accounts.confirm': 'several groups',
  'accounts.relink': 'several groups',
  'accounts.unlink': 'several groups',
  'children.group': 'a history',
  'children.one': 'a history',
  'children.choose': 'a history',
  'children.history': 'a history',
  'clocks.past': 'a history',
  'clocks.explaining': 'a history',
  'clocks.explain': 'a history',
  'alerts.history': 'a history',
};

type Cost = { readonly pointReads: number; readonly batches: number };
const most: Cost = { pointReads: 2, batches: 1 };

/**
 * What costs more by its nature, how much at most, and why (src/README.md, decision 15): two documents that no transaction
 * spans. Costs are those of a press of somebody in two groups. Whatever else is over `most` fails the figure.
 */
const allowed: Readonly<Record<string, Cost & { readonly because: string }>> = {
  'groups.create': { pointReads: 2, batches: 4, because: 'both founders are told to the directory, and looking one up is logged' },
  'groups.link': {
    pointReads: 5,
    batches: 5,
    because: 'the directory claims the conversation before and seals it after; the log is told before and after',
  },
  'groups.unlink': { pointReads: 4, batches: 4, because: 'the directory lets the conversation go; the log is told before and after' },
  'groups.choose': { pointReads: 1, batches: 2, because: 'the directory remembers the group' },
  'members.add': { pointReads: 5, batches: 9, because: 'the directory gets to know the newcomer, which is logged as looking them up is' },
  'members.addHow': { pointReads: 2, batches: 2, because: 'looking somebody up is logged' },
  'accounts.member': { pointReads: 3, batches: 1, because: 'whose account it is stands in the directory' },
  'accounts.one': { pointReads: 3, batches: 1, because: 'whose account it is stands in the directory' },
  'accounts.unlinking': { pointReads: 3, batches: 1, because: 'whose account it is stands in the directory' },
  'accounts.confirm': {
    pointReads: 10,
    batches: 15,
    because: 'the account is linked in the directory, which is logged, and told in two groups',
  },
  'accounts.relink': {
    pointReads: 10,
    batches: 15,
    because: 'the account is linked in the directory, which is logged, and told in two groups',
  },
  'accounts.unlink': {
    pointReads: 10,
    batches: 15,
    because: 'the account is unlinked in the directory, which is logged, and told in two groups',
  },
  'accounts.refuse': { pointReads: 7, batches: 5, because: 'the answer is kept in the directory, which is logged' },
  'accounts.code': { pointReads: 7, batches: 9, because: 'the code is kept in the directory, which is logged' },
  'members.end': { pointReads: 4, batches: 2, because: 'the directory is told of the successor' },
  'away.save': {
    pointReads: 2,
    batches: 6,
    because: 'leave is the person’s, and noted in each of two groups; the log is told of it before and after',
  },
  'away.end': {
    pointReads: 2,
    batches: 6,
    because: 'leave is the person’s, and noted in each of two groups; the log is told of it before and after',
  },
  'away.enter': {
    pointReads: 5,
    batches: 5,
    because: 'leave is the person’s, and noted in each of two groups; the log is told of it before and after',
  },
  'away.finish': {
    pointReads: 5,
    batches: 5,
    because: 'leave is the person’s, and noted in each of two groups; the log is told of it before and after',
  },
  'alerts.one': { pointReads: 3, batches: 2, because: 'the first opening is written into the notice' },
  'alerts.choose': { pointReads: 3, batches: 2, because: 'the first opening is written into the notice' },
};
/** Which account is whose is a right, and never kept: every press reads it. */
const account = 1;
/** A refused press writes nothing and asks for its own mark instead: sent twice, it must not be refused for what it did itself. */
const insteadOfCommit = 1;
/** On the card of a notice, beside what the verb costs: its first opening is written into it. */
const onNotice: Cost = { pointReads: 1, batches: 1 };

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
  const over = rows.filter(({ isOver }) => isOver);
  const byDecision = rows.filter((row) => row.queries === 1 && !row.isOver);
  const dearer = rows.filter(({ isOver, isDearer }) => isDearer && !isOver);
  const refusedDearer = [...new Set(presses.filter(isRefusedDearer).map(({ verb }) => verb))].filter((verb) => allowed[verb] === undefined);
  const never = rows.filter(({ pressed }) => pressed === 0).map(({ verb }) => verb);
  const refused = rows.filter(({ pressed, worked }) => pressed > 0 && worked === 0).map(({ verb }) => verb);
  const crashes = new Map(presses.flatMap(({ verb, crash }) => (crash === null ? [] : [[verb, crash] as const])));
  return [
    {
      id: 'P2',
      what: `store requests per press, each verb at its worst over ${presses.length} presses in the largest realistic group`,
      reach: `≤ ${most.pointReads} point reads and ${most.batches} batch, 0 queries, for every verb; by decision 15 one paged query for lists over several groups and for histories, and more where the directory is written too`,
      measured: `${rows.filter(({ isWithin }) => isWithin).length} of ${rows.length} verbs within it, ${byDecision.length} with one query and ${dearer.length} dearer by decision, ${over.length} over it`,
      reached: over.length === 0 && never.length === 0 && refused.length === 0 && crashes.size === 0,
      details: [
        ...byDecision.map(({ verb }) => `one query for ${oneQuery[verb]}, by decision: ${verb}`),
        ...dearer.map(
          ({ verb, pointReads, batches }) =>
            `${pointReads} point reads, ${batches} batches by decision: ${verb}, as ${allowed[verb]?.because}`,
        ),
        ...grouped(over).map((line) => `over it: ${line}`),
        ...[...crashes].map(([verb, crash]) => `${verb} crashed: ${crash}`),
        ...(never.length > 0 ? [`no card led to: ${never.join(', ')}`] : []),
        ...(refused.length > 0 ? [`pressed but only ever refused: ${refused.join(', ')}`] : []),
        `on the card of a notice ${onNotice.pointReads} read and ${onNotice.batches} write more, not counted above: its first opening is noted`,
        ...(refusedDearer.length === 0
          ? []
          : [
              `${most.pointReads + insteadOfCommit} point reads and no batch, when refused, in place of the commit: ${refusedDearer.join(', ')}`,
            ]),
        'beside that one read of the directory: which accounts are the person’s, which is a right and never kept',
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

/** Whether the press stayed within that, and asked no more than so many queries. */
function isWithin({ requests, onNotice: isOnNotice }: Press, cost: Cost, queries: number): boolean {
  const more = isOnNotice ? onNotice : { pointReads: 0, batches: 0 };
  const inPlace = requests.batches === 0 ? insteadOfCommit : 0;
  return (
    requests.pointReads <= cost.pointReads + account + more.pointReads + inPlace &&
    requests.batches <= cost.batches + more.batches &&
    requests.queries <= queries
  );
}

function isRefusedDearer({ requests, onNotice: isOnNotice }: Press): boolean {
  return requests.batches === 0 && requests.pointReads > most.pointReads + account + (isOnNotice ? onNotice.pointReads : 0);
}

function worst(verb: string, presses: readonly Press[]) {
  const queries = oneQuery[verb] === undefined ? 0 : 1;
  const all = (cost: Cost, asked: number, of = presses) => of.every((press) => isWithin(press, cost, asked));
  const mostOf = (count: (press: Press) => number): number => Math.max(0, ...presses.map(count));
  return {
    verb,
    pressed: presses.length,
    worked: presses.filter(({ worked }) => worked).length,
    isWithin: all(most, 0),
    isDearer: !all(most, queries),
    isOver: !all(allowed[verb] ?? most, queries),
    ownChatWithin: all(
      allowed[verb] ?? most,
      queries,
      presses.filter(({ where }) => where === 'own-chat'),
    ),
    pointReads: mostOf(({ requests, onNotice: isOnNotice }) => requests.pointReads - account - (isOnNotice ? onNotice.pointReads : 0)),
    batches: mostOf(({ requests, onNotice: isOnNotice }) => requests.batches - (isOnNotice ? onNotice.batches : 0)),
    queries: mostOf(({ requests }) => requests.queries),
  };
}
