import { signal } from '@preact/signals'

/** True while an older Timbang in another tab keeps this one from bringing the store up to date. */
export const blocked = signal(false)
