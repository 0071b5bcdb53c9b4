// One flat form of a drawn emoji.

export interface EmojiPath {
	/** SVG path data in absolute M, L, Q, C and Z. */
	d: string;
	fill: string;
	opacity?: number;
}
