import { mix, shift, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, lay, metalStroke, type Place, rivet, stitchLine } from '../cloth/solid.ts';
import { figureTones } from '../figure-tone.ts';
import {
  addInsole,
  BLACK_RUBBER,
  drawSoles,
  drawTopPair,
  liningTones,
  soleOutline,
  soleTones,
} from './shoes.ts';

const mouth = (from: number, wide: number): Node[] => [
  [-wide * 0.62, from + 34, 1],
  [-8, from, 1],
  [wide * 0.66, from + 34, 1],
  [wide, from + 150, 1],
  [94, 760, 1],
  [66, 900, 1],
  [0, 944, 1],
  [-68, 900, 1],
  [-92, 760, 1],
  [-wide * 0.92, from + 160, 1],
];

/** Light over the vamp and the turn of the sides, for shoes seen from above. */
function formFromAbove(scene: Scene, at: Place): string {
  const { tones } = scene;
  return (
    glow(scene, at(-40, 170), { rx: 120, ry: 190 }, tones.high, 0.85) +
    glow(scene, at(150, 380), { rx: 90, ry: 420 }, tones.deep, 0.6) +
    glow(scene, at(-150, 600), { rx: 60, ry: 340 }, tones.high, 0.4) +
    glow(scene, at(20, 1000), { rx: 180, ry: 80 }, tones.deep, 0.5)
  );
}

const buckle = (at: Node, w: number, h: number, turn = 0): string => {
  const gold = tonesOf('#c7a253');
  const d = `M${-w / 2} ${-h / 2}h${w}v${h}h${-w}z`;
  return `<g transform="translate(${round(at[0])} ${round(at[1])}) rotate(${turn})"><path d="${d}" fill="none" stroke="#0d0b08" stroke-opacity=".35" stroke-width="9" transform="translate(3 6)"/>${metalStroke(d, gold, 8)}${metalStroke(`M${-w / 2} 0H${w / 2}`, gold, 6)}</g>`;
};

/** A ballet flat: thin sole, low topline with its drawstring binding, a bow or a strap. */
export function drawBalletFlat(scene: Scene): void {
  const toe = choice(scene, 'toe');
  const detail = choice(scene, 'detail');
  if (scene.back) return drawSoles(scene, toe, 'smooth', tonesOf('#c2a17d'), false);
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

/** A loafer: welted sole, raised apron seam, and penny strap, tassels or a horse bit. */
export function drawLoafer(scene: Scene): void {
  const toe = choice(scene, 'toe');
  const chunky = choice(scene, 'sole') === 'chunky';
  const sole = chunky ? BLACK_RUBBER : soleTones(scene);
  if (scene.back) return drawSoles(scene, toe, chunky ? 'lug' : 'smooth', sole);
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
  if (detail === 'horsebit') {
    const gold = tonesOf('#c9a54f');
    const bar = curve(
      lay(at, [
        [-62, 480],
        [0, 490, 1],
        [62, 480],
      ]),
      false,
    );
    scene.parts.push(metalStroke(bar, gold, 13));
    for (const x of [-82, 82]) {
      const [cx, cy] = at(x, 478);
      scene.parts.push(
        metalStroke(`M${round(cx - 27)} ${round(cy)}a27 32 0 1 0 54 0a27 32 0 1 0 -54 0`, gold, 11),
      );
    }
  }
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

/** A sandal: its bed, and bands, a slide, a cross or a thong over it. */
export function drawSandal(scene: Scene): void {
  const kind = choice(scene, 'sole');
  const straps = choice(scene, 'straps');
  const cork = tonesOf('#b98d5c');
  if (scene.back)
    return drawSoles(
      scene,
      'round',
      kind === 'flat' ? 'smooth' : 'wave',
      kind === 'flat' ? tonesOf('#a67c52') : BLACK_RUBBER,
      kind === 'flat',
    );
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
  const band = (y: number, h: number, l: number, r: number, sag = 40): void => {
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
        stitched,
      );
    scene.parts.push(row(0, 5, 11) + row(5, 10, -11));
  };
  const strap = (nodes: Node[], w: number): void =>
    addStrap(scene, lay(at, nodes), w, { stitched, cast: 14, tones: scene.tones, plain: false });
  if (kind === 'two') {
    band(240, 110, 166, 178);
    band(500, 106, 138, 156);
    scene.parts.push(buckle(at(120, 296), 44, 92, 14) + buckle(at(110, 556), 44, 90, 14));
  }
  if (kind === 'slide') band(260, 250, 164, 180, 46);
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
