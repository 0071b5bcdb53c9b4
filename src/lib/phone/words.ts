// The words that the phone's script puts on the page itself; all others are drawn by the server.
import { m } from '#lib/paraglide/messages.js';

/** Words with `{name}` where a value goes. */
export function phoneWords() {
	return {
		room: m.phone_room_left({ count: '{count}' }),
		over: m.phone_room_over({ count: '{count}' }),
		left: m.phone_notes_left({ count: '{count}' }),
		leftOne: m.phone_notes_left_one(),
		full: m.phone_limit_reached(),
		time: m.phone_time_left({ time: '{time}' }),
		up: m.phone_time_up(),
		paused: m.phone_time_paused({ time: '{time}' }),
		label: m.phone_note_label(),
		labelZone: m.phone_note_label_zone({ zone: '{zone}' }),
		labelChange: m.phone_change_label(),
		sendChange: m.phone_send_change(),
		grace: m.phone_grace({ seconds: '{seconds}' }),
		unsent: m.phone_unsent(),
		unsentWhy: m.phone_unsent_text(),
		unsentBelow: m.phone_unsent_above(),
		ownNotes: m.phone_own_notes({ count: '{count}' }),
		onBoard: m.phone_on_board(),
		waits: m.phone_waits(),
		leaving: m.phone_leaving(),
		saved: m.phone_saved(),
		sending: m.phone_sending(),
		withdrawn: m.phone_withdrawn(),
		sure: m.phone_withdraw_sure(),
		copied: m.phone_copied(),
		copyByHand: m.phone_copy_by_hand(),
		asked: m.phone_asked_reopen(),
		tryAgain: m.phone_try_again(),
		dots: m.phone_dots_left({ left: '{left}', dots: '{dots}' }),
		dotsDone: m.phone_dots_given(),
		hearts: m.phone_hearts_left({ left: '{left}', dots: '{dots}' }),
		heartsDone: m.phone_hearts_given(),
		chooseOne: m.phone_choose_one(),
		choiceMade: m.phone_choice_made(),
		choose: m.phone_choose(),
		chosen: m.phone_chosen(),
		rateLeft: m.phone_rate_left({ left: '{left}', count: '{count}' }),
		rateDone: m.phone_rate_done()
	};
}
export type PhoneWords = ReturnType<typeof phoneWords>;
