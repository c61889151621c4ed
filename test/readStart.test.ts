import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStart } from '../src/readStart';

let folder: string;
let settings: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-read-'));
  settings = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const rootsKey = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const good = () => ({
  ...{ NODE_ENV: 'production', BOT_TYPE: 'UserAssignedMSI', ID_KEY: 'k'.repeat(32), ROOTS: `file:${folder}-roots`, ROOTS_KEY: rootsKey },
  ...{ BOT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', BOT_TENANT_ID: '11111111-2222-4333-8444-555555555555' },
  ...{ SETTINGS: settings, STORE: `sqlite:${join(folder, 'craidd.db')}` },
});
const emergencyDutyTeam = { cy: 'Ffoniwch 01234 567890.', en: 'Call 01234 567890.' };

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const read = readStart(env);
  return read.ok ? [] : read.refusal.flatMap(({ heading, problems }) => problems.map((each) => `${heading} ${each.split(':')[0]}`));
}

describe('what a start reads', () => {
  it('is whole where nothing is wrong', () => {
    writeFileSync(settings, JSON.stringify({ choices: { emergencyDutyTeam } }));
    writeFileSync(join(folder, 'craidd.db'), '');
    expect(readStart(good())).toMatchObject({ ok: true, value: { config: { production: true }, roots: {} } });
    expect(readStart({})).toMatchObject({ ok: true, value: { roots: null } });
  });

  it('is refused with all that is wrong at once, wherever it stands', () => {
    writeFileSync(
      settings,
      JSON.stringify({ alertHours: { from: 'early', to: '17:00' }, choices: { emergencyDutyTeam: { cy: 'x', en: 'Call 01234.' } } }),
    );
    expect(problemsOf({ ...good(), PORT: 'three', TENANTS: '*', ROOTS_KEY: 'no key' })).toEqual([
      'The environment is not complete: PORT',
      'The environment is not complete: TENANTS',
      'The environment is not complete: ROOTS_KEY',
      'The settings file does not hold: alertHours.from',
      'The settings file is not complete for production: choices.emergencyDutyTeam.cy',
      expect.stringContaining('The store did not open: STORE'),
      ...Array.from({ length: 3 }, () => expect.stringContaining('The store did not open: ')),
    ]);
  });

  it('asks for the emergency numbers also where there is no settings file, and the environment is wrong', () => {
    const { SETTINGS: _none, ...env } = good();
    expect(problemsOf({ ...env, ID_KEY: '' }).slice(0, 3)).toEqual([
      'The environment is not complete: ID_KEY',
      'The settings file is not complete for production: choices.emergencyDutyTeam.cy',
      'The settings file is not complete for production: choices.emergencyDutyTeam.en',
    ]);
  });

  it('does not ask for numbers that are there, because something else of the file does not hold', () => {
    writeFileSync(settings, JSON.stringify({ alerthours: {}, choices: { emergencyDutyTeam } }));
    expect(problemsOf(good())[0]).toBe('The settings file does not hold: ');
    expect(problemsOf(good()).filter((each) => each.includes('emergency'))).toEqual([]);
  });
});
