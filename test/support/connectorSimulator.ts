import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ActivityJson, Place, TeamsPerson } from './activities';

/** What the connector does to one call, in place of doing what it was asked. */
export type ConnectorFault =
  | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly headers?: Record<string, string> }
  /** Does nothing until `release` is called. */
  | { readonly kind: 'slow' }
  /** Hangs up without having done anything. */
  | { readonly kind: 'drop' }
  /** Does it, and hangs up before saying so. */
  | { readonly kind: 'accept-then-drop' };

/** One call the bot made, whatever became of it. */
export type ConnectorCall = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly done: boolean;
};

/** A message as the people in its conversation see it now. */
export type PostedActivity = { readonly conversationId: string; readonly activityId: string; readonly activity: ActivityJson };

export type BotAnswer = { readonly status: number; readonly body: unknown };

const pageSizeLimit = 500;

/** Teams' side of the Bot Connector protocol on loopback: people, conversations, a record of all that was sent, and faults. */
export class ConnectorSimulator {
  readonly calls: ConnectorCall[] = [];
  #posted: PostedActivity[] = [];
  #faults: ConnectorFault[] = [];
  #everyCall: ConnectorFault | null = null;
  readonly #members = new Map<string, TeamsPerson[]>();
  readonly #held: (() => void)[] = [];
  readonly #server: Server;
  #nextId = 1;

  constructor() {
    this.#server = createServer((incoming, response) => {
      this.#take(incoming, response).catch(() => response.destroy());
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Everything people can see, oldest first. */
  get posted(): readonly PostedActivity[] {
    return this.#posted;
  }

  postedIn(place: Pick<Place, 'conversationId'>): readonly ActivityJson[] {
    return this.#posted.filter((item) => item.conversationId === place.conversationId).map((item) => item.activity);
  }

  addMembers(place: Pick<Place, 'conversationId'>, ...people: readonly TeamsPerson[]): void {
    this.#members.set(place.conversationId, [...(this.#members.get(place.conversationId) ?? []), ...people]);
  }

  removeMember(place: Pick<Place, 'conversationId'>, person: TeamsPerson): void {
    const left = (this.#members.get(place.conversationId) ?? []).filter(({ userId }) => userId !== person.userId);
    this.#members.set(place.conversationId, left);
  }

  /** The next calls meet these faults, one each. */
  failNext(...faults: readonly ConnectorFault[]): void {
    this.#faults.push(...faults);
  }

  /** Every call from now on meets this fault; null ends it. */
  failAll(fault: ConnectorFault | null): void {
    this.#everyCall = fault;
  }

  forget(): void {
    this.calls.length = 0;
    this.#posted = [];
    this.#faults = [];
    this.#everyCall = null;
  }

  get held(): number {
    return this.#held.length;
  }

  /** Lets those calls go on that `slow` holds up. */
  release(): void {
    for (const goOn of this.#held.splice(0)) goOn();
  }

  /** Hands an activity to the bot over HTTP as Teams does, and gives what it answers. */
  deliver(messagesUrl: string, activity: ActivityJson, authorization?: string): Promise<BotAnswer> {
    return postJson(messagesUrl, JSON.stringify(activity), authorization === undefined ? {} : { Authorization: authorization });
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const fault = this.#faults.shift() ?? this.#everyCall;
    const call = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      body,
    };
    if (fault?.kind === 'slow') await new Promise<void>((resolve) => this.#held.push(resolve));
    const refused = fault?.kind === 'drop' || fault?.kind === 'status';
    this.calls.push({ ...call, done: !refused });
    if (fault?.kind === 'drop') return void incoming.socket.destroy();
    if (fault?.kind === 'status') return sendFault(response, fault);
    const answer = this.#do(call.method, new URL(call.path, 'http://localhost'), body);
    if (fault?.kind === 'accept-then-drop') return void incoming.socket.destroy();
    sendJson(response, answer.status, answer.body);
  }

  #do(method: string, url: URL, body: unknown): BotAnswer {
    const [conversationId, part, id] = url.pathname.split('/').slice(3).map(decodeURIComponent);
    if (conversationId === undefined) return this.#openConversation(body as ActivityJson);
    if (part === 'activities') return this.#changeActivity(method, conversationId, id, body as ActivityJson);
    const members = this.#members.get(conversationId);
    if (members === undefined) return notFound('ConversationNotFound');
    if (part === 'pagedmembers') return page(members, url.searchParams);
    if (id === undefined) return { status: 200, body: members.map(asAccount) };
    const member = members.find(({ userId, aadObjectId }) => userId === id || aadObjectId === id);
    return member === undefined ? notFound('MemberNotFoundInConversation') : { status: 200, body: asAccount(member) };
  }

  #openConversation(parameters: ActivityJson): BotAnswer {
    const [member] = parameters['members'] as { id: string }[];
    const conversationId = `a:opened-${member?.id ?? 'nobody'}`;
    return { status: 201, body: { id: conversationId, serviceUrl: this.serviceUrl, activityId: '' } };
  }

  #changeActivity(method: string, conversationId: string, id: string | undefined, activity: ActivityJson): BotAnswer {
    if (method === 'POST') return this.#post(conversationId, activity);
    const at = this.#posted.findIndex((item) => item.conversationId === conversationId && item.activityId === id);
    if (at === -1 || id === undefined) return notFound('ActivityNotFoundInConversation');
    if (method === 'DELETE') this.#posted.splice(at, 1);
    else this.#posted[at] = { conversationId, activityId: id, activity };
    return { status: 200, body: method === 'DELETE' ? undefined : { id } };
  }

  #post(conversationId: string, activity: ActivityJson): BotAnswer {
    const activityId = `sent-${this.#nextId}`;
    this.#nextId += 1;
    this.#posted.push({ conversationId, activityId, activity });
    return { status: 201, body: { id: activityId } };
  }
}

/** POSTs a body as it is; `headers` add to or replace the usual ones. */
export function postJson(url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<BotAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, agent: false },
      (response) => {
        readBody(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: answer }), reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function sendFault(response: ServerResponse, { status, code, headers }: ConnectorFault & { kind: 'status' }): void {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  sendJson(response, status, { error: { code: code ?? 'Fault', message: 'as the test asked' } });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function notFound(code: string): BotAnswer {
  return { status: 404, body: { error: { code, message: 'not found' } } };
}

function page(members: readonly TeamsPerson[], asked: URLSearchParams): BotAnswer {
  const from = Number(asked.get('continuationToken') ?? '0');
  const to = from + Math.min(Number(asked.get('pageSize') ?? '50'), pageSizeLimit);
  const next = to < members.length ? { continuationToken: String(to) } : {};
  return { status: 200, body: { members: members.slice(from, to).map(asAccount), ...next } };
}

function asAccount(person: TeamsPerson): ActivityJson {
  return {
    id: person.userId,
    name: person.name,
    aadObjectId: person.aadObjectId,
    email: person.email,
    userPrincipalName: person.email,
    tenantId: person.tenantId,
    userRole: 'user',
    ...person.roster,
  };
}
