import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lock = JSON.parse(readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** A binary of one platform stands beside the package that asks for it, or below it. */
function isLocked(parent: string, name: string): boolean {
  return `${parent}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
}

it('locks the binaries of every platform, so that npm ci works on Linux, macOS and Windows alike', () => {
  const asked = locked.flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ parent, name })),
  );
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter(({ parent, name }) => !isLocked(parent, name))).toEqual([]);
  for (const platform of ['linux', 'darwin', 'win32']) {
    expect(asked.filter(({ name }) => name.includes(platform)).length).toBeGreaterThan(4);
  }
});

it('locks every package by its content, and names no host', () => {
  expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
