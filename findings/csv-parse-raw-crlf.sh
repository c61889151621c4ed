#!/usr/bin/env bash
# csv-parse 7.0.3: with `raw: true`, the raw text of a record of a file with CRLF ends with CR alone.
# Guessed: raw texts are the file cut into records, so that their lengths add up to it and tell where each record begins.
# Seen: the LF of each CRLF is in no record's raw text; of a file with LF the lengths do add up.
# Found when the place of a broken row was worked out from the lengths of the rows before it. Hence: count an LF more after a CR.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error csv-parse@7.0.3
cat >run.js <<'JS'
const { parse } = require('csv-parse/sync');
for (const text of ['a,b\n1,2\n', 'a,b\r\n1,2\r\n']) {
  const raws = [];
  parse(text, { raw: true, on_record: ({ raw }) => void raws.push(raw) });
  console.log(JSON.stringify(raws), raws.join('').length, 'of', text.length);
}
JS
seen=$(node run.js)
printf 'csv-parse %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/csv-parse/package.json')).version")" "$seen"
[ "$seen" = "$(printf '%s\n%s' '["a,b\n","1,2\n"] 8 of 8' '["a,b\r","1,2\r"] 8 of 10')" ]
