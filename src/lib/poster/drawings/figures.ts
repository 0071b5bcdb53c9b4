// Who stands above a name in the group portrait.
import type { Shape } from '../scene.ts';
import { circle, hash } from './geometry.ts';
import { person, type Spot } from './person.ts';

/** The dashed outline of somebody who is still to come. */
export function openPlace({ x, y, height }: Spot, stroke: string): Shape[] {
	const scale = height / 100;
	const at = { x, y: y - 100 * scale, scale };
	const outline =
		'M-7.5 30Q-14 30.4 -15 37L-20 60Q-20 65 -16.5 65Q-13.6 65 -13 61L-10.5 48L-10.5 95Q-10.5 98 -6 98Q-1.6 98 -1.4 95L0 70' +
		'L1.4 95Q1.6 98 6 98Q10.5 98 10.5 95L10.5 48L13 61Q13.6 65 16.5 65Q20 65 20 60L15 37Q14 30.4 7.5 30Q0 33.4 -7.5 30Z';
	return [circle(0, 16, 11), outline].map((d) => ({
		kind: 'shape',
		d,
		fill: '#ffffff',
		stroke,
		strokeWidth: 1.6,
		dash: [4, 3.4],
		at
	}));
}

const children =
	/\b(kind|kinderen|kleuters?|klasgeno\p{L}*|vriend\p{L}*|leerling|leerlingen|leerlingenraad|kinderraad|buddy\p{L}*|peters?|meters?)(?!\p{L})/iu;
const several =
	/(team|raad|groep|klas|ploeg|juffen|ouders|leerlingen|kinderen|collega's|partners|leerkrachten|meesters|vrienden|begeleiders|medewerkers|vrijwilligers|grootouders|klasgenoten|brugfiguren|kleuters|buddy's)\b/i;

/** Who stands above a name: one person, or two when the name means more than one; small for children. */
export function figures(name: string, spot: Spot): Shape[] {
	const seed = hash(name.toLowerCase());
	const child = children.test(name) && !/juf|meester|leerkracht|begeleid/i.test(name);
	if (!several.test(name)) return person(seed, spot, { child });
	const scale = spot.height / 100;
	const apart = child ? 15 : 19;
	// the arms between two people stay down
	const other = hash(`${name.toLowerCase()} 2`);
	return [
		...person(
			other,
			{ x: spot.x + apart * scale, y: spot.y, height: spot.height * 0.94 },
			{ child, poses: [0, 1, 3, 4] }
		),
		...person(
			seed,
			{ x: spot.x - apart * scale, y: spot.y, height: spot.height },
			{ child, poses: [0, 4, 5] }
		)
	];
}
