#!/usr/bin/env bash
# luxon 3.7.2 with the words of Node's own ICU: a short Welsh date on a Friday that luxon wrote is one that luxon cannot read.
# Guessed: what `toFormat` writes in a language, `fromFormat` reads with the same pattern.
# Seen: of the 366 days of 2028 the 52 Fridays fail. Welsh has two short forms, "Gwen" inside a date and "Gwe" alone; luxon
# writes the first and looks for the second. All other days, the long names and all months come back.
# Hence: days that people read are our own sentences, and no Welsh text is read back as a day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error luxon@3.7.2
cat >run.js <<'JS'
const { DateTime } = require('luxon');
for (const pattern of ['EEE d MMM yyyy', 'EEEE d MMMM yyyy']) {
  const lost = [];
  for (let day = 0; day < 366; day += 1) {
    const date = DateTime.utc(2028, 1, 1).plus({ days: day }).setLocale('cy');
    const read = DateTime.fromFormat(date.toFormat(pattern), pattern, { locale: 'cy', zone: 'utc' });
    if (+read !== +date) lost.push(date);
  }
  console.log(pattern, lost.length, lost.every(({ weekday }) => weekday === 5) ? 'Fridays only' : 'other days too', lost[0]?.toFormat(pattern) ?? '');
}
JS
seen=$(node run.js)
printf 'luxon %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/luxon/package.json')).version")" "$seen"
[ "$seen" = "EEE d MMM yyyy 52 Fridays only Gwen 7 Ion 2028
EEEE d MMMM yyyy 0 Fridays only " ]
