import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { ContributionId, PutContribution } from '#lib/session/contribution.ts';
import { isRefusal, REFUSALS, refuse, type Refusal } from '#lib/session/refusal.ts';
import { ownAnswer, tapBallot } from '#lib/phone/ballot.ts';
import { ownCheck, withVerdict } from '#lib/phone/check.ts';
import { newId } from '#lib/phone/new-id.ts';
import { asksOf } from '#lib/phone/asks.ts';
import { toggleJoin } from '#lib/phone/paint-plan.ts';
import { stepAtHand } from '#lib/phone/ready.ts';
import type { PhoneStart } from '#lib/phone/start.ts';
import { TALKING_PICTURES } from '#lib/session/talking-pictures.ts';
import { pictureTitle } from '#lib/words/picture-title.ts';
import { admit } from '../admit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import {
	answersIn,
	ballotOf,
	BallotForm,
	CheckForm,
	DraftForm,
	extrasOf,
	giveBack,
	said,
	TextForm
} from './post-form.ts';

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
		ids: Array.from({ length: 40 }, newId),
		pictures: TALKING_PICTURES.map((id) => ({ id, title: pictureTitle(id) })),
		changing: event.url.searchParams.get('wijzig')
	};
	return { start };
};

const back = (event: RequestEvent): never => redirect(303, event.url.pathname);

/** The own page, to know what is asked, beside who is asking. */
async function asked(event: RequestEvent) {
	const { session, who, participant } = await author(event);
	const view = session.view(who);
	if (view.access !== 'deelnemer') redirect(303, '/d');
	return { session, view, participant };
}

/** Puts a contribution, unless it comes too fast or is no contribution at all. */
async function put(
	{ session, participant }: Pick<Awaited<ReturnType<typeof author>>, 'session' | 'participant'>,
	id: string,
	content: object
): Promise<Refusal | null> {
	const known = ContributionId.safeParse(id);
	const parsed = PutContribution.safeParse(content);
	if (!known.success || !parsed.success) return refuse('body-invalid');
	if (!session.admitPace(participant)) return refuse('too-fast');
	const kept = await session.put(known.data, parsed.data, participant);
	return isRefusal(kept) ? kept : null;
}

export const actions: Actions = {
	note: async (event) => {
		const person = await author(event);
		const data = await event.request.formData();
		const form = TextForm.safeParse(Object.fromEntries(data));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const { id, rev, item, step, zone, text } = form.data;
		const answers = answersIn(data);
		const more = { ...(zone ? { zone } : {}), ...extrasOf(form.data, answers) };
		const refused = await put(person, id, { rev, item, step, kind: 'note', text, ...more });
		if (refused) return fail(REFUSALS[refused.refused], giveBack(form.data, refused, { answers }));
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
		const { view, ...person } = await asked(event);
		const form = BallotForm.safeParse(Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const ask = ballotOf(view, form.data.ballot);
		if (!ask?.open) return fail(409, said(refuse('step-closed')));
		const own = ownAnswer(ask, view.mine);
		const value = tapBallot(ask, own?.value ?? {}, form.data.tap);
		const text = ask.kind === 'rate' ? (form.data.text ?? own?.text ?? '') : '';
		const { kind, item, step, round } = ask;
		const answer = { rev: (own?.rev ?? 0) + 1, kind, item, step, round, value, text };
		const refused = await put(person, own?.id ?? newId(), answer);
		if (!refused) return back(event);
		const remark = TextForm.parse({ kind: 'remark', item, step, text, length: 280 });
		return fail(REFUSALS[refused.refused], giveBack(remark, refused));
	},
	draft: async (event) => {
		const { view, ...person } = await asked(event);
		const form = DraftForm.safeParse(Object.fromEntries(await event.request.formData()));
		const ask = asksOf(view).find((entry) => entry.kind === 'write');
		const draft = ask?.drafts.find(({ id }) => id === form.data?.id);
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		if (!ask || !draft) return fail(409, { ...said(refuse('step-closed')), text: form.data.text });
		const { item, step } = ask;
		const { id, rev, text } = form.data;
		const content = { rev: rev + 1, kind: 'draft', item, step, text, sentence: draft.sentence };
		const refused = await put(person, id, content);
		return refused ? fail(REFUSALS[refused.refused], { ...said(refused), text, draft: id }) : back(event);
	},
	join: async (event) => {
		const { view, ...person } = await asked(event);
		const action = String((await event.request.formData()).get('action') ?? '');
		const ask = asksOf(view).find((entry) => entry.kind === 'plan');
		if (!ask?.open) return fail(409, said(refuse('step-closed')));
		const { item, step } = ask;
		const own = view.mine.find(
			(entry) => entry.kind === 'join' && entry.item === item && entry.step === step
		);
		const value = toggleJoin(own, action);
		const content = { rev: (own?.rev ?? 0) + 1, kind: 'join', item, step, value };
		const refused = await put(person, own?.id ?? newId(), content);
		return refused ? fail(REFUSALS[refused.refused], said(refused)) : back(event);
	},
	check: async (event) => {
		const { view, ...person } = await asked(event);
		const form = CheckForm.safeParse(Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const own = ownCheck(view.mine);
		const content = { rev: (own?.rev ?? 0) + 1, ...withVerdict(own, form.data) };
		const refused = await put(person, own?.id ?? newId(), content);
		return refused ? fail(REFUSALS[refused.refused], said(refused)) : back(event);
	},
	ready: async (event) => {
		const { view, session, participant } = await asked(event);
		const step = stepAtHand(view);
		const ready = (await event.request.formData()).get('ready') === '1';
		const heard = step && session.setReady(participant, { ...step, ready });
		return isRefusal(heard) ? fail(REFUSALS[heard.refused], said(heard)) : back(event);
	},
	reopen: async (event) => {
		const { session, participant } = await author(event);
		const data = await event.request.formData();
		const form = TextForm.safeParse(Object.fromEntries(data));
		if (!form.success) return fail(400, said(refuse('body-invalid')));
		const answers = answersIn(data);
		const asked = session.requestReopen(participant, form.data.item, form.data.step);
		// Not a redirect: the content that waits must stay on the page.
		return isRefusal(asked)
			? fail(REFUSALS[asked.refused], giveBack(form.data, asked, { answers }))
			: giveBack(form.data, null, { answers, asked: true });
	}
};
