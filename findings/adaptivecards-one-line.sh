#!/usr/bin/env bash
# adaptivecards 3.0.6 in jsdom 24.1.3: an `Input.Text` of one line that is given a value of two lines drops the break without a gap.
# Guessed: the lines stand beside each other with a space, as in every text that a browser draws.
# Seen: "Megan Rees" and "Jac Rees" become "Megan ReesJac Rees", which goes back with the next press and is valid. With
# `isMultiline` the break stays. An export's cell with two names came into such an input.
# Hence: the card draws a value for an input of one line with a space in place of each break (`src/cards/layout.ts`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error adaptivecards@3.0.6 jsdom@24.1.3
cat >run.js <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<body></body>');
const { document, HTMLElement, HTMLInputElement, HTMLTextAreaElement } = window;
Object.assign(globalThis, { window, document, HTMLElement, HTMLInputElement, HTMLTextAreaElement });
const { AdaptiveCard } = require('adaptivecards/dist/adaptivecards.js');
for (const isMultiline of [false, true]) {
  const card = new AdaptiveCard();
  card.parse({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'Input.Text', id: 'others', label: 'Who was there', value: 'Megan Rees\nJac Rees', isMultiline }],
  });
  document.body.appendChild(card.render());
  const [input] = card.getAllInputs();
  console.log(isMultiline ? 'several lines' : 'one line', JSON.stringify(input.value), input.validateValue());
}
JS
seen=$(node run.js)
printf 'adaptivecards %s\n%s\n' "$(node -p "JSON.parse(fs.readFileSync('node_modules/adaptivecards/package.json')).version")" "$seen"
[ "$seen" = 'one line "Megan ReesJac Rees" true
several lines "Megan Rees\nJac Rees" true' ]
