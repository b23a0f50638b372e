import type { DeliveryPlan, DeliveryZone } from './types.ts';

const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const NORDIC = ['DK', 'NO', 'SE'];

/**
 * Where a house sends and for how much. The dearer the house, the dearer its post, and the later it is free. Every third house
 * weighs its parcels; beyond the Union the carrier sets the price. Norway is reached by Nordic houses alone.
 */
export function zonesOf(house: { country: string; tier: number; index: number }): DeliveryZone[] {
  const { country, tier, index } = house;
  const standard = 450 + Math.round(tier * 100);
  const freeOverMinor = Math.round(tier * 15) * 1000;
  const everyday =
    index % 3 === 0
      ? weighed(standard, freeOverMinor)
      : { ...flat('standard', 'Standard', standard, [2, 4]), freeOverMinor };
  const express = flat('express', 'Express', standard + 700, [1, 2]);
  const abroad = ['GB', 'CH', ...(NORDIC.includes(country) ? ['NO'] : [])].filter((one) => one !== country);
  const home = {
    name: 'At home',
    countries: [country],
    methods: [
      { ...flat('standard', 'Standard', standard - 150, [1, 2]), freeOverMinor: freeOverMinor / 2 },
      { ...express, priceMinor: standard + 300, minDays: 1, maxDays: 1 },
    ],
  };
  return [
    {
      name: 'European Union',
      countries: UNION.filter((one) => one !== country),
      methods: [everyday, express],
    },
    home,
    {
      name: 'Beyond the Union',
      countries: abroad,
      methods: [
        byCarrier('standard', 'Standard', {
          service: 'NordPost/Economy',
          fallback: standard + 900,
          days: [4, 8],
        }),
        byCarrier('express', 'Express', {
          service: 'SwiftLine/Express',
          fallback: standard + 2_400,
          days: [2, 3],
        }),
      ],
    },
  ];
}

type Days = readonly [min: number, max: number];

function flat(code: string, name: string, priceMinor: number, [minDays, maxDays]: Days): DeliveryPlan {
  const plain = {
    kind: 'flat' as const,
    freeOverMinor: null,
    brackets: [],
    carrierService: null,
    handlingMinor: 0,
  };
  return { code, name, ...plain, priceMinor, minDays, maxDays };
}

function weighed(standard: number, freeOverMinor: number): DeliveryPlan {
  const brackets = [
    { upToGrams: 1_000, priceMinor: standard },
    { upToGrams: 5_000, priceMinor: standard + 250 },
    { upToGrams: 30_000, priceMinor: standard + 900 },
  ];
  return { ...flat('standard', 'Standard', standard, [2, 4]), kind: 'weight', freeOverMinor, brackets };
}

function byCarrier(
  code: string,
  name: string,
  { service, fallback, days }: { service: string; fallback: number; days: Days },
): DeliveryPlan {
  return {
    ...flat(code, name, fallback, days),
    kind: 'carrier',
    carrierService: service,
    handlingMinor: 150,
  };
}
