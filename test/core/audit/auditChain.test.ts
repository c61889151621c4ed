import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type AuditDraft, accessId, appendAccess, appendAudit, auditId, emptyChain, entryHash } from '../../../src/core/audit/auditChain';
import { type ChainProblem, checkChain } from '../../../src/core/audit/auditCheck';
import { canonicalJson } from '../../../src/core/audit/canonicalJson';
import type { AuditEntry } from '../../../src/core/documents';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const group = { coreGroupId: 'g1', lastAudit: emptyChain };
const seeded = { seed: 20261120, numRuns: 300 };

const draft = fc.record({
  deed: fc.constantFrom('attendance.record', 'agenda.agree', 'plan.change'),
  by: fc.constantFrom('p1', 'p2', 'system:sweep'),
  at: fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-20T09:00:01.000Z'),
  about: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 3 }),
});
const drafts = fc.array(draft, { minLength: 2, maxLength: 12 });
const place = fc.nat({ max: 1_000 });

function chainOf(list: readonly AuditDraft[]) {
  return appendAudit(group, list, sha256);
}

function resealed(entry: AuditEntry, change: Partial<AuditEntry>): AuditEntry {
  const changed = { ...entry, ...change };
  return { ...changed, hash: entryHash(changed, sha256) };
}

/** Breaks the chain of any drafts at any place and checks what the check says of it. */
function everyBreach(breach: (entries: AuditEntry[], index: number) => { stored: readonly unknown[]; says: readonly ChainProblem[] }) {
  fc.assert(
    fc.property(drafts, place, (list, at) => {
      const { entries, link } = chainOf(list);
      const { stored, says } = breach([...entries], at % entries.length);
      expect(checkChain(stored, link, null, sha256)).toEqual(says);
    }),
    seeded,
  );
}

const at = (entries: readonly AuditEntry[], index: number): AuditEntry => {
  const entry = entries[index];
  if (!entry) throw new Error(`no entry ${index}`);
  return entry;
};

describe('the audit chain', () => {
  it('numbers entries from one, pads their ids so that they sort, and seals each on the one before', () => {
    const { entries, link } = chainOf([
      { deed: 'a.b', by: 'p1', at: '2026-11-20T09:00:00.000Z', about: { item: 'i1' } },
      { deed: 'a.c', by: 'p2', at: '2026-11-20T09:01:00.000Z', about: {} },
    ]);
    expect(entries.map(({ id, seq, type }) => ({ id, seq, type }))).toEqual([
      { id: 'audit:0000000001', seq: 1, type: 'audit' },
      { id: 'audit:0000000002', seq: 2, type: 'audit' },
    ]);
    expect(at(entries, 0).prevHash).toBe('');
    expect(at(entries, 1).prevHash).toBe(at(entries, 0).hash);
    expect(link).toEqual({ seq: 2, hash: at(entries, 1).hash });
    expect(at(entries, 0).hash).toBe(
      sha256(
        '{"about":{"item":"i1"},"at":"2026-11-20T09:00:00.000Z","by":"p1","coreGroupId":"g1","deed":"a.b","id":"audit:0000000001","prevHash":"","schemaVersion":1,"seq":1,"type":"audit"}',
      ),
    );
  });

  it('says nothing of an untouched chain, however many appends it was made in', () => {
    fc.assert(
      fc.property(drafts, place, (list, split) => {
        const cut = split % list.length;
        const first = appendAudit(group, list.slice(0, cut), sha256);
        const second = appendAudit({ ...group, lastAudit: first.link }, list.slice(cut), sha256);
        expect([...first.entries, ...second.entries]).toEqual(chainOf(list).entries);
        expect(checkChain([...first.entries, ...second.entries], second.link, null, sha256)).toEqual([]);
      }),
      seeded,
    );
  });

  it('says nothing of a chain that has no entry yet', () => {
    expect(checkChain([], emptyChain, null, sha256)).toEqual([]);
  });

  it('does not change when a store gives the members back in another order', () => {
    const { entries, link } = chainOf([{ deed: 'a.b', by: 'p', at: '2026-11-20T09:00:00.000Z', about: { x: 1, y: 2 } }]);
    const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    expect(checkChain(turned, link, null, sha256)).toEqual([]);
  });
});

describe('the check of an audit chain finds', () => {
  it('every edited entry', () => {
    everyBreach((entries, index) => {
      entries[index] = { ...at(entries, index), by: 'somebody-else' };
      return { stored: entries, says: [{ kind: 'edited', seq: index + 1 }] };
    });
  });

  it('every added member of an entry', () => {
    everyBreach((entries, index) => {
      const stored: unknown[] = entries.with(index, Object.assign({ extra: 1 }, at(entries, index)));
      return { stored, says: [{ kind: 'edited', seq: index + 1 }] };
    });
  });

  it('every entry edited and sealed again', () => {
    everyBreach((entries, index) => {
      entries[index] = resealed(at(entries, index), { by: 'somebody-else' });
      return { stored: entries, says: [{ kind: 'edited', seq: index + 1 }] };
    });
  });

  it('every deleted entry', () => {
    everyBreach((entries, index) => {
      const last = index === entries.length - 1;
      entries.splice(index, 1);
      return { stored: entries, says: [{ kind: last ? 'truncated' : 'deleted', seq: index + 1 }] };
    });
  });

  it('every inserted entry, in place or beyond the end, however well forged', () => {
    everyBreach((entries, index) => {
      const genuine = at(entries, index);
      entries.splice(index, 0, resealed(genuine, { deed: 'forged.deed' }));
      return { stored: entries, says: [{ kind: 'inserted', seq: index + 1 }] };
    });
    everyBreach((entries) => {
      const beyond = appendAudit(
        { ...group, lastAudit: { seq: entries.length, hash: at(entries, entries.length - 1).hash } },
        [{ deed: 'forged.deed', by: 'p1', at: '2026-11-20T09:00:00.000Z', about: {} }],
        sha256,
      );
      return { stored: [...entries, ...beyond.entries], says: [{ kind: 'inserted', seq: entries.length + 1 }] };
    });
  });

  it('every pair of entries in the wrong order', () => {
    everyBreach((entries, index) => {
      const first = Math.min(index, entries.length - 2);
      const [one, two] = [at(entries, first), at(entries, first + 1)];
      entries.splice(first, 2, two, one);
      return { stored: entries, says: [{ kind: 'reordered', seq: first + 1 }] };
    });
  });

  it('every truncated end', () => {
    everyBreach((entries, index) => ({ stored: entries.slice(0, index), says: [{ kind: 'truncated', seq: index + 1 }] }));
  });

  it('every rewrite from some entry on, as long as the head is not rewritten too', () => {
    everyBreach((entries, index) => {
      const before = entries.slice(0, index);
      const lastAudit = { seq: index, hash: before.at(-1)?.hash ?? '' };
      const rewritten = appendAudit(
        { ...group, lastAudit },
        entries.slice(index).map((entry) => ({ ...entry, by: 'x' })),
        sha256,
      );
      return { stored: [...before, ...rewritten.entries], says: [{ kind: 'edited', seq: entries.length }] };
    });
  });

  it('an entry taken from another group', () => {
    const list = [{ deed: 'a.b', by: 'p1', at: '2026-11-20T09:00:00.000Z', about: {} }];
    const other = appendAudit({ ...group, coreGroupId: 'g2' }, list, sha256);
    expect(checkChain(other.entries, chainOf(list).link, null, sha256)).toEqual([{ kind: 'edited', seq: 1 }]);
  });

  it('things that are no entries at all, and goes on', () => {
    const { entries, link } = chainOf([{ deed: 'a.b', by: 'p1', at: '2026-11-20T09:00:00.000Z', about: {} }]);
    for (const junk of [null, 7, 'audit', {}, { ...at(entries, 0), id: 'audit:1' }, { ...at(entries, 0), seq: 0.5 }]) {
      expect(checkChain([junk, ...entries], link, null, sha256)).toEqual([{ kind: 'unreadable', seq: 1 }]);
    }
  });

  it('a gap of any size, without listing it for ever', () => {
    const { entries } = chainOf([{ deed: 'a.b', by: 'p1', at: '2026-11-20T09:00:00.000Z', about: {} }]);
    const far = resealed(at(entries, 0), { id: auditId(9_000_000_000), seq: 9_000_000_000 });
    const problems = checkChain([far], { seq: far.seq, hash: far.hash }, null, sha256);
    expect(problems).toHaveLength(1_000);
    expect(problems[0]).toEqual({ kind: 'deleted', seq: 1 });
  });
});

describe('the chain of views and refusals', () => {
  const stream = { coreGroupId: 'g1', stream: 'i7' };
  const view = { deed: 'agenda.view', by: 'p1', at: '2026-11-20T09:00:00.000Z', outcome: 'viewed', reason: null } as const;
  const denial = { ...view, outcome: 'denied', reason: 'not-a-member' } as const;

  it('is a chain like the audit chain, per running instance', () => {
    const { entries, link } = appendAccess(stream, emptyChain, [view, denial], sha256);
    expect(entries.map(({ id }) => id)).toEqual([accessId('i7', 1), accessId('i7', 2)]);
    expect(entries[1]).toMatchObject({ outcome: 'denied', reason: 'not-a-member', prevHash: entries[0]?.hash });
    expect(link.seq).toBe(2);
    expect(checkChain(entries, null, 'i7', sha256)).toEqual([]);
  });

  it('shows edits and gaps without a head, and an entry of another stream as unreadable', () => {
    const { entries } = appendAccess(stream, emptyChain, [view, denial, view], sha256);
    expect(checkChain([entries[0], entries[2]], null, 'i7', sha256)).toEqual([{ kind: 'deleted', seq: 2 }]);
    expect(checkChain([entries[0], { ...entries[1], reason: null }, entries[2]], null, 'i7', sha256)).toEqual([{ kind: 'edited', seq: 2 }]);
    expect(checkChain([entries[0]], null, 'i8', sha256)).toEqual([{ kind: 'unreadable', seq: 1 }]);
  });
});

describe('canonical JSON', () => {
  it('is the same text for equal values and reads back as the value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'Ŵ' }], a: undefined })).toBe('{"b":[1,{"c":"Ŵ","d":null}]}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      seeded,
    );
  });
});
