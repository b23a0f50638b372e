import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, mirrored, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, glow, stitchLine } from '../cloth/solid.ts';
import { arc, crease, ribbing, seam } from '../cloth/trim.ts';

const wearOnHead = (scene: Scene, y: number, width: number): void => {
  // A head is about 17 cm wide at the brow; 19.6 px of the pattern are a centimetre.
  scene.fitting = { joint: 'head', x: 800, y, scale: (18.4 * 19.6) / width };
  scene.focus = { x: 720, y: y - 130, zoom: 2.2 };
};

const trimOf = (scene: Scene): Scene['tones'] => (scene.garment.accent ? scene.trim : scene.tones);

/** A knitted cap, cuffed or plain, with or without a bobble. */
export function drawBeanie(scene: Scene): void {
  const cuffed = choice(scene, 'cuff') === 'folded';
  const low = 1380;
  const dome: Node[] = [
    [430, low],
    [424, 1120, 1],
    [500, 800, 1],
    [680, 640, 1],
    [800, 622, 1],
    [920, 640, 1],
    [1100, 800, 1],
    [1176, 1120, 1],
    [1170, low],
  ];
  const t = trimOf(scene);
  if (choice(scene, 'top') === 'pompom') addPompom(scene, 800, 560, 150, t);
  const gathers = [-0.9, -0.6, -0.32, 0, 0.32, 0.6, 0.9]
    .map((s) =>
      crease(
        scene,
        [
          [800 + s * 40, 640],
          [800 + s * 220, 800, 1],
          [800 + s * 350, 1120, 1],
          [800 + s * 372, low],
        ],
        scene.tones,
        20,
      ),
    )
    .join('');
  addPiece(scene, {
    nodes: [...dome, ...arc([1170, low], [430, low], 24).slice(1, -1)],
    inside: gathers,
    folds: [
      { from: [500, 1200], to: [640, 1080], width: 40, depth: 0.4, bend: 20 },
      { from: [1120, 1240], to: [980, 1100], width: 40, depth: 0.4, bend: -20 },
      { from: [760, 700], to: [730, 980], width: 40, depth: 0.3, bend: 16 },
    ],
  });
  const height = cuffed ? 270 : 90;
  const upper = arc(
    [cuffed ? 412 : 430, low - (cuffed ? 170 : 40)],
    [cuffed ? 1188 : 1170, low - (cuffed ? 170 : 40)],
    26,
  );
  const lower = arc(
    [426, low - (cuffed ? 170 : 40) + height],
    [1174, low - (cuffed ? 170 : 40) + height],
    26,
  );
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    round: cuffed ? 1.1 : 0.5,
    cast: cuffed ? 16 : 0,
    inside: ribbing(scene, upper, lower, cuffed ? 26 : 18),
  });
  if (scene.back)
    scene.parts.push(
      seam(scene, [
        [800, 640],
        [806, 1000, 1],
        [800, low + 60],
      ]),
    );
  wearOnHead(scene, low - 20, 740);
}

function addPompom(scene: Scene, x: number, y: number, r: number, t: Scene['tones']): void {
  const { between } = scene.random;
  const edge = Array.from({ length: 40 }, (_, i): Node => {
    const a = (i / 40) * Math.PI * 2;
    const reach = r * between(0.94, 1.06);
    return [x + Math.cos(a) * reach, y + Math.sin(a) * reach, 1];
  });
  const hairs = Array.from({ length: 420 }, () => {
    const a = between(0, Math.PI * 2);
    const [from, to] = [between(0, 0.8) * r, between(0.12, 0.3) * r];
    const [cx, cy] = [Math.cos(a), Math.sin(a)];
    const tone = cx + cy < between(-0.9, 0.9) ? t.high : t.deep;
    return `<path d="M${round(x + cx * from)} ${round(y + cy * from)}l${round(cx * to + 4)} ${round(cy * to - 3)}" stroke="${tone}"/>`;
  }).join('');
  addPiece(scene, {
    nodes: edge,
    tones: t,
    fabric: 'fleece',
    plain: true,
    round: 1.3,
    inside: `<g stroke-width="3.4" stroke-opacity=".5" stroke-linecap="round">${hairs}</g>`,
  });
}

const ellipse = (cx: number, cy: number, rx: number, ry: number, from = 0, to = 360): Node[] =>
  Array.from({ length: 25 }, (_, i): Node => {
    const a = ((from + ((to - from) * i) / 25) * Math.PI) / 180;
    return [cx + Math.cos(a) * rx, cy + Math.sin(a) * ry, 1];
  });

/** A brimmed hat: fedora, wide brim or bucket; a ribbon round the crown. */
export function drawHat(scene: Scene): void {
  const kind = choice(scene, 'brim');
  if (kind === 'bucket') return drawBucket(scene);
  scene.stiffness = 0.6;
  const [rx, ry] = kind === 'wide' ? [800, 250] : [610, 170];
  const y = 1130;
  const { tones } = scene;
  const dip = kind === 'wide' ? 40 : 14;
  const brim = ellipse(800, y, rx, ry).map(([x, py]): Node => [x, py + dip * (1 - ((x - 800) / rx) ** 2), 1]);
  addPiece(scene, {
    nodes: brim,
    inside:
      glow(scene, [560, y - 60], { rx: rx * 0.5, ry: ry * 0.6 }, tones.high, 0.6) +
      glow(scene, [860, y + 30], { rx: 470, ry: 110 }, tones.deep, 0.75),
  });
  scene.parts.push(
    stitchLine(
      brim.map(([x, py, s]): Node => [800 + (x - 800) * 0.975, y + (py - y) * 0.95, s ?? 0]),
      tones.stitch,
      2.8,
      true,
    ),
  );
  const crown: Node[] = [
    [450, y],
    [470, 860, 1],
    [530, 690, 1],
    [640, 640, 1],
    [800, scene.back ? 650 : 700, 1],
    [960, 640, 1],
    [1070, 690, 1],
    [1130, 860, 1],
    [1150, y],
    [1000, y + 72, 1],
    [800, y + 92, 1],
    [600, y + 72, 1],
  ];
  const pinch = scene.back
    ? ''
    : glow(scene, [640, 800], { rx: 80, ry: 140, turn: 20 }, tones.deep, 0.5) +
      glow(scene, [960, 800], { rx: 80, ry: 140, turn: -20 }, tones.deep, 0.55) +
      glow(scene, [790, 720], { rx: 190, ry: 50 }, tones.deep, 0.6);
  addPiece(scene, {
    nodes: crown,
    inside:
      glow(scene, [590, 900], { rx: 130, ry: 260 }, tones.high, 0.55) +
      glow(scene, [1110, 960], { rx: 120, ry: 300 }, tones.deep, 0.6) +
      pinch,
  });
  if (choice(scene, 'band') === 'ribbon') addBand(scene, y, 348);
  wearOnHead(scene, y + 40, 700);
}

function addBand(scene: Scene, y: number, half: number): void {
  const t = scene.garment.accent ? scene.trim : tonesOf(mix(scene.tones.deep, '#16130f', 0.5));
  const upper = arc([800 - half + 6, y - 96], [800 + half - 6, y - 96], 84);
  const lower = arc([800 - half, y - 2], [800 + half, y - 2], 92);
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    tones: t,
    fabric: 'silk',
    plain: true,
    round: 0.4,
    grounded: false,
    cast: 4,
    inside: ribbing(scene, upper, lower, 7, t),
  });
  const x = 800 + half * 0.62;
  addSolid(
    scene,
    [
      [x, y - 44],
      [x + 100, y - 66],
      [x + 92, y + 40],
      [x, y + 42],
      [x - 14, y],
    ],
    t,
    { grounded: false, cast: 5 },
  );
}

function drawBucket(scene: Scene): void {
  const y = 1090;
  const brim: Node[] = [
    [470, y - 20],
    [360, y + 190, 1],
    [330, y + 262],
    ...arc([330, y + 262], [1270, y + 262], 90).slice(1, -1),
    [1270, y + 262],
    [1240, y + 190, 1],
    [1130, y - 20],
  ];
  const rows = [0.3, 0.5, 0.7, 0.9]
    .map((s) =>
      stitchLine(
        arc([470 - 140 * s, y + 282 * s - 20], [1130 + 140 * s, y + 282 * s - 20], 60 + 30 * s),
        scene.tones.stitch,
      ),
    )
    .join('');
  addPiece(scene, {
    nodes: brim,
    inside: rows + glow(scene, [860, y + 20], { rx: 420, ry: 90 }, scene.tones.deep, 0.6),
  });
  const crown: Node[] = [
    [470, y],
    [520, 740, 1],
    [560, 690, 1],
    [800, 660, 1],
    [1040, 690, 1],
    [1080, 740, 1],
    [1130, y],
    ...arc([1130, y], [470, y], 66).slice(1, -1),
  ];
  addPiece(scene, {
    nodes: crown,
    inside: glow(scene, [620, 860], { rx: 140, ry: 220 }, scene.tones.high, 0.5),
    folds: [
      { from: [700, 1100], to: [670, 820], width: 36, depth: 0.3, bend: 14 },
      { from: [990, 1090], to: [960, 840], width: 36, depth: 0.3, bend: -14 },
      { from: [1060, 900], to: [980, 940], width: 26, depth: 0.3 },
    ],
  });
  const rim = arc([540, 742], [1060, 742], 44);
  scene.parts.push(
    crease(scene, rim, scene.tones, 12) +
      seam(scene, rim) +
      stitchLine(
        rim.map(([x, py, s]): Node => [x, py + 12, s ?? 0]),
        scene.tones.stitch,
      ),
  );
  if (choice(scene, 'band') === 'ribbon') addBand(scene, y + 6, 330);
  wearOnHead(scene, y + 60, 680);
}

/** A peaked cap with five or six panels or a mesh back, and a patch if asked. */
export function drawCap(scene: Scene): void {
  scene.stiffness = 0.5;
  const kind = choice(scene, 'crown');
  const { tones } = scene;
  const y = 1120;
  const trucker = kind === 'trucker';
  const mesh = trucker ? tonesOf(mix(tones.base, '#f4efe4', 0.2)) : tones;
  const dome: Node[] = [
    [400, y],
    [404, 900, 1],
    [520, 660, 1],
    [700, 576, 1],
    [800, 566, 1],
    [900, 576, 1],
    [1080, 660, 1],
    [1196, 900, 1],
    [1200, y],
    [1000, y - 40, 1],
    [800, y - 56, 1],
    [600, y - 40, 1],
  ];
  addPiece(scene, {
    nodes: dome,
    ...(trucker ? { tones: mesh } : {}),
    inside: trucker ? net(mesh.deep) : '',
    folds: [
      { from: [440, 1060], to: [560, 900], width: 36, depth: 0.3, bend: 18 },
      { from: [1170, 1060], to: [1060, 900], width: 36, depth: 0.3, bend: -18 },
      { from: [900, 640], to: [940, 860], width: 36, depth: 0.2 },
    ],
  });
  const side: Node[] = [
    [800 - 40, 572],
    [560, 740, 1],
    [500, y - 20],
  ];
  const wide: Node[] = [
    [690, 584],
    [548, 760, 1],
    [520, y - 24],
  ];
  const lines =
    kind === 'six-panel'
      ? [
          side,
          mirrored(side),
          [
            [800, 568],
            [806, 840, 1],
            [800, y - 52],
          ] as Node[],
        ]
      : [wide, mirrored(wide)];
  if (trucker || kind === 'five-panel')
    addPiece(scene, {
      nodes: [
        ...wide.map(([x, py, s]): Node => [x, py, s ?? 0]).reverse(),
        [800, 566, 1],
        ...mirrored(wide).reverse(),
        [800, y - 56, 1],
      ],
      round: 0.7,
      grounded: false,
      tones: trucker ? trimOf(scene) : tones,
      fabric: scene.garment.fabric,
    });
  for (const line of lines)
    scene.parts.push(
      seam(scene, line) +
        stitchLine(
          line.map(([x, py, s]): Node => [x - 11, py, s ?? 0]),
          tones.stitch,
        ) +
        stitchLine(
          line.map(([x, py, s]): Node => [x + 11, py, s ?? 0]),
          tones.stitch,
        ),
    );
  addSolid(scene, ellipse(800, 566, 26, 17), tones, { cast: 4 });
  if (scene.back) return closeCap(scene, y);
  addPeak(scene, y);
  if (choice(scene, 'mark') === 'patch') {
    const t = scene.garment.accent ? scene.trim : tonesOf('#e8e0d0');
    addSolid(
      scene,
      [
        [680, 800],
        [920, 800],
        [920, 950],
        [680, 950],
      ],
      t,
      { cast: 5, grounded: false },
    );
    scene.parts.push(
      stitchLine(
        [
          [690, 810],
          [910, 810],
          [910, 940],
          [690, 940],
        ],
        t.stitch,
        3,
        true,
      ) + `<path d="M740 862h120M766 892h68" stroke="${t.deep}" stroke-width="8"/>`,
    );
  }
  wearOnHead(scene, y - 10, 800);
}

function addPeak(scene: Scene, y: number): void {
  const { tones } = scene;
  const peak: Node[] = [
    [410, y - 14],
    [600, y - 62, 1],
    [800, y - 76, 1],
    [1000, y - 62, 1],
    [1190, y - 14],
    [1224, y + 70, 1],
    [1120, y + 190, 1],
    [800, y + 246, 1],
    [480, y + 190, 1],
    [376, y + 70, 1],
  ];
  const rows = [0.2, 0.36, 0.52, 0.68, 0.84]
    .map((s) =>
      stitchLine(
        [
          [400 - 16 * s, y + 70 * s, 1],
          [520 - 40 * s, y - 30 + 220 * s, 1],
          [800, y - 66 + 306 * s, 1],
          [1080 + 40 * s, y - 30 + 220 * s, 1],
          [1200 + 16 * s, y + 70 * s, 1],
        ],
        tones.stitch,
      ),
    )
    .join('');
  addPiece(scene, {
    nodes: peak,
    cast: 12,
    round: 0.9,
    tones: trimOf(scene),
    fabric: scene.garment.fabric,
    plain: true,
    inside: glow(scene, [640, y + 40], { rx: 320, ry: 90 }, tones.high, 0.5) + rows,
  });
}

function closeCap(scene: Scene, y: number): void {
  const gap: Node[] = [
    [690, y - 20],
    [700, y - 150, 1],
    [800, y - 200, 1],
    [900, y - 150, 1],
    [910, y - 20],
  ];
  addSolid(scene, gap, tonesOf(mix(scene.tones.deep, '#1a1612', 0.5)), { grounded: false });
  addPiece(scene, {
    nodes: [
      [560, y - 74],
      [800, y - 62, 1],
      [1040, y - 74],
      [1040, y - 10],
      [800, y + 4, 1],
      [560, y - 10],
    ],
    round: 0.5,
    cast: 6,
    plain: true,
  });
  wearOnHead(scene, y - 10, 800);
}

function net(colour: string): string {
  const d = Array.from(
    { length: 66 },
    (_, i) =>
      curve(
        [
          [i * 26, 500],
          [i * 26 - 340, 1200],
        ],
        false,
      ) +
      curve(
        [
          [i * 26 - 340, 500],
          [i * 26, 1200],
        ],
        false,
      ),
  ).join('');
  return `<path d="${d}" stroke="${colour}" stroke-width="5" stroke-opacity=".5" fill="none"/>`;
}
