import { mix, shift, type Tones, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { ground } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addMetal, addSolid, glow, metalStroke, ribbon, rivet, sampled } from '../cloth/solid.ts';

/** Metal has wider tones than cloth: near black in its edges, near white where it looks at the light. */
export function metalTones(colour: string): Tones {
  const t = tonesOf(colour);
  return {
    ...t,
    light: shift(t.base, 0.1),
    high: shift(t.base, 0.2, 0.8),
    dark: shift(t.base, -0.16),
    deep: shift(t.base, -0.32),
  };
}

export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  from = 0,
  to = 360,
  steps = 32,
): Node[] =>
  Array.from({ length: steps + 1 }, (_, i): Node => {
    const a = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [cx + Math.cos(a) * rx, cy + Math.sin(a) * ry, 1];
  });

const stoneOf = (scene: Scene): string => scene.garment.accent ?? '#d9e4e6';

/** A cut stone from above: table, facets and sparks of light. */
function gem(scene: Scene, x: number, y: number, r: number): string {
  const colour = stoneOf(scene);
  const t = metalTones(colour);
  const p = (radius: number, i: number, turn = 0): Node => {
    const a = ((i * 45 + turn) * Math.PI) / 180;
    return [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
  };
  const tones = [t.light, t.base, t.dark, t.deep, t.dark, t.high, '#ffffff', t.high];
  const facets = Array.from(
    { length: 8 },
    (_, i) =>
      `<path d="${curve([p(r * 0.55, i), p(r, i, 22), p(r * 0.55, i + 1)])}" fill="${tones[(i + 2) % 8]}"/><path d="${curve([p(r, i, -22), p(r, i, 22), p(r * 0.55, i)])}" fill="${tones[i]}"/>`,
  ).join('');
  const rim = curve(oval(x, y, r * 1.05, r * 1.05));
  return `<path d="${rim}" fill="${t.base}"/>${facets}<path d="${curve(Array.from({ length: 8 }, (_, i) => p(r * 0.55, i)))}" fill="${t.light}"/><path d="${curve([p(r * 0.55, 3), p(r * 0.55, 4), p(r * 0.55, 5), p(r * 0.2, 5)])}" fill="#ffffff" fill-opacity=".85"/>${glow(scene, [x + r * 0.4, y + r * 0.5], { rx: r * 0.8, ry: r * 0.7 }, t.deep, 0.5)}`;
}

/** Grounds a round thing: shadow and frame. */
function settle(scene: Scene, nodes: readonly Node[]): void {
  ground(scene, curve(nodes), nodes);
}

/** A necklace: plain chain, pendant, beads or two layers. */
export function drawNecklace(scene: Scene): void {
  scene.stiffness = 1;
  const form = choice(scene, 'form');
  const drop = { choker: 330, regular: 700, long: 1080 }[choice(scene, 'length')] ?? 700;
  const t = metalTones(scene.garment.colour);
  const wide = drop > 900 ? 400 : drop < 400 ? 300 : 360;
  const loop = (depth: number, half: number): Node[] => {
    const front: Node[] = oval(800, 560, half, depth, 0, 180, 26).map(
      ([x, y]): Node => [x, y + depth * 0.12 * (1 - Math.abs(x - 800) / half), 1],
    );
    // The clasp's half of the chain lies behind the neck in the worn view.
    return scene.worn ? front : [...front, ...oval(800, 560, half, 190, 180, 360, 16).slice(1)];
  };
  if (form === 'layered') addChain(scene, loop(drop * 0.72, wide * 0.86), t, 13);
  if (form === 'beads') addBeads(scene, loop(drop, wide), t);
  else addChain(scene, loop(drop, wide), t, form === 'chain' ? 26 : 14);
  const low = 560 + drop * 1.12;
  if (form === 'pendant' || form === 'layered') {
    addMetal(scene, oval(800, low + 26, 20, 26), t, 9);
    settle(scene, oval(800, low + 128, 82, 82));
    scene.parts.push(disc(scene, 800, low + 128, 82, t) + (scene.back ? '' : gem(scene, 800, low + 128, 34)));
  }
  if (!scene.worn)
    scene.parts.push(metalStroke('M776 366h48', t, 26) + metalStroke('M838 352a22 18 0 1 0 1 0', t, 9));
  scene.fitting = { joint: 'throat', x: 800, y: 560 - (wide - 300) * 0.3, scale: 0.46 };
  scene.focus = { x: 800, y: low - 20, zoom: 2.2 };
}

function disc(scene: Scene, x: number, y: number, r: number, t: Tones): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${t.base}"/>${glow(scene, [x - r * 0.35, y - r * 0.4], { rx: r * 0.9, ry: r * 0.6, turn: -40 }, '#ffffff', 0.8)}${glow(scene, [x + r * 0.5, y + r * 0.6], { rx: r, ry: r * 0.6, turn: -40 }, t.deep, 0.75)}${metalStroke(curve(oval(x, y, r * 0.94, r * 0.94)), t, r * 0.13)}`;
}

function addChain(scene: Scene, nodes: readonly Node[], t: Tones, size: number): void {
  const outline = ribbon(nodes, size * 1.3, 2);
  ground(scene, curve(outline), outline);
  const line = sampled(nodes, 6);
  let carried = 0;
  let upright = false;
  const links: string[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) break;
    carried += Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (carried < size * 1.15) continue;
    carried = 0;
    upright = !upright;
    const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const ry = upright ? size * 0.24 : size * 0.56;
    links.push(
      `<g transform="translate(${round(b[0])} ${round(b[1])}) rotate(${round(turn)})"><ellipse rx="${round(size * 0.86)}" ry="${round(ry)}" fill="none" stroke="${t.deep}" stroke-width="${round(size * 0.42)}"/><ellipse rx="${round(size * 0.86)}" ry="${round(ry)}" fill="none" stroke="${t.base}" stroke-width="${round(size * 0.28)}"/><path d="M${round(-size * 0.7)} ${round(-ry * 0.6)}Q0 ${round(-ry * 1.4)} ${round(size * 0.7)} ${round(-ry * 0.6)}" fill="none" stroke="#fff" stroke-opacity=".85" stroke-width="${round(size * 0.12)}"/></g>`,
    );
  }
  scene.parts.push(links.join(''));
}

function addBeads(scene: Scene, nodes: readonly Node[], t: Tones): void {
  const line = sampled(nodes, 12);
  let carried = 99;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) break;
    carried += Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (carried < 54) continue;
    carried = 0;
    settle(scene, oval(b[0], b[1], 28, 28, 0, 360, 10));
    scene.parts.push(
      `<circle cx="${round(b[0])}" cy="${round(b[1])}" r="28" fill="${t.base}"/>${glow(scene, [b[0] + 9, b[1] + 11], { rx: 26, ry: 24 }, t.deep, 0.85)}${glow(scene, [b[0] - 9, b[1] - 10], { rx: 17, ry: 14, turn: -40 }, '#ffffff', 0.95)}`,
    );
  }
}

/** A pair of earrings: hoop, stud, drop or huggie. */
export function drawEarrings(scene: Scene): void {
  scene.stiffness = 1;
  const form = choice(scene, 'form');
  const k = { small: 0.68, regular: 1, large: 1.36 }[choice(scene, 'size')] ?? 1;
  const t = metalTones(scene.garment.colour);
  for (const x of scene.worn
    ? [-100, 1700]
    : [800 - 270 * Math.max(1, k * 0.95), 800 + 270 * Math.max(1, k * 0.95)])
    addEarring(scene, form, x, k, t);
  // Ears are 15 cm apart: the pair is drawn 1,800 px apart for them, so a hoop of 400 px is 3.3 cm.
  scene.fitting = { joint: 'ear', x: 800, y: 760, scale: 0.168 };
  scene.focus = { x: 1070, y: 900, zoom: 2 };
}

function addEarring(scene: Scene, form: string, x: number, k: number, t: Tones): void {
  const y = 760;
  if (form === 'hoop' || form === 'huggie') {
    const r = (form === 'hoop' ? 210 : 120) * k;
    addMetal(
      scene,
      oval(x, y + r, r * (scene.back ? 0.55 : 0.86), r, -84, 264, 40),
      t,
      (form === 'hoop' ? 34 : 74) * Math.sqrt(k),
    );
    scene.parts.push(metalStroke(`M${round(x - 6)} ${round(y + 4)}q16 -34 34 6`, t, 9));
    return;
  }
  const r = (form === 'stud' ? 120 : 62) * k;
  settle(scene, oval(x, y, r, r));
  scene.parts.push(
    disc(scene, x, y, r, t) + (scene.back ? rivet([x, y], r * 0.3, t.dark) : gem(scene, x, y, r * 0.66)),
  );
  if (form !== 'drop') return;
  addMetal(
    scene,
    [
      [x, y + r],
      [x + 1, y + r + 60 * k],
      [x, y + r + 130 * k],
    ],
    t,
    13,
  );
  const top = y + r + 130 * k;
  const tear: Node[] = [
    [x, top],
    [x + 60 * k, top + 130 * k, 1],
    [x + 84 * k, top + 230 * k, 1],
    [x, top + 320 * k, 1],
    [x - 84 * k, top + 230 * k, 1],
    [x - 60 * k, top + 130 * k, 1],
  ];
  addSolid(scene, tear, t, {
    round: 0.9,
    inside:
      glow(scene, [x - 24 * k, top + 190 * k], { rx: 34 * k, ry: 100 * k, turn: 12 }, '#ffffff', 0.9) +
      glow(scene, [x + 40 * k, top + 270 * k], { rx: 70 * k, ry: 80 * k }, t.deep, 0.7),
  });
}

/** A ring standing on its edge: plain band, signet, set stone or a stack of three. */
export function drawRing(scene: Scene): void {
  scene.stiffness = 1;
  const form = choice(scene, 'form');
  const t = metalTones(scene.garment.colour);
  const hoop = (dy: number, w: number, tones = t): void =>
    addMetal(
      scene,
      scene.worn ? oval(800, 770 + dy, 320, 60, 4, 176) : oval(800, 1050 + dy, 330, 310, -90, 270, 48),
      tones,
      w,
    );
  if (form === 'stack')
    for (const [dy, w] of [
      [64, 34],
      [0, 46],
      [-64, 34],
    ] as const)
      hoop(dy, w, dy === 0 ? t : metalTones(mix(scene.garment.colour, '#d8b463', 0.35)));
  else hoop(0, form === 'band' ? 92 : 62);
  if (form === 'signet') {
    settle(scene, oval(800, 730, 190, 150));
    scene.parts.push(
      `<path d="${curve(oval(800, 742, 190, 150))}" fill="${t.deep}"/><path d="${curve(oval(800, 730, 186, 144))}" fill="${t.base}"/>${glow(scene, [730, 670], { rx: 160, ry: 80, turn: -28 }, '#ffffff', 0.8)}${glow(scene, [870, 800], { rx: 170, ry: 90, turn: -28 }, t.deep, 0.6)}${metalStroke(curve(oval(800, 730, 178, 136)), t, 16)}${scene.back ? '' : `<path d="M762 690q38 -20 76 0v40q0 46 -38 66q-38 -20 -38 -66z" fill="none" stroke="${t.deep}" stroke-width="7"/>`}`,
    );
  }
  if (form === 'stone') {
    settle(scene, oval(800, 690, 128, 128));
    for (const a of [45, 135, 225, 315])
      scene.parts.push(
        metalStroke(
          `M800 690L${round(800 + Math.cos((a * Math.PI) / 180) * 132)} ${round(690 + Math.sin((a * Math.PI) / 180) * 132)}`,
          t,
          26,
        ),
      );
    scene.parts.push(gem(scene, 800, 690, 116));
    for (const a of [45, 135, 225, 315])
      scene.parts.push(
        rivet(
          [800 + Math.cos((a * Math.PI) / 180) * 116, 690 + Math.sin((a * Math.PI) / 180) * 116],
          17,
          t.base,
        ),
      );
  }
  scene.fitting = { joint: 'finger', x: 800, y: 770, scale: 0.068 };
  scene.focus = { x: 800, y: 760, zoom: 2 };
}
