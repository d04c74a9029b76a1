import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { workerdConfig } from './workerd-config.ts'

export type WorkerProcess = {
  /** Without a slash at its end. */
  readonly url: string
  /** Lets requests finish, then ends it. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would; what it had promised is on disk. */
  kill(): Promise<void>
}

export type WorkerOptions = {
  /** 0 takes any that is free. */
  readonly port: number
  /** Its data; kept between starts. */
  readonly persistDir: string
  /** Variables and secrets: `OPERATOR_TOKEN`, `CLOCK_OFFSET_MS`, … */
  readonly vars: { readonly [name: string]: string }
  /** Networks beside the public one that an identity provider may be in. */
  readonly networks?: readonly string[]
  /** Networks beside the public one that a receiver of events may be in. */
  readonly webhookNetworks?: readonly string[]
  /** Takes what the worker logs, line by line; standard error without it. */
  readonly log?: (line: string) => void
}

/** Runs the built bundle in workerd on the loopback address; resolves once it listens. */
export async function startWorker({
  port,
  persistDir,
  vars,
  networks = [],
  webhookNetworks = [],
  log,
}: WorkerOptions): Promise<WorkerProcess> {
  const configDir = resolve(persistDir)
  const objectsDir = join(configDir, 'objects')
  const evidenceDir = join(configDir, 'evidence')
  for (const dir of [objectsDir, evidenceDir]) mkdirSync(dir, { recursive: true })
  const config = join(configDir, 'workerd.capnp')
  // It holds the secrets of this run: readable by this user alone.
  const served = { port, configDir, objectsDir, evidenceDir, vars, networks, webhookNetworks }
  writeFileSync(config, workerdConfig(served), { mode: 0o600 })

  return serve(config, `port ${port}`, log)
}

/** Runs workerd with a configuration; resolves once it listens. */
export async function serve(
  config: string,
  at: string,
  log: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<WorkerProcess> {
  const child = spawnGuarded(join(import.meta.dirname, '..', 'node_modules', 'workerd', 'bin', 'workerd'), [
    'serve',
    config,
    '--control-fd=3',
  ])
  const output = follow(child, log)
  // All its pipes are closed: nothing of it runs any more, and the port is free again.
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  child.once('exit', () => child.stdin?.destroy())

  const listening = await Promise.race([portOf(child), ended.then(() => undefined)])
  if (listening === undefined) throw new Error(`workerd did not start on ${at}:\n${output.join('\n')}`)

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    signalAll(child, signal)
    const late = setTimeout(() => signalAll(child, 'SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }
  return {
    url: `http://127.0.0.1:${listening}`,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/**
 * A child that does not outlive us, however we end: beside it a shell waits for our end of its standard input to
 * close, which the system does even for a process that is killed, and then kills it.
 */
function spawnGuarded(command: string, args: readonly string[]): ChildProcess {
  if (process.platform === 'win32') {
    return spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  }
  const guard = `exec 4<&0
    "$0" "$@" </dev/null 4<&- & child=$!
    (cat <&4; kill -9 $child) >/dev/null 2>&1 3>&- &
    exec 4<&-
    wait $child`
  // A group of its own, so that a signal reaches all three.
  return spawn('sh', ['-c', guard, command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
}

function signalAll(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** The port it listens on, from the line that workerd writes to its control pipe. */
function portOf(child: ChildProcess): Promise<number> {
  const control = child.stdio[3]
  if (!control) throw new Error('workerd has no control pipe')
  return new Promise((resolvePort) => {
    lines(control as Readable, (line) => {
      // { "event": "listen", "socket": "http", "port": 8787 }
      const [, port] = /"port":(\d+)/.exec(line) ?? []
      if (port !== undefined) resolvePort(Number(port))
    })
  })
}

function follow(child: ChildProcess, log: (line: string) => void): readonly string[] {
  const first: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue
    lines(stream, (line) => {
      if (first.length < 50) first.push(line)
      log(line)
    })
  }
  return first
}

function lines(stream: Readable, take: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) take(line)
  })
}
