#!/usr/bin/env bash
# csv-parse 7.0.3: the `CsvError` that `csv-parse/sync` throws is not the `CsvError` that `csv-parse` exports.
# Guessed: one package has one class for its errors, so `error instanceof CsvError` tells them whichever entry parsed.
# Seen: in CommonJS each entry is a bundle with a class of its own; what one throws is no instance of the other's. `code` is there
# in both.
# Found when one function was to catch the errors of both entries. Hence: ask for both classes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error csv-parse@7.0.3
cat >run.js <<'JS'
const { CsvError } = require('csv-parse');
const sync = require('csv-parse/sync');
try {
  sync.parse('a,b\n1,2,3\n');
} catch (error) {
  console.log('of csv-parse', error instanceof CsvError);
  console.log('of csv-parse/sync', error instanceof sync.CsvError);
  console.log(error.code);
}
JS
seen=$(node run.js)
printf 'csv-parse %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/csv-parse/package.json')).version")" "$seen"
[ "$seen" = "$(printf 'of csv-parse false\nof csv-parse/sync true\nCSV_RECORD_INCONSISTENT_FIELDS_LENGTH')" ]
