/** Colour names each house uses, as `name#hex:family`. */
export const PALETTES: Readonly<Record<string, string>> = {
  north:
    'Slate#4A5561:grey Fog#C9CCC8:grey Fjord#2F4A5E:blue Bone#E9E2D3:white Rust#9A4A2C:brown Pine#3C5145:green',
  riviera:
    'Ecru#EFE7D6:white Lemon#E7CB63:yellow Azure#5C8DB8:blue Terracotta#C2704C:orange Olive#7A7B4B:green Coral#DD7F6B:pink',
  noir: 'Black#1A1918:black Graphite#3E3F42:grey Ivory#F0EADC:white Oxblood#5E1F26:red Ink#20293F:blue',
  workshop:
    'Indigo#2B3A5C:blue Washed#7189A8:blue Natural#E6DCC5:white Tobacco#7B5636:brown Moss#5E6646:green Brick#93463A:red',
  tailor:
    'Navy#232C45:blue Charcoal#3B3D42:grey Camel#B98D57:brown Cream#EDE3CF:white Bottle#24423A:green Burgundy#5F2230:red',
  bloom:
    'Rose#D9A2A4:pink Lilac#A99BC0:purple Butter#EFDDA0:yellow Sage#A3B096:green Chalk#F3EFE6:white Plum#5B3350:purple',
  atelier:
    'Champagne#DCC9A8:beige Pearl#EEE8DD:white Midnight#1F2438:blue Emerald#1F5A47:green Blush#E3BFB4:pink Black#191817:black',
  sport:
    'Chalk#ECEBE6:white Black#1B1B1C:black Cobalt#2E55A5:blue Signal#D8512F:orange Stone#B7B2A6:grey Clay#A8674A:brown',
  wool: 'Oat#DCCFB6:beige Heather#8F8A92:grey Peat#4D3B2E:brown Loch#2C4A52:blue Bracken#9B6A32:orange Cream#EEE6D6:white',
  kids: 'Poppy#CC4A3B:red Sky#8DB3D1:blue Sunflower#E2B53F:yellow Grass#6C8C5A:green Milk#F2EDE1:white Denim#46618A:blue',
  leather: 'Cognac#9B5B2E:brown Black#1C1A19:black Chestnut#5C3624:brown Sand#CDB592:beige Wine#5C2029:red',
  silver: 'Silver#C4C4C2:metallic Gold#C7A24E:metallic Rosé#C79A83:metallic Black#1D1C1B:black',
  shore: 'Salt#EDEBE4:white Navy#1F2F4D:blue Reef#3F8A8C:green Sun#E4B14A:yellow Shell#E6C7B8:pink',
  sole: 'White#EFEDE8:white Black#1B1A1A:black Tan#B07E4F:brown Forest#33503F:green Cherry#86262F:red',
};
