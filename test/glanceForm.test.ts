import { glanceForm } from '../src/glanceForm';

it('is one word for the same settings and program, and another for other settings', () => {
  expect(glanceForm('{}')()).toBe(glanceForm('{}')());
  expect(glanceForm('{}')()).toMatch(/^[0-9a-f]{64}$/);
  expect(glanceForm('{ }')()).not.toBe(glanceForm('{}')());
});
