import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { button, crease, moved, seam, stitch, zip } from '../cloth/trim.ts';
import { addBackSeams, addPlacket, addShirtCollar } from './front.ts';
import { addNeckband } from './necks.ts';
import { addPatchPocket } from './pockets.ts';
import { wearAtNeck } from './tee.ts';
import {
  addArmholeSeams,
  addBackNeck,
  addCuffs,
  addSleeves,
  bodyFolds,
  bodyNodes,
  hemLine,
  hemStitch,
  measureTorso,
  neckline,
  type Sleeve,
  shirtTail,
  sleeveOf,
  type Torso,
} from './torso.ts';

const pearl = '#efe9dc';

/** A button-through shirt: stand and fall collar, placket, yoke, cuffs, tail. */
export function drawShirt(scene: Scene): void {
  const short = choice(scene, 'sleeve') === 'short';
  const t = measureTorso(scene, { scale: short ? 0.92 : 0.88, neck: 132, waist: 0.95, length: 1330 });
  const sleeve = sleeveOf(
    scene,
    t,
    short
      ? { length: 380, cuff: 300, angle: 36 }
      : {
          length: choice(scene, 'sleeve') === 'rolled' ? 700 : 1010,
          cuff: choice(scene, 'sleeve') === 'rolled' ? 218 : 190,
          angle: 18,
        },
  );
  addSleeves(scene, t, sleeve);
  if (short) addTurnedHem(scene, sleeve);
  else addCuffs(scene, sleeve, choice(scene, 'sleeve') === 'rolled' ? 76 : 104, scene.tones, false);
  const tail = choice(scene, 'hem') === 'curved' ? shirtTail(t) : hemLine(t);
  const shape = scene.back ? 'back' : 'crew';
  const neck = neckline(t, shape);
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  addPiece(scene, { nodes: bodyNodes(t, neck, tail), folds: bodyFolds(scene, t) });
  const edge: Node[] = [[800 + t.hem, t.hemY], ...tail, [800 - t.hem, t.hemY]];
  scene.parts.push(stitch(scene, moved(edge, 0, -14)));
  addArmholeSeams(scene, t, true);
  if (scene.back) {
    addBackSeams(scene, t, 'yoke');
    addBackCollar(scene, t);
  } else {
    const low = t.hemY + (choice(scene, 'hem') === 'curved' ? 66 * t.scale : 12);
    addPlacket(scene, t, {
      from: t.top + 100 * t.scale,
      to: low,
      width: 66,
      count: 7,
      colour: scene.garment.accent ?? pearl,
    });
    addPockets(scene, t);
    addShirtCollar(scene, t, choice(scene, 'collar'), pearl);
    if (choice(scene, 'collar') !== 'camp')
      scene.parts.push(button(scene, [800, t.top + 100 * t.scale], 10, scene.garment.accent ?? pearl));
  }
  wearAtNeck(scene, t);
}

function addPockets(scene: Scene, t: Torso): void {
  const pocket = choice(scene, 'pocket');
  if (pocket === 'none') return;
  addPatchPocket(scene, t, {
    x: 0.46,
    y: t.armholeY - 110 * t.scale,
    width: 196,
    height: 222,
    point: 30,
    pair: pocket === 'two',
    ...(pocket === 'two' ? { flap: 72, fastener: pearl } : {}),
  });
}

/** A collar seen from behind. */
export function addBackCollar(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const nodes: Node[] = [
    [800 - w * 0.84, t.top - 58 * k],
    [800, t.top - 52 * k, 1],
    [800 + w * 0.84, t.top - 58 * k],
    [800 + w * 1.28, t.top + 30 * k],
    [800, t.top + 66 * k, 1],
    [800 - w * 1.28, t.top + 30 * k],
  ];
  addPiece(scene, { nodes, round: 0.6, cast: 8 });
  scene.parts.push(
    stitch(scene, [
      [800 + w * 1.22, t.top + 22 * k],
      [800, t.top + 55 * k, 1],
      [800 - w * 1.22, t.top + 22 * k],
    ]),
  );
}

function addTurnedHem(scene: Scene, sleeve: Sleeve): void {
  const [o, i] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  const line: Node[] = [o, i].map(([x, y]): Node => [x - Math.sin(a) * 34, y - Math.cos(a) * 34]);
  scene.parts.push(
    seam(scene, line) +
      seam(scene, mirrored(line)) +
      hemStitch(scene, line, 12) +
      hemStitch(scene, mirrored(line), 12),
  );
}

/** A knitted polo: ribbed collar, short placket, ribbed sleeve ends. */
export function drawPolo(scene: Scene): void {
  const short = choice(scene, 'sleeve') === 'short';
  const t = measureTorso(scene, { scale: short ? 0.92 : 0.88, neck: 136 });
  const sleeve = sleeveOf(
    scene,
    t,
    short ? { length: 320, cuff: 292, angle: 38 } : { length: 980, cuff: 176, angle: 17 },
  );
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, short ? 40 : 70, scene.garment.accent ? scene.trim : scene.tones);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  scene.parts.push(hemStitch(scene, [[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]]));
  addArmholeSeams(scene, t);
  if (scene.back) addBackCollar(scene, t);
  else {
    const k = t.scale;
    const closure = choice(scene, 'closure');
    const [from, to] = [t.top + 100 * k, t.top + 380 * k];
    if (closure === 'buttons')
      addPlacket(scene, t, { from, to, width: 66, count: 3, colour: scene.garment.accent ?? pearl });
    if (closure === 'zip') scene.parts.push(zip(scene, [800, from], [800, to], '#c3beb4', 0.1));
    if (closure === 'open')
      scene.parts.push(
        crease(
          scene,
          [
            [800, from],
            [806, to, 1],
            [800, to + 20],
          ],
          scene.tones,
          34,
        ) +
          seam(scene, [
            [800, from],
            [804, to - 40, 1],
            [800, to],
          ]),
      );
    if (choice(scene, 'pocket') === 'chest')
      addPatchPocket(scene, t, { x: 0.45, y: t.armholeY - 110 * k, width: 180, height: 196, point: 20 });
    addShirtCollar(scene, t, closure === 'open' ? 'camp' : 'classic');
  }
  wearAtNeck(scene, t);
}

/** A blouse: soft sleeves, fine collar or bow. */
export function drawBlouse(scene: Scene): void {
  const kind = choice(scene, 'sleeve');
  const cuts: Record<string, Parameters<typeof sleeveOf>[2]> = {
    bishop: { length: 900, cuff: 150, angle: 19, billow: 44 },
    puff: { length: 420, cuff: 190, angle: 30, billow: 66 },
    short: { length: 350, cuff: 270, angle: 38 },
    long: { length: 960, cuff: 178, angle: 18 },
  };
  const long = kind === 'bishop' || kind === 'long';
  const t = measureTorso(scene, {
    scale: long ? 0.88 : 0.92,
    neck: 138,
    waist: 0.9,
    hem: 1.03,
    length: 1190,
    chest: 430,
    shoulder: 360,
  });
  const sleeve = sleeveOf(scene, t, cuts[kind] ?? { length: 900, cuff: 150, angle: 19, billow: 44 });
  addSleeves(scene, t, sleeve);
  if (kind !== 'short') addCuffs(scene, sleeve, kind === 'puff' ? 42 : 84, scene.tones, false);
  const collar = choice(scene, 'collar');
  const shape = scene.back ? 'back' : collar === 'v' ? 'v' : 'crew';
  const neck = neckline(t, shape);
  if (!scene.back) addBackNeck(scene, t, neck);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  addArmholeSeams(scene, t);
  scene.parts.push(
    stitch(scene, moved([[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]], 0, -14)),
  );
  if (scene.back)
    scene.parts.push(
      crease(
        scene,
        [
          [800, t.top + 36],
          [803, t.top + 250, 1],
          [800, t.top + 260],
        ],
        scene.tones,
        18,
      ) + button(scene, [800, t.top + 44], 10, pearl),
    );
  else addBlouseFront(scene, t, neck, collar);
  wearAtNeck(scene, t);
}

function addBlouseFront(scene: Scene, t: Torso, neck: readonly Node[], collar: string): void {
  const k = t.scale;
  const from = t.top + (collar === 'v' ? 290 : 118) * k;
  addPlacket(scene, t, {
    from,
    to: t.hemY + 12,
    width: 46,
    count: 7,
    colour: scene.garment.accent ?? pearl,
    r: 8,
  });
  if (collar === 'band') return addShirtCollar(scene, t, 'band', pearl);
  if (collar === 'v' || collar === 'round')
    return addNeckband(scene, t, neck, collar === 'v' ? 'square' : 'square', 20);
  const n = t.neck / k;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    if (collar === 'peter-pan') {
      const leaf = [
        at(n * 0.9, -4),
        at(n * 0.8, 66, 1),
        at(n * 0.46, 106, 1),
        at(6, 116),
        at(34, 200, 1),
        at(120, 226, 1),
        at(n + 62, 130, 1),
        at(n + 66, 28),
      ];
      addPiece(scene, {
        nodes: leaf,
        round: 0.6,
        cast: 8,
        grain: side * 20,
        tones: scene.garment.accent ? scene.trim : scene.tones,
      });
      continue;
    }
    const ribbon = [
      at(4, 128),
      at(70, 300, 1),
      at(side > 0 ? 96 : 130, 560),
      at(side > 0 ? 182 : 212, 540),
      at(120, 280, 1),
      at(30, 118),
    ];
    addPiece(scene, { nodes: ribbon, round: 0.5, cast: 10, grounded: false, grain: side * -12 });
    const loop = [
      at(4, 108),
      at(70, 46, 1),
      at(176, 60, 1),
      at(196, 132, 1),
      at(150, 186, 1),
      at(60, 160, 1),
    ];
    addPiece(scene, {
      nodes: loop,
      round: 0.8,
      cast: 12,
      grounded: false,
      folds: [
        {
          from: [800 + side * 10 * k, t.top + 116 * k],
          to: [800 + side * 140 * k, t.top + 110 * k],
          width: 22,
          depth: 0.7,
        },
      ],
    });
  }
  if (collar !== 'bow') return;
  addNeckband(scene, t, neck, 'square', 24);
  addPiece(scene, {
    nodes: [
      [778, t.top + 84 * k],
      [822, t.top + 86 * k],
      [826, t.top + 150 * k],
      [776, t.top + 148 * k],
    ],
    round: 0.7,
    cast: 8,
    grounded: false,
  });
}

/** A pyjama set: camp or band collar, piping, and its trousers folded beneath. */
export function addPiping(scene: Scene, nodes: readonly Node[]): void {
  if (choice(scene, 'piping') === 'none') return;
  scene.parts.push(seam(scene, nodes, { ...scene.trim, deep: scene.trim.base, high: scene.trim.high }, 6));
}
