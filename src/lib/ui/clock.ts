// Times as people read them on a clock.
import type { Timer } from '#lib/session/stage.ts';

/**
 * What a timer shows at a moment, in ms: what is left, or below zero what it ran over.
 * Null when it is off.
 */
export function timeLeft(timer: Timer, now: number): number | null {
	if (timer.state === 'off') return null;
	return timer.state === 'running' ? timer.endsAt - now : timer.remaining;
}

/** "4:05" for ms; a time that ran over reads "+0:12". Full seconds, rounded up while time is left. */
export function clock(ms: number): string {
	const over = ms <= -1000;
	const seconds = over ? Math.floor(-ms / 1000) : Math.max(0, Math.ceil(ms / 1000));
	const rest = String(seconds % 60).padStart(2, '0');
	return `${over ? '+' : ''}${Math.floor(seconds / 60)}:${rest}`;
}

/** Whole minutes for ms, rounded; at least 1 once anything was spent. */
export function wholeMinutes(ms: number): number {
	return ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}
