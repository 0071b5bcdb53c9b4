import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { REMARK_LENGTH as SERVERS_LENGTH } from '#lib/session/contribution.ts';
import { CHECK, VERDICTS } from '#lib/session/membercheck.ts';
import type { PhoneView } from '#lib/session/view.ts';
import { mine, phoneView, step } from '../../../tests/fixtures/phone-views.ts';
import { CHECK_MORE, CHECK_PLACE, checkProgress, withVerdict } from './check.ts';
import { REMARK_LENGTH } from './fields.ts';
import Phone from './Phone.svelte';

const check: PhoneView['check'] = {
	until: 1_795_946_000_000,
	parts: [
		{ id: 'swot/sterktes', title: 'Sterktes', lines: ['Korte lijnen'], more: 0 },
		{ id: 'swot/zwaktes', title: 'Zwaktes', lines: ['Te weinig tijd'], more: 3 }
	]
};
const own = {
	...mine('antwoord-1'),
	kind: 'check' as const,
	text: '',
	value: { 'swot/zwaktes': 2 },
	fields: { 'swot/zwaktes': 'Vooral op vrijdag' }
};

/** The drawn page without its templates. */
function draw(view: PhoneView): string {
	const start = { view, ids: [], pictures: [], changing: null, outcome: null };
	return render(Phone, { props: { start } }).body.replace(/<template[\s\S]*?<\/template>/g, '');
}

test('the phone calls the place, the verdicts and the length as the rules do', () => {
	expect([CHECK_PLACE, REMARK_LENGTH, VERDICTS[CHECK_MORE]]).toEqual([CHECK, SERVERS_LENGTH, 'aanvulling']);
});

test('one verdict changes one part; an emptied remark goes', () => {
	expect(withVerdict(own, { part: 'swot/sterktes', verdict: 0, remark: ' ' })).toEqual({
		kind: 'check',
		item: CHECK,
		step: CHECK,
		value: { 'swot/zwaktes': 2, 'swot/sterktes': 0 },
		fields: own.fields
	});
	expect(withVerdict(own, { part: 'swot/zwaktes', verdict: 1, remark: '' })).toMatchObject({
		value: { 'swot/zwaktes': 1 },
		fields: {}
	});
	expect(withVerdict(undefined, { part: 'swot/zwaktes', verdict: 1, remark: ' te kort ' })).toMatchObject({
		value: { 'swot/zwaktes': 1 },
		fields: { 'swot/zwaktes': 'te kort' }
	});
});

test('only parts that still stand in the summary count', () => {
	const value = { 'swot/zwaktes': 2, 'swot/weg': 0 };
	expect(checkProgress(check.parts, { value })).toEqual({ answered: 1, count: 2 });
	expect(checkProgress(check.parts, undefined)).toEqual({ answered: 0, count: 2 });
});

test('the page has a form for each part, with the own mark and remark, after the end too', () => {
	const html = draw(phoneView({ stage: { finished: true }, check, mine: [own] }));
	expect(html).toContain('Klopt de samenvatting?');
	expect(html).not.toContain('id="waiting"');
	expect(html.match(/action="\?\/check"/g)).toHaveLength(2);
	expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
	expect(html).toContain('>Vooral op vrijdag</textarea>');
	expect(html).toContain('… en nog 3');
	expect(html).toContain('1 van 2 delen bekeken');
});

test('without a membercheck a finished phone only says goodbye', () => {
	const html = draw(phoneView({ step, stage: { finished: true }, mine: [own] }));
	expect(html).not.toContain('Klopt de samenvatting?');
	expect(html).toContain('id="waiting"');
});
