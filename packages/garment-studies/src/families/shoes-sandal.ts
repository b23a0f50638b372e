import { mix, shift, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, lay, type Place, rivet, stitchLine } from '../cloth/solid.ts';
import { figureTones } from '../figure-tone.ts';
import { BLACK_RUBBER, drawSoles, drawTopPair, soleOutline, soleTones } from './shoes.ts';
import { buckle } from './shoes-flat.ts';

/** A sandal: its bed, and bands, a slide, a cross or a thong over it. */
export function drawSandal(scene: Scene): void {
  const kind = choice(scene, 'sole');
  const straps = choice(scene, 'straps');
  const cork = tonesOf('#b98d5c');
  if (scene.back) {
    drawSoles(
      scene,
      'round',
      kind === 'flat' ? 'smooth' : 'wave',
      kind === 'flat' ? tonesOf('#a67c52') : BLACK_RUBBER,
      kind === 'flat',
    );
    return;
  }
  drawTopPair(scene, (at) => {
    if (kind === 'platform') {
      addSolid(
        scene,
        lay(at, soleOutline('round', 30)).map(([x, y, s]): Node => [x, y + 34, s ?? 0]),
        cork,
        { round: 0.8 },
      );
      addSolid(scene, lay(at, soleOutline('round', 30)), tonesOf(shift('#b98d5c', 0.06)), { round: 0.4 });
    }
    if (kind === 'footbed')
      addPiece(scene, {
        nodes: lay(at, soleOutline('round', 22)),
        tones: cork,
        fabric: 'suede',
        plain: true,
        round: 0.6,
      });
    if (kind === 'flat') addSolid(scene, lay(at, soleOutline('round', 8)), soleTones(scene));
    const bed = tonesOf(mix(scene.tones.base, '#d8bd96', 0.74));
    addPiece(scene, {
      nodes: lay(at, soleOutline('round', 0)),
      tones: bed,
      fabric: kind === 'flat' ? 'leather' : 'suede',
      plain: true,
      inside: hollows(scene, at, bed),
    });
    scene.parts.push(stitchLine(lay(at, soleOutline('round', -10)), bed.stitch, 2.6, true));
    if (scene.worn)
      addSolid(scene, lay(at, soleOutline('round', -14)), figureTones(scene.study.paper), {
        grounded: false,
        round: 0.8,
      });
    addSandalStraps(scene, at, straps);
  });
  scene.focus = { x: 1050, y: 760, zoom: 2.2 };
}

function hollows(scene: Scene, at: Place, bed: Scene['tones']): string {
  return (
    glow(scene, at(10, 830), { rx: 110, ry: 130 }, bed.deep, 0.5) +
    glow(scene, at(0, 250), { rx: 160, ry: 170 }, bed.deep, 0.4) +
    glow(scene, at(-60, 560), { rx: 70, ry: 160 }, bed.high, 0.6)
  );
}

function addSandalStraps(scene: Scene, at: Place, kind: string): void {
  const stitched = scene.tones.stitch;
  const strap = (nodes: Node[], w: number): void =>
    addStrap(scene, lay(at, nodes), w, { stitched, cast: 14, tones: scene.tones, plain: false });
  if (kind === 'two') {
    addBand(scene, at, { y: 240, h: 110, l: 166, r: 178 });
    addBand(scene, at, { y: 500, h: 106, l: 138, r: 156 });
    scene.parts.push(buckle(at(120, 296), 44, 92, 14) + buckle(at(110, 556), 44, 90, 14));
  }
  if (kind === 'slide') addBand(scene, at, { y: 260, h: 250, l: 164, r: 180, sag: 46 });
  if (kind === 'cross') {
    strap(
      [
        [-128, 500],
        [-60, 400],
        [60, 300],
        [158, 246],
      ],
      92,
    );
    strap(
      [
        [-140, 262],
        [-60, 312],
        [60, 410],
        [142, 510],
      ],
      92,
    );
  }
  if (kind === 'thong') {
    strap(
      [
        [-10, 150],
        [-60, 290],
        [-96, 420],
        [-116, 560],
      ],
      42,
    );
    strap(
      [
        [-10, 150],
        [50, 290],
        [108, 440],
        [136, 580],
      ],
      42,
    );
    scene.parts.push(rivet(at(-10, 152), 16, '#c7a253'));
  }
}

type Band = { y: number; h: number; l: number; r: number; sag?: number };

/** A broad band over the foot, from sole edge to sole edge. */
function addBand(scene: Scene, at: Place, { y, h, l, r, sag = 40 }: Band): void {
  const nodes: Node[] = [
    [-l, y + sag],
    [-90, y, 1],
    [20, y - 12, 1],
    [110, y + 2, 1],
    [r, y + sag],
    [r - 4, y + sag + h],
    [100, y + h - 8, 1],
    [10, y + h - 22, 1],
    [-90, y + h - 10, 1],
    [6 - l, y + sag + h],
  ];
  addPiece(scene, {
    nodes: lay(at, nodes),
    round: 0.7,
    cast: 16,
    inside: glow(scene, at(-60, y + h * 0.4), { rx: 110, ry: h * 0.5 }, scene.tones.high, 0.7),
  });
  const row = (from: number, to: number, dy: number): string =>
    stitchLine(
      lay(
        at,
        nodes.slice(from, to).map(([x, py, s]): Node => [x, py + dy, s ?? 0]),
      ),
      scene.tones.stitch,
    );
  scene.parts.push(row(0, 5, 11) + row(5, 10, -11));
}
