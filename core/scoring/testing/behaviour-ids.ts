/** The seven BerAKHLAK behaviours, in their order. */
export const behaviourIds = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const
