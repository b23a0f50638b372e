import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, lay, metalStroke, type Place, stitchLine } from '../cloth/solid.ts';
import {
  addInsole,
  BLACK_RUBBER,
  drawSoles,
  drawTopPair,
  liningTones,
  soleOutline,
  soleTones,
} from './shoes.ts';
import { formFromAbove, mouth } from './shoes-flat.ts';

/** A loafer: welted sole, raised apron seam, and penny strap, tassels or a horse bit. */
export function drawLoafer(scene: Scene): void {
  const toe = choice(scene, 'toe');
  const chunky = choice(scene, 'sole') === 'chunky';
  const sole = chunky ? BLACK_RUBBER : soleTones(scene);
  if (scene.back) {
    drawSoles(scene, toe, chunky ? 'lug' : 'smooth', sole);
    return;
  }
  const { tones } = scene;
  drawTopPair(scene, (at) => {
    const grow = chunky ? 34 : 14;
    addSolid(scene, lay(at, soleOutline(toe, grow)), sole, { round: 0.7 });
    if (chunky)
      scene.parts.push(
        `<path d="${curve(lay(at, soleOutline(toe, 30)))}" fill="none" stroke="${sole.high}" stroke-opacity=".5" stroke-width="7" stroke-dasharray="20 9"/>`,
      );
    scene.parts.push(
      stitchLine(lay(at, soleOutline(toe, grow - 8)), mix(sole.base, '#ead8b0', 0.62), 3, true),
    );
    addPiece(scene, { nodes: lay(at, soleOutline(toe, 1)), inside: formFromAbove(scene, at) });
    const apron: Node[] = [
      [-132, 470],
      [-118, 280, 1],
      [-84, 150, 1],
      [-8, 104, 1],
      [72, 150, 1],
      [116, 280, 1],
      [134, 470],
    ];
    addPiece(scene, {
      nodes: lay(at, apron),
      round: 0.8,
      grounded: false,
      inside: glow(scene, at(-30, 240), { rx: 90, ry: 150 }, tones.high, 0.7),
    });
    scene.parts.push(pleats(at, apron, tones.deep, tones.high));
    addInsole(scene, at, mouth(560, 100), liningTones(scene));
    addPiece(scene, {
      nodes: lay(at, [
        [-112, 420],
        [-98, 590, 1],
        [-56, 660, 1],
        [0, 668, 1],
        [58, 660, 1],
        [100, 590, 1],
        [114, 420],
      ]),
      round: 0.8,
      cast: 10,
      grounded: false,
    });
    addLoaferDetail(scene, at, choice(scene, 'detail'));
    scene.parts.push(stitchLine(lay(at, mouth(560, 112).slice(3)), tones.stitch));
  });
  scene.focus = { x: 1040, y: 840, zoom: 2.3 };
}

function pleats(at: Place, apron: readonly Node[], dark: string, light: string): string {
  const d = curve(lay(at, apron), false);
  return `<path d="${d}" fill="none" stroke="${dark}" stroke-opacity=".55" stroke-width="19" stroke-dasharray="4 10"/><path d="${d}" fill="none" stroke="${dark}" stroke-width="5"/><path d="${d}" fill="none" stroke="${light}" stroke-opacity=".6" stroke-width="3" transform="translate(-3 -4)"/>`;
}

function addLoaferDetail(scene: Scene, at: Place, detail: string): void {
  const { tones } = scene;
  const band: Node[] = [
    [-160, 430],
    [-110, 446, 1],
    [0, 438, 1],
    [112, 446, 1],
    [164, 430],
    [158, 528],
    [110, 524, 1],
    [0, 516, 1],
    [-108, 524, 1],
    [-148, 528],
  ];
  if (detail !== 'tassel') {
    addPiece(scene, { nodes: lay(at, band), round: 0.6, cast: 9, grounded: false });
    scene.parts.push(
      stitchLine(
        lay(
          at,
          band.slice(0, 5).map(([x, y, s]): Node => [x, y + 9, s ?? 0]),
        ),
        tones.stitch,
      ) +
        stitchLine(
          lay(
            at,
            band.slice(5).map(([x, y, s]): Node => [x, y - 9, s ?? 0]),
          ),
          tones.stitch,
        ),
    );
  }
  if (detail === 'penny') {
    addSolid(
      scene,
      lay(at, [
        [-56, 462],
        [-20, 476, 1],
        [20, 476, 1],
        [56, 462],
        [44, 496, 1],
        [0, 486, 1],
        [-44, 496, 1],
      ]),
      { ...tones, base: tones.deep },
      { grounded: false },
    );
  }
  if (detail === 'horsebit') scene.parts.push(horsebit(at));
  if (detail === 'tassel') {
    addStrap(
      scene,
      lay(at, [
        [-150, 470],
        [-60, 446],
        [0, 470],
        [60, 446],
        [156, 470],
      ]),
      15,
      { tones, cast: 5 },
    );
    for (const x of [-26, 26]) addTassel(scene, at, x);
  }
}

function addTassel(scene: Scene, at: Place, x: number): void {
  addPiece(scene, {
    nodes: lay(at, [
      [x - 15, 372],
      [x + 15, 372],
      [x + 34, 286, 1],
      [x + 28, 250],
      [x - 28, 250],
      [x - 34, 286, 1],
    ]),
    round: 0.6,
    cast: 8,
    grounded: false,
  });
  const cuts = [-18, -9, 0, 9, 18]
    .map((dx) =>
      curve(
        lay(at, [
          [x + dx * 0.6, 362],
          [x + dx * 1.5, 252],
        ]),
        false,
      ),
    )
    .join('');
  scene.parts.push(`<path d="${cuts}" stroke="${scene.tones.deep}" stroke-width="3"/>`);
  addStrap(
    scene,
    lay(at, [
      [x, 470],
      [x * 1.2, 420],
      [x, 372],
    ]),
    16,
    { tones: scene.tones, cast: 4 },
  );
}

function horsebit(at: Place): string {
  const gold = tonesOf('#c9a54f');
  const bar = curve(
    lay(at, [
      [-62, 480],
      [0, 490, 1],
      [62, 480],
    ]),
    false,
  );
  const rings = [-82, 82].map((x) => {
    const [cx, cy] = at(x, 478);
    return metalStroke(`M${round(cx - 27)} ${round(cy)}a27 32 0 1 0 54 0a27 32 0 1 0 -54 0`, gold, 11);
  });
  return metalStroke(bar, gold, 13) + rings.join('');
}
