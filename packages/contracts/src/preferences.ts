import { z } from 'zod';
import { OrderNumber } from './orders.ts';
import { route } from './route.ts';

export const preferenceKinds = ['order_updates', 'delivery_updates', 'review_requests', 'marketing'] as const;
export const preferenceChannels = ['email', 'sms'] as const;

export const Preference = z
  .strictObject({
    kind: z.enum(preferenceKinds),
    channel: z.enum(preferenceChannels),
    wanted: z.boolean(),
  })
  .meta({ id: 'Preference' });
export type Preference = z.infer<typeof Preference>;

export const Preferences = z
  .strictObject({
    choices: z.array(Preference),
    phone: z.string().nullable().meta({ description: 'Where SMS go, all but the last digits hidden' }),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

const PreferencesBody = z.strictObject({ choices: z.array(Preference).min(1).max(8) });

export const viewPreferences = route({
  name: 'viewPreferences',
  method: 'GET',
  path: '/v1/me/preferences',
  area: 'session',
  summary: 'What the signed-in shopper wants to be told, and how',
  access: 'shopper',
  response: Preferences,
  errors: [],
});

export const savePreferences = route({
  name: 'savePreferences',
  method: 'PUT',
  path: '/v1/me/preferences',
  area: 'session',
  summary: 'Choose what to be told, and how',
  access: 'shopper',
  body: PreferencesBody,
  response: Preferences,
  errors: [],
});

const OrderLink = z.strictObject({ token: z.string().max(200).optional() });

export const viewOrderPreferences = route({
  name: 'viewOrderPreferences',
  method: 'GET',
  path: '/v1/orders/:number/preferences',
  area: 'orders',
  summary: 'What is told about one order: to its shopper, or to the holder of its signed link',
  access: 'public',
  params: z.strictObject({ number: OrderNumber }),
  query: OrderLink,
  response: Preferences,
  errors: ['order_not_found'],
});

export const saveOrderPreferences = route({
  name: 'saveOrderPreferences',
  method: 'PUT',
  path: '/v1/orders/:number/preferences',
  area: 'orders',
  summary: 'Choose what is told about one order',
  access: 'public',
  params: z.strictObject({ number: OrderNumber }),
  query: OrderLink,
  body: PreferencesBody,
  response: Preferences,
  errors: ['order_not_found', 'no_phone'],
});
