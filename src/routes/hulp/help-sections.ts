// The help page: which words stand where.
import { m } from '#lib/paraglide/messages.js';

/** A line of help: plain text, a point of a list, a term with its explanation, or a way to another page. */
type HelpLine =
	| { form: 'text' | 'point'; text: string }
	| { form: 'term'; term: string; text: string }
	| { form: 'link'; text: string; href: string };
type HelpSection = { id: string; title: string; lines: HelpLine[] };

const text = (words: string): HelpLine => ({ form: 'text', text: words });
const point = (words: string): HelpLine => ({ form: 'point', text: words });
const link = (words: string, href: string): HelpLine => ({ form: 'link', text: words, href });
const term = (name: string, words: string): HelpLine => ({ form: 'term', term: name, text: words });

/** All help, in the order of the page; the ids are anchors that other pages link to. */
export function helpSections(): HelpSection[] {
	return [
		{
			id: 'start',
			title: m.home_help_start(),
			lines: [
				point(m.home_help_start_1()),
				point(m.home_help_start_2()),
				point(m.home_help_start_3()),
				point(m.home_help_start_4()),
				point(m.home_help_start_5()),
				point(m.home_help_start_6())
			]
		},
		{
			id: 'telefoons',
			title: m.home_help_telefoons(),
			lines: [
				text(m.home_help_telefoons_1()),
				term(m.home_help_telefoons_2_term(), m.home_help_telefoons_2()),
				term(m.home_help_telefoons_3_term(), m.home_help_telefoons_3()),
				term(m.home_help_telefoons_4_term(), m.home_help_telefoons_4()),
				term(m.home_help_telefoons_5_term(), m.home_help_telefoons_5()),
				text(m.home_help_telefoons_6())
			]
		},
		{
			id: 'scherm',
			title: m.home_help_scherm(),
			lines: [text(m.home_help_scherm_1()), text(m.home_help_scherm_2())]
		},
		{
			id: 'klikker',
			title: m.home_help_klikker(),
			lines: [
				text(m.home_help_klikker_1()),
				term(m.home_help_klikker_2_term(), m.home_help_klikker_2()),
				term(m.home_help_klikker_3_term(), m.home_help_klikker_3()),
				text(m.home_help_klikker_4())
			]
		},
		{
			id: 'privacy',
			title: m.home_help_privacy(),
			lines: [
				term(m.home_help_privacy_1_term(), m.home_help_privacy_1()),
				term(m.home_help_privacy_2_term(), m.home_help_privacy_2()),
				term(m.home_help_privacy_3_term(), m.home_help_privacy_3()),
				term(m.home_help_privacy_4_term(), m.home_help_privacy_4()),
				text(m.home_help_privacy_5())
			]
		},
		{
			id: 'stroom',
			title: m.home_help_stroom(),
			lines: [text(m.home_help_stroom_1()), text(m.home_help_stroom_2())]
		},
		{
			id: 'volgend-jaar',
			title: m.home_help_later(),
			lines: [
				point(m.home_help_later_1()),
				point(m.home_help_later_2()),
				point(m.home_help_later_3()),
				link(m.studio_verder_title(), '/verder')
			]
		},
		{
			id: 'kwijt',
			title: m.home_help_kwijt(),
			lines: [text(m.home_help_kwijt_1())]
		}
	];
}
