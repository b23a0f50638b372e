import type { Scene } from './cloth/scene.ts';

export function drawFigure(_scene: Scene): string {
  return '';
}
export function placeOnFigure(_scene: Scene, g: string): string {
  return g;
}
