/// <reference lib="dom" />
import type { AdaptiveCard as RenderedCard } from 'adaptivecards';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html lang="en"><head><title>Cards</title></head><body></body></html>', {
  pretendToBeVisual: true,
});

/** A page without a screen has no layout, and so no innerText of its own. */
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});

/** The real renderer of Adaptive Cards, in a page without a screen. */
async function renderer(): Promise<typeof import('adaptivecards')> {
  const elements = Object.getOwnPropertyNames(window).filter((name) => /^(HTML.*Element|Node|Element|SVGElement|Text)$/.test(name));
  Object.assign(globalThis, Object.fromEntries(elements.map((name) => [name, Reflect.get(window, name)])), {
    window,
    document: window.document,
  });
  const cards = await import('adaptivecards');
  cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const holder = window.document.createElement('div');
    holder.textContent = text;
    Object.assign(result, { outputHtml: holder.innerHTML, didProcess: true });
  };
  return cards;
}

/** The renderer checks `lang` with a pattern that remembers where it last stopped, and so refuses every second card. */
const renderersOwnFault = /^Invalid value "(cy|en)" for property "lang"/;

/** What the renderer complains of when it reads the card as version 1.5, and the card as HTML. */
export async function rendered(card: object): Promise<{ readonly complaints: readonly string[]; readonly html: HTMLElement }> {
  const cards = await renderer();
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  // Teams shows six primary buttons; the rest go into its overflow.
  const read: RenderedCard = new cards.AdaptiveCard();
  read.hostConfig = new cards.HostConfig({ textBlock: { headingLevel: 2 }, actions: { maxActions: 6 } });
  read.parse(card, context);
  const html = read.render();
  const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message).filter(
    (message) => !renderersOwnFault.test(message),
  );
  if (html === undefined) throw new Error('The renderer made nothing of this card.');
  return { complaints: [...complaints, ...read.validateProperties().validationEvents.map(({ message }) => message)], html };
}

/** What axe finds wrong with the rendered card; contrast is the host's business, and a card is not a page with landmarks. */
export async function accessibilityProblems(html: HTMLElement): Promise<readonly string[]> {
  window.document.body.replaceChildren(html);
  Object.assign(globalThis, { window, document: window.document });
  const { violations } = await axe.run(window.document.body as unknown as HTMLElement, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at.slice(0, 200)).join(' | ')}`);
}

/** What the real renderer sends for that button with these values in the inputs; null: it refuses the press. */
export async function pressButton(
  card: object,
  title: string,
  values: Readonly<Record<string, string>>,
): Promise<{ readonly verb: unknown; readonly data: unknown } | null> {
  const cards = await renderer();
  const read: RenderedCard = new cards.AdaptiveCard();
  let sent: { readonly verb: unknown; readonly data: unknown } | null = null;
  read.onExecuteAction = (action) => {
    if (action instanceof cards.ExecuteAction) sent = { verb: action.verb, data: action.data };
  };
  read.parse(card);
  window.document.body.replaceChildren(read.render() ?? window.document.createElement('div'));
  for (const [id, value] of Object.entries(values)) {
    const [input] = read.getAllInputs().filter((each) => each.id === id);
    const box = input?.renderedElement?.querySelector<HTMLInputElement>('input, textarea');
    if (box !== null && box !== undefined) box.value = value;
  }
  const buttons = [...window.document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === title)?.click();
  return sent;
}
