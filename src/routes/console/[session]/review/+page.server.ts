// After the evening: the link to the summary, the time for answers, the notes, publishing. For the group's facilitators only.

import { randomBytes } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { fileNow } from '#lib/server/afterwards/notes-file.ts';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused } from '#lib/server/store/store.ts';
import { twoReaders } from '#lib/session/readers.ts';
import { entriesOf, eveningFor } from './evening.server.ts';
import type { Actions, PageServerLoad } from './$types';

const dones = ['renewed', 'published', 'let-out', 'let-go', 'not-ready'] as const;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { kept, facilitators, today, marks, reading, cares } = await eveningFor({ locals, params });
	const { store, settings } = locals.house;
	setHeaders({ 'cache-control': 'no-store' });
	const path = `/summary/${kept.token}`;
	return {
		session: kept.session,
		group: kept.group,
		title: kept.record.title,
		group_name: kept.record.group,
		day: kept.record.day.slice(0, 10),
		status: kept.status,
		window_closes: kept.window_closes.slice(0, 10),
		may_publish: kept.status === 'review' && today > kept.window_closes.slice(0, 10),
		notes_until: kept.record.notes_until,
		answers: kept.replies.length,
		waiting: kept.waiting_replies,
		path,
		address: `${phoneOrigin(settings, url)}${path}`,
		reading,
		/** two of the room have read, drawn by lot */
		by_lot: marks.length >= twoReaders,
		cares,
		/** what was let out, shut */
		entries: await entriesOf(store, kept.session),
		file: fileNow(
			await store.notesFile(kept.session),
			locals.facilitator!.id,
			facilitators,
			Date.now()
		),
		done: dones.find((one) => one === url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	renew: async (event) => {
		const { kept } = await eveningFor(event);
		await event.locals.house.store.renewSummaryToken(
			kept.session,
			randomBytes(24).toString('base64url')
		);
		redirect(303, '?done=renewed');
	},
	ask_file: async (event) => {
		const { kept } = await eveningFor(event);
		await event.locals.house.store.askNotesFile(kept.session, event.locals.facilitator!.id);
		redirect(303, '?done=asked#notes-file');
	},
	agree_file: async (event) => {
		const { kept } = await eveningFor(event);
		try {
			await event.locals.house.store.agreeNotesFile(kept.session, event.locals.facilitator!.id);
		} catch (thrown) {
			if (!(thrown instanceof Refused) || thrown.code !== 'not_second') throw thrown;
			redirect(303, '?done=not-ready#notes-file');
		}
		redirect(303, '?done=agreed#notes-file');
	},
	stop_file: async (event) => {
		const { kept } = await eveningFor(event);
		await event.locals.house.store.stopNotesFile(kept.session);
		redirect(303, '?done=stopped#notes-file');
	},
	/** Before their date, and for ever: the key first, so that nothing can be opened whatever happens next. */
	let_go: async (event) => {
		const { kept, today } = await eveningFor(event);
		await event.locals.house.keys.destroySession(kept.session);
		await event.locals.house.store.letGo(kept.session);
		await event.locals.house.store.sweepAsked(today);
		redirect(303, '?done=let-go#notes');
	},
	publish: async (event) => {
		const { kept } = await eveningFor(event);
		try {
			await event.locals.house.store.publish(kept.session, dayAfter(Date.now(), 0));
		} catch (thrown) {
			if (!(thrown instanceof Refused) || thrown.code !== 'window_open') throw thrown;
			return fail(409, { problem: 'window_open' as const });
		}
		redirect(303, '?done=published');
	}
};
