#!/usr/bin/env node
// Plain JavaScript, so that any Node reads it: the command itself is TypeScript, which Node runs from 22.18 on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

if (process.features.typescript) await import('./timbang.ts')
else
  runWith(['../node_modules/node/bin/node', '../node_modules/node/bin/node.exe'].map(here).find(existsSync))

/** By the Node that the package `node` brings. */
function runWith(node) {
  if (node === undefined) {
    return fail(
      `timbang needs Node 22.18 or newer, and this is ${process.versions.node}. ` +
        `Run "npm ci" in ${here('..')}: it brings one, which timbang then finds by itself.`,
    )
  }
  const child = spawn(node, [here('./timbang.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', ({ message }) => fail(`timbang could not start ${node}: ${message}`))
  child.on('close', (code, signal) => {
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code ?? 2
  })
}

function fail(why) {
  console.error(why)
  process.exitCode = 2
}
