export { mountMedia, picturesFirst } from './http.ts';
export { mediaJobs, runPictureSweepers } from './jobs.ts';
export { mountPictureUpload } from './mount-upload.ts';
export { runCacheTrimmer } from './picture-cache.ts';
export { presentPicture } from './present-picture.ts';
export { type PictureRow, readPictures, savePictures, studyHash } from './store.ts';
export { keepUploads } from './store-uploads.ts';
export { type NextPictures, warmPictures } from './warm-pictures.ts';
