// Who stands above a name in the group portrait.
import type { Shape } from '../scene.ts';
import { circle, hash } from './geometry.ts';
import { person, type Spot } from './person.ts';
import { behind, prop, type Prop } from './props.ts';
import { roleOf, type Cast } from './roles.ts';

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

interface Member {
	/** Beside the middle, and how tall, in hundredths of the whole. */
	dx: number;
	height: number;
	child?: boolean;
	grey?: boolean;
	poses?: readonly number[];
}

/** From back to front. The arms between people stay down. */
const casts: Record<Cast, readonly Member[]> = {
	one: [{ dx: 0, height: 100 }],
	two: [
		{ dx: 19, height: 94, poses: [0, 1, 3, 4] },
		{ dx: -19, height: 100, poses: [0, 4, 5] }
	],
	team: [
		{ dx: -24, height: 94, poses: [0, 5] },
		{ dx: 24, height: 92, poses: [0, 1, 3] },
		{ dx: 0, height: 100, poses: [0, 4] }
	],
	family: [
		{ dx: 20, height: 96, poses: [0, 1, 3] },
		{ dx: -20, height: 100, poses: [0, 5] },
		{ dx: 0, height: 66, child: true, poses: [0, 2, 4] }
	],
	grandparents: [
		{ dx: 19, height: 93, grey: true, poses: [0, 1, 3] },
		{ dx: -19, height: 98, grey: true, poses: [0, 4, 5] }
	],
	child: [{ dx: 0, height: 104, child: true, poses: [0, 1, 3, 4] }],
	children: [
		{ dx: -25, height: 96, child: true, poses: [0, 5] },
		{ dx: 25, height: 92, child: true, poses: [0, 3] },
		{ dx: 0, height: 106, child: true, poses: [0, 2, 4] }
	]
};
/** What somebody holds up; a group holds it in front of its chest instead. */
const raised: ReadonlySet<Prop> = new Set(['heart', 'glass', 'bubble', 'puzzle', 'letter', 'broom', 'house']);
const [waving, reading] = [1, 4];

/** Who stands above a name, and with what; see roles.ts. The same name is always the same people. */
export function figures(name: string, spot: Spot): Shape[] {
	const { cast, prop: thing } = roleOf(name);
	const seed = hash(name.toLowerCase());
	const members = casts[cast];
	// a hat needs room above the head
	const share = thing === 'hat' ? 0.86 : 1;
	const height = spot.height * share;
	const unit = height / 100;
	const alone = members.length === 1;
	const front = members.at(-1) ?? { dx: 0, height: 100 };
	const embraced = !alone && thing !== undefined && raised.has(thing) && thing !== 'bubble';

	function poses(member: Member): readonly number[] | undefined {
		if (thing && raised.has(thing) && alone) return [waving];
		if (embraced && member === front) return [reading];
		if (thing === 'bridge') return [2];
		return thing === 'tie' ? [0, 3] : member.poses;
	}

	const people = members.flatMap((member, index) => {
		const place = { x: spot.x + member.dx * unit, y: spot.y, height: member.height * unit };
		const chosen = poses(member);
		const one = member === front ? seed : hash(`${name.toLowerCase()} ${index + 2}`);
		const who = person(one, place, {
			child: member.child ?? false,
			grey: member.grey ?? false,
			...(chosen ? { poses: chosen } : {})
		});
		const pack = thing === 'backpack' ? prop(thing, { ...place, height: 0.8 * place.height }) : [];
		return [...pack, ...who];
	});
	if (!thing || thing === 'backpack') return people;
	const held = embraced
		? prop(thing, { x: spot.x + (front.dx - 27) * unit, y: spot.y + 37 * unit, height })
		: prop(thing, { ...spot, height });
	return behind.has(thing) ? [...held, ...people] : [...people, ...held];
}
