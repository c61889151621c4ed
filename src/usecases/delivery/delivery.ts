import type { Throttle } from '../../core/delivery/throttle';
import type { Stored } from '../../core/documents';
import type { Notice } from '../../core/notices/notice';
import type { Report } from '../../core/reports';
import type { Instant } from '../../core/time/day';
import type { Messenger, OutgoingMessage } from '../../ports/messenger';
import type { Deps } from '../deeds/deps';

/** What is posted for notices: neutral, in both languages, with nothing of any case (DESIGN 6). */
export type NoticeMessages = {
  /** For one notice: opens what it names. */
  one(notice: Notice): OutgoingMessage;
  /** The morning card: opens what waits for the reader in all their groups, nearest limit first. */
  digest(): OutgoingMessage;
  /** For several at once: says how many things they are (null: more than were counted) and opens the reader's list as it is then. */
  several(count: number | null, notices: readonly Notice[]): OutgoingMessage;
  /** What takes the place of a card whose cause is gone. */
  settled(): OutgoingMessage;
};

/** What delivery is lent by the world. Time and chance are given. */
export type Delivery = {
  readonly deps: Deps;
  readonly messenger: Messenger;
  readonly messages: NoticeMessages;
  readonly throttle: Throttle;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** The bot's own id in Teams ('28:…'), kept with a conversation that it opens. */
  readonly botId: string;
  /** False once this instance is to stop or another has taken over: nothing more is sent. */
  readonly mayGoOn: () => boolean;
  readonly report: Report;
};

export type DeliveryCounts = {
  sent: number;
  /** Covered by a morning card that was sent for another notice. */
  covered: number;
  withdrawn: number;
  failed: number;
  /** Put back to be tried or sent later. */
  postponed: number;
  settled: number;
};

export type StoredNotice = Stored<Notice>;

/** One run of delivery: who is not to be tried before when, and what was done. */
export type Run = Delivery & {
  readonly counts: DeliveryCounts;
  /** By lane, and by service that cannot be reached: milliseconds since the epoch. */
  readonly pausedUntil: Map<string, number>;
  /** By lane: the card that stands for several, where the read that it was made from did not bring all there was by then. */
  readonly stoodFor: Map<string, StandsFor>;
  /** By person: the groups in which others were told that they could not be reached. */
  readonly saidUnreached: Map<string, ReadonlySet<string>>;
};

/** A card that opens its reader's list stands for whatever was due to them by `at`. */
export type StandsFor = { readonly at: Instant; readonly activityId: string | null };

export function startRun(delivery: Delivery): Run {
  const counts = { sent: 0, covered: 0, withdrawn: 0, failed: 0, postponed: 0, settled: 0 };
  return { ...delivery, counts, pausedUntil: new Map(), stoodFor: new Map(), saidUnreached: new Map() };
}

/** Whose notices wait for each other: those of one person, or of one group's conversation. */
export function laneOf({ recipientPersonId, coreGroupId }: Notice): string {
  return recipientPersonId === null ? `group:${coreGroupId}` : `person:${recipientPersonId}`;
}

export function nowMs({ deps }: Delivery): number {
  return Date.parse(deps.clock.now());
}

export function isPaused(run: Run, name: string): boolean {
  return (run.pausedUntil.get(name) ?? 0) > nowMs(run);
}

export function pause(run: Run, name: string, until: Instant | number): void {
  const ms = typeof until === 'number' ? until : Date.parse(until);
  run.pausedUntil.set(name, Math.max(run.pausedUntil.get(name) ?? 0, ms));
}

/** Replaces the notice as it was read. False where somebody changed it meanwhile: then it is theirs. */
export function save(run: Run, { etag }: StoredNotice, notice: Notice): Promise<boolean> {
  return run.deps.store.replace(notice, etag);
}
