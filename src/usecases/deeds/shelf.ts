import type { Glance, WholeGlance } from '../../core/lists/glance';
import { packedGlance, unpackedGlance } from '../../core/lists/packedGlance';
import type { Rules } from '../../core/policy';
import type { Report } from '../../core/reports';
import type { CalendarDate } from '../../core/time/day';
import type { SettingsUntil } from '../../ports/directory';
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
  /** The rules of this deployment, and a word for them, those before them and the program: of another one nothing is taken. */
  readonly rules: Rules;
  readonly form: (past: readonly SettingsUntil[]) => string;
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
  const words = new WeakMap<Rules, string | null>();
  let of: GlanceDay = { day: '', form: '' };
  let writing: Promise<void> | null = null;

  /** Of that day under those rules; null where no word says what they are, as while changed settings are not noted yet. */
  function dayUnder(rules: Rules, day: CalendarDate): GlanceDay | null {
    const known = words.get(rules);
    const word = known === undefined ? wordOf(rules) : known;
    if (known === undefined) words.set(rules, word);
    return word === null ? null : { day, form: word };
  }

  function wordOf(rules: Rules): string | null {
    const isOurs = rules === ours || (rules.policy === ours.policy && rules.calendar === ours.calendar && rules.way === ours.way);
    if (!isOurs) return null;
    const past = (rules.past ?? []).flatMap(({ settings, until }) => (settings === undefined ? [] : [{ settings, until }]));
    return past.length === (rules.past ?? []).length ? form(past) : null;
  }

  function seal(of: GlanceDay, coreGroupId: string, etag: string, text: string): string {
    // None of the words before the text has a blank in it.
    return keyed(sha256(`glance ${of.form} ${of.day} ${coreGroupId} ${etag} ${text}`));
  }

  async function writeAll(): Promise<void> {
    while (noted.size > 0) {
      const under = of;
      const batch = [...noted].slice(0, together);
      for (const [coreGroupId] of batch) noted.delete(coreGroupId);
      const glances: ShelvedGlance[] = [];
      for (const [coreGroupId, { glance, etag }] of batch) {
        const text = packedGlance(glance);
        glances.push({ coreGroupId, etag, text: seal(under, coreGroupId, etag, text) + text });
        await othersHadTheirTurn();
      }
      await store.keep(under, glances);
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
      const under = dayUnder(rules, today);
      return under === null ? nothing : unlessLost(() => readAll(under, coreGroupIds), nothing);
    },
    note(rules, dated) {
      const under = dayUnder(rules, dated.today);
      if (under === null) return;
      if (under.day !== of.day || under.form !== of.form) noted = new Map();
      of = under;
      noted.set(dated.glance.coreGroupId, dated);
      if (noted.size >= together) void write();
    },
    async written() {
      await writing;
      await write();
    },
    async outdated(rules, today, limit) {
      const under = dayUnder(rules, today);
      return under === null ? [] : unlessLost(() => store.outdated(under, limit), []);
    },
    forget: (coreGroupIds) => unlessLost(() => store.forget(coreGroupIds), undefined),
  };
}

/** What waits in the event loop goes first. */
export function othersHadTheirTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
