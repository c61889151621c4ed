/**
 * What can go wrong with a store, as codes that logs and doors may show.
 * `store.unavailable`: not reached, or no answer in time; a write may or may not have landed.
 * `store.throttled`: it asked us to wait longer than a person waits. `store.busy`: another process holds the file.
 * `store.full`, `store.corrupt`: somebody has to look; corrupt is the file, or what stands beside documents in it.
 * `store.damaged`: one document cannot be read, the others can. `store.newer-schema`: written by a newer version of the product.
 * `store.replaced`: the file that we write to is no longer what stands at its path; what was not told as saved may be lost.
 * `store.denied`: our credentials were refused. `store.misconfigured`: no such database or container, or a bad setting.
 * `store.bad-document`, `store.too-large`, `store.too-many-operations`: ours to mend; nothing was sent.
 * `store.refused`: the database takes our request for a wrong one. `store.stream-taken`: another instance writes the same
 * chain of views. `store.closed`: after `close`.
 */
export type StoreFaultCode =
  | 'store.unavailable'
  | 'store.throttled'
  | 'store.busy'
  | 'store.full'
  | 'store.corrupt'
  | 'store.damaged'
  | 'store.replaced'
  | 'store.newer-schema'
  | 'store.denied'
  | 'store.misconfigured'
  | 'store.bad-document'
  | 'store.too-large'
  | 'store.too-many-operations'
  | 'store.refused'
  | 'store.stream-taken'
  | 'store.closed';

/**
 * The store could not do what it promises. Thrown once, where `storage` ends, and caught once, where the work began. Carries a
 * code and, at most, which rule or status was behind it: never a document, an id that was typed, or a message of the database,
 * as those may quote what was stored.
 */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  /** A rule's name, an SQLite code or an HTTP status: what an operator looks up. */
  readonly detail: string;

  constructor(code: StoreFaultCode, detail: string) {
    super(`${code} (${detail})`);
    this.name = 'StoreFault';
    this.code = code;
    this.detail = detail;
  }
}

export function isStoreFault(thrown: unknown): thrown is StoreFault {
  return thrown instanceof StoreFault;
}
