#!/usr/bin/env bash
# botbuilder-core 4.23.3: `TurnContext.removeRecipientMention` throws where an activity that mentions the bot has no text.
# Guessed: an activity without words has nothing to take a mention from, and is given back.
# Seen: TypeError, as `activity.text.replace` is called without looking. teams-ai calls it for every message.
# Found when hostile activities were posted: a card sent back with a mention and `text: null` ended the turn. Hence: a text is
# made of a missing one at the door.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error botbuilder-core@4.23.3
cat >run.js <<'JS'
const { TurnContext } = require('botbuilder-core');
const activity = (text) => ({
  text,
  recipient: { id: '28:bot' },
  entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Craidd</at>' }],
});
for (const text of ['<at>Craidd</at> help', '', null]) {
  try {
    console.log(JSON.stringify(text), JSON.stringify(TurnContext.removeRecipientMention(activity(text))));
  } catch (error) {
    console.log(JSON.stringify(text), error.constructor.name);
  }
}
JS
seen=$(node run.js)
printf 'botbuilder-core %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/botbuilder-core/package.json')).version")" "$seen"
[ "$(printf '%s' "$seen" | tail -1)" = 'null TypeError' ]
