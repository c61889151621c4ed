/**
 * Colours after Teams' light theme. Buttons are cut off where the package's own style sheet cuts them, so that one which is too
 * long is seen.
 */
export const cardStyle = `
body { font: 14px/1.4 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; margin: 24px; color: #242424; background: #f5f5f5; }
h2 { border-top: 2px solid #616161; padding-top: 16px; }
article { margin: 0 0 32px; }
h4 { margin: 16px 0 0; }
article > p { margin: 0 0 8px; color: #424242; }
.pair { display: inline-flex; gap: 16px; align-items: flex-start; margin: 0 24px 16px 0; vertical-align: top; }
.card { background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; box-sizing: border-box; flex: none; }
.ac-pushButton { font: inherit; font-weight: 600; padding: 5px 12px; border: 1px solid #8a8a8a; border-radius: 4px; background: #fff; color: #242424; overflow: hidden; text-overflow: ellipsis; }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
.ac-pushButton.style-destructive { border-color: #b10e1c; color: #b10e1c; }
.ac-input { font: inherit; box-sizing: border-box; width: 100%; padding: 5px; border: 1px solid #8a8a8a; border-radius: 4px; background: #fff; }
.ac-input[type=checkbox], .ac-input[type=radio], .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect, .ac-toggleInput { width: auto; border: 0; }
.ac-choiceSetInput-expanded input, .ac-choiceSetInput-multiSelect input { width: auto; }
.ac-ellipsis { white-space: nowrap; }`;

/**
 * Draws each card of the JSON into every place that names its number. Texts are not taken for markdown, so that what people
 * typed stays as it is.
 */
export const cardScript = `
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const holder = document.createElement('div');
  holder.textContent = text;
  Object.assign(result, { outputHtml: holder.innerHTML, didProcess: true });
};
const container = (backgroundColor, words = '#242424', subtle = '#616161', signs = ['#b10e1c', '#8a5a00', '#237b4b', '#5b5fc7']) => {
  const [attention, warning, good, accent] = signs.map((sign) => ({ default: sign, subtle: sign }));
  return { backgroundColor, foregroundColors: { default: { default: words, subtle }, accent, good, warning, attention } };
};
const look = {
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  textBlock: { headingLevel: 5 },
  containerStyles: { default: container('#ffffff'), emphasis: container('#f0f0f0'), good: container('#e7f2da'), attention: container('#fcf4f6'), warning: container('#fbf6d9'), accent: container('#e8ebfa') },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
};
const hostConfig = new AdaptiveCards.HostConfig(look);
const cards = JSON.parse(document.getElementById('cards').textContent);
const states = JSON.parse(document.getElementById('states-card').textContent);
document.querySelectorAll('[data-theme]').forEach((place) => {
  const { words, subtle, onGrounds, signs, grounds } = states.themes[place.dataset.theme];
  const [plain, emphasis, good, attention] = grounds.map((ground, index) => container(ground, index < 2 ? words : onGrounds, index < 2 ? subtle : onGrounds, signs));
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ ...look, containerStyles: { default: plain, emphasis, good, attention } });
  card.parse(states.card);
  place.append(card.render());
});
const withOwnIds = (node, suffix) => {
  if (Array.isArray(node)) return node.map((each) => withOwnIds(each, suffix));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, name === 'id' ? value + suffix : name === 'targetElements' ? value.map((each) => each + suffix) : withOwnIds(value, suffix)]));
};
document.querySelectorAll('[data-card]').forEach((place, index) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(withOwnIds(cards[Number(place.dataset.card)][place.lang], '-' + index));
  place.append(card.render());
});`;
