import { glanceForm } from '../src/glanceForm';

it('is one word for the same settings and program, and another for other settings', () => {
  expect(glanceForm('{}')([])).toBe(glanceForm('{}')([]));
  expect(glanceForm('{}')([])).toMatch(/^[0-9a-f]{64}$/);
  expect(glanceForm('{ }')([])).not.toBe(glanceForm('{}')([]));
});

it('is another word where other settings counted before, or until another day', () => {
  const form = glanceForm('{}');
  const before = (settings: string, until = '2026-11-20') => form([{ settings, until }]);
  expect(before('{ }')).toBe(before('{ }'));
  expect(new Set([form([]), before('{ }'), before('{  }'), before('{ }', '2026-11-19')]).size).toBe(4);
});
