/** A fictional person in the tenant of the tests. */
export type TeamsPerson = {
  readonly userId: string;
  readonly name: string;
  readonly aadObjectId: string;
  /** Their name in the tenant; the roster gives it as their e-mail too. */
  readonly email: string;
  readonly tenantId: string;
  /** What the roster says of them in place of the usual. */
  readonly roster?: Readonly<Record<string, unknown>>;
};

export type Place = {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly conversationId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
};

export type ActivityJson = Record<string, unknown>;

export const testTenantId = '11111111-2222-3333-4444-555555555555';
export const testBotId = '28:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const testAppId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

/** A person by a short name: the same name is the same person in every test. */
export function teamsPerson(shortName: string, tenantId: string = testTenantId): TeamsPerson {
  const hex = Buffer.from(shortName.padEnd(16, '.')).toString('hex').slice(0, 32);
  return {
    userId: `29:1${hex}`,
    name: `${shortName} Enghraifft`,
    aadObjectId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    email: `${shortName.toLowerCase()}@example.org`,
    tenantId,
  };
}

export function personalChat(person: TeamsPerson, serviceUrl: string): Place {
  return { kind: 'personal', conversationId: `a:1${person.aadObjectId}`, tenantId: person.tenantId, serviceUrl };
}

export function groupChat(name: string, serviceUrl: string, tenantId: string = testTenantId): Place {
  return { kind: 'groupChat', conversationId: `19:${name}@thread.v2`, tenantId, serviceUrl };
}

export function channel(name: string, serviceUrl: string, tenantId: string = testTenantId): Place {
  return { kind: 'channel', conversationId: `19:${name}@thread.tacv2`, tenantId, serviceUrl };
}

/** A typed message; in a group chat or channel it begins with the mention of the bot that Teams puts there. */
export function message(from: TeamsPerson, place: Place, text: string, id = 'm-1'): ActivityJson {
  const shared = place.kind !== 'personal';
  const mention = { type: 'mention', text: '<at>Craidd</at>', mentioned: { id: testBotId, name: 'Craidd' } };
  return {
    ...common('message', from, place, id),
    text: shared ? `<at>Craidd</at> ${text}` : text,
    textFormat: 'plain',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' }, ...(shared ? [mention] : [])],
  };
}

/** A press on a card's Action.Execute. `replyToId` is the activity that the card was posted as. */
export function press(
  from: TeamsPerson,
  place: Place,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  { id = 'i-1', replyToId = 'card-1', trigger }: { id?: string; replyToId?: string; trigger?: 'manual' | 'automatic' } = {},
): ActivityJson {
  return {
    ...common('invoke', from, place, id),
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', verb, data }, ...(trigger === undefined ? {} : { trigger }) },
  };
}

export function membersAdded(from: TeamsPerson, place: Place, members: readonly TeamsPerson[]): ActivityJson {
  return {
    ...common('conversationUpdate', from, place, 'f-1'),
    membersAdded: members.map(({ userId, aadObjectId }) => ({ id: userId, aadObjectId })),
  };
}

export function botAdded(from: TeamsPerson, place: Place): ActivityJson {
  return { ...common('conversationUpdate', from, place, 'f-2'), membersAdded: [{ id: testBotId }] };
}

export function membersRemoved(from: TeamsPerson, place: Place, members: readonly TeamsPerson[]): ActivityJson {
  return {
    ...common('conversationUpdate', from, place, 'f-3'),
    membersRemoved: members.map(({ userId, aadObjectId }) => ({ id: userId, aadObjectId })),
  };
}

export function installation(from: TeamsPerson, place: Place, action: 'add' | 'add-upgrade' | 'remove', id = 'f-4'): ActivityJson {
  return { ...common('installationUpdate', from, place, id), action };
}

function common(type: string, from: TeamsPerson, place: Place, id: string): ActivityJson {
  return {
    type,
    id,
    timestamp: '2026-11-20T09:00:00.000Z',
    localTimestamp: '2026-11-20T09:00:00.000+00:00',
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    from: { id: from.userId, name: from.name, aadObjectId: from.aadObjectId },
    recipient: { id: testBotId, name: 'Craidd' },
    conversation: {
      id: place.conversationId,
      tenantId: place.tenantId,
      conversationType: place.kind,
      ...(place.kind === 'personal' ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: place.tenantId },
      ...(place.kind === 'channel' ? { team: { id: place.conversationId }, channel: { id: place.conversationId } } : {}),
    },
  };
}
