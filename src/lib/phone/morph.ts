// Makes a page like a newer drawing of itself without replacing what stays: focus, scroll and typed text survive.

// Not `node.id`: in a form with a field named "id" that is the field.
const keyOf = (node: Node): string =>
	node instanceof Element ? (node.getAttribute('data-key') ?? node.getAttribute('id') ?? '') : '';

/** Attributes that the script or the reader sets, not the server. */
const LEFT_ALONE = new Set(['open', 'data-changing', 'data-full', 'data-status']);

function morphAttributes(old: Element, next: Element): void {
	for (const { name } of [...old.attributes])
		if (!next.hasAttribute(name) && !LEFT_ALONE.has(name)) old.removeAttribute(name);
	for (const { name, value } of next.attributes)
		if (!LEFT_ALONE.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** For every new child the old one that it continues: by key, else the next of its kind. */
function pair(old: Node, next: Node): Map<Node, Node> {
	const free = new Set<Node>(old.childNodes);
	const pairs = new Map<Node, Node>();
	for (const child of next.childNodes) {
		const key = keyOf(child);
		for (const candidate of free) {
			if (candidate.nodeName !== child.nodeName || keyOf(candidate) !== key) continue;
			pairs.set(child, candidate);
			free.delete(candidate);
			break;
		}
	}
	return pairs;
}

/** Changes `old` into `next`; elements for which `keep` is true stay where they are although `next` lacks them. */
export function morph(old: Node, next: Node, keep: (element: Element) => boolean): void {
	const pairs = pair(old, next);
	const staying = new Set(pairs.values());
	for (const child of [...old.childNodes])
		if (!staying.has(child) && !(child instanceof Element && keep(child))) child.remove();
	let at: ChildNode | null = old.firstChild;
	const skip = () => {
		while (at && !staying.has(at)) at = at.nextSibling;
	};
	for (const child of [...next.childNodes]) {
		skip();
		const match = pairs.get(child);
		if (!match) {
			old.insertBefore(child, at);
			continue;
		}
		if (match === at) at = at.nextSibling;
		else old.insertBefore(match, at);
		if (match instanceof Element && child instanceof Element) {
			morphAttributes(match, child);
			// What is typed belongs to its author; a template's content is no child.
			if (match.nodeName !== 'TEXTAREA' && match.nodeName !== 'TEMPLATE') morph(match, child, keep);
		} else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue;
	}
}
