/** The place of the roots could not be reached, read or written. Carries a code and a status or system code, nothing else. */
export class RootsFault extends Error {
  readonly code = 'store.roots-unavailable';
  readonly detail: string;

  constructor(detail: string) {
    super(`store.roots-unavailable (${detail})`);
    this.name = 'RootsFault';
    this.detail = detail;
  }
}

/** `root-2026-11-20.json` and its day; a day on which the store was put back has `2026-11-20-restored` too. */
export function nameOf(day: string): string {
  return `root-${day}.json`;
}

export function dayIn(name: string): string | null {
  return /^root-(\d{4}-\d{2}-\d{2}(?:-restored)?)\.json$/.exec(name)?.[1] ?? null;
}
