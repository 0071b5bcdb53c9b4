// Parts of the script that come only when their activity does; the first question is usable before any of them.

/** Drawing with a finger. */
export const loadDrawing = () => import('./lazy/open-drawing.ts');
/** Making a photo smaller and sending it. */
export const loadPhoto = () => import('./lazy/send-photo.ts');
/** The sentences of a small group. */
export const loadWriting = () => import('./lazy/write-together.ts');
/** The membercheck. */
export const loadCheck = () => import('./lazy/answer-check.ts');
/** Reading the page aloud. */
export const loadVoice = () => import('./lazy/read-aloud.ts');
/** A tablet that goes round. */
export const loadHotseat = () => import('./lazy/pass-on.ts');
