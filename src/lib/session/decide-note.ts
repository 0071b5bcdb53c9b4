// May this note be kept? Its zone, form, length, fields and limits.
import type { ActivityOf, Limit } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { isLive, type Contribution } from './contribution.ts';
import type { ContributionContext } from './contribution-context.ts';
import type { NoteImage } from './note-image.ts';
import { refuse, type Refusal } from './refusal.ts';
import { isRunning, takingActivities } from './takes-contributions.ts';
import { TALKING_PICTURES } from './talking-pictures.ts';

type Collect = ActivityOf<'collect'>;

/** Longest role or channel on a flow card, in characters. */
const FLOW_FIELD = 80;
/** Longest answer to a structured question, in characters. */
const FIELD = 140;

function overLimit(context: ContributionContext, limit: Limit, row: Contribution): boolean {
	const zone = limit.per === 'zone' ? row.zone : null;
	if (limit.of === 'total') {
		const counted =
			context.existing && isLive(context.existing) && (zone === null || context.existing.zone === zone)
				? 1
				: 0;
		return context.total(row.item, row.step, zone) - counted >= limit.max;
	}
	const others = context.own.filter(
		(other) =>
			other.id !== row.id &&
			other.kind === 'note' &&
			isLive(other) &&
			other.item === row.item &&
			other.step === row.step &&
			(zone === null || other.zone === zone)
	);
	return others.length >= limit.max;
}

/** Whether a running step asks for this zone now, or did so less than GRACE_MS ago. */
function asksZone({ stage, now }: ContributionContext, zone: string): boolean {
	const { zoneBefore } = stage;
	const before = zoneBefore !== null && now < zoneBefore.until ? [zoneBefore.zone] : [];
	return [stage.zone, ...before].some((asked) => asked === null || asked === zone);
}

function imageFault(context: ContributionContext, collect: Collect, image: NoteImage): Refusal | undefined {
	const form = image.kind === 'drawing' ? 'drawing' : 'picture';
	if (!collect.forms.includes(form)) return refuse('not-asked', { path: ['image'] });
	if (image.kind === 'picture') {
		const known: readonly string[] = TALKING_PICTURES;
		return known.includes(image.id) ? undefined : refuse('image-unknown', { path: ['image', 'id'] });
	}
	return image.kind === 'photo' && !context.ownsMedia(image.id)
		? refuse('image-unknown', { path: ['image', 'id'] })
		: undefined;
}

function fieldFault(collect: Collect, fields: Readonly<Record<string, string>>): Refusal | undefined {
	const known = new Set(collect.fields.map(({ id }) => id));
	for (const [id, words] of Object.entries(fields)) {
		if (!known.has(id)) return refuse('not-asked', { path: ['fields', id] });
		const max = collect.about === 'notes' ? FLOW_FIELD : FIELD;
		if (words.length > max)
			return refuse('note-too-long', { path: ['fields', id], params: { max, length: words.length } });
	}
	return undefined;
}

/** What is wrong with the words, the picture and the fields of a note. */
function contentFault(
	context: ContributionContext,
	collect: Collect,
	row: Contribution
): Refusal | undefined {
	if (row.text !== '' && !collect.forms.includes('text') && row.behalf === 0)
		return refuse('not-asked', { path: ['text'] });
	if (row.text.length > collect.length)
		return refuse('note-too-long', {
			path: ['text'],
			params: { max: collect.length, length: row.text.length }
		});
	const wrong = (row.image && imageFault(context, collect, row.image)) ?? fieldFault(collect, row.fields);
	if (wrong) return wrong;
	const answered = Object.keys(row.fields).length > 0;
	if (collect.about === 'notes') {
		if (row.text !== '' || row.image) return refuse('not-asked', { path: [row.image ? 'image' : 'text'] });
		return answered ? undefined : refuse('note-empty', { path: ['fields'] });
	}
	return row.text === '' && !row.image && !answered ? refuse('note-empty', { path: ['text'] }) : undefined;
}

/** What is wrong with the board note that fields are about. */
function aboutFault(context: ContributionContext, collect: Collect, row: Contribution): Refusal | undefined {
	if (collect.about === 'new')
		return row.about === null ? undefined : refuse('not-asked', { path: ['about'] });
	if (row.about === null || !context.liesIn(row.item, collect.zones, row.about))
		return refuse('about-unknown', { path: ['about'] });
	const earlier = context.own.find(
		(other) =>
			other.id !== row.id &&
			isLive(other) &&
			other.step === row.step &&
			other.item === row.item &&
			other.about === row.about
	);
	return earlier ? refuse('rev', { path: ['id'], data: { earlier: earlier.id } }) : undefined;
}

/** Checks a note against the collect activity that takes it; answers whether it goes on the board at once. */
export function checkNote(
	context: ContributionContext,
	step: Step,
	row: Contribution
): { shared: boolean } | Refusal {
	const running = isRunning(context.stage, row.item, step) && !context.outside;
	const collect = takingActivities(context, row.item, step).find((activity) => activity.kind === 'collect');
	if (!collect)
		return refuse(step.activities.some(({ kind }) => kind === 'collect') ? 'step-closed' : 'not-asked', {
			path: ['kind']
		});
	if (row.zone === null || !collect.zones.includes(row.zone)) return refuse('zone-wrong', { path: ['zone'] });
	if (running && !asksZone(context, row.zone)) return refuse('zone-wrong', { path: ['zone'] });
	const wrong = contentFault(context, collect, row) ?? aboutFault(context, collect, row);
	if (wrong) return wrong;
	if (collect.limit && collect.about === 'new' && row.behalf === 0 && overLimit(context, collect.limit, row))
		return refuse('too-many-notes', { path: ['zone'], params: { max: collect.limit.max } });
	return { shared: collect.visibility === 'shared' };
}
