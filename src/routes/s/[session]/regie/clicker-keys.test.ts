import { describe, expect, it } from 'vitest';
import { clickerCommand } from './clicker-keys.ts';

const press = (key: string, more = {}) => ({
	key,
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	repeat: false,
	defaultPrevented: false,
	...more
});

describe('clickerCommand', () => {
	it('goes on with arrow right and page down, back with arrow left and page up', () => {
		expect(
			['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp'].map((key) => clickerCommand(press(key)))
		).toEqual(['next', 'next', 'back', 'back']);
	});
	it('leaves every other key alone, Enter, space and full stop too', () => {
		expect(['Enter', ' ', '.', 'b', 'F5', 'toString'].map((key) => clickerCommand(press(key)))).toEqual([
			null,
			null,
			null,
			null,
			null,
			null
		]);
	});
	it('leaves combinations, held keys and keys that something else took alone', () => {
		for (const more of [
			{ altKey: true },
			{ ctrlKey: true },
			{ metaKey: true },
			{ shiftKey: true },
			{ repeat: true },
			{ defaultPrevented: true }
		])
			expect(clickerCommand(press('ArrowRight', more))).toBeNull();
	});
});
