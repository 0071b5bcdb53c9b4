// The page as the server draws it: what a phone without script gets.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { collect, mine, phoneView, rate, step, vote } from '../../../tests/fixtures/phone-views.ts';
import Phone from './Phone.svelte';
import type { PhoneStart } from './start.ts';

const ids = ['id-een-000', 'id-twee-00', 'id-drie-00'];

/** The drawn page without its templates. */
function draw(start: Partial<PhoneStart>): string {
	const { body } = render(Phone, {
		props: { start: { view: phoneView(), ids, pictures: [], changing: null, outcome: null, ...start } }
	});
	return body.replace(/<template[\s\S]*?<\/template>/g, '').replace(/<!--[\s\S]*?-->/g, '');
}

const fields = (html: string) => [...html.matchAll(/<textarea[^>]*>([^<]*)</g)].map(([, text]) => text);
const attribute = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

test('who joined before the start is told so, with nothing to fill in', () => {
	const html = draw({});
	expect(html).toContain('Je bent binnen');
	expect(fields(html)).toEqual([]);
});

test('when nothing is asked the phone points at the board', () => {
	expect(draw({ view: phoneView({ step }) })).toContain('Kijk naar het bord');
});

test('every zone that is asked has a field with an id of its own, and says what is left', () => {
	const html = draw({ view: phoneView({ step, ask: collect, mine: [mine('note0001')] }) });
	expect(fields(html)).toEqual(['', '']);
	expect(attribute(html, 'name="id" value').slice(0, 2)).toEqual(['id-een-000', 'note0001']);
	expect(html).toContain('nog 1 briefje');
	expect(html).toContain('nog 2 briefjes');
	expect(html).toContain('Alleen jij ziet dit');
});

test('notes of a shared step say beside the field that they are on the board at once', () => {
	const ask = { ...collect, zones: collect.zones.slice(0, 1), shared: true };
	expect(draw({ view: phoneView({ step, ask }) })).toContain('Dit is meteen zichtbaar op het bord.');
});

test('at the limit the zone says so and stays open for changes', () => {
	const full = draw({ view: phoneView({ step, ask: collect, mine: [mine('note0001'), mine('note0002')] }) });
	expect(attribute(full, 'data-full')).toEqual(['']);
	const changing = draw({
		view: phoneView({ step, ask: collect, mine: [mine('note0001'), mine('note0002')] }),
		changing: 'note0001'
	});
	expect(attribute(changing, 'data-full')).toEqual([]);
	expect(fields(changing)[0]).toBe('Briefje note0001');
});

test('a note that was not taken comes back with its reason, in its field', () => {
	const place = {
		kind: 'note' as const,
		item: 'swot',
		step: 'binnenkant',
		zone: 'zwaktes',
		about: '',
		title: 'Zwaktes',
		length: 140
	};
	const outcome = {
		message: 'Te lang.',
		text: 'heel lang',
		place,
		changing: null,
		asked: false,
		image: null,
		fields: {},
		draft: null
	};
	const html = draw({ view: phoneView({ step, ask: collect }), outcome });
	expect(fields(html)).toEqual(['', 'heel lang']);
	expect(html).toContain('Te lang.');
});

test('a note of a closed step stays on the page as not sent, above what is asked now', () => {
	const place = {
		kind: 'note' as const,
		item: 'swot',
		step: 'buitenkant',
		zone: 'kansen',
		about: '',
		title: 'Kansen',
		length: 140
	};
	const outcome = {
		message: 'Deze stap is gesloten.',
		text: 'te laat',
		place,
		changing: null,
		asked: false,
		image: null,
		fields: {},
		draft: null
	};
	const html = draw({ view: phoneView({ step, ask: collect }), outcome });
	expect(attribute(html, 'data-mode')).toEqual(['unsent', 'open', 'open']);
	expect(fields(html)).toEqual(['te laat', '', '']);
});

test('a vote shows what is left, and no button that would spend more', () => {
	const own = mine('vote0001', {
		kind: 'vote',
		step: 'stippen',
		zone: null,
		round: 1,
		text: '',
		value: { een: 2 }
	});
	const html = draw({ view: phoneView({ step, ask: vote, mine: [own] }) });
	expect(html).toContain('Nog 3 van 5 stippen');
	expect(html).toContain('6× genoemd');
	const more = [...html.matchAll(/<button[^>]*more[^>]*>/g)].map(([button]) => button.includes('disabled'));
	expect(more).toEqual([true, false]);
});

test('a rating shows the chosen value and gives the remark back to change', () => {
	const own = mine('rate0001', {
		kind: 'rate',
		step: 'membercheck',
		zone: null,
		round: 1,
		text: 'Mooi',
		value: { whole: 0 }
	});
	const html = draw({ view: phoneView({ step, ask: rate, mine: [own] }) });
	expect(attribute(html, 'aria-pressed')).toEqual(['true', 'false']);
	expect(fields(html)).toEqual(['Mooi']);
});

test('a closed vote says that the choice is kept only to who made one', () => {
	const ask = { ...vote, open: false };
	const own = mine('vote0001', {
		kind: 'vote',
		step: 'stippen',
		zone: null,
		round: 1,
		text: '',
		value: { een: 2 }
	});
	expect(draw({ view: phoneView({ step, ask, mine: [own] }) })).toContain('Je keuze is bewaard');
	const without = draw({ view: phoneView({ step, ask }) });
	expect(without).toContain('De stemming is gesloten');
	expect(without).not.toContain('bewaard');
});

test('a revealed note can still be taken back, no longer changed', () => {
	const view = phoneView({ step, mine: [mine('note0001', { state: 'revealed', may: 'withdraw' })] });
	const html = draw({ view });
	expect(attribute(html, 'data-status')).toEqual(['board']);
	expect(attribute(html, 'data-may')).toEqual(['withdraw']);
});

test('a note with marks of HTML in it stays text', () => {
	const html = draw({
		view: phoneView({ step, ask: collect, mine: [mine('note0001', { text: '</p><script>1</script>' })] })
	});
	expect(html).not.toContain('<script>1');
});

test('after the end there is a word of thanks and no field', () => {
	const html = draw({ view: phoneView({ step, stage: { finished: true } }) });
	expect(html).toContain('Bedankt');
	expect(fields(html)).toEqual([]);
});

const talk = {
	grouping: 'pairs' as const,
	round: 1,
	rounds: 4,
	partners: ['begeleider'],
	table: null,
	turn: null,
	question: 'Wat geeft jou energie?',
	waiting: false
};

test('the facilitator as a partner is called by that word, with the question and the round', () => {
	const html = draw({ view: phoneView({ step, talk }) });
	expect(html).toContain('Je praat met de begeleider');
	expect(html).toContain('Ronde 2 van 4');
	expect(html).toContain('Wat geeft jou energie?');
	expect(html).not.toContain('Kijk naar het bord');
});

test('who waits for the next round sees no question of this one', () => {
	const html = draw({ view: phoneView({ step, talk: { ...talk, partners: [], waiting: true } }) });
	expect(html).toContain('In de volgende ronde doe je mee');
	expect(html).not.toContain('Wat geeft jou energie?');
});

test('a card with pupil data says at the field: functions, no names', () => {
	expect(draw({ view: phoneView({ step, ask: { ...collect, confidential: true } }) })).toContain(
		'geen namen'
	);
	expect(draw({ view: phoneView({ step, ask: collect }) })).not.toContain('geen namen');
});

test('a form without words has no text field in sight, and pictures without script', () => {
	const ask = { ...collect, zones: collect.zones.slice(0, 1), forms: ['picture' as const] };
	const html = draw({ view: phoneView({ step, ask }), pictures: [{ id: 'prent-03', title: 'Een brug' }] });
	expect(attribute(html, 'data-wordless')).toEqual(['']);
	expect(html).toContain('alt="Een brug"');
	expect(html).not.toContain('data-act="draw"');
});

test('questions about notes of the board have a card each, with the own answers in it', () => {
	const wie = { id: 'rol', title: 'Wie', options: [{ id: 'lkr', title: 'Leerkracht' }] };
	const about = [
		{ id: 'bord1', text: 'Oudergesprek' },
		{ id: 'bord2', text: 'Overleg' }
	];
	const own = mine('note0001', { text: '', about: 'bord2', fields: { rol: 'lkr' } });
	const html = draw({ view: phoneView({ step, ask: { ...collect, about, fields: [wie] }, mine: [own] }) });
	expect(attribute(html, 'data-about')).toEqual(['bord1', 'bord2']);
	expect(html.split('data-about="bord2"')[1]).toMatch(/value="lkr"[^>]*checked/);
	expect(html.split('data-about="bord2"')[0]).not.toMatch(/value="lkr"[^>]*checked/);
});

test('a sentence that somebody else changed meanwhile comes back beside theirs', () => {
	const ask = {
		kind: 'write' as const,
		item: 'i',
		step: 's',
		prompt: 'Schrijf samen.',
		drafts: [{ id: 'draft-1', rev: 4, sentence: 0, text: 'De hunne.' }],
		group: { id: 'groep-1', people: ['Lies', 'Tom'] },
		about: null,
		frame: null,
		length: 140,
		open: true
	};
	const back = { text: 'De onze.', draft: 'draft-1', message: 'Intussen gewijzigd.' };
	const none = { image: null, fields: {}, place: null, changing: null, asked: false };
	const html = draw({ view: phoneView({ step, ask }), outcome: { ...none, ...back } });
	expect(fields(html)).toEqual(['De onze.']);
	expect(html).toMatch(/class="theirs[^"]*">De hunne\./);
});

test('a survey is all its questions on one page, and thanks once they are answered', () => {
	const intro = [{ prompt: 'Je antwoorden zijn anoniem.', text: 'We vragen geen naam.' }];
	const card = { item: 'swot', title: 'Tevredenheid', until: 1_795_946_000_000, intro };
	const survey = { cards: [{ ...card, asks: [rate, collect] }] };
	const open = draw({ view: phoneView({ survey }) });
	expect(open).toContain('<h1');
	expect(open).toContain('0 van 1 beantwoord');
	for (const words of ['Tevredenheid', 'We vragen geen naam.', rate.prompt, collect.prompt])
		expect(open).toContain(words);
	expect(open).toMatch(/class="thanks[^"]*" hidden/);
	const own = mine('rate0001', { kind: 'rate', step: rate.step, zone: null, round: 1, value: { whole: 0 } });
	expect(draw({ view: phoneView({ survey, mine: [own] }) })).not.toMatch(/class="thanks[^"]*" hidden/);
	expect(draw({ view: phoneView({ survey: { cards: [] } }) })).toContain('gesloten');
});
