// Which drawing belongs to a role or a group: who stands there, and with what.
import type { Prop } from './props.ts';

export type Cast = 'one' | 'two' | 'team' | 'family' | 'child' | 'children' | 'grandparents';

export interface Role {
	cast: Cast;
	prop?: Prop;
}

/** The first that matches counts. Words are Flemish school words; whoever is not named gets a plain figure. */
const roles: readonly { match: RegExp; role: Role }[] = [
	{ match: /zorg(team|kern|cel|groep|overleg)|kernteam/, role: { cast: 'team', prop: 'heart' } },
	{ match: /zorg|vertrouwens|welzijn|brugklas/, role: { cast: 'one', prop: 'heart' } },
	{ match: /leerlingenraad|kinderraad|kinderparlement/, role: { cast: 'children', prop: 'bubble' } },
	{ match: /ouder(raad|werking|comité|comite|vereniging|groep)|vriendenkring/, role: { cast: 'team' } },
	{ match: /grootouder|oma|opa\b/, role: { cast: 'grandparents' } },
	{ match: /ouders|gezin|familie|mama|papa|thuis/, role: { cast: 'family' } },
	{ match: /ouder\b/, role: { cast: 'family' } },
	{
		match: /leersteun|ondersteun|ambulant|gon\b|ion\b|competentiebegeleid/,
		role: { cast: 'one', prop: 'puzzle' }
	},
	{ match: /tolk|vertal|anderstal|okan/, role: { cast: 'one', prop: 'bubbles' } },
	{ match: /logo(pedie|pedist)|spraak|stem/, role: { cast: 'one', prop: 'bubble' } },
	{ match: /kine|ergo|turn|sport|beweg|psychomotor/, role: { cast: 'one', prop: 'ball' } },
	{ match: /arts|dokter|verple|ziekenhuis|medisch|revalidatie/, role: { cast: 'one', prop: 'bag' } },
	{ match: /\bclb\b|psycholo|orthopedagoog/, role: { cast: 'one', prop: 'glass' } },
	{ match: /brugfigu/, role: { cast: 'one', prop: 'bridge' } },
	{ match: /\bbus|vervoer/, role: { cast: 'one', prop: 'bus' } },
	{ match: /keuken|refter|kok\b|middag/, role: { cast: 'one', prop: 'hat' } },
	{ match: /poets|onderhoud|klus/, role: { cast: 'one', prop: 'broom' } },
	{ match: /secretaria|administrati|onthaal/, role: { cast: 'one', prop: 'letter' } },
	{
		match: /ocmw|gemeente|stad\b|wijk|buurt|huis van|jeugdhulp|thuisbegeleid/,
		role: { cast: 'one', prop: 'house' }
	},
	{ match: /directie(team)?|directeur|bestuur|beleid|coördinator/, role: { cast: 'one', prop: 'tie' } },
	{
		match: /(juf|meester|leerkracht|leraar|lerares|titularis)(fen|s|en)?( en |\/| & )(de )?(juf|meester)/,
		role: { cast: 'two', prop: 'board' }
	},
	{ match: /juffen|meesters|leerkrachten|leraren|schoolteam/, role: { cast: 'two', prop: 'board' } },
	{ match: /juf|meester|leerkracht|leraar|lerares|titularis/, role: { cast: 'one', prop: 'board' } },
	{
		match: /leerlingen|kinderen|kleuters|klasgenoten|vrienden|buddy|peters|meters|\bklas\b/,
		role: { cast: 'children', prop: 'backpack' }
	},
	{ match: /leerling|kind\b|kleuter|vriend/, role: { cast: 'child', prop: 'backpack' } },
	{ match: /vrijwillig/, role: { cast: 'two', prop: 'heart' } },
	{ match: /team|ploeg|collega|personeel/, role: { cast: 'team' } },
	{ match: /raad|groep|partners|begeleiders|medewerkers|werkers/, role: { cast: 'two' } }
];

/** The role behind a name; a plain person when nothing is known. */
export function roleOf(name: string): Role {
	const plain = name.toLowerCase();
	return roles.find(({ match }) => match.test(plain))?.role ?? { cast: 'one' };
}
