import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../src/core/audit/canonicalJson';
import { documentHash, knownCanonicalJson } from '../../src/core/audit/documentHash';
import { sealed, stateHash } from '../../src/core/audit/wroteBy';
import { knownJson } from '../../src/core/knownText';
import { aGroup } from '../support/aGroup';
import { frozen } from '../support/frozen';

const document = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('1', '10', '2', '__proto__', 'ŵ', '€')),
  fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)))),
);

describe('the text of a document of which parts are known', () => {
  it('is what the whole would be written as, the first time, the second, and beside parts that have changed', () => {
    fc.assert(
      fc.property(document, fc.string(), fc.jsonValue(), (first, name, value) => {
        const changed = { ...frozen(first), [name]: [value, ...Object.values(first)] };
        for (const each of [first, first, changed, { ...changed }, changed]) {
          expect(knownJson(each)).toBe(JSON.stringify(each));
          expect(knownCanonicalJson(each)).toBe(canonicalJson(each));
        }
      }),
    );
  });
});

describe('a hash', () => {
  it('is counted once for each object, and for a head once for all its links to the audit', () => {
    let counted = 0;
    const sha256 = (text: string) => {
      counted += 1;
      return createHash('sha256').update(text).digest('hex');
    };
    const head = aGroup({ coreGroupId: 'g1' });
    const hash = stateHash(head, sha256);
    const next = sealed(head, { seq: 2, hash: 'h' }, sha256);
    expect([stateHash(head, sha256), stateHash(next, sha256), next.lastAudit, counted]).toEqual([hash, hash, { seq: 2, hash: 'h' }, 1]);
    const changed = { ...next, team: 'Y Bont' };
    expect(stateHash(changed, sha256)).not.toBe(hash);
    const { lastAudit: _, ...state } = changed;
    expect(stateHash(changed, sha256)).toBe(documentHash({ ...state }, sha256));
    expect(documentHash(state, (text) => text)).toBe(canonicalJson(state));
  });
});
