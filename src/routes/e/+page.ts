// The way into a survey: drawn by the server, with the phone's own small script.
export const csr = false;
