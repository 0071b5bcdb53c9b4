import { COLLEAGUES } from './statements.ts';
import { surveyCard } from './survey-card.ts';

export default surveyCard({
	id: 'tevredenheidsenquete',
	title: 'Tevredenheidsenquête met collega’s',
	audience: { groups: ['team'], text: 'alle collega’s, in de zaal of vooraf met een link of QR-code' },
	statements: COLLEAGUES,
	tips: ['Klein team? Zeg vooraf wie de antwoorden op de open vragen te zien krijgt.']
});
