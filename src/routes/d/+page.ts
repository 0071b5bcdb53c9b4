// The phone's pages carry the island only, never the framework's own script.
export const csr = false;
