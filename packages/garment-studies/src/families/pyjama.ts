import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { moved, seam, stitch } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { addBackSeams, addPlacket } from './front.ts';
import { addPlainHems } from './leg-hems.ts';
import { addLegs, type Legs, legHem, measureLegs } from './legs.ts';
import { addPiping } from './piping.ts';
import { addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addBackNeck, bodyFolds, bodyNodes, hemLine, measureTorso, neckline, type Torso } from './torso.ts';

const pearl = '#efe9dc';

/** A pyjama set laid as one wears it: the top over its trousers or shorts. */
export function drawPyjama(scene: Scene): void {
  const short = choice(scene, 'set') === 'short';
  const t = measureTorso(scene, {
    scale: 0.8,
    top: 120,
    neck: 138,
    chest: 440,
    length: short ? 1080 : 1150,
    waist: 0.97,
    hem: 1,
  });
  const k = t.scale;
  const hem: [number, number] = short ? [420, 30] : [404, 60];
  const l = measureLegs(
    scene,
    {
      waist: 300,
      hip: 390,
      thigh: 404,
      knee: short ? hem : [404, 48],
      hem,
      rise: 470,
      length: short ? 830 : 1880,
    },
    { scale: k / (scene.garment.kids ? 0.9 : 1), top: t.top + 800 * k },
  );
  addLegs(scene, l);
  addPlainHems(scene, l, scene.tones.stitch, 60);
  pipeLegs(scene, l);
  const sleeve = sleeveOf(
    scene,
    t,
    short ? { length: 360, cuff: 300, angle: 34 } : { length: 990, cuff: 220, angle: 20 },
  );
  addSleeves(scene, t, sleeve);
  pipeSleeves(scene, sleeve);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t), cast: 12 });
  const low: Node[] = [[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]];
  scene.parts.push(stitch(scene, moved(low, 0, -22)));
  addArmholeSeams(scene, t);
  addTop(scene, t);
  wearAtNeck(scene, t);
}

function addTop(scene: Scene, t: Torso): void {
  const k = t.scale;
  if (scene.back) {
    addBackSeams(scene, t, 'yoke');
    addBackCollar(scene, t);
    pipe(scene, [
      [800 - t.neck * 1.24, t.top + 30 * k],
      [800, t.top + 64 * k, 1],
      [800 + t.neck * 1.24, t.top + 30 * k],
    ]);
    return;
  }
  const band = choice(scene, 'collar') === 'band';
  const from = t.top + 104 * k;
  addPlacket(scene, t, {
    from,
    to: t.hemY + 12,
    width: 66,
    count: band ? 6 : 5,
    colour: scene.garment.accent ?? pearl,
    r: 13,
  });
  pipe(scene, [
    [800 + 33 * k, from],
    [802 + 33 * k, (from + t.hemY) / 2, 1],
    [800 + 33 * k, t.hemY + 12],
  ]);
  addPatchPocket(scene, t, { x: 0.46, y: t.armholeY - 80 * k, width: 190, height: 206, point: 0 });
  const w = 97 * k;
  const x = 800 + t.chest * 0.46;
  pipe(scene, [
    [x - w, t.armholeY - 44 * k],
    [x + w, t.armholeY - 44 * k],
  ]);
  addShirtCollar(scene, t, band ? 'band' : 'camp', pearl);
}

const pipe = (scene: Scene, nodes: readonly Node[]): void => addPiping(scene, nodes);

function pipeSleeves(scene: Scene, sleeve: Sleeve): void {
  const up = ([x, y]: Node, toward: Node | undefined): Node => {
    const [tx, ty] = toward ?? [x, y - 1];
    const length = Math.hypot(tx - x, ty - y);
    return [x + ((tx - x) * 56) / length, y + ((ty - y) * 56) / length];
  };
  const [outer, inner] = sleeve.wrist;
  const line = [up(outer, sleeve.outer.at(-2)), up(inner, sleeve.inner[1])];
  for (const own of [line, mirrored(line)]) {
    scene.parts.push(seam(scene, own));
    pipe(scene, own);
  }
}

function pipeLegs(scene: Scene, l: Legs): void {
  const line: Node[] = [
    [800 + l.hem[0] - 2, l.hemY - 62],
    ...legHem(l, -62),
    [800 + l.hem[1] + 2, l.hemY - 58],
  ];
  pipe(scene, line);
  pipe(scene, mirrored(line));
}
