import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { withParts } from '../../src/cards/parts';
import { withReaders } from '../../src/cards/whoReads';

const root = join(__dirname, '../..');

/** Which messages a program asks for: whole keys, and patterns where a part is only known when it runs ('role.*'). */
export type Asked = ReadonlySet<string>;

/** What the sources and the layouts of cards ask for. */
export function messagesAskedFor(): Asked {
  const asked = new Set<string>();
  for (const path of files('src', '.ts')) for (const key of askedInSource(readFileSync(path, 'utf8'))) asked.add(key);
  for (const path of files('cards', '.json')) {
    const card = basename(path, '.json');
    const layout = withReaders(card, withParts(card, JSON.parse(readFileSync(path, 'utf8'))));
    for (const [, key = ''] of JSON.stringify(layout).matchAll(/\$\{(?:\$root\.)?t\.([\w.]+)/g)) asked.add(key);
  }
  return asked;
}

/** Whether any of them is that message. */
export function isAskedFor(asked: Asked, key: string): boolean {
  if (asked.has(key)) return true;
  const names = key.split('.');
  return [...asked].some((pattern) => pattern.includes('*') && fits(pattern.split('.'), names));
}

function fits(pattern: readonly string[], names: readonly string[]): boolean {
  if (pattern.at(-1) === '**') return names.length >= pattern.length && fits(pattern.slice(0, -1), names.slice(0, pattern.length - 1));
  if (pattern.length !== names.length) return false;
  return pattern.every((part, index) => new RegExp(`^${part.split('*').map(escaped).join('.*')}$`).test(names[index] ?? ''));
}

/** The keys in one source: `say('a.b')`, `say(\`a.${x}\`)`, and paths below `words`, through the names given to parts of it. */
export function askedInSource(text: string): ReadonlySet<string> {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const aliases = new Map<string, Set<string>>();
  const asked = new Set<string>();

  function alias(name: string, path: string): void {
    aliases.set(name, (aliases.get(name) ?? new Set()).add(path));
  }

  /** The paths below `words` that an expression can be; empty where it is none. */
  function pathsOf(node: ts.Node): readonly string[] {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return pathsOf(node.expression);
    if (ts.isIdentifier(node)) return [...(aliases.get(node.text) ?? [])];
    if (ts.isPropertyAccessExpression(node)) {
      const under = pathsOf(node.expression).map((path) => below(path, node.name.text));
      return node.name.text === 'words' ? [...under, ''] : under;
    }
    if (ts.isElementAccessExpression(node)) {
      const index = node.argumentExpression;
      return pathsOf(node.expression).map((path) => below(path, ts.isStringLiteralLike(index) ? index.text : '*'));
    }
    return [];
  }

  function nameParts(node: ts.Node): void {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      for (const path of pathsOf(node.initializer)) bind(node.name, path);
    }
    // Of a reader's texts taken apart: `({ words }) => …`.
    if (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'words') bind(node.name, '');
    ts.forEachChild(node, nameParts);
  }

  function bind(name: ts.BindingName, path: string): void {
    if (ts.isIdentifier(name)) alias(name.text, path);
    if (!ts.isObjectBindingPattern(name)) return;
    for (const { name: bound, propertyName } of name.elements) {
      const key = propertyName !== undefined && ts.isIdentifier(propertyName) ? propertyName.text : bound.getText();
      bind(bound, below(path, key));
    }
  }

  function collect(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) asked.add(node.text);
    if (ts.isTemplateExpression(node) && node.head.text.includes('.')) {
      asked.add([node.head.text, ...node.templateSpans.map(({ literal }) => `*${literal.text}`)].join(''));
    }
    // All the words at once are handed to every layout; what a layout asks for is read there.
    const whole = isWholeAccess(node) ? pathsOf(node).filter((path) => path !== '' && !path.startsWith('*')) : [];
    for (const path of whole) for (const each of [path, below(path, '**')]) asked.add(each);
    ts.forEachChild(node, collect);
  }

  // Twice, as a name may be given to a part of a part that is named further down.
  nameParts(source);
  nameParts(source);
  collect(source);
  return asked;
}

/** The end of a path: not the start of a longer one, and not only given a name, by which it is then asked for. */
function isWholeAccess(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node) && !ts.isIdentifier(node)) return false;
  const { parent } = node;
  if ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if ((ts.isBindingElement(parent) || ts.isParameter(parent)) && parent.name === node) return false;
  return !ts.isVariableDeclaration(parent);
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function files(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(root, folder, path));
}
