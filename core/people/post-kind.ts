import type { Text } from '../text.ts'

/** Kinds of posts of civil servants, the highest first (UU 20/2023, PP 11/2017). */
export const postKinds = {
  'jpt-utama': { id: 'JPT Utama', en: 'Chief executive (JPT Utama)' },
  'jpt-madya': { id: 'JPT Madya', en: 'Senior executive (JPT Madya)' },
  'jpt-pratama': { id: 'JPT Pratama', en: 'Executive (JPT Pratama)' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  pengawas: { id: 'Pengawas', en: 'Supervisor (Pengawas)' },
  pelaksana: { id: 'Pelaksana', en: 'Clerical (Pelaksana)' },
  'jf-utama': { id: 'JF Ahli Utama', en: 'Principal expert (JF Ahli Utama)' },
  'jf-madya': { id: 'JF Ahli Madya', en: 'Senior expert (JF Ahli Madya)' },
  'jf-muda': { id: 'JF Ahli Muda', en: 'Junior expert (JF Ahli Muda)' },
  'jf-pertama': { id: 'JF Ahli Pertama', en: 'First expert (JF Ahli Pertama)' },
  'jf-penyelia': { id: 'JF Penyelia', en: 'Lead skilled (JF Penyelia)' },
  'jf-mahir': { id: 'JF Mahir', en: 'Advanced skilled (JF Mahir)' },
  'jf-terampil': { id: 'JF Terampil', en: 'Skilled (JF Terampil)' },
  'jf-pemula': { id: 'JF Pemula', en: 'Beginner skilled (JF Pemula)' },
  jf: { id: 'Fungsional', en: 'Functional' },
} as const satisfies { readonly [kind: string]: Text }

export type PostKind = keyof typeof postKinds

/**
 * The kind of a post by any of the names that offices use for it; null for one that is not known.
 * `readPostKind('Eselon III.a')` is `'administrator'`, `readPostKind('Ahli Muda')` is `'jf-muda'`.
 */
export function readPostKind(text: string): PostKind | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return spellings.find(({ pattern }) => pattern.test(plain))?.kind ?? null
}

const spellings: readonly { readonly kind: PostKind; readonly pattern: RegExp }[] = [
  { kind: 'jpt-utama', pattern: /^(jpt|pimpinan tinggi|jabatan pimpinan tinggi) utama$|^chief executive/ },
  {
    kind: 'jpt-madya',
    pattern: /^(jpt|pimpinan tinggi|jabatan pimpinan tinggi) madya$|^eselon (i|1)( [ab])?$|^senior executive/,
  },
  {
    kind: 'jpt-pratama',
    pattern: /^(jpt|pimpinan tinggi|jabatan pimpinan tinggi) pratama$|^eselon (ii|2)( [ab])?$|^executive/,
  },
  { kind: 'administrator', pattern: /^(jabatan )?administrator$|^eselon (iii|3)( [ab])?$/ },
  { kind: 'pengawas', pattern: /^(jabatan )?pengawas$|^eselon (iv|4)( [ab])?$|^supervisor/ },
  { kind: 'pelaksana', pattern: /^(jabatan )?pelaksana$|^jfu$|^staf$|^clerical/ },
  { kind: 'jf-utama', pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(ahli )?utama$|^principal expert/ },
  { kind: 'jf-madya', pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(ahli )?madya$|^senior expert/ },
  { kind: 'jf-muda', pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(ahli )?muda$|^junior expert/ },
  { kind: 'jf-pertama', pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(ahli )?pertama$|^first expert/ },
  {
    kind: 'jf-penyelia',
    pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(terampil )?penyelia$|^lead skilled/,
  },
  {
    kind: 'jf-mahir',
    pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(terampil )?mahir$|^advanced skilled/,
  },
  { kind: 'jf-terampil', pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?terampil$|^skilled/ },
  {
    kind: 'jf-pemula',
    pattern: /^(jf|jft|fungsional|jabatan fungsional)? ?(terampil )?pemula$|^beginner skilled/,
  },
  { kind: 'jf', pattern: /^(jf|jft|fungsional|jabatan fungsional|functional)( tertentu)?$/ },
]
