#!/usr/bin/env bash
# m365agentsplayground 0.2.28: the Playground listens on every address of the machine, and no option changes that.
# Guessed: a tool for trying a bot on one's own machine, which prints http://localhost, answers to this machine alone.
# Seen: it answers at an address other than 127.0.0.1 too; whoever is in the same network can act as anybody of the demo.
# Found when the demo was made to stay on one machine. Hence: loopback is put in by a script that is loaded before it.
set -euo pipefail
folder=$(mktemp -d)
started=
trap '[ -z "$started" ] || kill "$started" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @microsoft/m365agentsplayground@0.2.28
node node_modules/@microsoft/m365agentsplayground/cli.js -e http://127.0.0.1:9/api/messages -c msteams -p 58150 --disable-telemetry >/dev/null 2>&1 &
started=$!
cat >run.js <<'JS'
// All of 127.0.0.0/8 is this machine on Linux; a server on 127.0.0.1 alone refuses a connection to 127.0.0.2.
const { connect } = require('node:net');
const takes = (host) => new Promise((resolve) => {
  const socket = connect(58150, host, () => resolve(true) || socket.destroy()).on('error', () => resolve(false));
});
(async () => {
  for (let tries = 0; tries < 120 && !(await takes('127.0.0.1')); tries += 1) await new Promise((go) => setTimeout(go, 500));
  console.log('127.0.0.1', await takes('127.0.0.1'));
  console.log('127.0.0.2', await takes('127.0.0.2'));
})();
JS
seen=$(node run.js)
printf 'm365agentsplayground %s\n%s\n' "$(node -p "require('@microsoft/m365agentsplayground/package.json').version")" "$seen"
[ "$seen" = "$(printf '127.0.0.1 true\n127.0.0.2 true')" ]
