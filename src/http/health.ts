/** What the product needs to work, by name: true when it is there. A check that throws or hangs has failed. */
export type ReadyChecks = Readonly<Record<string, () => Promise<boolean>>>;

/** The names of the checks that failed, in the order given; empty when all is well. */
export async function failingChecks(checks: ReadyChecks, timeoutMs: number): Promise<readonly string[]> {
  const names = Object.entries(checks).map(async ([name, check]) => ((await passes(check, timeoutMs)) ? [] : [name]));
  return (await Promise.all(names)).flat();
}

async function passes(check: () => Promise<boolean>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
