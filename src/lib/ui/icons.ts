// The line icons of the screens, as SVG path data on a 24 × 24 grid.
export const ICONS = {
	next: 'M5 12h13M12 5l7 7-7 7',
	back: 'M19 12H6M12 5l-7 7 7 7',
	skip: 'M5 5l8 7-8 7zM19 5v14',
	play: 'M7 4.5l12 7.5-12 7.5z',
	pause: 'M8 5v14M16 5v14',
	close: 'M6 6l12 12M18 6L6 18',
	lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
	reveal:
		'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
	plus: 'M12 5v14M5 12h14',
	minus: 'M5 12h14',
	check: 'M4.5 12.5l5 5L19.5 7',
	clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2.5',
	people:
		'M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c0-3.3 2.9-5.5 6.5-5.5s6.5 2.2 6.5 5.5M16 5a3.2 3.2 0 0 1 0 6.2M18 14.4c2.2.7 3.5 2.5 3.5 5.1',
	phone:
		'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
	screen: 'M3 4.5h18v12H3zM12 16.5v3.5M8 20h8',
	print: 'M7 8.5v-5h10v5M7 17.5H4v-9h16v9h-3M7 14h10v6.5H7z',
	copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
	help: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9.5 9.7a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.7M12 16.6v.2',
	warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.2',
	info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.6v.2',
	up: 'M12 19V6M5 12l7-7 7 7',
	down: 'M12 5v13M5 12l7 7 7-7',
	trash: 'M4.5 6.5h15M9.5 6.5v-3h5v3M6.5 6.5l1 14h9l1-14',
	list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
	qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v.1M17.5 20H20v-3M14 20v.1',
	external: 'M10 5H5v14h14v-5M14 4.5h5.5V10M19 5l-8 8',
	say: 'M4 5h16v11H11l-4.5 4v-4H4z',
	bell: 'M5 17.5h14M7 17.5v-6a5 5 0 0 1 10 0v6M12 6.5V4M10.5 20.5h3',
	note: 'M5 4.5h14v10l-5 5H5zM14 19.5v-5h5',
	star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
	flag: 'M6 21V4M6 4.5h11l-2.5 4 2.5 4H6',
	more: 'M5.5 12v.1M12 12v.1M18.5 12v.1',
	refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4'
} as const;

export type IconName = keyof typeof ICONS;
