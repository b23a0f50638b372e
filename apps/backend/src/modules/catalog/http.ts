import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { saveProductPictures } from './save-product-pictures.ts';
import { viewProductPictures } from './view-product-pictures.ts';

export const catalogRoutes = [
  serve(routes.viewProductPictures, (app, { caller, params }) =>
    viewProductPictures(app, caller.vendorId, params.id),
  ),
  serve(routes.saveProductPictures, (app, { body, caller, params }) =>
    saveProductPictures(app, caller.vendorId, { productId: params.id, ...body }),
  ),
];
