import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageLines } from '../../bench/stages';

/** Functions as they call each other, with the microseconds of each itself. */
type Called = readonly [functionName: string, url: string, microseconds: number, calls?: readonly Called[]];

const dist = (file: string): string => `file:///srv/craidd/dist/${file}.js`;
const packaged = (file: string): string => `file:///srv/craidd/node_modules/${file}.js`;

describe('the stages of a press', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-stages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function stagesOf(...calls: readonly Called[]) {
    const nodes: { id: number; callFrame: { functionName: string; url: string }; children: number[] }[] = [];
    const [samples, timeDeltas]: [number[], number[]] = [[], []];
    const add = ([functionName, url, microseconds, called = []]: Called): number => {
      const id = nodes.length + 1;
      const node = { id, callFrame: { functionName, url }, children: [] as number[] };
      nodes.push(node);
      samples.push(id);
      timeDeltas.push(microseconds);
      node.children.push(...called.map(add));
      return id;
    };
    add(['(root)', '', 0, calls]);
    const file = join(folder, 'one.cpuprofile');
    writeFileSync(file, JSON.stringify({ nodes, samples, timeDeltas }));
    return stageLines(file, 10).stages;
  }

  it('count what a function takes for where it stands, and what a package takes for its caller', () => {
    const stages = stagesOf(
      ['parse', dist('storage/sqlite/coreGroupStore'), 100, [['parse', packaged('zod/core'), 50]]],
      ['commit', dist('storage/sqlite/coreGroupWrites'), 200, [['run', packaged('libsql/index'), 70]]],
      [
        'decide',
        dist('usecases/deeds/performDeed'),
        10,
        [
          ['due', dist('core/clocks/visits'), 20, [['addDays', dist('core/time/calendarDate'), 30]]],
          ['sha256', dist('usecases/deeds/sha256'), 40, [['update', 'node:internal/crypto/hash', 40]]],
        ],
      ],
    );
    expect(stages).toMatchObject({ load: 15, commit: 27, decide: 1, clocks: 5, audit: 8 });
  });

  it('tell collections of garbage and waiting apart from the work', () => {
    const stages = stagesOf(['(garbage collector)', '', 30], ['(idle)', '', 500], ['onRead', 'node:internal/stream_base_commons', 20]);
    expect(stages).toMatchObject({ collection: 3, waiting: 50, HTTP: 2, other: 0 });
  });

  it('find the front door, the turn and the card', () => {
    const stages = stagesOf(
      ['check', dist('bot/frontDoor/tokenCheck'), 10, [['verify', packaged('jose/jws'), 10]]],
      ['run', packaged('botbuilder/lib/adapter'), 30, [['reply', dist('bot/app'), 20, [['render', dist('cards/defineCard'), 40]]]]],
      ['attendance', dist('bot/meeting/attendance'), 50],
    );
    expect(stages).toMatchObject({ token: 2, turn: 5, card: 9 });
  });
});
