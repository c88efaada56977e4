// npm ci, unless node_modules was installed from this very lockfile.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const here = new URL('..', import.meta.url)
const at = (name) => new URL(name, here)
const wanted = createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex')
const note = at('node_modules/.installed-from')

if (!existsSync(note) || readFileSync(note, 'utf8') !== wanted) {
  const done = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { cwd: here, stdio: 'inherit' },
  )
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(note, wanted)
}
