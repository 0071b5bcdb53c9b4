import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { ContributionId, PutContribution } from '#lib/session/contribution.ts';
import { isRefusal, REFUSALS, refuse, type Refusal } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { ownAnswer, tapBallot } from '#lib/phone/ballot.ts';
import { newId } from '#lib/phone/new-id.ts';
import type { PhoneStart, PostOutcome } from '#lib/phone/start.ts';
import { admit } from '../admit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { BallotForm, giveBack, TextForm } from './post-form.ts';

/** The participant of this phone and their session. A phone that is not in goes to the join page. */
async function author(event: Pick<RequestEvent, 'locals' | 'params' | 'cookies' | 'url'>) {
	try {
		const { session, who } = await admit(event as RequestEvent, 'deelnemer');
		return { session, who, participant: who.participant ?? '' };
	} catch (stop) {
		if (isHttpError(stop, 401)) redirect(303, '/d');
		throw stop;
	}
}

export const load: PageServerLoad = async (event) => {
	const { session, who } = await author(event);
	const view = session.view(who);
	if (view.access !== 'deelnemer') redirect(303, '/d');
	const start: Omit<PhoneStart, 'outcome'> = {
		view,
		ids: Array.from({ length: 12 }, newId),
		changing: event.url.searchParams.get('wijzig')
	};
	return { start };
};

const back = (event: RequestEvent): never => redirect(303, event.url.pathname);

const said = (refusal: Refusal): PostOutcome => ({
	message: refusalWords(refusal),
	text: '',
	place: null,
	changing: null,
	asked: false
});

export const actions: Actions = {
	note: async (event) => {
		const { session, participant } = await author(event);
		const form = TextForm.safeParse(Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const { id, rev, item, step, zone, text } = form.data;
		const known = ContributionId.safeParse(id).success;
		const kept = !known
			? refuse('body-invalid', { path: ['id'] })
			: session.admitPace(participant)
				? await session.put(
						id,
						{ rev, item, step, kind: 'note', text, ...(zone ? { zone } : {}) },
						participant
					)
				: refuse('too-fast');
		if (isRefusal(kept)) return fail(REFUSALS[kept.refused], giveBack(form.data, kept));
		return back(event);
	},
	withdraw: async (event) => {
		const { session, participant } = await author(event);
		const id = ContributionId.safeParse((await event.request.formData()).get('id'));
		const gone = id.success
			? await session.withdraw(id.data, participant)
			: refuse('body-invalid', { path: ['id'] });
		if (isRefusal(gone) && gone.refused !== 'withdrawn') return fail(REFUSALS[gone.refused], said(gone));
		return back(event);
	},
	ballot: async (event) => {
		const { session, who, participant } = await author(event);
		const form = BallotForm.safeParse(Object.fromEntries(await event.request.formData()));
		const view = session.view(who);
		if (!form.success || view.access !== 'deelnemer') return fail(400, said(refuse('body-invalid')));
		const { ask } = view;
		if (!ask?.open || ask.kind === 'collect') return fail(409, said(refuse('step-closed')));
		const own = ownAnswer(ask, view.mine);
		const value = tapBallot(ask, own?.value ?? {}, form.data.tap);
		const text = ask.kind === 'rate' ? (form.data.text ?? own?.text ?? '') : '';
		const { kind, item, step, round } = ask;
		const answer = { rev: (own?.rev ?? 0) + 1, kind, item, step, round, value, text };
		const parsed = PutContribution.safeParse(answer);
		const kept = !parsed.success
			? refuse('body-invalid', { path: ['tap'] })
			: session.admitPace(participant)
				? await session.put(own?.id ?? newId(), parsed.data, participant)
				: refuse('too-fast');
		if (!isRefusal(kept)) return back(event);
		const remark = {
			id: '',
			rev: 1,
			kind: 'remark' as const,
			item,
			step,
			zone: '',
			text,
			title: '',
			length: 280
		};
		return fail(REFUSALS[kept.refused], giveBack(remark, kept));
	},
	reopen: async (event) => {
		const { session, participant } = await author(event);
		const form = TextForm.safeParse(Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const asked = session.requestReopen(participant, form.data.item, form.data.step);
		// Not a redirect: the text that waits must stay on the page.
		return isRefusal(asked)
			? fail(REFUSALS[asked.refused], giveBack(form.data, asked))
			: giveBack(form.data, null, true);
	}
};
