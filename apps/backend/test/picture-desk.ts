import { OwnPicture, pictureUpload } from '@selvedge/contracts';
import type { TestMarket, Visitor } from './harness/index.ts';

/** Sends bytes as a picture, in somebody's name. */
export function bring(who: Visitor, bytes: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return who.send(pictureUpload.path, { method: 'POST', body: new Uint8Array(bytes), headers });
}

/** The same for a picture that is taken. */
export async function brought(who: Visitor, bytes: Buffer): Promise<OwnPicture> {
  const answer = await bring(who, bytes);
  const body: unknown = await answer.json();
  if (answer.status !== 201) throw new Error(JSON.stringify(body));
  return OwnPicture.parse(body);
}

/** Gives status and code of a refusal. */
export async function refusalOf(answer: Response): Promise<[number, string]> {
  const { code } = (await answer.json()) as { code: string }; // a refusal is a problem with a code
  return [answer.status, code];
}

/** Counts what was brought. */
export async function countBrought({ sql }: TestMarket) {
  const [row] = await sql<{ pictures: number; uploads: number }[]>`
    select (select count(*)::int from media.picture where original is not null) as pictures, (select count(*)::int from media.upload) as uploads`;
  return row;
}
