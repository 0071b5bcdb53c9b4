declare module 'linebreak' {
	export interface Break {
		position: number;
		required: boolean;
	}
	/** Walks the break opportunities of UAX #14 in a text. */
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): Break | null;
	}
}
