import type { Glance, WholeGlance } from '../../core/lists/glance';
import { packedGlance, unpackedGlance } from '../../core/lists/packedGlance';
import type { Rules } from '../../core/policy';
import type { Report } from '../../core/reports';
import type { CalendarDate } from '../../core/time/day';
import type { GlanceDay, GlanceShelf, ShelvedGlance } from '../../ports/glanceShelf';
import { faultCode } from './faultCode';
import type { Keyed } from './keyed';
import { sha256 } from './sha256';

/** A glance, and the version of the head that it follows from. */
export type Dated = { readonly glance: WholeGlance; readonly etag: string; readonly today: CalendarDate };

/** One from the shelf. `open`: null where it is none that we have written. */
export type Shelved = { readonly etag: string; readonly open: () => Glance | null };

/**
 * The store's shelf of glances, as one instance uses it. Nothing here ends in a fault: what cannot be read or kept is worked out.
 * What is on it says who may see a group and is in no log, so each carries a seal of this deployment's key.
 */
export type Shelf = {
  /** Those that were kept for that day under those rules. */
  read(coreGroupIds: readonly string[], rules: Rules, today: CalendarDate): Promise<ReadonlyMap<string, Shelved>>;
  /** Kept in the background, several at a time. */
  note(rules: Rules, dated: Dated): void;
  /** Resolves once all that was noted is kept, or cannot be. */
  written(): Promise<void>;
  /** So many groups at most of which the shelf has something that is not of that day; none under other rules. */
  outdated(rules: Rules, today: CalendarDate, limit: number): Promise<readonly string[]>;
  forget(coreGroupIds: readonly string[]): Promise<void>;
};

export type ShelfOptions = {
  readonly store: GlanceShelf;
  readonly keyed: Keyed;
  /** The rules of this deployment, and a word for them together with the program: of another one nothing is taken. */
  readonly rules: Rules;
  readonly form: () => string;
  readonly report: Report;
};

/** As many are waited for before they are written, as each write waits for the disk or the network. */
const together = 16;
/** As many are read at a time, so that others have their turn in between. */
const readTogether = 100;
/** Of a seal: that of a hash. */
const sealLength = 64;

export function makeShelf({ store, keyed, rules: ours, form, report }: ShelfOptions): Shelf {
  let noted = new Map<string, Dated>();
  let day: CalendarDate = '';
  let writing: Promise<void> | null = null;

  function seal(of: GlanceDay, coreGroupId: string, etag: string, text: string): string {
    // None of the words before the text has a blank in it.
    return keyed(sha256(`glance ${of.form} ${of.day} ${coreGroupId} ${etag} ${text}`));
  }

  async function writeAll(): Promise<void> {
    while (noted.size > 0) {
      const of = { day, form: form() };
      const batch = [...noted].slice(0, together);
      for (const [coreGroupId] of batch) noted.delete(coreGroupId);
      const glances: ShelvedGlance[] = [];
      for (const [coreGroupId, { glance, etag }] of batch) {
        const text = packedGlance(glance);
        glances.push({ coreGroupId, etag, text: seal(of, coreGroupId, etag, text) + text });
        await othersHadTheirTurn();
      }
      await store.keep(of, glances);
    }
  }

  /** One at a time. What a fault loses is worked out when it is asked for again. */
  function write(): Promise<void> {
    writing ??= unlessLost(writeAll, undefined).finally(() => {
      writing = null;
    });
    return writing;
  }

  async function unlessLost<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      report(faultCode(error) ?? 'glances-not-kept');
      return otherwise;
    }
  }

  function shelved(of: GlanceDay, { coreGroupId, etag, text }: ShelvedGlance): Shelved {
    const packed = text.slice(sealLength);
    return { etag, open: () => (text.slice(0, sealLength) === seal(of, coreGroupId, etag, packed) ? unpackedGlance(packed) : null) };
  }

  async function readAll(of: GlanceDay, coreGroupIds: readonly string[]): Promise<ReadonlyMap<string, Shelved>> {
    const found = new Map<string, Shelved>();
    for (let from = 0; from < coreGroupIds.length; from += readTogether) {
      if (from > 0) await othersHadTheirTurn();
      for (const each of await store.read(of, coreGroupIds.slice(from, from + readTogether)))
        found.set(each.coreGroupId, shelved(of, each));
    }
    return found;
  }

  return {
    async read(coreGroupIds, rules, today) {
      const nothing: ReadonlyMap<string, Shelved> = new Map();
      return rules === ours ? unlessLost(() => readAll({ day: today, form: form() }, coreGroupIds), nothing) : nothing;
    },
    note(rules, dated) {
      if (rules !== ours) return;
      if (day !== dated.today) noted = new Map();
      day = dated.today;
      noted.set(dated.glance.coreGroupId, dated);
      if (noted.size >= together) void write();
    },
    async written() {
      await writing;
      await write();
    },
    async outdated(rules, today, limit) {
      return rules === ours ? unlessLost(() => store.outdated({ day: today, form: form() }, limit), []) : [];
    },
    forget: (coreGroupIds) => unlessLost(() => store.forget(coreGroupIds), undefined),
  };
}

/** What waits in the event loop goes first. */
export function othersHadTheirTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
