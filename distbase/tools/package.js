"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const appPackage_1 = require("./appPackage");
const zipPath = (0, node_path_1.join)(__dirname, '../../build/craidd.zip');
/** npm run package: writes the Teams app that an administrator uploads. Exit codes: 0 written, 2 not set up rightly. */
async function main() {
    const files = (0, appPackage_1.appFiles)(process.env);
    if (!files.ok) {
        process.stderr.write(`The Teams app cannot be packed:\n${files.refusal.map((problem) => `  ${problem}\n`).join('')}`);
        return 2;
    }
    const zip = await (0, appPackage_1.zipped)(files.value);
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(zipPath), { recursive: true });
    (0, node_fs_1.writeFileSync)(zipPath, zip);
    const { BOT_DOMAIN } = process.env;
    for (const { name, content } of files.value)
        console.log(`  ${name.padEnd(14)} ${String(content.length).padStart(6)} bytes`);
    console.log(`build/craidd.zip: ${zip.length} bytes, sha-256 ${(0, node_crypto_1.createHash)('sha256').update(zip).digest('hex')}`);
    console.log(`Valid against Microsoft's schema. It names pages that you are to serve: https://${BOT_DOMAIN}/, /privacy and /terms.`);
    return 0;
}
main()
    .then((code) => {
    process.exitCode = code;
})
    .catch((error) => {
    process.stderr.write(`Packing stopped: ${error instanceof Error ? error.message : 'unexpected'}\n`);
    process.exitCode = 2;
});
//# sourceMappingURL=package.js.map