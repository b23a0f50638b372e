import type { Scene } from '../cloth/scene.ts';

export const wearOnHead = (scene: Scene, y: number, width: number): void => {
  // A head is about 17 cm wide at the brow; 19.6 px of the pattern are a centimetre.
  scene.fitting = { joint: 'head', x: 800, y, scale: (18.4 * 19.6) / width };
  scene.focus = { x: 720, y: y - 130, zoom: 2.2 };
};
