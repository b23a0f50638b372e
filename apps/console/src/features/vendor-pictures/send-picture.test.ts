import { pictureUpload } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { UPLOAD, UPLOAD_ACCEPT } from './send-picture.ts';

it('sends to where the contract says, what it takes, up to its limit', () => {
  const { path, bytesMax, types } = pictureUpload;
  expect(UPLOAD).toEqual({ path, bytesMax });
  expect(UPLOAD_ACCEPT).toBe(types.join(','));
});
