import { mix, shift, tonesOf } from './cloth/colour.ts';
import { blur, openScene, type Scene } from './cloth/scene.ts';
import { DRAWINGS } from './families/drawings.ts';
import { drawFigure, placeOnFigure } from './figure.ts';
import { STUDY_HEIGHT, STUDY_WIDTH, type Study } from './study.ts';

/** The garment's box on the paper, px, and how far a small garment may grow toward it. */
const FRAME_WIDTH = 1360;
const FRAME_HEIGHT = 1640;
const LARGEST = 1.12;

/**
 * The picture of a study as a complete SVG document, 1600 × 2000 px. The same study always gives the same
 * characters. Options the family does not know fall back to its defaults; nothing is refused.
 */
export function drawStudy(study: Study): string {
  const scene = openScene(study);
  DRAWINGS[study.garment.family](scene);
  const shadow = contactShadow(scene);
  const relief = reliefOver(scene);
  const garment = `${shadow}${scene.parts.join('')}${relief}`;
  const content = stage(scene, garment);
  const defs = [...scene.defs.values()].join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${STUDY_WIDTH}" height="${STUDY_HEIGHT}" viewBox="0 0 ${STUDY_WIDTH} ${STUDY_HEIGHT}">` +
    `<defs>${defs}${paperLight(study.paper)}</defs><rect width="1600" height="2000" fill="${study.paper}"/><rect width="1600" height="2000" fill="url(#paper-light)"/>${content}</svg>`
  );
}

/** The colour that fills most of the garment, `#rrggbb`: for swatches and for the space kept while a picture loads. */
export function dominantColour(study: Study): string {
  return tonesOf(study.garment.colour).base;
}

function paperLight(paper: string): string {
  return `<linearGradient id="paper-light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${shift(paper, 0.04)}" stop-opacity=".9"/><stop offset=".5" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${shift(paper, -0.06)}" stop-opacity=".75"/></linearGradient>`;
}

/** The garment touches the paper: a tight dark line under its lower right edges, and a wide soft one. */
function contactShadow(scene: Scene): string {
  const dark = mix(scene.study.paper, '#1a130a', 0.82);
  const paths = scene.outlines.map((d) => `<path d="${d}"/>`).join('');
  const near = [0.35, 0.7, 1.1, 1.6, 2.2]
    .map(
      (step) =>
        `<use href="#ground" xlink:href="#ground" opacity=".15" transform="translate(${5 * step} ${8 * step})"/>`,
    )
    .join('');
  scene.defs.set('ground', `<g id="ground" fill="${dark}">${paths}</g>`);
  return `<g filter="url(#${blur(scene, 26)})" opacity=".34" transform="translate(20 30)"><use href="#ground" xlink:href="#ground"/></g>${near}`;
}

/** Soft unevenness of cloth laid by hand: noise seen from the side of the light, blended over the garment. */
function reliefOver(scene: Scene): string {
  const { crumple, grain } = scene.handle;
  // Turbulence costs as much as the rest of the picture; calm cloth gets its unevenness from the folds alone.
  if (crumple < 0.7 || scene.outlines.length === 0) return '';
  const seed = scene.garment.seed % 997;
  const gain = Math.max(0.55, 2.4 * crumple);
  scene.defs.set(
    'relief',
    `<filter id="relief" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${grain[0]} ${grain[1]}" numOctaves="1" seed="${seed}"/><feColorMatrix values="1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0 0 1" result="height"/><feOffset dx="16" dy="20"/><feColorMatrix values="-1 0 0 0 1 -1 0 0 0 1 -1 0 0 0 1 0 0 0 0 1"/><feComposite in2="height" operator="arithmetic" k2="${gain.toFixed(2)}" k3="${gain.toFixed(2)}" k4="${(0.5 - gain).toFixed(2)}"/></filter>`,
  );
  scene.defs.set(
    'whole',
    `<clipPath id="whole">${scene.outlines.map((d) => `<path d="${d}"/>`).join('')}</clipPath>`,
  );
  return `<g clip-path="url(#whole)" style="mix-blend-mode:soft-light"><rect x="${scene.bounds[0]}" y="${scene.bounds[1]}" width="${scene.bounds[2] - scene.bounds[0]}" height="${scene.bounds[3] - scene.bounds[1]}" fill="#808080" filter="url(#relief)"/></g>`;
}

function stage(scene: Scene, garment: string): string {
  const { view } = scene.study;
  if (view === 'detail') {
    const { x, y, zoom } = scene.focus;
    return `<g transform="translate(800 1000) rotate(-4) scale(${zoom}) translate(${-x} ${-y})">${garment}</g>`;
  }
  if (view === 'worn') return drawFigure(scene) + placeOnFigure(scene, garment);
  const [left, top, right, bottom] = scene.bounds;
  const scale = Math.min(FRAME_WIDTH / (right - left), FRAME_HEIGHT / (bottom - top), LARGEST);
  const move = `translate(800 1000) scale(${scale.toFixed(3)}) translate(${-Math.round((left + right) / 2)} ${-Math.round((top + bottom) / 2)})`;
  return `<g transform="${move}">${garment}</g>`;
}
