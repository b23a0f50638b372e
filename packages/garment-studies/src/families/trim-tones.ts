import type { Scene } from '../cloth/scene.ts';

/** Trim takes the accent where the garment names one; otherwise it is of the same cloth. */
export const trimOf = (scene: Scene): Scene['tones'] => (scene.garment.accent ? scene.trim : scene.tones);
