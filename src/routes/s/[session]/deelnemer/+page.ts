// Drawn by the server and woken up by the island: the framework's own script stays off the phone.
export const csr = false;
