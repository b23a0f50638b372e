import type { OwnPicture, ProductPicture, ProductPictures } from '@selvedge/contracts';

export type Colours = ProductPictures['colours'];
export type Removed = { readonly colourId: string; readonly picture: ProductPicture; readonly at: number };

/** Changes the pictures of one colour. */
function within(
  colours: Colours,
  colourId: string,
  change: (pictures: readonly ProductPicture[]) => ProductPicture[],
): Colours {
  return colours.map((colour) =>
    colour.colourId === colourId ? { ...colour, pictures: change(colour.pictures) } : colour,
  );
}

/** Puts a picture behind the others of a colour, unless it stands there. Says nothing about what it shows: that is for its shop. */
export function addPicture(colours: Colours, colourId: string, picture: OwnPicture): Colours {
  return within(colours, colourId, (pictures) =>
    pictures.some((one) => one.pictureId === picture.pictureId)
      ? [...pictures]
      : [
          ...pictures,
          { ...picture, view: pictures.length === 0 ? 'front' : 'other', alt: '', focal: { x: 50, y: 50 } },
        ],
  );
}

/** Moves a picture of a colour to another place; a place beyond the ends is the end. */
export function movePicture(colours: Colours, colourId: string, pictureId: string, to: number): Colours {
  return within(colours, colourId, (pictures) => {
    const moved = pictures.find((one) => one.pictureId === pictureId);
    if (moved === undefined) return [...pictures];
    const others = pictures.filter((one) => one !== moved);
    return others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, moved);
  });
}

/** Moves a picture so many places on, from where it is now; the ends hold it. */
export function stepPicture(colours: Colours, colourId: string, pictureId: string, step: number): Colours {
  const at = colours
    .find((colour) => colour.colourId === colourId)
    ?.pictures.findIndex((one) => one.pictureId === pictureId);
  return at === undefined || at < 0 ? colours : movePicture(colours, colourId, pictureId, at + step);
}

/** Changes what is said of a picture. */
export function changePicture(
  colours: Colours,
  colourId: string,
  pictureId: string,
  part: Partial<Pick<ProductPicture, 'alt' | 'view' | 'focal'>>,
): Colours {
  return within(colours, colourId, (pictures) =>
    pictures.map((one) => (one.pictureId === pictureId ? { ...one, ...part } : one)),
  );
}

/** Takes a picture out. Gives what it takes to put it back, or null when it was not there. */
export function removePicture(
  colours: Colours,
  colourId: string,
  pictureId: string,
): { colours: Colours; removed: Removed | null } {
  const pictures = colours.find((colour) => colour.colourId === colourId)?.pictures ?? [];
  const at = pictures.findIndex((one) => one.pictureId === pictureId);
  const picture = pictures[at];
  if (picture === undefined) return { colours, removed: null };
  return {
    colours: within(colours, colourId, (all) => all.toSpliced(at, 1)),
    removed: { colourId, picture, at },
  };
}

/** Puts a picture back where it was. */
export function restorePicture(colours: Colours, { colourId, picture, at }: Removed): Colours {
  return within(colours, colourId, (pictures) =>
    pictures.some((one) => one.pictureId === picture.pictureId)
      ? [...pictures]
      : pictures.toSpliced(at, 0, picture),
  );
}

/** What is sent of the pictures. */
export function choiceOf(colours: Colours) {
  return colours.map(({ colourId, pictures }) => ({
    colourId,
    pictures: pictures.map(({ pictureId, view, alt, focal }) => ({
      pictureId,
      view,
      alt: alt.trim(),
      focal,
    })),
  }));
}

/** Says whether two states of the pictures differ in what would be sent. */
export function differs(a: Colours, b: Colours): boolean {
  return JSON.stringify(choiceOf(a)) !== JSON.stringify(choiceOf(b));
}

/** Says what a piece that shoppers see still lacks, or null. */
export function lackOf(state: ProductPictures['state'], colours: Colours): string | null {
  if (state !== 'live' && state !== 'in_review') return null;
  const bare = colours.find(({ pictures }) => pictures.length === 0);
  if (bare !== undefined) return `${bare.name} has no picture. Shoppers need one of each colour.`;
  const silent = colours.find(({ pictures }) => pictures.some(({ alt }) => alt.trim() === ''));
  if (silent === undefined) return null;
  return `Say what each picture of ${silent.name} shows: some people hear it instead.`;
}
