import { fileErrors } from './file-errors.ts'

/** What judges the files that a form asks for. */
export const more = { files: fileErrors }
