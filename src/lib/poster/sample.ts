// A poster as a school would make it, of as many items as asked; for tests, benches and pictures.
import { PosterModel, type PosterInput } from './model.ts';
import { items } from './testing.ts';

const lists = {
	basis:
		'Vaste dagstructuur met picto’s|Kindgesprekken, elke maand|Heldere klasafspraken|Co-teaching in de kleuterklas|Hoekenwerk met keuzebord|Buddy’s lezen voor|Rustige hoek in elke klas|Breed evalueren|Warm onthaal aan de poort|Beweging tussendoor|Positieve feedback|Elke dag voorlezen',
	verhoogd:
		'Zorgjuf in de klas bij rekenen|Leesgroepjes op niveau|Overleg met ouders om de 6 weken|Sticordi op één pagina|Time-out met vertrouwenspersoon|Woordenschat vooraf|Koptelefoon en studybuddy 🎧|Huiswerkhulp na school',
	uitbreiding:
		'Traject met het CLB|Ondersteuner uit het leersteuncentrum|Overleg met logopedist|Samen rond de tafel|Revalidatie komt op school',
	iac: 'Eigen leerdoelen|Samenwerken met buitengewoon onderwijs|Öğretmenle birlikte çalışıyoruz|Ми працюємо разом із батьками|نعمل معًا من أجل كل طفل',
	together:
		'Leerlingen|Ouders|Juf en meester|Zorgcoördinator|Directie|CLB|Leerlingenraad|Ouderraad|Leersteuncentrum|Brugfiguur|Logopedist|Keukenteam|Busbegeleiding|Tolk|Zorgteam|Kinesist|Grootouders|Vrijwilligers',
	stars:
		'We kennen elk kind|Warm onthaal ❤️|Ouders voelen zich welkom|Sterk zorgteam|Korte lijnen met het CLB',
	keys: 'Eén duidelijk stappenplan|Meer inspraak van kinderen|Tijd voor overleg|Zachte overgang kleuter → lager'
};
/** How sixty items are divided. */
const shares = { basis: 18, verhoogd: 12, uitbreiding: 8, iac: 5, together: 9, stars: 5, keys: 3 };

/** The model; about `count` items, and what else the caller wants different. */
export function samplePoster(count: number, other: Partial<PosterInput> = {}): PosterModel {
	const part = (name: keyof typeof lists) => {
		const texts = lists[name].split('|');
		const wanted = Math.max(1, Math.round((shares[name] * count) / 60));
		return items(
			name,
			Array.from({ length: wanted }, (_, at) => {
				const round = Math.floor(at / texts.length);
				return `${texts[at % texts.length] ?? ''}${round ? ` (${round + 1})` : ''}`;
			})
		);
	};
	return PosterModel.parse({
		title: 'Samen zorg dragen',
		slogan: 'Elk kind telt, elke dag opnieuw',
		school: 'Vrije Basisschool De Regenboog',
		date: '22 november 2026',
		origin: 'Uit de sessies: Vier domeinen in kaart · Rond de tafel met ouders',
		care: {
			basis: part('basis'),
			verhoogd: part('verhoogd'),
			uitbreiding: part('uitbreiding'),
			iac: part('iac')
		},
		together: part('together'),
		stars: part('stars'),
		keys: part('keys'),
		...other
	});
}
