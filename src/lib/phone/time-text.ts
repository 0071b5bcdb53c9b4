import type { Timer } from '#lib/session/stage.ts';
import { clock, timeLeft } from '#lib/ui/clock.ts';
import { fill } from './fill.ts';
import type { PhoneWords } from './words.ts';

/** The time left in words, at a moment in server ms; empty when no timer runs. */
export function timeText(timer: Timer, now: number, words: PhoneWords): string {
	const left = timeLeft(timer, now);
	if (left === null) return '';
	if (timer.state === 'paused') return fill(words.paused, { time: clock(left) });
	return left <= 0 ? words.up : fill(words.time, { time: clock(left) });
}
