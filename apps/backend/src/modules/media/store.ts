import { createHash } from 'node:crypto';
import { dominantColour, STUDY_VERSION, type Study } from '@selvedge/garment-studies';
import { jsonb, type Sql, type Tx } from '../../platform/index.ts';

/** The masters of studies, pixels. */
const MASTER = { width: 1600, height: 2000 };

export type PictureRow = {
  readonly id: string;
  readonly hash: string;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
  /** Base64 of a WebP a few pixels wide; null until somebody looked. */
  readonly placeholder: string | null;
};

export function readPictures(sql: Sql, ids: readonly string[]): Promise<PictureRow[]> {
  return sql<PictureRow[]>`
    select id, hash, colour, width, height, placeholder from media.picture where id = any (${ids as string[]}::uuid[]) order by id limit ${ids.length}`;
}

export type PictureSource = {
  readonly id: string;
  readonly width: number;
  /** What a drawn picture is drawn from. */
  readonly study: Study | null;
  /** The file of the master of one that was brought. */
  readonly original: string | null;
  readonly placeholder: string | null;
};

export async function findSource(sql: Sql, hash: string): Promise<PictureSource | null> {
  const [row] = await sql<PictureSource[]>`
    select id, width, study, original, placeholder from media.picture where hash = ${hash}`;
  return row ?? null;
}

/** Reads those of pictures, by hash, of which nothing stands in their place yet. */
export function findWithoutPlaceholder(sql: Sql, hashes: readonly string[]): Promise<PictureSource[]> {
  return sql<PictureSource[]>`
    select id, width, study, original, placeholder from media.picture
     where hash = any (${hashes as string[]}) and placeholder is null limit ${hashes.length}`;
}

/** Keeps what stands for pictures until they are there. */
export async function savePlaceholders(
  tx: Tx,
  rows: readonly { readonly id: string; readonly placeholder: string }[],
): Promise<void> {
  await tx`
    update media.picture p set placeholder = g.placeholder
      from jsonb_to_recordset(${jsonb(tx, rows)}) g(id uuid, placeholder text) where p.id = g.id`;
}

/** Names a study by its content and the version of the drawing. */
export function studyHash(study: Study): string {
  return createHash('sha256')
    .update(`${STUDY_VERSION}\n${canonical(study)}`)
    .digest('hex')
    .slice(0, 32);
}

/** Keeps studies, each once however often it is given. Gives the picture id of each, by hash. */
export async function savePictures(tx: Tx, studies: readonly Study[]): Promise<Map<string, string>> {
  const byHash = new Map(studies.map((study) => [studyHash(study), study]));
  const rows = [...byHash].map(([hash, study]) => ({
    hash,
    study,
    colour: dominantColour(study),
    ...MASTER,
  }));
  await tx`
    insert into media.picture (hash, study, width, height, colour)
    select p.hash, p.study, p.width, p.height, p.colour
      from jsonb_to_recordset(${jsonb(tx, rows)}) p(hash text, study jsonb, width int, height int, colour text)
    on conflict (hash) do nothing`;
  const saved = await tx<{ hash: string; id: string }[]>`
    select hash, id from media.picture where hash = any (${[...byHash.keys()]}) limit ${byHash.size}`;
  return new Map(saved.map((row) => [row.hash, row.id]));
}

/** Writes a value with its keys in order, so that equal studies read alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
