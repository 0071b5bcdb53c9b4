import { PARENTS } from '../tevredenheidsenquete/statements.ts';
import { surveyCard } from '../tevredenheidsenquete/survey-card.ts';

export default surveyCard({
	id: 'tevredenheidsenquete-ouders',
	title: 'Tevredenheidsenquête met ouders',
	audience: { groups: ['ouders'], text: 'alle ouders, thuis met een link of QR-code of samen op school' },
	statements: PARENTS,
	tips: ['Bied pictogrammen en meerdere talen aan. De ouderraad kan de link mee verspreiden.']
});
