import { conversationLimits, type Limit, tenantLimits } from '../../src/core/delivery/throttle';
import type { Conversation, Messenger, OutgoingMessage, RosterMember, SendFailure } from '../../src/ports/messenger';
import type { VirtualTime } from './virtualTime';

/** What Teams does with one send in place of taking it and saying so. */
export type TeamsFault = { readonly failure: SendFailure; readonly takesIt: boolean };

export type TeamsPost = {
  readonly conversationId: string;
  readonly activityId: string;
  readonly atMs: number;
  readonly message: OutgoingMessage;
};

/** Teams in memory on virtual time: keeps what people see, counts every request against the limits, answers as it is told. */
export class TeamsUnderTest implements Messenger {
  readonly posted: TeamsPost[] = [];
  readonly updated: { readonly activityId: string; readonly message: OutgoingMessage }[] = [];
  readonly opened: string[] = [];
  readonly rosters = new Map<string, readonly RosterMember[]>();
  requests = 0;
  breaches = 0;
  latencyMs = 40;
  /** Asked before each send; null: as it should be. */
  fault: (to: Conversation) => TeamsFault | null = () => null;
  /** Told of each message that people see. */
  onPost: (post: TeamsPost) => void = () => undefined;
  readonly #requestsAt = new Map<string, number[]>();

  constructor(private readonly time: VirtualTime) {}

  async send(to: Conversation, message: OutgoingMessage) {
    this.#count(to);
    const fault = this.fault(to);
    await this.time.wait(this.latencyMs);
    if (fault !== null && !fault.takesIt) return { ok: false as const, refusal: fault.failure };
    const activityId = `activity-${this.posted.length + 1}`;
    const post = { conversationId: to.conversationId, activityId, atMs: this.time.ms, message };
    this.posted.push(post);
    this.onPost(post);
    return fault === null ? { ok: true as const, value: { activityId } } : { ok: false as const, refusal: fault.failure };
  }

  async update(to: Conversation, activityId: string, message: OutgoingMessage) {
    this.#count(to);
    this.updated.push({ activityId, message });
    return { ok: true as const, value: { activityId } };
  }

  async openPersonalChat({ userId }: { readonly userId: string }) {
    this.opened.push(userId);
    return { ok: true as const, value: { conversationId: `chat-of-${userId}` } };
  }

  async member() {
    return { ok: false as const, refusal: { kind: 'not-found' as const } };
  }

  async members(of: Conversation) {
    return { ok: true as const, value: { members: this.rosters.get(of.conversationId) ?? [], next: null } };
  }

  postedTo(conversationId: string): readonly TeamsPost[] {
    return this.posted.filter((post) => post.conversationId === conversationId);
  }

  #count({ conversationId, tenantId }: Conversation): void {
    this.requests += 1;
    this.#countIn(`conversation ${conversationId}`, conversationLimits);
    this.#countIn(`tenant ${tenantId}`, tenantLimits);
  }

  #countIn(name: string, limits: readonly Limit[]): void {
    const at = this.#requestsAt.get(name) ?? [];
    at.push(this.time.ms);
    if (at.length > 4_000) at.splice(0, 2_000);
    this.#requestsAt.set(name, at);
    if (limits.some(({ most, inMs }) => this.time.ms - (at.at(-1 - most) ?? Number.NEGATIVE_INFINITY) < inMs)) this.breaches += 1;
  }
}
