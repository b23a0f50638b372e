import type { Sql, Tx, VendorTx } from '../../platform/index.ts';
import type { PictureRow } from './store.ts';

export type NewPicture = Omit<PictureRow, 'placeholder'> & {
  readonly placeholder: string;
  /** The file of its master. */
  readonly original: string;
};

/** Reads a picture that was brought, by its hash. */
export async function findBrought(sql: Sql, hash: string): Promise<PictureRow | null> {
  const [row] = await sql<PictureRow[]>`
    select id, hash, colour, width, height, placeholder from media.picture where hash = ${hash} and original is not null`;
  return row ?? null;
}

/** Counts what a shop brought and did not use yet. */
export async function countUnused(sql: Sql, vendorId: string): Promise<number> {
  const [row] = await sql<{ unused: number }[]>`
    select count(*)::int as unused from media.upload where vendor_id = ${vendorId} and attached_at is null`;
  return row?.unused ?? 0;
}

/** Writes a picture unless one of its hash is there. Gives whether it did. */
export async function insertPicture(tx: Tx, picture: NewPicture): Promise<boolean> {
  const { id, hash, original, width, height, colour, placeholder } = picture;
  const rows = await tx`
    insert into media.picture (id, hash, original, width, height, colour, placeholder)
    values (${id}, ${hash}, ${original}, ${width}, ${height}, ${colour}, ${placeholder})
    on conflict (hash) do nothing returning 1`;
  return rows.length === 1;
}

/** Notes that a shop brought a picture; again counts from now. Gives false when the picture was removed meanwhile. */
export async function noteUpload(tx: Tx, vendorId: string, pictureId: string): Promise<boolean> {
  const rows = await tx`
    insert into media.upload (vendor_id, picture_id)
    select ${vendorId}, p.id from media.picture p where p.id = ${pictureId} for key share
    on conflict (vendor_id, picture_id) do update set created_at = clock_timestamp()
    returning 1`;
  return rows.length === 1;
}

/** Takes those of pictures that a shop brought for good: they are not removed any more. Gives which these are. */
export async function keepUploads(tx: VendorTx, pictureIds: readonly string[]): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    update media.upload set attached_at = coalesce(attached_at, clock_timestamp())
     where vendor_id = platform.current_vendor() and picture_id = any (${pictureIds as string[]}::uuid[])
    returning picture_id as id`;
  return rows.map((row) => row.id);
}

/** Forgets uploads that nobody used since a time. Gives their pictures. */
export async function deleteUnused(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx<{ pictureId: string }[]>`
    delete from media.upload where attached_at is null and (vendor_id, picture_id) in (
      select vendor_id, picture_id from media.upload where attached_at is null and created_at < ${before}
       order by created_at limit ${limit} for update skip locked)
    returning picture_id as "pictureId"`;
  return [...new Set(rows.map((row) => row.pictureId))];
}

/** Deletes those of pictures that no shop brought any more. Gives their files. */
export async function deletePictures(
  tx: Tx,
  pictureIds: readonly string[],
): Promise<{ id: string; original: string }[]> {
  return tx<{ id: string; original: string }[]>`
    delete from media.picture p where p.id = any (${pictureIds as string[]}::uuid[]) and p.original is not null
       and not exists (select from media.upload u where u.picture_id = p.id)
    returning id, original`;
}
