// What of PDF/UA-1 a program can check in our own files, after the Matterhorn protocol 1.1; for the tests.
import { inflateSync } from 'node:zlib';

const STANDARD =
	'Document H1 H2 H3 H4 P Sect L LI Lbl LBody Figure Caption Table THead TBody TR TH TD BlockQuote Span'.split(
		' '
	);

type Element = { type: string; parent: number; kids: number[]; marks: number; body: string };

function objectsOf(bytes: Uint8Array): Map<number, string> {
	const text = Buffer.from(bytes).toString('latin1');
	return new Map(
		[...text.matchAll(/\n(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body = '']) => [Number(id), body])
	);
}

/** The numbers in the list of children: of other elements, and of marked content. */
function elementsOf(objects: ReadonlyMap<number, string>): Map<number, Element> {
	const found = new Map<number, Element>();
	for (const [id, body] of objects) {
		const type = /\/S \/(\w+)/.exec(body)?.[1];
		if (!type || !/\/P \d+ 0 R/.test(body) || body.includes('/Type /Page')) continue;
		const list = /\/K (\[[^]*?\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
		const references = list.replaceAll(/<<[^]*?>>/g, ' ');
		found.set(id, {
			type,
			parent: Number(/\/P (\d+) 0 R/.exec(body)?.[1]),
			kids: [...references.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)),
			marks:
				(list.match(/\/MCID/g) ?? []).length +
				(references.replaceAll(/\d+ 0 R/g, '').match(/\d+/g) ?? []).length,
			body
		});
	}
	return found;
}

/** Everything wrong with a file, in words; empty when nothing is. */
export function pdfUaFaults(bytes: Uint8Array): string[] {
	const objects = objectsOf(bytes);
	const all = [...objects.values()];
	const whole = Buffer.from(bytes).toString('latin1');
	const wrong: string[] = [];
	const must = (holds: boolean, words: string) => {
		if (!holds) wrong.push(words);
	};
	must(/\/Lang \(nl(-BE)?\)/.test(whole), 'language');
	must(/\/DisplayDocTitle true/.test(whole), 'title is not shown');
	must(/\/Marked true/.test(whole), 'not marked');
	must(/<pdfuaid:part>1</.test(whole) && /<dc:title>/.test(whole), 'XMP without pdfuaid or title');
	for (const font of all.filter((body) => body.includes('/Subtype /Type0')))
		must(font.includes('/ToUnicode'), 'font without letters');
	for (const font of all.filter((body) => body.includes('/Type /FontDescriptor')))
		must(font.includes('/FontFile2'), 'font not embedded');

	const elements = elementsOf(objects);
	must(elements.size > 3, 'no structure');
	for (const [id, { type, parent, kids, body }] of elements) {
		must(STANDARD.includes(type), `type ${type}`);
		must(
			type === 'Document' || (elements.get(parent)?.kids.includes(id) ?? false),
			`${type} ${id} is no child of its parent`
		);
		for (const kid of kids) must(elements.get(kid)?.parent === id, `${type} ${id} has a foreign child`);
		const within = elements.get(parent)?.type ?? '';
		if (type === 'Figure') must(/\/Alt [(<]./.test(body), 'figure without words');
		if (type === 'TH') must(/\/Scope \/(Column|Row)/.test(body), 'head without scope');
		if (type === 'LI') must(within === 'L', 'LI outside L');
		if (type === 'LBody' || type === 'Lbl') must(within === 'LI', `${type} outside LI`);
		if (type === 'TR') must(['Table', 'THead', 'TBody'].includes(within), 'TR outside a table');
		if (type === 'TH' || type === 'TD') must(within === 'TR', `${type} outside TR`);
	}
	const level = { now: 0 };
	const walk = (id: number) => {
		const element = elements.get(id);
		const heading = /^H(\d)$/.exec(element?.type ?? '')?.[1];
		if (heading) {
			must(Number(heading) <= level.now + 1, `H${heading} after H${level.now}`);
			level.now = Number(heading);
		}
		element?.kids.forEach(walk);
	};
	for (const [id, { type }] of elements) if (type === 'Document') walk(id);

	const tree = all.find((body) => body.includes('/ParentTree <<')) ?? '';
	const nums = new Map(
		[...tree.matchAll(/\n\s+(\d+) \[([^\]]*)\]/g)].map(([, key, list = '']) => [
			Number(key),
			[...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id))
		])
	);
	const marked = new Map<number, number>();
	for (const page of all.filter((body) => /\/Type \/Page\n/.test(body))) {
		must(page.includes('/Tabs /S'), 'page without tab order');
		const parents = nums.get(Number(/\/StructParents (\d+)/.exec(page)?.[1])) ?? [];
		const stream = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? '';
		const packed = Buffer.from(stream.slice(stream.indexOf('stream\n') + 7), 'latin1');
		const content = inflateSync(packed).toString('latin1');
		const ids = [...content.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
		must(
			ids.every((id, at) => id === at),
			'marks are not in order'
		);
		must(ids.length === parents.length, `${ids.length} marks, ${parents.length} in the parent tree`);
		for (const id of parents) marked.set(id, (marked.get(id) ?? 0) + 1);
		let depth = 0;
		for (const line of content.split('\n')) {
			if (/ (BDC|BMC)$/.test(line)) depth++;
			else if (line === 'EMC') depth--;
			else if (/(^| )(f|B|S|TJ|Do)$/.test(line))
				must(depth > 0, `painted outside marks: ${line.slice(0, 40)}`);
		}
		must(depth === 0, 'marks do not close');
	}
	for (const [id, { type, marks }] of elements)
		must(
			(marked.get(id) ?? 0) === marks,
			`${type} ${id} holds ${marks} marks, the tree says ${marked.get(id) ?? 0}`
		);
	return [...new Set(wrong)];
}
