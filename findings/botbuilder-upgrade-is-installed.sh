#!/usr/bin/env bash
# botbuilder-core 4.23.3: `onInstallationUpdateAdd` also runs for `add-upgrade`, and `onInstallationUpdateRemove` for `remove-upgrade`.
# Guessed: the two names mean that the app came or went; a new version of it is neither.
# Seen: all four actions of Teams run one of the two, so that whoever greets there greets everybody again at each new version,
# and whoever forgets a chat there forgets all of them. Hence: the action itself is read (`isInstalled`, `src/bot/whoSpeaks.ts`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error botbuilder-core@4.23.3
cat >run.js <<'JS'
const { ActivityHandler } = require('botbuilder-core');
const bot = new ActivityHandler();
const run = [];
bot.onInstallationUpdateAdd(async (_context, next) => { run.push('came'); await next(); });
bot.onInstallationUpdateRemove(async (_context, next) => { run.push('went'); await next(); });
(async () => {
  for (const action of ['add', 'add-upgrade', 'remove', 'remove-upgrade']) {
    run.length = 0;
    await bot.run({ activity: { type: 'installationUpdate', action }, turnState: new Map() });
    console.log(action, run.join());
  }
})();
JS
seen=$(node run.js)
printf 'botbuilder-core %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/botbuilder-core/package.json')).version")" "$seen"
[ "$seen" = 'add came
add-upgrade came
remove went
remove-upgrade went' ]
