/// <reference lib="dom" />
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const root = join(__dirname, '../..');
const screenshots = join(root, 'build/screenshots');
/** A slow machine may take long; how long it takes is not asserted. */
const patienceMs = Number(process.env['PATIENCE_MS'] ?? 90_000);

/** The steps of one play, each standing on the ones before: after one that failed, the rest are told so at once. */
export function steps(): (name: string, play: () => Promise<void> | void) => void {
  let stoppedAt: string | null = null;
  return (name, play) =>
    it(name, async () => {
      if (stoppedAt !== null) throw new Error(`Not played: “${stoppedAt}” failed.`);
      stoppedAt = name;
      await play();
      stoppedAt = null;
    });
}

/** What the bot says by itself may take several looks of the jobs on a slow machine. */
const nudgeMs = 200_000;

export type Part =
  | 'co-ordinator'
  | 'chair'
  | 'member'
  | 'parent'
  | 'foster-carer'
  | 'manager'
  | 'senior-manager'
  | 'conference-chair'
  | 'custodian'
  | 'guest'
  | 'stranger';

/** The product as a person meets it: the real bot on the demo caseload, and a browser for each person who takes part. */
export type Stage = {
  /** This person's own Playground, opened in the browser. One bot, one store and one group chat for all of them. `group`: not the usual one. */
  enter(part: Part, group?: string): Promise<Actor>;
  /** Ends the bot without a warning and starts it again on the same store. */
  killAndRestart(): Promise<void>;
  /** What the store's own check says of the audit chain. */
  verify(): { readonly status: number | null; readonly said: string };
  close(): Promise<void>;
};

/**
 * `jobs` 'on': the bot also speaks by itself; it looks every five seconds, as a play would wait a minute for each look. `isCounted`: the
 * night's count of what overviews show has been, and nobody speaks while somebody reads them.
 */
export async function openStage({
  jobs = 'off',
  isCounted = false,
}: {
  readonly jobs?: 'on' | 'off';
  readonly isCounted?: boolean;
} = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-e2e-'));
  cpSync(process.env['DEMO_STORE_FOLDER'] ?? '', folder, { recursive: true });
  const store = `sqlite:${join(folder, 'demo.db')}`;
  if (isCounted) mustRun(['dist/tools/job.js', 'figures', '--store', store, '--at', '2026-11-20T03:00']);
  const botPort = await freePort();
  let bot = await startBot(store, botPort, jobs);
  const browser = await openBrowser();
  const playgrounds: ChildProcess[] = [];
  return {
    async enter(part, group) {
      const home = join(folder, `${part}${group ?? ''}`);
      mkdirSync(home, { recursive: true });
      const ofGroup = group === undefined ? [] : ['--group', group];
      mustRun([join(root, 'dist/tools/playgroundPeople.js'), '--as', part, ...ofGroup, '--into', home]);
      const port = await freePort();
      playgrounds.push(startPlayground(home, port, botPort));
      await answering(`http://localhost:${port}/`);
      return openActor(browser, port, part);
    },
    async killAndRestart() {
      bot.kill('SIGKILL');
      await new Promise((resolve) => bot.once('exit', resolve));
      bot = await startBot(store, botPort, jobs);
    },
    verify() {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/tools/verify.js', '--store', store], {
        cwd: root,
        encoding: 'utf8',
      });
      return { status, said: `${stdout}${stderr}` };
    },
    async close() {
      await browser.close();
      for (const child of [bot, ...playgrounds]) child.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}

/** One person at their screen. */
export type Actor = {
  readonly page: Page;
  /** Types a line into the open chat, to the bot by name where others read along, and gives the card that answers it. */
  says(line: string): Promise<Locator>;
  /** The newest card in the chat. */
  card(): Locator;
  /** What the newest card says. */
  reads(): Promise<string>;
  /** How many cards stand in the chat now. */
  counts(): Promise<number>;
  /** Waits until there are more cards than that: the bot has spoken by itself. */
  hears(beside: number): Promise<Locator>;
  /** Presses a button of the newest card and waits until that card has changed. */
  presses(button: string): Promise<Locator>;
  /** Presses a button that opens something in place: the card stays as it is. */
  unfolds(button: string): Promise<void>;
  /** The same as fast as a hand can press it twice. */
  pressesTwice(button: string): Promise<Locator>;
  /** Turns the pages of the newest card until it has that button. */
  turnsTo(button: string): Promise<void>;
  fills(label: string, text: string): Promise<void>;
  /** Chooses one or several of what an input offers: each option by how it begins. */
  chooses(label: string, ...options: readonly string[]): Promise<void>;
  /** 'YYYY-MM-DD' in a date input. */
  picksDay(label: string, day: string): Promise<void>;
  /** As the list of times offers it: '10:00 AM'. */
  picksTime(label: string, time: string): Promise<void>;
  goesTo(chat: 'Personal Chat' | 'Group chat'): Promise<void>;
  /** The newest card alone, also as wide as on a small phone. */
  keepsPicture(name: string): Promise<void>;
};

async function openActor(browser: Browser, port: number, part: Part): Promise<Actor> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2400 } });
  await page.route(
    (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  page.setDefaultTimeout(patienceMs);
  await page.goto(`http://localhost:${port}/`);
  const box = (): Locator => page.locator('[contenteditable=true][role=textbox]').last();
  await box().waitFor();
  // The Playground's own note that a press has arrived lies over the end of the card.
  await page.addStyleTag({ content: '.ac-adaptiveCard ~ * [role=alert], .ac-adaptiveCard ~ [role=alert] { visibility: hidden; }' });
  const cards = (): Locator => page.locator('.ac-adaptiveCard');
  // Everybody is greeted first; what they then type is answered by the next card.
  await cards().first().waitFor();
  const card = (): Locator => cards().last();
  /** Each card that the Playground draws has ids of its own. */
  const drawn = (): Promise<string> =>
    card()
      .locator('[id^="__ac-"]')
      .first()
      .evaluate((each) => each.id);
  const changed = async (before: string): Promise<Locator> => {
    await page.waitForFunction((id) => document.getElementById(id) === null, before);
    return card();
  };
  const input = async (label: string): Promise<Locator> => {
    const id = await card()
      .locator('label', { has: page.getByText(labelled(label)) })
      .last()
      .getAttribute('for');
    return page.locator(`[id="${id}"]`);
  };
  /** What an opened list offers: ticked ones have another role. A list that is closed stays in the page, unseen. */
  const offers = (): Locator => page.locator('[role=option], [role=menuitemcheckbox]').filter({ visible: true });
  const menuItems = (): Locator => page.getByRole('menuitem').filter({ visible: true });
  const inMenu = (button: string): Locator => page.getByRole('menuitem', { name: button, exact: true }).filter({ visible: true });
  /** The button where it stands; else in a menu of less used ones, opened for it. */
  const find = async (button: string): Promise<Locator> => {
    // A button in a row has what the row is called, or its number, behind its words.
    const named = card().getByRole('button', { name: namedOrNumbered(button) });
    const menus = card().getByRole('button', { name: 'More options', exact: true });
    // The menu of less used buttons is drawn a little after the card.
    await named
      .or(menus)
      .first()
      .waitFor()
      .catch(() => undefined);
    const itself = card().getByRole('button', { name: button, exact: true });
    if ((await itself.count()) > 0) return itself.last();
    if ((await named.count()) > 0) return named.last();
    const seen: string[] = [];
    for (const menu of await menus.all()) {
      await menu.click();
      await menuItems().first().waitFor();
      if ((await inMenu(button).count()) > 0) return inMenu(button).last();
      seen.push(...(await menuItems().allInnerTexts()));
      await page.keyboard.press('Escape');
    }
    throw new Error(`${part} has no button ${button} on:\n${await card().innerText()}\n${seen.join(' | ')}`);
  };
  let isShared = false;
  /** Until the box holds that text and no other, but for who is spoken to. */
  const held = (line: string): Promise<unknown> =>
    page.waitForFunction((wanted) => {
      const boxes = document.querySelectorAll('[contenteditable=true][role=textbox]');
      const text = (boxes[boxes.length - 1]?.textContent ?? '').trim();
      return wanted === '' ? text === '' : text.endsWith(wanted);
    }, line.trim().slice(-40));
  return {
    page,
    card,
    reads: () => card().innerText(),
    async says(line) {
      const count = await cards().count();
      await box().click();
      if (isShared) {
        await page.keyboard.type('@Cr');
        await page.getByRole('menuitem', { name: 'Craidd' }).click();
      }
      await page.keyboard.insertText(line);
      await held(line);
      await page.keyboard.press('Enter');
      await held('');
      await cards().nth(count).waitFor();
      return card();
    },
    counts: () => cards().count(),
    async hears(beside) {
      await cards().nth(beside).waitFor({ timeout: nudgeMs });
      return card();
    },
    async presses(button) {
      const before = await drawn();
      await (await find(button)).click();
      return changed(before);
    },
    async unfolds(button) {
      await (await find(button)).click();
    },
    async pressesTwice(button) {
      const before = await drawn();
      await (await find(button)).dblclick();
      return changed(before);
    },
    async turnsTo(button) {
      for (;;) {
        const names = await namesOf(card().getByRole('button'));
        if (names.includes(button)) return;
        const next = names.find((name) => name === 'Next page' || name === 'Tudalen nesaf');
        if (next === undefined) throw new Error(`${part} finds no ${button} on any page:\n${await card().innerText()}`);
        const before = await drawn();
        await (await find(next)).click();
        await changed(before);
      }
    },
    async fills(label, text) {
      await (await input(label)).fill(text);
    },
    async chooses(label, ...options) {
      const field = await input(label);
      const isList = (await field.getAttribute('role')) === 'combobox' || (await field.evaluate((each) => each.tagName)) === 'BUTTON';
      for (const option of options) {
        if (!isList) {
          await field
            .locator('label', { hasText: startingWith(option) })
            .first()
            .click();
          continue;
        }
        const offered = offers()
          .filter({ hasText: startingWith(option) })
          .first();
        // What stands in the box narrows what is offered.
        if ((await offered.count()) === 0) await field.fill('');
        if ((await offered.count()) === 0) await field.click();
        await offered.click();
      }
      if (isList && (await offers().count()) > 0) await page.keyboard.press('Escape');
    },
    async picksDay(label, day) {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      const monthName = new Date(Date.UTC(year, month - 1, 1)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
      await (await input(label)).fill(`${monthName} ${date}, ${year}`);
      await page.keyboard.press('Enter');
      const cell = page.getByRole('dialog').getByLabel(`${date}, ${monthName}, ${year}`, { exact: true });
      await cell.click();
      await cell.waitFor({ state: 'detached' });
    },
    async picksTime(label, time) {
      await (await input(label)).click();
      await page.getByRole('option', { name: time, exact: true }).click();
    },
    async goesTo(chat) {
      const before = (await cards().count()) > 0 ? await drawn() : null;
      await page.getByText(chat, { exact: true }).first().click();
      // Until then the cards of the chat before would be counted as this one's.
      if (before !== null) await page.waitForFunction((id) => document.getElementById(id) === null, before);
      isShared = chat !== 'Personal Chat';
    },
    async keepsPicture(name) {
      mkdirSync(screenshots, { recursive: true });
      await card().screenshot({ path: join(screenshots, `${name}-${part}.png`) });
      await card().evaluate((each) => each.style.setProperty('width', '320px'));
      await card().screenshot({ path: join(screenshots, `${name}-${part}-320.png`) });
      await card().evaluate((each) => each.style.removeProperty('width'));
    },
  };
}

/** A press at the end of a row shows a sign, and has its name for whoever hears it. */
export function namesOf(buttons: Locator): Promise<string[]> {
  return buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? ''));
}

/** A label as it is, or with the words that it must be answered. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\((required|gofynnol)\\))?$`);
}

function namedOrNumbered(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(\\d+\\)|: .*)?\\s*$`);
}

function startingWith(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

async function startBot(store: string, botPort: number, jobs: 'on' | 'off'): Promise<ChildProcess> {
  const ready = `http://127.0.0.1:${botPort}/health/ready`;
  const own = { PORT: String(botPort), STORE: store, DEV_NOW: '2026-11-20T09:00', LOG_LEVEL: 'warn', JOBS: jobs };
  const env = { ...process.env, ...own, ...(jobs === 'on' && { DEV_TICK: '5' }) };
  const bot = spawn(process.execPath, ['dist/main.js'], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  await answering(ready);
  return bot;
}

function startPlayground(home: string, port: number, botPort: number): ChildProcess {
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const program = join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const loopback = join(root, 'scripts/onLoopback.cjs');
  const asked = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return spawn(process.execPath, ['--require', loopback, program, ...asked], { cwd: home, stdio: 'ignore' });
}

/** One that nobody listens on, so that several plays can run side by side. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function answering(url: string): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer.`);
}

export function mustRun(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed.\n${stdout}${stderr}`);
}

function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('No Chromium found. Install it (apt install chromium), or name it in CHROMIUM.');
  return found;
}

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Presses what leads to another day, whose name also speaks of the time as long as none is set. */
export async function pressesMove(actor: Actor, usual: string): Promise<void> {
  const names = await actor.card().getByRole('button').allInnerTexts();
  const withTime = 'Set the time or move it';
  await actor.presses(names.includes(withTime) ? withTime : usual);
}

/** The first button whose name begins so, as buttons of a list say what their row is called; `otherwise` where none does. */
export async function buttonStarting(actor: Actor, words: string, otherwise = words): Promise<string> {
  const names = await namesOf(actor.card().getByRole('button'));
  return names.find((name) => name.startsWith(words)) ?? otherwise;
}
