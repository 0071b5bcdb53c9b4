// The line icons of the board's tools, as SVG path data on a 24 × 24 grid.
export const BOARD_ICONS = {
	add: 'M5 4.5h14v8M5 4.5v15h7M17 15v6M14 18h6',
	pile: 'M4 4h11v11H4zM8 18.5h10.5V8',
	apart: 'M4 4h7v7H4zM14 14h6v6h-6zM14 4h.1M17 4h.1M20 4h.1M4 14v.1M4 17v.1M4 20v.1',
	name: 'M4 18.5h16M6.5 14.5l7.5-10 3 2.2-7.5 10-3.7 1z',
	open: 'M4 7h9v9H4zM16 5h4v4M20 5l-6 6M8 20h12v-8',
	takeApart: 'M4 4h6v6H4zM14 14h6v6h-6zM14 4h6v6h-6zM4 14h6v6H4z',
	takeOut: 'M4 9h11v11H4zM13 4h7v7M20 4l-8 8',
	text: 'M5 19h14M8 15l4-11 4 11M9.4 11h5.2',
	label: 'M3.5 12V4.5H11l9 9-7.5 7.5zM7.5 8.4v.2',
	copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
	move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
	star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
	key: 'M8 12.5a4 4 0 1 0 0-.1zM12 12.5h9M18 12.5V16M15 12.5V15',
	poster: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
	hide: 'M4 4l16 16M9.5 5.8A9 9 0 0 1 12 5.5C18 5.5 21.5 12 21.5 12a16 16 0 0 1-3 3.7M14.5 17.9a8 8 0 0 1-2.5.6C6 18.5 2.5 12 2.5 12a16 16 0 0 1 3.4-4',
	spot: 'M12 3v2.5M5 6l1.8 1.8M19 6l-1.8 1.8M8 13a4 4 0 1 1 8 0c0 2-1.5 2.5-1.5 4.5h-5C9.5 15.5 8 15 8 13zM10 20.5h4',
	undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
	redo: 'M15.5 5L20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3',
	zoomIn: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21M10.5 7.5v6M7.5 10.5h6',
	zoomOut: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21M7.5 10.5h6',
	fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
	tidy: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
	lasso:
		'M12 4.5c4.7 0 8.5 2.4 8.5 5.5s-3.8 5.5-8.5 5.5-8.5-2.4-8.5-5.5S7.3 4.5 12 4.5zM8 15c-1.5 1.5-1.5 4 1 4.5',
	pan: 'M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 11V5a1.5 1.5 0 0 1 3 0v6M14 11V6.5a1.5 1.5 0 0 1 3 0V14c0 4-2 6.5-5.5 6.5S7 18.5 4.5 14.5c-.8-1.3 1-2.5 2-1.3L8 15',
	list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
	board: 'M3.5 4.5h17v12h-17zM8 20.5l4-4 4 4M7 8h4v4H7zM14 8h3',
	qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v.1M17.5 20H20v-3M14 20v.1',
	more: 'M5.5 12v.1M12 12v.1M18.5 12v.1',
	clear: 'M6 6l12 12M18 6L6 18',
	action: 'M4 4.5h16v15H4zM7.5 12l3 3 6-6.5',
	check: 'M4.5 12.5l5 5L19.5 7',
	proposals: 'M12 3.5l2 5.5 5.5 2-5.5 2-2 5.5-2-5.5-5.5-2 5.5-2zM19 16.5v4M17 18.5h4'
} as const;

export type BoardIconName = keyof typeof BOARD_ICONS;
