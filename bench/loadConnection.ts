import { connect, type Socket } from 'node:net';

export type Answered = { readonly status: number; readonly body: Buffer };

export type LoadConnection = {
  /** One at a time. Refused where the server closes the connection or does not answer in time. */
  post(path: string, authorization: string, body: string): Promise<Answered>;
  close(): void;
};

const timeLimitMs = 15_000;
const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');
const none: Buffer = Buffer.alloc(0);

/** A kept connection that understands as much of HTTP as the servers of the bench speak: answers with a length, or in chunks. */
export async function connectionTo(port: number): Promise<LoadConnection> {
  const socket = await opened(port);
  let waiting: { resolve(answered: Answered): void; reject(error: Error): void } | null = null;
  let received = none;
  const fail = (why: string): void => {
    waiting?.reject(new Error(why));
    waiting = null;
  };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = answerIn(received);
    if (answer === null || waiting === null) return;
    received = none;
    const { resolve } = waiting;
    waiting = null;
    resolve(answer);
  });
  socket.setTimeout(timeLimitMs, () => socket.destroy(new Error(`no answer in ${timeLimitMs / 1000} s`)));
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('the connection was closed'));
  return {
    post(path, authorization, body) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const length = Buffer.byteLength(body);
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nAuthorization: ${authorization}\r\n\r\n${body}`,
        );
      });
    },
    close: () => socket.destroy(),
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** The whole answer, or null while a part of it is still to come. What is in chunks is left in them. */
function answerIn(received: Buffer): Answered | null {
  const end = received.indexOf(endOfHead);
  if (end === -1) return null;
  const head = received.toString('latin1', 0, end);
  const body = received.subarray(end + endOfHead.length);
  const status = Number(head.slice(9, 12));
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  const isWhole = length === undefined ? body.subarray(-endOfChunks.length).equals(endOfChunks) : body.length >= Number(length);
  return isWhole ? { status, body } : null;
}
