import type { Audience, Category } from './types.ts';

/** Leaves as `slug|Name|families`groups hold leaves; each audience holds groups. */
const CLOTHING =
  'coats|Coats|coat,trench; jackets|Jackets|jacket,denim-jacket,leather-jacket; puffers|Puffers|puffer; blazers|Blazers|blazer,vest; knitwear|Knitwear|knit,cardigan; shirts|Shirts|shirt; sweatshirts|Sweatshirts|hoodie,sweatshirt; tees|T-shirts|tee,tank,polo; trousers|Trousers|trousers; jeans|Jeans|jeans; shorts|Shorts|shorts';
const SHOES = 'sneakers|Sneakers|sneaker; boots|Boots|boot; sandals|Sandals|sandal';
const ACCESSORIES =
  'scarves|Scarves|scarf; hats|Hats and caps|hat,cap,beanie; gloves|Gloves|glove; belts|Belts|belt; socks|Socks|sock; sunglasses|Sunglasses|sunglasses; watches|Watches|watch';
const BAGS = 'totes|Totes|tote; crossbody|Crossbody bags|crossbody; backpacks|Backpacks|backpack';
const JEWELLERY = 'necklaces|Necklaces|necklace; earrings|Earrings|earrings; rings|Rings|ring';

const TREE: Readonly<Record<Audience, Readonly<Record<string, string>>>> = {
  women: {
    'clothing|Clothing': `dresses|Dresses|dress,slip-dress; ${CLOTHING}; blouses|Blouses|blouse; skirts|Skirts|skirt; jumpsuits|Jumpsuits|jumpsuit; leggings|Leggings|leggings`,
    'underwear|Underwear and night': 'bras|Bras|bra; briefs|Briefs|briefs; pyjamas|Pyjamas|pyjama',
    'swim|Swim': 'swimsuits|Swimsuits|swimsuit; bikinis|Bikinis|bikini',
    'shoes|Shoes': `${SHOES}; loafers|Loafers|loafer; heels|Heels|heel; flats|Ballet flats|ballet-flat`,
    'bags|Bags': `${BAGS}; clutches|Clutches|clutch`,
    'accessories|Accessories': ACCESSORIES,
    'jewellery|Jewellery': JEWELLERY,
  },
  men: {
    'clothing|Clothing': CLOTHING,
    'underwear|Underwear and night': 'pyjamas|Pyjamas|pyjama',
    'swim|Swim': 'swim-shorts|Swim shorts|swim-shorts',
    'shoes|Shoes': `${SHOES}; loafers|Loafers|loafer`,
    'bags|Bags': BAGS,
    'accessories|Accessories': ACCESSORIES,
  },
  kids: {
    'clothing|Clothing':
      'coats|Coats and puffers|coat,puffer; knitwear|Knitwear|knit,cardigan,vest; tops|Tops|tee,shirt,blouse,polo,tank; sweatshirts|Sweatshirts|hoodie,sweatshirt; dresses|Dresses and skirts|dress,skirt; trousers|Trousers and jeans|trousers,jeans,leggings,shorts; pyjamas|Pyjamas|pyjama; swim|Swim|swimsuit,swim-shorts',
    'shoes|Shoes': `${SHOES}; flats|Ballet flats|ballet-flat`,
    'accessories|Accessories':
      'hats|Hats and caps|hat,cap,beanie; gloves|Gloves and scarves|glove,scarf; socks|Socks|sock; backpacks|Backpacks|backpack',
  },
  unisex: {
    'clothing|Clothing':
      'outerwear|Outerwear|coat,jacket,puffer,denim-jacket; knitwear|Knitwear|knit,cardigan,vest; sweatshirts|Sweatshirts|hoodie,sweatshirt; tees|T-shirts|tee,tank,polo; bottoms|Bottoms|trousers,jeans,shorts,leggings; shirts|Shirts|shirt',
    'accessories|Accessories': `${ACCESSORIES}; ${JEWELLERY}`,
    'bags|Bags': BAGS,
    'shoes|Shoes': 'sneakers|Sneakers|sneaker',
  },
};

const NAMES: Readonly<Record<Audience, readonly [string, string]>> = {
  women: ['Women', 'Everything the shops make for women, from one coat to the thing under it'],
  men: ['Men', 'Tailoring, workwear and what goes between'],
  kids: ['Kids', 'Cut to be climbed in and handed down'],
  unisex: ['Unisex', 'Cut for whoever puts it on'],
};

/** The taxonomy, parents before children. Only leaves take products; they name the garment families that belong to them. */
export const categories: readonly Category[] = Object.entries(TREE).flatMap(([audience, groups]) => {
  const [name, description] = NAMES[audience as Audience]; // TREE has the audiences as its keys
  const below = Object.entries(groups).flatMap(([group, leaves]) => {
    const [slug = '', title = ''] = group.split('|');
    const path = `${audience}/${slug}`;
    const parts = leaves.split('; ').map((leaf) => {
      const [leafSlug = '', leafName = '', families = ''] = leaf.split('|');
      return {
        path: `${path}/${leafSlug}`,
        name: leafName,
        description: `${leafName} from every shop of the market`,
        families: families.split(','),
      };
    });
    return [
      {
        path,
        name: title,
        description: `${title} for ${audience === 'unisex' ? 'everybody' : audience}`,
        families: [],
      },
      ...parts,
    ];
  });
  return [{ path: audience, name, description, families: [] }, ...below];
});

/** Finds where a garment family of an audience belongs. Undefined when the audience has no place for it. */
export function leafFor(audience: Audience, family: string): Category | undefined {
  return categories.find(
    (category) => category.path.startsWith(`${audience}/`) && category.families.includes(family),
  );
}
