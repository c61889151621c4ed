import { newFaultNumber } from '../../src/bot/faultNumber';
import { whereThrown } from '../../src/bot/whereThrown';

describe('where something was thrown', () => {
  it('is told by files and lines, without the message and without the folder it runs in', () => {
    const told = whereThrown(new RangeError('Canary Elin'));
    expect(told).toEqual({ thrown: 'RangeError', at: expect.stringMatching(/^test\/bot\/whereThrown\.test\.ts:\d+:\d+ < /) });
    expect(told.at).not.toMatch(/Canary|\s\/|\(\//);
  });

  it('shows nothing of a message that looks like frames', () => {
    const forged = new Error('x\n    at Canary (/srv/dist/canary.js:1:1)\n    at Canary.elin (dist/Canary/x.js:1:1)');
    expect(whereThrown(forged).at).toMatch(/^test\/bot\/whereThrown/);
    expect(JSON.stringify(whereThrown(forged))).not.toMatch(/canary/i);
  });

  it('shows nothing of a stack or a name that somebody else has written, nor of what is no error', () => {
    const odd = Object.assign(new Error('x'), { name: 'Canary Elin', stack: 'Canary\n    at Canary Elin\n    at /srv/Canary Elin Ŵyn.js' });
    expect(whereThrown(odd)).toEqual({ thrown: 'Error', at: '' });
    expect(whereThrown('Canary')).toEqual({ thrown: 'string', at: '' });
  });
});

it('a fault number can be read out, and two are not the same', () => {
  const drawn = Array.from({ length: 1_000 }, newFaultNumber);
  for (const number of drawn) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(drawn).size).toBe(1_000);
});
