/** How the words on screen are compiled: one set of options for Vite and for the checks. */
export const wordsOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	outputStructure: /** @type {const} */ ('message-modules'),
	strategy: [/** @type {const} */ ('baseLocale')],
	emitTsDeclarations: true
};
