// Compiles the words on screen, which lint and tests need before any build. Run by the pinned Node.
import { compile } from '@inlang/paraglide-js';
import { wordsOptions } from './words-options.mjs';

await compile(wordsOptions);
