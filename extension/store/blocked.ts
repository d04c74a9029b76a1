import { signal } from '@preact/signals'

/** True while an older Timbang in another tab keeps this one from bringing the store up to date. */
export const blocked = signal(false)

/** Why the store could not be opened; undefined while it can. Queries that fail by it never say so. */
export const openError = signal<unknown>(undefined)
