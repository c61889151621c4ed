/** Plain HTTP that reads a body and answers with one as long as a card: as fast as the load can be answered at all. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBench } from './beside';

const body = JSON.stringify({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: 'echo'.repeat(2_000) });
const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };

const server = createServer((request, response) => {
  request.on('data', () => undefined);
  request.on('end', () => response.writeHead(200, headers).end(body));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ code: 'listening', port: (server.address() as AddressInfo).port })}\n`);
});

process.once('SIGTERM', () => process.exit(0));
answerBench();
