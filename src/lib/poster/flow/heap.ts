// A queue that gives the cheapest first; for the search of a way.

/** A queue of states by cost. */
export class Heap {
	#states: number[] = [];
	#costs: number[] = [];

	push(state: number, cost: number): void {
		const [states, costs] = [this.#states, this.#costs];
		let at = states.length;
		states.push(state);
		costs.push(cost);
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (costs[up]! <= cost) break;
			states[at] = states[up]!;
			costs[at] = costs[up]!;
			at = up;
		}
		states[at] = state;
		costs[at] = cost;
	}

	/** The cheapest state, or -1. */
	pop(): number {
		const [states, costs] = [this.#states, this.#costs];
		const top = states[0];
		if (top === undefined) return -1;
		const state = states.pop()!;
		const cost = costs.pop()!;
		const count = states.length;
		if (count === 0) return top;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= count) break;
			if (child + 1 < count && costs[child + 1]! < costs[child]!) child++;
			if (costs[child]! >= cost) break;
			states[at] = states[child]!;
			costs[at] = costs[child]!;
			at = child;
		}
		states[at] = state;
		costs[at] = cost;
		return top;
	}
}
