// Writes emoji-table.br from the two emoji sets: `node src/lib/poster/emoji/build-table.mjs`. Run by hand
// after a set was renewed; nothing here runs in the product.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { toAbsolute } from './absolute-path.mjs';

const require = createRequire(import.meta.url);
/** First choice first. The second fills what the first lacks or draws with gradients. */
const sets = ['fluent-emoji-flat', 'twemoji'].map((name) => {
	const read = (file) =>
		JSON.parse(readFileSync(require.resolve(`@iconify-json/${name}/${file}.json`), 'utf8'));
	return { icons: read('icons'), chars: read('chars') };
});

const plain = /^(path|circle|ellipse|rect|g)$/;
const allowed = new Set([
	'fill',
	'd',
	'cx',
	'cy',
	'r',
	'rx',
	'ry',
	'x',
	'y',
	'width',
	'height',
	'opacity',
	'fill-opacity'
]);

const round = (value) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

function oval(cx, cy, rx, ry) {
	const [kx, ky] = [rx * 0.5523, ry * 0.5523];
	return [
		['M', cx - rx, cy],
		['C', cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
		['C', cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
		['C', cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
		['C', cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
		['Z']
	];
}

/** Path, circle, ellipse or square rectangle as commands; undefined for what we do not draw. */
function commandsOf(tag, a) {
	const number = (name) => Number(a[name] ?? 0);
	if (tag === 'path') return toAbsolute(a.d ?? '');
	if (tag === 'circle') return oval(number('cx'), number('cy'), number('r'), number('r'));
	if (tag === 'ellipse') return oval(number('cx'), number('cy'), number('rx'), number('ry'));
	if (a.rx || a.ry) return undefined;
	const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(number);
	return [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
}

/** The icon as `colour[/opacity] path` entries, or undefined when it is more than flat forms. */
function flat(body, side) {
	const scale = 32 / side;
	const out = [];
	const stack = [{ fill: '#000000', opacity: 1 }];
	for (const [, closing, tag, rest, selfClosing] of body.matchAll(
		/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g
	)) {
		if (!plain.test(tag)) return undefined;
		if (closing) {
			stack.pop();
			continue;
		}
		const a = Object.fromEntries(
			[...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
		);
		if (Object.keys(a).some((name) => !allowed.has(name))) return undefined;
		const above = stack.at(-1);
		const opacity = above.opacity * Number(a.opacity ?? 1) * Number(a['fill-opacity'] ?? 1);
		const fill = a.fill ?? above.fill;
		if (tag === 'g') {
			if (a.opacity) return undefined;
			if (!selfClosing) stack.push({ fill, opacity });
			continue;
		}
		if (!selfClosing) stack.push({ fill, opacity });
		if (fill === 'none') continue;
		const colour = /^#[0-9a-f]{3}$/i.test(fill) ? fill.replace(/[0-9a-f]/gi, '$&$&') : fill;
		if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
		const commands = commandsOf(tag, a);
		if (!commands) return undefined;
		const d = commands
			.map(([letter, ...numbers]) => letter + numbers.map((value) => round(value * scale)).join(' '))
			.join('');
		out.push(`${colour.toLowerCase()}${opacity < 1 ? `/${Math.round(opacity * 100)}` : ''} ${d}`);
	}
	return out.length ? out : undefined;
}

const table = new Map();
for (const { icons, chars } of sets)
	for (const [hex, name] of Object.entries(chars)) {
		const key = hex.replace(/-fe0f/g, '');
		const icon = icons.icons[name] ?? icons.icons[icons.aliases?.[name]?.parent];
		if (table.has(key) || !icon) continue;
		const found = flat(icon.body, icon.width ?? icons.width ?? 16);
		if (found) table.set(key, found);
	}
const text = [...table]
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([key, paths]) => `${key}\t${paths.join('\t')}`)
	.join('\n');
const packed = brotliCompressSync(text, {
	params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
});
writeFileSync(new URL('emoji-table.br', import.meta.url), packed);
console.error(`${table.size} emoji, ${text.length} bytes, ${packed.length} packed`);
