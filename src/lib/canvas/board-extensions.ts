// The activities that bring their own gestures and drawings to the board, in the order in which they are asked.
import type { MakeExtension } from './board-extension.ts';
import { linkExtension } from './link-extension.svelte.ts';

export const EXTENSIONS: readonly MakeExtension[] = [linkExtension];
