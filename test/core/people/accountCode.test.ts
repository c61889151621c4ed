import { codeFrom, codeIn, isGoodCode } from '../../../src/core/people/accountCode';

const bytes = Array.from({ length: 32 }, (_, index) => index * 37);

it('is twelve letters in three groups, which can be typed back in any letter case, with or without hyphens', () => {
  const code = codeFrom(bytes);
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  const plain = code.replaceAll('-', '');
  for (const typed of [code, plain, ` ${code.toLowerCase()} `, code.replaceAll('-', ' ')]) expect(codeIn(typed)).toBe(plain);
});

it.each(['agenda', 'cymorth', 'ABCD-EFGH-JKL', 'ABCD-EFGH-JKLMN', 'ABCD-EFGH-JKL1', 'ABCD-EFGH-JKLO', 'A'.repeat(500)])(
  'nothing like a code is %s',
  (line) => {
    expect(codeIn(line)).toBeNull();
  },
);

it.each([
  ['my code is upg6 a4gp 6q6d', 'UPG6A4GP6Q6D'],
  ['My code: UPG6-A4GP-6Q6D.', 'UPG6A4GP6Q6D'],
  ['Fy nghod i yw upg6a4gp6q6d, diolch', 'UPG6A4GP6Q6D'],
  ['they gave me upg6 a4gp 6q6d', 'UPG6A4GP6Q6D'],
  ['here next UPG6 A4GP 6Q6D then', 'UPG6A4GP6Q6D'],
  ['it is ABCD-EFGH-JKLM', 'ABCDEFGHJKLM'],
])('is found in a sentence: %s', (line, code) => {
  expect(codeIn(line)).toBe(code);
});

it.each([
  'well then they hear me say that',
  'ring me on 07700 900123 please',
  'my code is upg6 a4gp',
  'xupg6 a4gp 6q6dx is none',
  `${'a '.repeat(150)} upg6 a4gp 6q6d`,
])('is not in %s', (line) => {
  expect(codeIn(line)).toBeNull();
});

it('holds until its time, and only while no other was made', () => {
  const until = '2026-11-21T09:00:00.000Z';
  const waiting = { key: 'code:1', by: 'person-sian', at: '2026-11-20T09:00:00.000Z', until };
  expect(isGoodCode({ key: 'code:1', until }, waiting, '2026-11-21T08:59:59.999Z')).toBe(true);
  expect(isGoodCode({ key: 'code:1', until }, waiting, until)).toBe(false);
  expect(isGoodCode({ key: 'code:1', until }, { ...waiting, key: 'code:2' }, '2026-11-20T10:00:00.000Z')).toBe(false);
  expect(isGoodCode({ key: 'code:1', until }, null, '2026-11-20T10:00:00.000Z')).toBe(false);
});
