/** The pages that the worker serves to everybody, and what is there once each is drawn. */
export const publicScreens = [
  { name: 'portal', at: '/', ready: 'h1' },
  { name: 'portal-receipt', at: '/receipt', ready: 'h1' },
  { name: 'portal-across', at: '/across', ready: 'form' },
  { name: 'portal-survey', at: '/s/kotabumi/skm-3', ready: '.levels' },
  { name: 'portal-survey-over', at: '/s/kotabumi/skm-2', ready: 'h1' },
  { name: 'portal-figures', at: '/p/kotabumi', ready: 'h1' },
  { name: 'portal-figures-2025', at: '/p/kotabumi/2025', ready: 'table' },
] as const
