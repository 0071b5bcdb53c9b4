/** A soft bell of two tones, made on the spot; silent where the browser lets no page make sound by itself. */
export function ringBell(): void {
	if (!('AudioContext' in globalThis)) return;
	const audio = new AudioContext();
	const tones = [
		[659, 0],
		[523, 0.35]
	] as const;
	for (const [pitch, after] of tones) {
		const tone = audio.createOscillator();
		const volume = audio.createGain();
		const start = audio.currentTime + after;
		tone.frequency.value = pitch;
		volume.gain.setValueAtTime(0.0001, start);
		volume.gain.exponentialRampToValueAtTime(0.2, start + 0.03);
		volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.6);
		tone.connect(volume).connect(audio.destination);
		tone.start(start);
		tone.stop(start + 1.7);
	}
	setTimeout(() => void audio.close(), 3000);
}
