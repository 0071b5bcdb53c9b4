// SVG path data with any commands as absolute M, L, Q, C and Z; only for building the emoji table.

const counts = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Numbers of one command; the flags of an arc may stand against each other. */
function numbersOf(text, arc) {
	if (!arc) return (text.match(/-?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
	const out = [];
	let rest = text;
	for (;;) {
		const flag = out.length % 7 === 3 || out.length % 7 === 4;
		const found = (flag ? /^[\s,]*([01])/ : /^[\s,]*(-?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?)/i).exec(rest);
		if (!found) return out;
		out.push(Number(found[1]));
		rest = rest.slice(found[0].length);
	}
}

/** An arc as cubic curves, by the conversion of the SVG specification, appendix on arcs. */
function arc([x1, y1], [rx0, ry0, turn, large, sweep, x2, y2]) {
	if (!rx0 || !ry0) return [['L', x2, y2]];
	if (x1 === x2 && y1 === y2) return [];
	let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
	const phi = (turn * Math.PI) / 180;
	const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
	const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
	const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
	const over = px ** 2 / rx ** 2 + py ** 2 / ry ** 2;
	if (over > 1) [rx, ry] = [rx * Math.sqrt(over), ry * Math.sqrt(over)];
	const below = rx ** 2 * py ** 2 + ry ** 2 * px ** 2;
	const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - below) / below));
	const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
	const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
	const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
	let span = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
	if (sweep && span < 0) span += 2 * Math.PI;
	if (!sweep && span > 0) span -= 2 * Math.PI;
	const parts = Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9);
	const step = span / parts;
	const k = (4 / 3) * Math.tan(step / 4);
	const point = (x, y) => [cx + cos * rx * x - sin * ry * y, cy + sin * rx * x + cos * ry * y];
	return Array.from({ length: parts }, (_, at) => {
		const [a, b] = [start + at * step, start + (at + 1) * step];
		return [
			'C',
			...point(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a)),
			...point(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b)),
			...(at === parts - 1 ? [x2, y2] : point(Math.cos(b), Math.sin(b)))
		];
	});
}

/** The commands of a path, each an array of its letter and its numbers. */
export function toAbsolute(d) {
	const out = [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let control; // of the curve before, for smooth ones
	for (const [, letter, rest] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
		const kind = letter.toUpperCase();
		const relative = letter !== kind;
		const numbers = numbersOf(rest, kind === 'A');
		if (kind === 'Z') {
			out.push(['Z']);
			[x, y] = [startX, startY];
			control = undefined;
			continue;
		}
		for (let at = 0; at + counts[kind] <= numbers.length; at += counts[kind]) {
			const given = numbers.slice(at, at + counts[kind]);
			const [ox, oy] = relative ? [x, y] : [0, 0];
			const pairs = given.map((value, n) => value + (n % 2 ? oy : ox));
			const mirrored = control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
			let next;
			if (kind === 'M') next = [at ? 'L' : 'M', ...pairs];
			else if (kind === 'H') next = ['L', given[0] + ox, y];
			else if (kind === 'V') next = ['L', x, given[0] + oy];
			else if (kind === 'S') next = ['C', ...mirrored, ...pairs];
			else if (kind === 'T') next = ['Q', ...mirrored, ...pairs];
			else if (kind === 'A') {
				const end = [given[5] + ox, given[6] + oy];
				out.push(...arc([x, y], [...given.slice(0, 5), ...end]));
				[x, y] = end;
				control = undefined;
				continue;
			} else next = [kind, ...pairs];
			out.push(next);
			control = { S: next.slice(3, 5), C: next.slice(3, 5), Q: next.slice(1, 3), T: next.slice(1, 3) }[kind];
			[x, y] = next.slice(-2);
			if (kind === 'M' && !at) [startX, startY] = [x, y];
		}
	}
	return out;
}
