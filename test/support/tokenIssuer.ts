import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key of the issuer's; `endorsements` null publishes it without any. */
export type IssuerKey = {
  readonly keyId: string;
  readonly endorsements: readonly string[] | null;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
};

export type TokenSpec = {
  readonly key?: IssuerKey;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
};

/** What the key server does when asked. */
export type KeyServerFault = 'none' | 'down' | 'slow' | 'not-json' | 'no-keys' | 'hang-up';

/** A local OpenID issuer: publishes keys as login.botframework.com does and signs tokens, right ones and wrong ones. */
export class TokenIssuer {
  readonly appId: string;
  fault: KeyServerFault = 'none';
  metadataRequests = 0;
  keyRequests = 0;
  /** What `now` is for the tokens it signs, in milliseconds since the epoch. */
  nowMs: number;
  #published: IssuerKey[] = [];
  readonly #server: Server;
  readonly #waiting: (() => void)[] = [];

  constructor(appId: string, nowMs: number) {
    this.appId = appId;
    this.nowMs = nowMs;
    this.#server = createServer((request, response) => {
      const isMetadata = request.url === '/metadata';
      if (isMetadata) this.metadataRequests += 1;
      else this.keyRequests += 1;
      const send = (status: number, text: string) => {
        response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
        response.end(text);
      };
      const answer = () => send(200, JSON.stringify(isMetadata ? { jwks_uri: `${this.url}/keys` } : this.#keys()));
      if (this.fault === 'down') send(503, '{"error":"down"}');
      else if (this.fault === 'not-json') send(200, '<html>maintenance</html>');
      else if (this.fault === 'no-keys' && !isMetadata) send(200, '{"keys":[]}');
      else if (this.fault === 'hang-up') request.socket.destroy();
      else if (this.fault === 'slow') this.#waiting.push(answer);
      else answer();
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get metadataUrl(): string {
    return `${this.url}/metadata`;
  }

  /** Lets those go that `slow` holds up. */
  release(): void {
    this.fault = 'none';
    for (const answer of this.#waiting.splice(0)) answer();
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  publish(...keys: readonly IssuerKey[]): void {
    this.#published.push(...keys);
  }

  withdrawAll(): void {
    this.#published = [];
  }

  /** An Authorization header with a valid token, changed as the spec says. A claim or header given as undefined is left out. */
  header(spec: TokenSpec = {}): string {
    return `Bearer ${this.token(spec)}`;
  }

  token({ key, header, claims }: TokenSpec = {}): string {
    const signer = key ?? this.#published[0];
    if (signer === undefined) throw new Error('publish a key first');
    const nowSeconds = Math.floor(this.nowMs / 1000);
    const jose = { typ: 'JWT', alg: 'RS256', kid: signer.keyId, x5t: signer.keyId, ...header };
    const payload = {
      serviceurl: 'https://smba.trafficmanager.net/uk/',
      nbf: nowSeconds - 60,
      exp: nowSeconds + 3600,
      iss: 'https://api.botframework.com',
      aud: this.appId,
      ...claims,
    };
    const signedPart = `${encode(jose)}.${encode(payload)}`;
    return `${signedPart}.${signature(signedPart, String(jose.alg), signer)}`;
  }

  #keys(): unknown {
    return {
      keys: this.#published.map(({ keyId, endorsements, publicKey }) => ({
        ...publicKey.export({ format: 'jwk' }),
        kid: keyId,
        use: 'sig',
        ...(endorsements === null ? {} : { endorsements }),
      })),
    };
  }
}

/** A fresh RSA key. Making one takes a while: make each once in a file. */
export function issuerKey(
  keyId: string,
  { endorsements = ['msteams', 'webchat'], bits = 2048 }: { endorsements?: readonly string[] | null; bits?: number } = {},
): IssuerKey {
  return { keyId, endorsements, ...generateKeyPairSync('rsa', { modulusLength: bits }) };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Signs as `alg` says, as an attacker would: HS256 with the public key as secret, `none` with nothing to check. */
function signature(signedPart: string, alg: string, { privateKey, publicKey }: IssuerKey): string {
  const data = Buffer.from(signedPart);
  switch (alg) {
    case 'HS256':
      return createHmac('sha256', publicKey.export({ type: 'spki', format: 'pem' }))
        .update(data)
        .digest('base64url');
    case 'none':
      return 'AAAA';
    case 'PS256':
      return sign('sha256', data, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }).toString('base64url');
    case 'RS512':
      return sign('sha512', data, privateKey).toString('base64url');
    default:
      return sign('sha256', data, privateKey).toString('base64url');
  }
}
