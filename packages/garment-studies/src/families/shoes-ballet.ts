import { tonesOf } from '../cloth/colour.ts';
import { curve, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, lay, type Place } from '../cloth/solid.ts';
import { addInsole, drawSoles, drawTopPair, liningTones, soleOutline, soleTones } from './shoes.ts';
import { buckle, formFromAbove, mouth } from './shoes-flat.ts';

/** A ballet flat: thin sole, low topline with its drawstring binding, a bow or a strap. */
export function drawBalletFlat(scene: Scene): void {
  const toe = choice(scene, 'toe');
  const detail = choice(scene, 'detail');
  if (scene.back) {
    drawSoles(scene, toe, 'smooth', tonesOf('#c2a17d'), false);
    return;
  }
  const { tones } = scene;
  drawTopPair(scene, (at) => {
    addSolid(scene, lay(at, soleOutline(toe, 6)), soleTones(scene));
    addPiece(scene, { nodes: lay(at, soleOutline(toe)), inside: formFromAbove(scene, at) });
    const opening = mouth(toe === 'pointed' ? 250 : 290, 118);
    addInsole(scene, at, opening, liningTones(scene));
    const edge = curve(lay(at, opening));
    scene.parts.push(
      `<path d="${edge}" fill="none" stroke="${tones.deep}" stroke-width="17"/><path d="${edge}" fill="none" stroke="${tones.base}" stroke-width="13"/><path d="${edge}" fill="none" stroke="${tones.high}" stroke-opacity=".6" stroke-width="4" transform="translate(-2 -3)"/>`,
    );
    if (detail === 'bow') addBow(scene, at, (toe === 'pointed' ? 250 : 290) - 4);
    if (detail === 'strap') {
      addStrap(
        scene,
        lay(at, [
          [-140, 600],
          [-40, 560],
          [60, 566],
          [138, 610],
        ]),
        40,
        { stitched: tones.stitch, cast: 10, tones },
      );
      scene.parts.push(buckle(at(108, 590), 34, 54, 20));
    }
  });
  scene.focus = { x: 1040, y: 700, zoom: 2.4 };
}

function addBow(scene: Scene, at: Place, y: number): void {
  for (const side of [-1, 1]) {
    const p = (x: number, dy: number, s: 0 | 1 = 1): Node => at(-8 + side * x, y + dy, s);
    addStrap(scene, [p(4, 4), p(26, 40), p(40, 84)], 15, { tones: scene.tones, cast: 5 });
    addPiece(scene, {
      nodes: [p(0, 4), p(34, -34), p(78, -30), p(84, 10), p(56, 28), p(20, 14)],
      round: 0.6,
      cast: 6,
      grounded: false,
    });
  }
  addPiece(scene, {
    nodes: lay(at, [
      [-22, y - 12, 1],
      [6, y - 14, 1],
      [8, y + 18, 1],
      [-22, y + 18, 1],
    ]),
    round: 0.6,
    cast: 4,
    grounded: false,
  });
}
