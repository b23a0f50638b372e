import type { Scene } from '../cloth/scene.ts';
import type { Family } from '../study.ts';
import { drawBackpack } from './backpack.ts';
import { drawTote } from './bags.ts';
import { drawClutch, drawCrossbody } from './bags-strapped.ts';
import { drawBeanie } from './beanie.ts';
import { drawBelt } from './belt.ts';
import { drawBikini } from './bikini.ts';
import { drawBlazer } from './blazer.ts';
import { drawBlouse } from './blouse.ts';
import { drawBra } from './bra.ts';
import { drawBriefs } from './briefs.ts';
import { drawCap } from './cap.ts';
import { drawCardigan } from './cardigan.ts';
import { drawCoat } from './coat.ts';
import { drawDenimJacket } from './denim-jacket.ts';
import { drawDress } from './dress.ts';
import { drawSunglasses, drawWatch } from './eyewear.ts';
import { drawGlove } from './glove.ts';
import { drawHat } from './hat.ts';
import { drawHoodie } from './hoodie.ts';
import { drawJacket } from './jacket.ts';
import { drawJeans } from './jeans.ts';
import { drawEarrings, drawNecklace, drawRing } from './jewellery.ts';
import { drawJumpsuit } from './jumpsuit.ts';
import { drawKnit } from './knit.ts';
import { drawLeatherJacket } from './leather-jacket.ts';
import { drawPolo } from './polo.ts';
import { drawPuffer } from './puffer.ts';
import { drawPyjama } from './pyjama.ts';
import { drawScarf } from './scarf.ts';
import { drawShirt } from './shirt.ts';
import { drawBalletFlat } from './shoes-ballet.ts';
import { drawBoot } from './shoes-boot.ts';
import { drawHeel } from './shoes-heel.ts';
import { drawLoafer } from './shoes-loafer.ts';
import { drawSandal } from './shoes-sandal.ts';
import { drawSneaker } from './shoes-sneaker.ts';
import { drawSkirt } from './skirt.ts';
import { drawSlipDress } from './slip-dress.ts';
import { drawSock } from './sock.ts';
import { drawSweatshirt } from './sweatshirt.ts';
import { drawSwimsuit } from './swimsuit.ts';
import { drawTank } from './tank.ts';
import { drawTee } from './tee.ts';
import { drawTrench } from './trench.ts';
import { drawLeggings, drawShorts, drawSwimShorts, drawTrousers } from './trousers.ts';
import { drawVest } from './vest.ts';

/** What draws each family. A family of the catalogue without a drawing does not compile. */
export const DRAWINGS = {
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
  jeans: drawJeans,
  trousers: drawTrousers,
  shorts: drawShorts,
  'swim-shorts': drawSwimShorts,
  leggings: drawLeggings,
  skirt: drawSkirt,
  tank: drawTank,
  dress: drawDress,
  'slip-dress': drawSlipDress,
  jumpsuit: drawJumpsuit,
  pyjama: drawPyjama,
  sneaker: drawSneaker,
  boot: drawBoot,
  heel: drawHeel,
  loafer: drawLoafer,
  sandal: drawSandal,
  'ballet-flat': drawBalletFlat,
  tote: drawTote,
  crossbody: drawCrossbody,
  backpack: drawBackpack,
  clutch: drawClutch,
  belt: drawBelt,
  sunglasses: drawSunglasses,
  necklace: drawNecklace,
  earrings: drawEarrings,
  ring: drawRing,
  watch: drawWatch,
  glove: drawGlove,
  scarf: drawScarf,
  sock: drawSock,
  beanie: drawBeanie,
  hat: drawHat,
  cap: drawCap,
  swimsuit: drawSwimsuit,
  bikini: drawBikini,
  bra: drawBra,
  briefs: drawBriefs,
} as const satisfies Record<Family, (scene: Scene) => void>;
