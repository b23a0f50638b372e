import { type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, ribbing, seam } from '../cloth/trim.ts';
import { wearOnHead } from './on-head.ts';
import { trimOf } from './trim-tones.ts';

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
