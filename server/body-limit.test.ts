import { expect, test } from 'vitest';
import { bodyFault } from './body-limit.ts';

const said = (path: string, length: string | null, hasBody = true) =>
	bodyFault({ path, length, hasBody })?.refused ?? 'granted';

test('a body has at most 512 kB, a picture or a file to import 10 MB', () => {
	expect(said('/api/join', String(512 * 1024))).toBe('granted');
	expect(said('/api/join', String(512 * 1024 + 1))).toBe('body-too-large');
	expect(said('/api/sessions/abc/media', String(10 * 1024 * 1024))).toBe('granted');
	expect(said('/api/sessions/abc/media', String(10 * 1024 * 1024 + 1))).toBe('media-too-large');
	expect(said('/api/sessions/abc/imports', String(10 * 1024 * 1024 + 1))).toBe('body-too-large');
	expect(said('/api/sessions/abc/posters/samen-zorg-dragen/logo', String(2 * 1024 * 1024))).toBe('granted');
	expect(said('/api/session-files', String(60 * 1024 * 1024))).toBe('granted');
	expect(said('/api/session-files', String(60 * 1024 * 1024 + 1))).toBe('body-too-large');
	expect(said('/s/abc/media', String(10 * 1024 * 1024))).toBe('body-too-large');
});

test('a body that does not say how large it is, is not read', () => {
	expect(said('/api/sessions/abc/media', null)).toBe('media-too-large');
	expect(said('/api/join', null)).toBe('body-too-large');
	expect(said('/api/join', 'veel')).toBe('body-too-large');
	expect(said('/api/join', null, false)).toBe('granted');
});
