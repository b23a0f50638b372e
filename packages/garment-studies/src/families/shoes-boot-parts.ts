import { mix, tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import type { Scene } from '../cloth/scene.ts';
import { addSolid, eyelet, glow, lay, type Place, stitchLine } from '../cloth/solid.ts';
import { ribbing, zip } from '../cloth/trim.ts';
import { BLACK_RUBBER, lace, soleTones } from './shoes.ts';

export type Boot = { shaft: number; seat: number; sole: number; heel: string; toe: string; closure: string };

/** Front line of the shaft at height `y`, for eyelets and stays. */
const frontAt = (boot: Boot, y: number): number => {
  const share = Math.min(1, Math.max(0, (-y - 240) / (boot.shaft - 240)));
  return 372 + 176 * Math.min(1, share * 2.2) ** 0.6 - (boot.shaft > 1200 ? 10 * share : 0);
};

export function addLaces(scene: Scene, at: Place, boot: Boot): void {
  const h = boot.shaft;
  const top = Math.min(h - 40, 1340);
  const count = Math.round((top - 270) / 72);
  const tones = tonesOf(
    scene.garment.accent ?? (scene.tones.lightness < 0.4 ? '#3a3733' : mix(scene.tones.base, '#3c2a1a', 0.5)),
  );
  const stay: Node[] = [];
  const laces: string[] = [];
  for (let index = 0; index <= count; index += 1) {
    const y = -262 - ((top - 270) * index) / count;
    const x = frontAt(boot, y);
    stay.push([x + 84, y + 24, index === 0 ? 0 : 1]);
    const hole = at(x + 52, y + 22);
    laces.push(
      eyelet(hole, 11, index > count - 3 ? '#c9a45a' : '#8d8377') + lace(hole, at(x - 6, y - 16), tones, 13),
    );
  }
  scene.parts.push(stitchLine(lay(at, stay), scene.tones.stitch) + laces.join(''));
}

export function addGore(scene: Scene, at: Place, boot: Boot): void {
  const h = boot.shaft;
  const deep = Math.max(-h + 420, -h * 0.6);
  const upper = lay(at, [
    [636, -h + 24],
    [800, -h + 22],
  ]);
  const lower = lay(at, [
    [688, deep],
    [754, deep - 4],
  ]);
  const dark = tonesOf(
    mix(scene.garment.accent ?? scene.tones.deep, '#191715', scene.garment.accent ? 0.35 : 0.5),
  );
  const a: Node = lower[0] ?? [0, 0];
  const b: Node = lower[1] ?? [0, 0];
  const [mid] = lay(at, [[722, deep + 42, 1]]);
  addSolid(scene, [...upper, b, mid ?? b, a], dark, {
    grounded: false,
    inside: ribbing(scene, upper, lower, 11, dark),
  });
  const edge = lay(at, [
    [624, -h + 26],
    [674, deep + 2],
    [722, deep + 62, 1],
    [768, deep],
    [812, -h + 26],
  ]);
  scene.parts.push(stitchLine(edge, scene.tones.stitch));
}

export function addSideZip(scene: Scene, at: Place, boot: Boot): void {
  const h = boot.shaft;
  const [top, low] = [at(742, -h + 30), at(716, Math.max(-150, -h + 420) - 20)];
  scene.parts.push(zip(scene, [top[0], top[1]], [low[0], low[1]], '#c9b27a', 0.06));
  const beside = (dx: number): Node[] => [
    [top[0] + dx, top[1]],
    [low[0] + dx, low[1] + 10],
  ];
  scene.parts.push(stitchLine(beside(-24), scene.tones.stitch) + stitchLine(beside(24), scene.tones.stitch));
}

export function addSole(scene: Scene, at: Place, boot: Boot): void {
  const { sole, seat, heel, toe } = boot;
  const leather = heel === 'lug' ? BLACK_RUBBER : soleTones(scene);
  const nose = toe === 'pointed' ? -86 : -8;
  const breast = heel === 'block' ? 706 : 690;
  if (heel !== 'lug') {
    addSolid(
      scene,
      lay(at, [
        [breast - 14, -seat + 6],
        [976, -seat + 10],
        [heel === 'block' ? 962 : 972, 0],
        [breast + (heel === 'block' ? 20 : 0), 0],
      ]),
      leather,
      {
        inside: layers(at, seat, leather.deep),
      },
    );
  }
  const under: Node[] =
    heel === 'lug'
      ? [
          [984, -seat - 2],
          [990, -30, 1],
          [974, 0],
          [706, 0],
          [676, -34],
          [650, -34],
          [620, 0],
          [120, -2],
          [40, -22, 1],
        ]
      : [
          [982, -seat - 2],
          [980, -seat + 22],
          [breast, -seat + 22, 1],
          [620, -sole - (seat - sole) * 0.52 + 26, 1],
          [540, -sole - (seat - sole) * 0.3 + 24, 1],
          [400, -2, 1],
          [140, 0, 1],
          [20, -8, 1],
        ];
  const top: Node[] = [
    [nose, -sole - 10],
    [160, -sole + 4, 1],
    [360, -sole - 2, 1],
    [610, -sole - (seat - sole) * 0.5 - 6, 1],
    [800, -seat - 4, 1],
  ];
  addSolid(scene, lay(at, [...top, ...under]), leather, {
    inside:
      glow(scene, at(180, -sole), { rx: 300, ry: 36 }, leather.high, 0.7) +
      (heel === 'lug' ? teeth(at, leather.deep) : ''),
  });
  const thread = tonesOf(mix(leather.base, '#e9d9b4', 0.62)).base;
  scene.parts.push(
    stitchLine(
      lay(
        at,
        top.map(([x, y, s]): Node => [x + 6, y + 11, s ?? 0]),
      ),
      thread,
      3,
    ),
  );
}

/** The lifts of a stacked heel. */
function layers(at: Place, seat: number, colour: string): string {
  const count = Math.max(2, Math.round(seat / 26));
  return Array.from({ length: count }, (_, index) => {
    const [x1, y1] = at(670, -((seat - 8) * (index + 0.4)) / count);
    const [x2] = at(990, 0);
    return `<path d="M${round(x1)} ${round(y1)}H${round(x2)}" stroke="${colour}" stroke-opacity="${index === 0 ? 0.95 : 0.55}" stroke-width="${index === 0 ? 5 : 2.4}"/>`;
  }).join('');
}

function teeth(at: Place, colour: string): string {
  return Array.from({ length: 13 }, (_, index) => {
    const [x, y] = at(70 + index * 72, 4);
    return `<path d="M${round(x)} ${round(y)}l10 -38h24l10 38z" fill="${colour}"/>`;
  }).join('');
}
