// Reads the question and its options aloud, with the device's own Dutch voice; without one there is no button.

/** What is read, in the order of the page. */
const READ = [
	'h1',
	'#talk :is(h2, p)',
	':is(#role, #fiche, #silent) :is(h2, p)',
	'.ballot :is(.text, .axis, .value)',
	'.field > :is(.zone, .hint)',
	'.field label[data-plain]',
	'.field :is(legend, .option)',
	'.starters button',
	'#write :is(.now, label)',
	'#plan .text'
].join(',');

const dutch = () => speechSynthesis.getVoices().find(({ lang }) => /^nl\b/i.test(lang.replace('_', '-')));

function wordsOf(element: Element): string {
	const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
	return words.replace(/\s+/g, ' ').trim();
}

/** The sentences of the page that a person sees now; never a note, also not an own one. */
export function sentences(page: ParentNode): string[] {
	const all = [...page.querySelectorAll<HTMLElement>(READ)].filter(
		(element) => element.getClientRects().length > 0 && !element.closest('.note')
	);
	const said: string[] = [];
	for (const words of all.map(wordsOf)) if (words !== '' && said.at(-1) !== words) said.push(words);
	return said;
}

/** Starts reading, or stops; `ended` is called once it is silent again. Answers whether it reads now. */
export function readAloud(page: ParentNode, ended: () => void): boolean {
	const reading = speechSynthesis.speaking;
	speechSynthesis.cancel();
	const voice = dutch();
	if (reading || !voice) {
		ended();
		return false;
	}
	const parts = sentences(page).map((words) => {
		const part = new SpeechSynthesisUtterance(words);
		part.voice = voice;
		part.lang = voice.lang;
		part.rate = 0.95;
		return part;
	});
	const last = parts.at(-1);
	if (!last) return false;
	last.onend = last.onerror = ended;
	for (const part of parts) speechSynthesis.speak(part);
	return true;
}
