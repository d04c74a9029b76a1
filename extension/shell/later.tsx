/** Fields use it as well as pages do. */
export { later } from '../../ui/later.tsx'
