// A soft bell from this device, made on the spot: no sound file has to come along.

/** Rings twice; does nothing where the browser has no sound. */
export function ringBell(): void {
	if (typeof AudioContext === 'undefined') return;
	const sound = new AudioContext();
	for (const after of [0, 0.7]) {
		// A bell is a tone with higher ones that die faster.
		for (const [pitch, loud, length] of [
			[660, 0.5, 1.6],
			[1320, 0.2, 0.9],
			[1980, 0.1, 0.5]
		] as const) {
			const tone = sound.createOscillator();
			const level = sound.createGain();
			const start = sound.currentTime + after;
			tone.frequency.value = pitch;
			level.gain.setValueAtTime(loud, start);
			level.gain.exponentialRampToValueAtTime(0.001, start + length);
			tone.connect(level).connect(sound.destination);
			tone.start(start);
			tone.stop(start + length);
		}
	}
	setTimeout(() => void sound.close(), 3000);
}
