// All that the server keeps of one reader's flowchart beside its cards: head, sheets and versions.
import { z } from 'zod';
import type { FlowReader } from '#lib/session/flow.ts';
import { templateOf, type FlowTemplateInput } from '#lib/session/lay-flow.ts';
import type { PosterRecord } from '#lib/session/poster-record.ts';
import { PrintedFlow } from '#lib/session/poster-versions.ts';
import { PosterPreview } from '../poster/poster-preview.svelte.ts';
import { PosterVersions, type KeptVersion } from '../poster/poster-versions.svelte.ts';
import { FlowRecord } from './flow-record.svelte.ts';

const Kept = z.object({ version: z.object({ words: PrintedFlow }) });

export class FlowShelf {
	/** Where the flowchart is read, without what follows. */
	readonly path: string;
	readonly head: FlowRecord;
	readonly preview: PosterPreview;
	readonly versions: PosterVersions;

	constructor({
		session,
		reader,
		record,
		versions
	}: {
		session: string;
		reader: FlowReader;
		record: PosterRecord;
		versions: KeptVersion[];
	}) {
		this.path = `/api/sessions/${session}/posters/stappenplan-${reader}`;
		this.head = new FlowRecord(session, reader, record);
		this.preview = new PosterPreview(this.path);
		this.versions = new PosterVersions(this.path, versions);
	}

	/** Where a version is read. */
	pathOf({ id }: KeptVersion): string {
		return `${this.path}/versions/${id}`;
	}

	/** Puts the head of a version back; gives its cards to lay, or nothing when it could not be fetched. */
	async takeBack(version: KeptVersion): Promise<FlowTemplateInput | undefined> {
		try {
			const answer = await fetch(`${this.pathOf(version)}?as=regie`);
			const kept = Kept.safeParse(await answer.json());
			if (!answer.ok || !kept.success) return undefined;
			const { title, slogan, school, date, paper, orientation, theme } = version.fields;
			this.head.change({ title, slogan, school, date, paper, orientation, theme });
			return templateOf(kept.data.version.words.flow);
		} catch {
			return undefined;
		}
	}

	/** Keeps what waits and frees the images. */
	stop(): void {
		this.head.stop();
		this.preview.stop();
	}
}
