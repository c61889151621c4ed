import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ZipFile } from 'yazl';
import { type CommandName, commands } from '../core/help/commands';
import { allow, type Result, refuse } from '../core/result';
import type { Language } from '../core/typedText';
import { textFor } from '../text/texts';

/** What the manifest leaves open until it is packed, and what form each must have. */
export const placeholders = {
  TEAMS_APP_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  BOT_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  BOT_DOMAIN: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
} as const;

export type AppFile = { readonly name: string; readonly content: Buffer };

/**
 * The commands that Teams offers while somebody types, those of daily work first; “help” names the rest. Teams shows at most
 * ten, to anybody who looks at the app: commands whose words say what the groups are about are left out (DESIGN 6).
 */
const offered: Readonly<Record<'personal' | 'shared', readonly CommandName[]>> = {
  personal: ['help', 'groups', 'agenda', 'meeting', 'attendance', 'actions', 'record', 'clocks', 'members', 'language'],
  shared: ['help', 'agenda', 'meeting', 'attendance', 'actions', 'record', 'members'],
};

const folder = join(__dirname, '../../manifest');
const schemas = '@microsoft/app-manifest/build/json-schemas/teams';

/** Every file of the Teams app, filled in and held against Microsoft's schemas; or all that is wrong, one line each. */
export function appFiles(env: Readonly<Record<string, string | undefined>>): Result<readonly AppFile[], readonly string[]> {
  const problems = Object.entries(placeholders).flatMap(([name, form]) => problemWith(name, env[name] ?? '', form));
  if (problems.length > 0) return refuse(problems);
  const manifest = withCommands(JSON.parse(filledIn(readFileSync(join(folder, 'manifest.json'), 'utf8'), env)) as Manifest);
  const welsh = { ...(JSON.parse(readFileSync(join(folder, 'cy.json'), 'utf8')) as object), ...welshCommands() };
  const version = `v${manifest.manifestVersion}`;
  const invalid = [
    ...against(`${schemas}/${version}/MicrosoftTeams.schema.json`, 'manifest.json', manifest),
    ...against(`${schemas}/${version}/MicrosoftTeams.Localization.schema.json`, 'cy.json', welsh),
  ];
  if (invalid.length > 0) return refuse(invalid);
  return allow([
    { name: 'manifest.json', content: json(manifest) },
    { name: 'cy.json', content: json(welsh) },
    ...['color.png', 'outline.png'].map((name) => ({ name, content: readFileSync(join(folder, name)) })),
  ]);
}

/** The files as one zip, the same bytes for the same files wherever and whenever it is made. */
export async function zipped(files: readonly AppFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of files)
    zip.addBuffer(content, name, { mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Manifest = {
  readonly manifestVersion: string;
  readonly bots: readonly object[];
  readonly [name: string]: unknown;
};

function problemWith(name: string, value: string, form: RegExp): readonly string[] {
  if (value === '') return [`${name}: is needed.`];
  return form.test(value)
    ? []
    : [
        `${name}: ${name === 'BOT_DOMAIN' ? 'is a host name like bot.example.org.' : 'is an id like 00000000-0000-0000-0000-000000000000.'}`,
      ];
}

function filledIn(template: string, env: Readonly<Record<string, string | undefined>>): string {
  return Object.keys(placeholders).reduce((text, name) => text.replaceAll(`\${{${name}}}`, env[name] ?? ''), template);
}

function withCommands(manifest: Manifest): Manifest {
  const commandLists = [
    { scopes: ['personal'], commands: offered.personal.map((name) => commandIn(name, 'en')) },
    { scopes: ['team', 'groupChat'], commands: offered.shared.map((name) => commandIn(name, 'en')) },
  ];
  return { ...manifest, bots: manifest.bots.map((bot) => ({ ...bot, commandLists })) };
}

/** The same lists in Welsh, each text under its path in the manifest as Teams wants it. */
function welshCommands(): Readonly<Record<string, string>> {
  const texts = [offered.personal, offered.shared].flatMap((names, list) =>
    names.flatMap((name, index) => {
      const { title, description } = commandIn(name, 'cy');
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${path}.title`, title],
        [`${path}.description`, description],
      ];
    }),
  );
  return Object.fromEntries(texts);
}

function commandIn(name: CommandName, language: Language): { readonly title: string; readonly description: string } {
  const title = commands.find((command) => command.name === name)?.[language] ?? name;
  return { title, description: textFor(language).words.command[name] };
}

/** What a schema says against a file. Microsoft writes draft 4, of which these schemas use nothing that later drafts changed. */
function against(path: string, file: string, value: unknown): readonly string[] {
  const { $schema: _draft, ...schema } = require(path) as { $schema: string };
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath}: ${message ?? 'does not hold'}`);
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
