import { describe, expect, it } from 'vitest';
import { fit, within } from './camera.ts';

const size = { width: 1000, height: 500 };
const board = { x: 0, y: 0, width: 1000, height: 1000 };

describe('the camera on a step’s zones', () => {
	it('shows the zones below rather than emptiness above the first ones', () => {
		const top = { x: 0, y: 0, width: 1000, height: 200 };
		const camera = within(fit({ rect: top, size }), { rect: board, size });
		expect(camera.y * camera.zoom).toBeCloseTo(-8);
	});

	it('shows the zones above rather than emptiness below the last ones', () => {
		const last = { x: 0, y: 800, width: 1000, height: 200 };
		const camera = within(fit({ rect: last, size }), { rect: board, size });
		expect((camera.y + size.height / camera.zoom - 1000) * camera.zoom).toBeCloseTo(8);
	});

	it('stays centred when the whole board is in view', () => {
		const camera = fit({ rect: board, size });
		expect(within(camera, { rect: board, size })).toEqual(camera);
	});
});
