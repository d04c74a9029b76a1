import type { Database } from '../store/database.ts'
import { forgetEvidence, markUpload, readEvidenceRow, readPart } from '../store/evidence.ts'
import { readSendable } from '../store/file-uses.ts'
import { readSession } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { authorised } from './authorised.ts'
import { type EvidenceServer, evidenceServer } from './evidence-server.ts'
import type { Wire } from './server.ts'
import { authDeps } from './sync-deps.ts'
import type { UploadDeps } from './upload.ts'

/** Sending files with the real store and the real network. */
export function uploadDeps(db: Database, wire: Wire): UploadDeps {
  const ask = <T>(id: string, work: (server: EvidenceServer) => Promise<Answer<T>>): Promise<Answer<T>> => {
    // Whose file it is: the session, as long as the file is still here. Somebody else may have signed in meanwhile.
    const session = async () => ((await readEvidenceRow(db, id)) === undefined ? undefined : readSession(db))
    return authorised({ ...authDeps(db, wire), session }, (who) => work(evidenceServer(wire, who)))
  }
  return {
    files: () => readSendable(db),
    announce: ({ row, case: of }) => ask(row.id, (server) => server.announce(row, of ?? '')),
    putPart: async (id, n) => {
      const bytes = await readPart(db, id, n)
      // Taken back while it was on its way.
      if (bytes === undefined) return { kind: 'failing', status: 0, retryAfter: null }
      return ask(id, (server) => server.putPart(id, n, bytes))
    },
    finish: (id) => ask(id, (server) => server.finish(id)),
    drop: (id) => ask(id, (server) => server.drop(id)),
    mark: (id, upload) => markUpload(db, id, upload),
    forget: (id) => forgetEvidence(db, id),
    now: Date.now,
    random: Math.random,
  }
}
