// `vite build`, unless nothing that goes into it has changed since the last one.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const here = fileURLToPath(new URL('..', import.meta.url))
const inputs = ['src', 'public', 'index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const note = join(here, 'target/web/built-from')

const hash = createHash('sha256')
function read(path) {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) read(join(path, name))
  } else if (!path.endsWith('.test.ts')) {
    hash.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0')
  }
}
for (const input of inputs) read(join(here, input))
const now = hash.digest('hex')

if (!existsSync(note) || readFileSync(note, 'utf8') !== now) {
  const done = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(note, now)
}
