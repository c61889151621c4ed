import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appFiles, zipped } from './appPackage';

const zipPath = join(__dirname, '../../build/craidd.zip');

/** npm run package: writes the Teams app that an administrator uploads. Exit codes: 0 written, 2 not set up rightly. */
async function main(): Promise<number> {
  const files = appFiles(process.env);
  if (!files.ok) {
    process.stderr.write(`The Teams app cannot be packed:\n${files.refusal.map((problem) => `  ${problem}\n`).join('')}`);
    return 2;
  }
  const zip = await zipped(files.value);
  mkdirSync(dirname(zipPath), { recursive: true });
  writeFileSync(zipPath, zip);
  const { BOT_DOMAIN } = process.env;
  for (const { name, content } of files.value) console.log(`  ${name.padEnd(14)} ${String(content.length).padStart(6)} bytes`);
  console.log(`build/craidd.zip: ${zip.length} bytes, sha-256 ${createHash('sha256').update(zip).digest('hex')}`);
  console.log(`Valid against Microsoft's schema. It names pages that you are to serve: https://${BOT_DOMAIN}/, /privacy and /terms.`);
  return 0;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`Packing stopped: ${error instanceof Error ? error.message : 'unexpected'}\n`);
    process.exitCode = 2;
  });
