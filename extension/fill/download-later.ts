import type { downloadDraft, saveLeftDraft } from './download-draft.ts'

/** Downloads a draft; what writes the file is read when somebody presses: `void downloadLater(device, fill)`. */
export const downloadLater: typeof downloadDraft = async (device, fill) =>
  (await import('./download-draft.ts')).downloadDraft(device, fill)

/** The same for a draft whose task is gone: `void saveLeftLater(device, row)`. */
export const saveLeftLater: typeof saveLeftDraft = async (device, row) =>
  (await import('./download-draft.ts')).saveLeftDraft(device, row)
