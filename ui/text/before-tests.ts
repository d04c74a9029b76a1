import { speak } from './messages.ts'

// As a page of the tab does before it draws.
await speak('id', 'whole')
