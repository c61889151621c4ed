import { asState, stateSymbols } from '../../cards/stateLook';

/** Every state as cards show it, on every background that a card has: a card for the page of cards, drawn there in each theme. */
export function statesCard(): object {
  const paragraph = (symbol: string) => ({
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: asState({ type: 'TextRun', text: `${symbol} Words beside the symbol`, weight: 'Bolder' }),
  });
  const on = (style: string) => ({ type: 'Container', style, items: stateSymbols.map(paragraph) });
  return { type: 'AdaptiveCard', version: '1.5', lang: 'en', body: ['default', 'emphasis', 'good', 'attention'].map(on) };
}

type Theme = { readonly words: string; readonly subtle: string; readonly signs: readonly string[]; readonly grounds: readonly string[] };

/**
 * The themes of Teams. Signs: attention, warning, good, accent; grounds: default, emphasis, good, attention. Light and dark after
 * the host configurations that Microsoft publishes for Teams; of high contrast there is none, it is after the system's own colours.
 */
export const themes: Readonly<Record<string, Theme & { readonly onGrounds: string }>> = {
  light: {
    words: '#252424',
    subtle: '#5c5b5b',
    onGrounds: '#252424',
    signs: ['#c4314b', '#f8d22a', '#92c353', '#6264a7'],
    grounds: ['#ffffff', '#f9f8f7', '#ccffcc', '#ffc5b2'],
  },
  dark: {
    words: '#ffffff',
    subtle: '#cacaca',
    onGrounds: '#201f1f',
    signs: ['#d74654', '#f8d22a', '#92c353', '#a6a7dc'],
    grounds: ['#2d2c2c', '#292828', '#ccffcc', '#ffc5b2'],
  },
  'high contrast': {
    words: '#ffffff',
    subtle: '#ffffff',
    onGrounds: '#ffffff',
    signs: ['#ffff01', '#ffff01', '#3ff23f', '#1aebff'],
    grounds: ['#000000', '#000000', '#000000', '#000000'],
  },
};
