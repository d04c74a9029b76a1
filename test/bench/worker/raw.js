import { DurableObject } from 'cloudflare:workers'

/** The least that a server could do with a submission: one object, one row with the body as it came. */
export class RegionObject extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS bodies (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  }
  async keep(id, body) {
    this.ctx.storage.sql.exec('INSERT OR REPLACE INTO bodies VALUES (?, ?)', id, body)
  }
}
export class DirectoryObject extends DurableObject {}

// biome-ignore lint/style/noDefaultExport: the platform asks for one
export default {
  async fetch(request, env) {
    const object = env.REGION.get(env.REGION.idFromName('small'))
    await object.keep(new URL(request.url).pathname, await request.text())
    return new Response('{}', { headers: { 'content-type': 'application/json' } })
  },
}
