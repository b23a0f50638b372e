export { dominantColour, drawStudy } from './draw.ts';
export {
  FABRICS,
  type Fabric,
  type Family,
  families,
  type Garment,
  PATTERNS,
  type PatternKind,
  STUDY_HEIGHT,
  STUDY_VERSION,
  STUDY_WIDTH,
  type Study,
  VIEWS,
  type View,
} from './study.ts';
