import type { OwnPicture, Problem } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';

/** Held to the contract by `send-picture.test.ts`: its package would bring zod along. */
export const UPLOAD = { path: '/v1/vendor/pictures', bytesMax: 20 * 1024 * 1024 };
/** What the file chooser offers; what a file really is, the API sees for itself. */
export const UPLOAD_ACCEPT = 'image/jpeg,image/png,image/webp,image/avif';

export type Sent =
  | { readonly ok: true; readonly picture: OwnPicture }
  | { readonly ok: false; readonly words: string };

/** Sends a file as a picture and tells how far it is, 0 to 1. A session that ran out is renewed once. */
export async function sendPicture(file: File, onProgress: (share: number) => void): Promise<Sent> {
  if (file.size === 0) return { ok: false, words: 'This file is empty.' };
  if (file.size > UPLOAD.bytesMax)
    return { ok: false, words: 'This file is too large. Take one of up to 20 MB.' };
  const first = await post(file, onProgress);
  if (first.status !== 401) return read(first);
  await api.consoleRefreshSession().catch(() => undefined);
  return read(await post(file, onProgress));
}

type Reply = { readonly status: number; readonly body: unknown };

/** `fetch` does not tell how much of a body has left. */
function post(file: File, onProgress: (share: number) => void): Promise<Reply> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', UPLOAD.path);
    xhr.setRequestHeader('x-selvedge-client', 'console');
    xhr.setRequestHeader('content-type', 'application/octet-stream');
    xhr.responseType = 'json';
    xhr.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    xhr.addEventListener('loadend', () => resolve({ status: xhr.status, body: xhr.response }));
    xhr.send(file);
  });
}

function read({ status, body }: Reply): Sent {
  if (typeof body !== 'object' || body === null) return { ok: false, words: NO_ANSWER };
  if (status === 201) return { ok: true, picture: body as OwnPicture }; // our own API's answer
  const problem = body as Problem; // every other answer of it is a problem
  const { code, detail } = problem;
  if (code === 'picture_type' && detail !== undefined) return { ok: false, words: detail };
  return { ok: false, words: [messageOf(problem), detail].filter((part) => part !== undefined).join(' ') };
}
