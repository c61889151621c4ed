"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedLine = typedLine;
/**
 * What somebody typed, without what Teams and its clients put around it: mentions of the bot and of others, quoted messages,
 * markup. Its time grows with the length of the text alone, as the text is a stranger's.
 */
function typedLine({ text, entities, attachments, botName }) {
    const quoting = htmlOf(attachments).find((html) => /<blockquote/i.test(html));
    const written = mentionTexts(entities).reduce((line, mention) => line.replace(mention, () => ' '), quoting ?? text);
    const own = withoutElements(withoutElements(written, 'blockquote'), 'quoted');
    const plain = readable(own
        .replace(mentioned, ' ')
        .replace(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
        .replace(tag, ''));
    const lines = plain.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
    const first = lines.findIndex((line) => line !== '' && !line.startsWith('>'));
    return first === -1 ? '' : withoutName(lines.slice(first).join('\n').trim(), botName);
}
/** None of these can run past the next '<', so that a text full of openings is read once. */
const mentioned = /<at(?:\s[^<>]*)?>[^<]*<\/at\s*>|<span\s[^<>]*schema\.skype\.com\/Mention[^<>]*>[^<]*<\/span>/gi;
const tag = /<\/?[a-z][^<>]*>/gi;
const longestHtml = 100_000;
function mentionTexts(entities) {
    return entities.flatMap((entity) => {
        const { type, text } = (entity ?? {});
        return type === 'mention' && typeof text === 'string' && text.trim() !== '' ? [text] : [];
    });
}
function htmlOf(attachments) {
    return attachments.flatMap((attachment) => {
        const { contentType, content } = (attachment ?? {});
        return contentType === 'text/html' && typeof content === 'string' && content.length <= longestHtml ? [content] : [];
    });
}
/** Without elements of that name and all that stands in them; one that is never closed loses its tag alone. */
function withoutElements(html, name) {
    const parts = html.split(new RegExp(`(</?${name}\\b[^<>]*>)`, 'i'));
    const open = [];
    const kept = [];
    for (const part of parts) {
        if (!new RegExp(`^</?${name}\\b`, 'i').test(part) || !part.endsWith('>'))
            kept.push(part);
        else if (part.startsWith('</'))
            kept.length = open.pop() ?? kept.length;
        else if (!part.endsWith('/>'))
            open.push(kept.length);
    }
    return kept.join(' ');
}
const entityNames = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", zwnj: '', zwj: '' };
/** Entities as their letters, and no letters that nobody sees. */
function readable(html) {
    return html
        .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,5});/gi, (whole, name) => entityNames[name.toLowerCase()] ?? letterOf(name) ?? whole)
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/\r\n?/g, '\n');
}
function letterOf(name) {
    if (!name.startsWith('#'))
        return undefined;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}
/** Clients that send a mention as plain words leave the bot's name at one end of the line. */
function withoutName(line, botName) {
    const [plain, name] = [line.toLowerCase(), botName.toLowerCase()];
    if (name === '')
        return line;
    const lead = [`@${name}`, name].find((each) => plain.startsWith(each) && !isLetter(plain.charAt(each.length)));
    if (lead !== undefined)
        return line.slice(lead.length).replace(/^[\s,:]+/, '');
    const tail = [`@${name}`, name].find((each) => plain.endsWith(each) && !isLetter(plain.charAt(plain.length - each.length - 1)));
    return tail === undefined ? line : line.slice(0, -tail.length).trim();
}
function isLetter(letter) {
    return /[\p{L}\p{N}]/u.test(letter);
}
//# sourceMappingURL=typedLine.js.map