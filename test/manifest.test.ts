import { inflateRawSync, inflateSync } from 'node:zlib';
import { commands } from '../src/core/help/commands';
import { textFor } from '../src/text/texts';
import { type AppFile, appFiles, placeholders, zipped } from '../src/tools/appPackage';

const env = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  BOT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  BOT_DOMAIN: 'bot.aberwern.example.org',
};
/** Both languages, with the mutations of the Welsh words (DESIGN 6). */
const revealing =
  /regist(er|rations?)|ofrestr|child|plentyn|blentyn|mhlentyn|phlentyn|\bb?ph?lant\b|\bmhlant\b|core group|gr(ŵ|w)p(iau)? craidd|abuse|am-?dri/i;

type CommandList = {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
};
type Manifest = {
  readonly id: string;
  readonly accentColor: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsFiles: boolean;
    readonly commandLists: readonly CommandList[];
  }[];
  readonly validDomains: readonly string[];
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
  readonly icons: { readonly color: string; readonly outline: string };
};

function packed(): readonly AppFile[] {
  const files = appFiles(env);
  if (!files.ok) throw new Error(files.refusal.join('\n'));
  return files.value;
}

function contentOf(name: string): Buffer {
  const file = packed().find((each) => each.name === name);
  if (file === undefined) throw new Error(`There is no ${name}.`);
  return file.content;
}

const manifest = JSON.parse(contentOf('manifest.json').toString()) as Manifest;
const welsh = JSON.parse(contentOf('cy.json').toString()) as Record<string, string>;
const lists = manifest.bots[0]?.commandLists ?? [];

describe('the manifest', () => {
  it('holds against Microsoft’s schemas once it is filled in', () => {
    expect(appFiles(env).ok).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('${{');
    expect(manifest.id).toBe(env.TEAMS_APP_ID);
    expect(manifest.bots.map(({ botId }) => botId)).toEqual([env.BOT_ID]);
    expect(manifest.validDomains).toEqual([env.BOT_DOMAIN]);
  });

  it('lists all that is missing or malformed at once', () => {
    expect(appFiles({})).toEqual({ ok: false, refusal: Object.keys(placeholders).map((name) => `${name}: is needed.`) });
    const wrong = appFiles({ TEAMS_APP_ID: 'craidd', BOT_ID: `${env.BOT_ID}"`, BOT_DOMAIN: 'https://bot.example.org/' });
    expect(wrong.ok ? [] : wrong.refusal.map((line) => line.split(':')[0])).toEqual(Object.keys(placeholders));
  });

  it('is a bot for one person, a team and a group chat, and takes no files', () => {
    expect(manifest.bots[0]).toMatchObject({ scopes: ['personal', 'team', 'groupChat'], supportsFiles: false });
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team', 'groupChat']]);
  });
});

describe('the commands that Teams offers', () => {
  it.each(lists.map((list, index) => [list.scopes.join(' and '), list, index] as const))(
    'for %s are those of the command table',
    (_scopes, list, index) => {
      expect(list.commands.length).toBeLessThanOrEqual(10);
      expect(list.commands[0]?.title).toBe('help');
      for (const [at, { title, description }] of list.commands.entries()) {
        const command = commands.find(({ en }) => en === title);
        if (command === undefined) throw new Error(`There is no command ${title}.`);
        expect(description).toBe(textFor('en').words.command[command.name]);
        expect(welsh[`bots[0].commandLists[${index}].commands[${at}].title`]).toBe(command.cy);
        expect(welsh[`bots[0].commandLists[${index}].commands[${at}].description`]).toBe(textFor('cy').words.command[command.name]);
      }
    },
  );

  it('leave none out in the personal chat while Teams has room for all', () => {
    const titles = lists[0]?.commands.map(({ title }) => title) ?? [];
    expect(titles.length).toBe(Math.min(10, commands.length));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the Welsh words', () => {
  it('stand for every English one that Teams lets be translated, and for nothing else', () => {
    const commandKeys = lists.flatMap((list, index) =>
      list.commands.flatMap((_command, at) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${index}].commands[${at}].${part}`),
      ),
    );
    const keys = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...commandKeys];
    expect(Object.keys(welsh).sort()).toEqual([...keys].sort());
    expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'cy', file: 'cy.json' }]);
  });
});

it.each(['manifest.json', 'cy.json'])('%s names nothing that must not be seen over a shoulder', (name) => {
  expect(contentOf(name).toString()).not.toMatch(revealing);
});

describe('the icons', () => {
  it('are 192 pixels on the accent colour, and 32 pixels of white on nothing', () => {
    const colour = pixelsOf(contentOf(manifest.icons.color));
    expect([colour.width, colour.height]).toEqual([192, 192]);
    const accent = [1, 3, 5].map((at) => Number.parseInt(manifest.accentColor.slice(at, at + 2), 16));
    expect(colour.at(0, 0)).toEqual([...accent, 255]);
    expect(colour.all.every(([, , , alpha]) => alpha === 255)).toBe(true);

    const outline = pixelsOf(contentOf(manifest.icons.outline));
    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(outline.at(0, 0)[3]).toBe(0);
    expect(outline.all.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(outline.all.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(100);
  });

  it('show two rings around a dot', () => {
    const outline = pixelsOf(contentOf(manifest.icons.outline));
    const solid = Array.from({ length: 32 }, (_, x) => (outline.at(x, 16)[3] > 127 ? '#' : '.')).join('');
    expect(solid.match(/#+/g)).toHaveLength(5);
  });
});

describe('the zip', () => {
  it('holds exactly the files, whole', async () => {
    const files = packed();
    expect(entriesOf(await zipped(files))).toEqual(files.map(({ name, content }) => ({ name, content })));
    expect(files.map(({ name }) => name)).toEqual(['manifest.json', 'cy.json', manifest.icons.color, manifest.icons.outline]);
  });

  it('is the same to the byte each time', async () => {
    expect((await zipped(packed())).equals(await zipped(packed()))).toBe(true);
  });
});

type Pixel = readonly [number, number, number, number];

/** Reads an RGBA PNG whose rows are not filtered, as ours are. */
function pixelsOf(png: Buffer): { width: number; height: number; all: readonly Pixel[]; at(x: number, y: number): Pixel } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  expect([...png.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const at = (x: number, y: number): Pixel => {
    const from = y * (width * 4 + 1) + 1 + x * 4;
    return [...rows.subarray(from, from + 4)] as unknown as Pixel;
  };
  const all = Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width)));
  return { width, height, all, at };
}

/** Reads the entries of a zip by its central directory, as an unpacker does. */
function entriesOf(zip: Buffer): readonly { name: string; content: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: { name: string; content: Buffer }[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(data, data + size);
    const content = zip.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw);
    entries.push({ name: zip.subarray(at + 46, at + 46 + nameLength).toString(), content: Buffer.from(content) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
