#!/usr/bin/env bash
# chrono-node 2.10.3, English as in Great Britain: "a week on Tuesday" gives two days, and neither is the one that is meant.
# Guessed: the usual way to say it in a meeting is read as a whole, or not at all.
# Seen, said on Saturday 28 November 2026 and meaning 8 December: "a week" is 5 December and "on Tuesday" is 1 December;
# "Tuesday week" loses its week and is 1 December. "In a week" alone is right.
# Hence: a day that is proposed from typed notes is always shown to a person as a whole date before it counts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error chrono-node@2.10.3
cat >run.js <<'JS'
const chrono = require('chrono-node');
const saturday = new Date(2026, 10, 28, 9);
for (const text of ['a week on Tuesday', 'Tuesday week', 'in a week']) {
  const read = chrono.en.GB.parse(text, saturday, { forwardDate: true });
  console.log(`${text}: ${read.map((each) => `${each.text} = ${each.start.date().toDateString()}`).join('; ')}`);
}
JS
seen=$(TZ=Europe/London node run.js)
printf 'chrono-node %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/chrono-node/package.json')).version")" "$seen"
[ "$seen" = 'a week on Tuesday: a week = Sat Dec 05 2026; on Tuesday = Tue Dec 01 2026
Tuesday week: Tuesday = Tue Dec 01 2026
in a week: in a week = Sat Dec 05 2026' ]
