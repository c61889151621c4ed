import { z } from 'zod';
import { canonicalJson } from '../../core/audit/canonicalJson';
import type { Notice } from '../../core/notices/notice';
import { type Kept, keptFrom, mayGo } from '../../core/notices/retention';
import { spentTelling } from '../../core/notices/telling';
import type { ReportCode } from '../../core/reports';
import { storedNotice } from '../../documents/notice';
import { storedTelling } from '../../documents/telling';
import type { Purged } from '../../ports/coreGroupStore';
import type { JobStore } from '../../ports/jobStore';
import type { Deps } from '../deeds/deps';
import { faultCode } from '../deeds/faultCode';

export type RetentionOptions = {
  /** Only counts what would go. */
  readonly dryRun: boolean;
  /** Told of each group whose turn failed; the next day's run finds it again. */
  readonly failed: (code: ReportCode) => void;
};

export type RetentionCounts = {
  groups: number;
  pressMarks: number;
  notices: number;
  tellings: number;
  doneMarkers: number;
  failures: number;
};

/** One run over all groups, which may be broken off and gone on with. A new run deletes what is left. */
export type RetentionRun = {
  readonly counts: Readonly<RetentionCounts>;
  /** Goes on until the end or until `mayGoOn`, asked before each group, is false. True: it came to its end. */
  goOn(mayGoOn: () => boolean): Promise<boolean>;
};

const pageSize = 500;
/** Documents a deletion names at a time. */
const mostAtOnce = 100;

/**
 * Purges what is only working material and older than the settings keep it: press marks, notices that are over, tellings that are done, done-markers
 * (DOMAIN 5.3). Everything else, and the audit above all, stays. Streams group by group and keeps nothing of one for the next.
 */
export function startRetention(deps: Deps, jobs: JobStore, { dryRun, failed }: RetentionOptions): RetentionRun {
  const counts: RetentionCounts = { groups: 0, pressMarks: 0, notices: 0, tellings: 0, doneMarkers: 0, failures: 0 };
  const kept = keptFrom(deps.rules, deps.clock.now());
  const ids = deps.store.groupIds()[Symbol.asyncIterator]();

  async function purge(coreGroupId: string, documents: readonly Purged[]): Promise<number> {
    if (dryRun) return documents.length;
    let gone = 0;
    for (let from = 0; from < documents.length; from += mostAtOnce)
      gone += await deps.store.purge(coreGroupId, documents.slice(from, from + mostAtOnce));
    return gone;
  }

  async function purgeGroup(coreGroupId: string): Promise<void> {
    for await (const marks of pagesOf(deps, coreGroupId, 'press')) counts.pressMarks += await purge(coreGroupId, oldMarks(marks, kept));
    for await (const page of pagesOf(deps, coreGroupId, 'telling')) counts.tellings += await purge(coreGroupId, spentTellings(page));
    counts.notices += await purge(coreGroupId, await oldNotices(deps, coreGroupId, kept));
  }

  return {
    counts,
    async goOn(mayGoOn) {
      while (mayGoOn()) {
        const next = await ids.next();
        if (next.done) {
          if (!dryRun) counts.doneMarkers += await jobs.purgeDone(kept.doneMarkersFrom);
          return true;
        }
        counts.groups += 1;
        try {
          await purgeGroup(next.value);
        } catch (error) {
          const code = faultCode(error);
          if (code === null) throw error;
          counts.failures += 1;
          failed(code);
        }
      }
      return false;
    },
  };
}

async function* pagesOf({ store }: Deps, coreGroupId: string, type: string): AsyncIterable<readonly unknown[]> {
  for (let after: string | null = null; ; ) {
    const page = await store.ofType(coreGroupId, type, { limit: pageSize, after });
    yield page;
    const last = z.object({ id: z.string() }).safeParse(page.at(-1)).data;
    if (last === undefined || page.length < pageSize) return;
    after = last.id;
  }
}

/** One that has been emptied is listed by no head any more, and never changes again. Verify knows its hash, and does not miss it. */
function spentTellings(documents: readonly unknown[]): readonly Purged[] {
  return documents.flatMap((document) => {
    const { coreGroupId, id } = storedTelling.ifReadable(document) ?? { coreGroupId: '', id: '' };
    return canonicalJson(document) === canonicalJson(spentTelling(coreGroupId, id)) ? [{ id, etag: null }] : [];
  });
}

const pressMark = z.object({ id: z.string(), type: z.literal('press'), at: z.string() });

/** One that cannot be read stays. */
function oldMarks(documents: readonly unknown[], { pressMarksFrom }: Kept): readonly Purged[] {
  const marks = documents.flatMap((document) => pressMark.safeParse(document).data ?? []);
  return marks.filter(({ at }) => at < pressMarksFrom).map(({ id }) => ({ id, etag: null }));
}

/**
 * A notice is read with its version before the head is: if it is planned anew in between, it has another version and stays. A
 * notice behind which another still waits stays too: whether it was answered will be asked.
 */
async function oldNotices(deps: Deps, coreGroupId: string, { noticesFrom }: Kept): Promise<readonly Purged[]> {
  const candidates: string[] = [];
  const needed = new Set<string>();
  for await (const page of pagesOf(deps, coreGroupId, 'notice')) {
    for (const notice of page.flatMap((document) => storedNotice.ifReadable(document) ?? [])) {
      if (mayGo(notice, {}, noticesFrom)) candidates.push(notice.id);
      else for (const id of notice.standsBehind ?? []) needed.add(id);
    }
  }
  const old: { readonly notice: Notice; readonly etag: string }[] = [];
  for (const id of candidates.filter((candidate) => !needed.has(candidate))) {
    const found = await deps.store.read(coreGroupId, id);
    const notice = found && storedNotice.ifReadable(found.document);
    if (found && notice) old.push({ notice, etag: found.etag });
  }
  if (old.length === 0) return [];
  const loaded = await deps.store.load(coreGroupId, []);
  if (loaded === null) return [];
  const head = loaded.head.document;
  return old.filter(({ notice }) => mayGo(notice, head, noticesFrom)).map(({ notice, etag }) => ({ id: notice.id, etag }));
}
