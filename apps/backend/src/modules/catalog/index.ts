export { catalogRoutes } from './http.ts';
export { readVariantsForSale, type VariantForSale } from './store.ts';
export {
  type CategoryRow,
  type CollectionRow,
  type ColourRow,
  nextProductIds,
  type ProductPictureRow,
  type ProductRow,
  readCategories,
  readCollectionItems,
  readCollections,
  readColours,
  readProductBySlug,
  readProductIdsOfPictures,
  readProductIdsOfVariants,
  readProductPictures,
  readProducts,
  readProductsBySlug,
  readVariants,
  readVariantWeights,
  type VariantRow,
} from './views.ts';
export {
  countLiveProducts,
  listOwnProducts,
  listOwnVariants,
  ownVariants,
  ownVariantsOnSale,
  readLeadPictures,
  readOwnVariantIdsOfProduct,
} from './views-vendor.ts';
