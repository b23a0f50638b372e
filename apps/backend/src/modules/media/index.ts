export { mountMedia } from './http.ts';
export { type PictureRow, readPictures, savePictures, studyHash } from './store.ts';
export { type NextPictures, warmPictures } from './warm-pictures.ts';
