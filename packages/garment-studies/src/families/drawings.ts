import type { Scene } from '../cloth/scene.ts';
import type { Family } from '../study.ts';
import { drawCardigan, drawHoodie, drawKnit, drawSweatshirt } from './knit.ts';
import { drawDenimJacket, drawJacket, drawLeatherJacket, drawPuffer } from './outer.ts';
import { drawBlouse, drawPolo, drawShirt } from './shirt.ts';
import { drawBlazer, drawCoat, drawTrench, drawVest } from './tailored.ts';
import { drawTee } from './tee.ts';

export const DRAWINGS = new Proxy(
  {
    tee: drawTee,
    shirt: drawShirt,
    blouse: drawBlouse,
    polo: drawPolo,
    knit: drawKnit,
    cardigan: drawCardigan,
    hoodie: drawHoodie,
    sweatshirt: drawSweatshirt,
    blazer: drawBlazer,
    coat: drawCoat,
    trench: drawTrench,
    vest: drawVest,
    jacket: drawJacket,
    'denim-jacket': drawDenimJacket,
    'leather-jacket': drawLeatherJacket,
    puffer: drawPuffer,
  } as any,
  { get: (t, k) => t[k] ?? drawTee },
) as Record<Family, (scene: Scene) => void>;
