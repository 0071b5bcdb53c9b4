// The colours of the theme 'kleur': dark text on light paper, and readable without colour.
import type { Phase } from '../model.ts';

export const ink = '#20302f';
export const soft = '#55625f';
export const paper = '#ffffff';
export const title = '#0b4f4c';
export const headerTint = '#fdf1d6';
export const stroke = '#f0a92b';

export interface PhaseColours {
	deep: string;
	middle: string;
	tint: string;
}

/** White on deep is at least 5.5:1. */
export const phaseColours: Record<Phase, PhaseColours> = {
	basis: { deep: '#226b49', middle: '#8cbf9f', tint: '#e3f2e6' },
	verhoogd: { deep: '#1d638a', middle: '#88b9d3', tint: '#e1f0f8' },
	uitbreiding: { deep: '#a34a13', middle: '#e2a878', tint: '#fdeada' },
	iac: { deep: '#773b74', middle: '#c296c0', tint: '#f5e7f4' }
};

export const together = { deep: '#0b4f4c', middle: '#9cc7c0', tint: '#e6f3f0' };
export const stars = { deep: '#6b4e00', middle: '#e3bf58', tint: '#fff5d1' };
export const keys = { deep: '#124b5a', middle: '#93bccb', tint: '#e4f1f5' };
