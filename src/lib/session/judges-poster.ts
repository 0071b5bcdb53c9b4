// Whether people are asked about the poster itself: then they look at it on the screens.
import type { Activity } from '#cards/activities.ts';

/** True for a rating as a whole on a card that shows the poster in one of its `steps`. */
export function judgesPoster(
	atHand: readonly Activity[],
	steps: readonly { activities: readonly Activity[] }[]
): boolean {
	return (
		atHand.some((one) => one.kind === 'rate' && one.items === 'whole') &&
		steps.some(({ activities }) => activities.some((one) => one.kind === 'show' && one.what === 'poster'))
	);
}
