import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, mirrored, type Node, round } from '../cloth/path.ts';
import { addPiece, ground } from '../cloth/piece.ts';
import { addDef, choice, type Scene } from '../cloth/scene.ts';
import { addMetal, addSolid, glow, metalStroke, type Place, placeAt, stitchLine } from '../cloth/solid.ts';
import { metalTones, oval } from './jewellery.ts';

const LENSES: Record<string, Node[]> = {
  square: [
    [880, 860, 1],
    [1010, 838, 1],
    [1200, 846, 1],
    [1310, 880, 1],
    [1300, 1060, 1],
    [1230, 1150, 1],
    [1010, 1156, 1],
    [906, 1080, 1],
  ],
  'cat-eye': [
    [872, 900, 1],
    [1000, 840, 1],
    [1200, 800, 1],
    [1384, 766, 0],
    [1330, 980, 1],
    [1220, 1110, 1],
    [1040, 1132, 1],
    [910, 1060, 1],
  ],
  aviator: [
    [880, 850, 1],
    [1040, 824, 1],
    [1230, 830, 1],
    [1320, 890, 1],
    [1290, 1070, 1],
    [1160, 1210, 1],
    [1010, 1180, 1],
    [910, 1040, 1],
  ],
};

/** Sunglasses seen from the front, temples folded behind. */
export function drawSunglasses(scene: Scene): void {
  scene.stiffness = 1;
  const frame = choice(scene, 'frame');
  const lens =
    frame === 'round' ? oval(1088, 1000, 196, 190, 0, 345, 23) : (LENSES[frame] ?? LENSES.square ?? []);
  const wire = frame === 'aviator';
  const t = metalTones(scene.garment.colour);
  if (!scene.worn)
    for (const side of [1, -1]) {
      const x = (v: number): number => 800 + side * v;
      addMetal(
        scene,
        [
          [x(500), 880],
          [x(440), scene.back ? 780 : 800],
          [x(100), scene.back ? 730 : 770],
          [x(-300), scene.back ? 790 : 812],
          [x(-420), scene.back ? 880 : 852],
        ],
        t,
        wire ? 14 : 34,
      );
    }
  const bridge: Node[] = wire
    ? [
        [690, 850],
        [800, 838],
        [910, 850],
      ]
    : [
        [690, 930],
        [800, 884],
        [910, 930],
      ];
  addMetal(scene, bridge, t, wire ? 16 : 40);
  if (wire)
    addMetal(
      scene,
      [
        [700, 940],
        [800, 906],
        [900, 940],
      ],
      t,
      14,
    );
  for (const nodes of [mirrored(lens), lens]) addLens(scene, nodes, t, wire);
  for (const side of [1, -1])
    scene.parts.push(metalStroke(`M${800 + side * 486} 880l${side * 34} -4`, t, wire ? 16 : 30));
  scene.fitting = { joint: 'eyes', x: 800, y: 980, scale: 0.246 };
  scene.focus = { x: 1080, y: 960, zoom: 2 };
}

function addLens(scene: Scene, nodes: readonly Node[], t: Scene['tones'], wire: boolean): void {
  const d = curve(nodes);
  const dark = mix(scene.garment.accent ?? '#3a342c', '#1b1815', 0.55);
  const pale = choice(scene, 'lens') === 'gradient' ? mix(dark, '#efe3cf', 0.72) : mix(dark, '#5a544c', 0.2);
  addDef(
    scene,
    'lens',
    `<linearGradient id="lens" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${dark}"/><stop offset="1" stop-color="${pale}"/></linearGradient>`,
  );
  ground(scene, d, nodes);
  const cx = nodes.reduce((sum, n) => sum + n[0], 0) / nodes.length;
  addDef(
    scene,
    `glass${Math.round(cx)}`,
    `<clipPath id="glass${Math.round(cx)}"><path d="${d}"/></clipPath>`,
  );
  const shine = `<g clip-path="url(#glass${Math.round(cx)})"><path d="M${round(cx - 190)} 1240L${round(cx - 40)} 760h90L${round(cx - 100)} 1240zM${round(cx - 60)} 1240L${round(cx + 90)} 760h28L${round(cx - 30)} 1240z" fill="#fff" fill-opacity=".16"/>${glow(scene, [cx - 60, 860], { rx: 240, ry: 80 }, '#ffffff', 0.25)}</g>`;
  const rim = wire ? 17 : 44;
  scene.parts.push(
    `<path d="${d}" fill="url(#lens)" fill-opacity=".94"/>${shine}<path d="${d}" fill="none" stroke="#0d0b08" stroke-opacity=".3" stroke-width="${rim}" transform="translate(3 6)"/>${metalStroke(d, t, rim)}`,
  );
}

/** A watch laid straight: leather, mesh or link strap, round or square face. */
export function drawWatch(scene: Scene): void {
  scene.stiffness = 1;
  const kind = choice(scene, 'strap');
  const square = choice(scene, 'face') === 'square';
  const steel = metalTones(kind === 'leather' ? '#c3a45c' : scene.garment.colour);
  const at = placeAt(800, 1000, 1, scene.worn ? 90 : 0);
  const reach = scene.worn ? 350 : 800;
  for (const side of [-1, 1]) addWristband(scene, at, side, reach, kind, steel);
  const shape = (r: number): Node[] =>
    square
      ? [
          [-r * 0.9, -r],
          [r * 0.9, -r],
          [r * 0.9, r],
          [-r * 0.9, r],
        ].map(([x = 0, y = 0]) => at(x, y))
      : oval(800, 1000, r, r);
  const [cx, cy] = at(238, 0);
  addSolid(scene, oval(cx, cy, 30, 34), steel, { round: 0.4 });
  ground(scene, curve(shape(226)), shape(226));
  const face = scene.back ? steel.base : scene.garment.accent && kind === 'leather' ? '#f4efe3' : '#f2eee5';
  scene.parts.push(
    `<path d="${curve(shape(226))}" fill="${steel.base}"/>${metalStroke(curve(shape(208)), steel, 40)}<path d="${curve(shape(188))}" fill="${face}"/>${scene.back ? `<path d="${curve(oval(800, 1000, 120, 120))}" fill="none" stroke="${steel.deep}" stroke-width="4"/>` : dial(at)}${glow(scene, [740, 930], { rx: 150, ry: 90, turn: -40 }, '#ffffff', 0.7)}`,
  );
  scene.fitting = { joint: 'wrist', x: 800, y: 620, scale: 0.2 };
  scene.focus = { x: 820, y: 1000, zoom: 2.4 };
}

function addWristband(
  scene: Scene,
  at: Place,
  side: number,
  reach: number,
  kind: string,
  steel: Scene['tones'],
): void {
  const p = (x: number, y: number, s?: 0 | 1): Node => at(x, side * y, s);
  const end = side > 0 && !scene.worn && kind === 'leather' ? reach + 60 : reach;
  const nodes = [
    p(-112, 170),
    p(112, 170),
    p(92, end - 60, 1),
    p(88, end - 20),
    p(0, end, 1),
    p(-88, end - 20),
    p(-92, end - 60, 1),
  ];
  if (kind === 'leather') {
    addPiece(scene, { nodes, fabric: 'leather', plain: true, round: 0.9 });
    scene.parts.push(
      stitchLine(
        [p(-96, 190), p(-76, end - 60, 1), p(0, end - 18, 1), p(76, end - 60, 1), p(96, 190)],
        scene.tones.stitch,
        3.4,
      ),
    );
    if (side > 0 && !scene.worn)
      scene.parts.push(
        [0, 1, 2, 3]
          .map((i) => `<circle cx="800" cy="${1000 + end - 120 - i * 66}" r="9" fill="#140f0a"/>`)
          .join(''),
      );
    if (side < 0 && !scene.worn)
      scene.parts.push(
        metalStroke(`M700 ${1000 - end - 16}h200v70h-200z`, steel, 20) +
          metalStroke(`M800 ${1000 - end - 16}v74`, steel, 12),
      );
    return;
  }
  const bars = Array.from({ length: 60 }, (_, i) => {
    const y = 186 + i * (kind === 'link' ? 52 : 13);
    return y > end ? '' : curve([p(-116, y), p(116, y)], false);
  }).join('');
  const columns =
    kind === 'link'
      ? curve([p(-42, 170), p(-36, end)], false) + curve([p(42, 170), p(36, end)], false)
      : Array.from({ length: 15 }, (_, i) =>
          curve([p(-105 + i * 15, 170), p(-86 + i * 12.3, end)], false),
        ).join('');
  addSolid(scene, nodes, steel, {
    round: 0.9,
    inside: `<path d="${bars}" stroke="${steel.high}" stroke-width="${kind === 'link' ? 14 : 4}" fill="none" transform="translate(0 -5)"/><path d="${bars}${columns}" stroke="${steel.deep}" stroke-opacity=".7" stroke-width="${kind === 'link' ? 6 : 3}" fill="none"/>`,
  });
}

function dial(at: Place): string {
  const marks = Array.from({ length: 12 }, (_, i) => {
    const a = (i * Math.PI) / 6;
    return curve(
      [
        at(Math.sin(a) * 168, -Math.cos(a) * 168),
        at(Math.sin(a) * (i % 3 ? 150 : 138), -Math.cos(a) * (i % 3 ? 150 : 138)),
      ],
      false,
    );
  }).join('');
  const hand = (deg: number, r: number, w: number, c: string): string => {
    const a = (deg * Math.PI) / 180;
    return `<path d="${curve([at(-Math.sin(a) * 26, Math.cos(a) * 26), at(Math.sin(a) * r, -Math.cos(a) * r)], false)}" stroke="${c}" stroke-width="${w}" stroke-linecap="round"/>`;
  };
  return `<path d="${marks}" stroke="#2a2620" stroke-width="7"/>${hand(305, 96, 11, tonesOf('#2a2620').base)}${hand(58, 142, 8, '#2a2620')}${hand(190, 150, 3, '#b3202c')}<circle cx="800" cy="1000" r="9" fill="#2a2620"/>`;
}
