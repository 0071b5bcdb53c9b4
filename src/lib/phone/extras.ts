// The parts of the page whose script comes later: group sentences, reading aloud, a tablet that goes round.
import type { PhoneView } from '#lib/session/view.ts';
import { copyText } from '#lib/ui/copy-text.ts';
import { fill } from './fill.ts';
import { goesRound, setGoesRound, wayIn } from './hotseat.ts';
import { CHECK_MORE, ownCheck, withVerdict } from './check.ts';
import { loadCheck, loadHotseat, loadVoice, loadWriting } from './lazy.ts';
import { newId } from './new-id.ts';
import type { Outbox } from './outbox.ts';
import type { Own } from './own.ts';
import { refusalIn } from './sending.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

type Writing = ReturnType<Awaited<ReturnType<typeof loadWriting>>['writeTogether']>;
type Check = ReturnType<Awaited<ReturnType<typeof loadCheck>>['answerCheck']>;
type Voice = Awaited<ReturnType<typeof loadVoice>>;

type Around = {
	island: HTMLElement;
	session: string;
	/** What this person's own things are kept under. */
	key: string;
	words: PhoneWords;
	/** Whether something on the page still has to be sent. */
	unsent: () => boolean;
	own: () => Own[];
	outbox: Pick<Outbox, 'put' | 'withdraw'>;
	/** The state of a contribution in words. */
	status: (own: Own) => string;
};

/** Whether this device can read Dutch aloud; some know their voices only after a while. */
const hasVoice = (): boolean =>
	'speechSynthesis' in window &&
	speechSynthesis.getVoices().some(({ lang }) => /^nl(-|$)/i.test(lang.replace('_', '-')));

export class Extras {
	#around: Around;
	#writing: Writing | null = null;
	#check: Check | null = null;
	#voice: Voice | null = null;
	#reading = false;
	#loading = new Set<string>();
	/** What was tapped before the part that does it had come. */
	#tapped: { name: string; button: HTMLButtonElement } | null = null;
	#view: PhoneView | null = null;

	constructor(around: Around) {
		this.#around = around;
		if ('speechSynthesis' in window) speechSynthesis.onvoiceschanged = () => this.#paintVoice();
	}

	/** Loads a part once; a part that does not come is asked again at the next need. */
	#load<T>(name: string, load: () => Promise<T>, ready: (part: T) => void): void {
		if (this.#loading.has(name)) return;
		this.#loading.add(name);
		load().then(
			(part) => {
				ready(part);
				if (this.#view) this.paint(this.#view);
				const tapped = this.#tapped;
				this.#tapped = null;
				if (tapped?.button.isConnected) this.act(tapped.name, tapped.button);
			},
			() => setTimeout(() => this.#loading.delete(name), 2000)
		);
	}

	/** Whether an element must stay although a newer page lacks it. */
	keeps(element: HTMLElement): boolean {
		return element.id === 'write' && (this.#writing?.holds() ?? false);
	}

	/** Shows these parts as they are now. */
	paint(view: PhoneView): void {
		this.#view = view;
		const { island, session, words } = this.#around;
		if (island.querySelector('[data-draft]')) {
			if (this.#writing) this.#writing.follow(view);
			else
				this.#load('write', loadWriting, ({ writeTogether }) => {
					this.#writing = writeTogether({ island, session, words, fill, refusal: refusalIn, copy: copyText });
				});
		}
		if (view.check) {
			if (this.#check) this.#check.paint();
			else
				this.#load('check', loadCheck, ({ answerCheck }) => (this.#check = answerCheck(this.#checkTools())));
		}
		this.#paintVoice();
		this.#paintRound();
	}

	#checkTools(): Parameters<Awaited<ReturnType<typeof loadCheck>>['answerCheck']>[0] {
		const { island, outbox, own: all, status } = this.#around;
		const own = () => ownCheck(all());
		return {
			island,
			own,
			status,
			fill,
			more: CHECK_MORE,
			content: (answer) => withVerdict(own(), answer),
			put: (content) => outbox.put(own()?.id ?? newId(), content, own()),
			withdraw() {
				const before = own();
				if (before) outbox.withdraw(before);
			},
			sure: (words) => confirm(words)
		};
	}

	/** The server did not take an answer to the membercheck. */
	refused(message: string): void {
		this.#check?.refused(message);
	}

	#paintVoice(): void {
		const button = this.#around.island.querySelector<HTMLElement>('#aloud');
		if (!button || !hasVoice()) return;
		// A tap must speak at once: some browsers let a page speak only while the finger's tap is fresh.
		if (!this.#voice) return this.#load('voice', loadVoice, (voice) => (this.#voice = voice));
		button.hidden = false;
		setText(
			button.querySelector('span')!,
			this.#reading ? (button.dataset.stop ?? '') : this.#around.words.aloud
		);
	}

	#paintRound(): void {
		const { island, session } = this.#around;
		const more = island.querySelector<HTMLElement>('#more');
		const pass = island.querySelector<HTMLElement>('#pass');
		if (!more || !pass) return;
		const round = goesRound(session);
		more.hidden = wayIn(session) === null;
		const button = more.querySelector<HTMLElement>('button')!;
		button.dataset.off ??= button.textContent ?? '';
		setText(button, (round ? button.dataset.on : button.dataset.off) ?? '');
		pass.hidden = !round || more.hidden;
		pass.querySelector<HTMLButtonElement>('button')!.disabled = this.#around.unsent();
	}

	/** Does what a button of these parts asks. */
	act(name: string, button: HTMLButtonElement): void {
		const { island, session } = this.#around;
		if (name === 'aloud' && this.#voice) {
			this.#reading = this.#voice.readAloud(island, () => {
				this.#reading = false;
				this.#paintVoice();
			});
			this.#paintVoice();
		} else if (name === 'hotseat') {
			setGoesRound(session, !goesRound(session));
			this.#paintRound();
			if (goesRound(session)) island.querySelector('#pass')?.scrollIntoView({ block: 'nearest' });
		} else if (name === 'pass') void this.#pass(button);
		else {
			const part = this.#view?.check ? this.#check : this.#writing;
			if (part) part.act(name, button);
			else this.#tapped = { name, button };
		}
	}

	async #pass(button: HTMLButtonElement): Promise<void> {
		const { island, session, key, words } = this.#around;
		const way = wayIn(session);
		this.#paintRound();
		if (!way || button.disabled) return;
		button.disabled = true;
		const { passOn } = await loadHotseat().catch(() => ({ passOn: null }));
		if (await passOn?.({ way, forget: key })) return;
		button.disabled = false;
		setText(island.querySelector('#pass .wrong')!, words.passFailed);
	}
}
