#!/usr/bin/env node
// Hands in articles for a unit's own system. Needs Node 20 and nothing else.
//
//   NEWSROOM_ORIGIN=https://desk.example NEWSROOM_CLIENT=api-… NEWSROOM_SECRET=… node hand-in.mjs articles.jsonl
//
// A line of the file is {"key": "…", "article": {…}}: the article as POST /api/submission/articles takes it, under
// a key of your own that never changes, for example the number it has in your system. The key is sent as
// Idempotency-Key: run it again after it was cut off, and nothing is handed in twice (for seven days).
//
// A line is answered by one on the standard output: {"key", "receiptNo", "status"}, or {"key", "problem", "errors"}
// with what the newsroom had against it. The exit status is 1 when any line was not handed in.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const { NEWSROOM_ORIGIN: origin, NEWSROOM_CLIENT: client, NEWSROOM_SECRET: secret } = process.env
const [file] = process.argv.slice(2)
if (!origin || !client || !secret || !file) {
  console.error('NEWSROOM_ORIGIN, NEWSROOM_CLIENT, NEWSROOM_SECRET and a file are needed')
  process.exit(2)
}
const TRIES = 6
let token = ''

/** What may pass by itself is tried again: the network, 503 with Retry-After, a token that ran out. */
async function call(path, headers, body, authorised = true) {
  for (let attempt = 1; ; attempt++) {
    if (authorised && token === '') token = await newToken()
    let wait = 500 * 2 ** attempt
    try {
      const answer = await fetch(new URL(path, origin), {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(authorised ? { Authorization: `Bearer ${token}` } : {}) },
        body,
        redirect: 'error',
      })
      const passes = [429, 502, 503, 504].includes(answer.status) || (authorised && answer.status === 401)
      if (!passes || attempt === TRIES) return { answer, json: await answer.json().catch(() => ({})) }
      if (answer.status === 401) token = ''
      wait = Number(answer.headers.get('Retry-After') ?? 0) * 1000 || wait
    } catch (failure) {
      if (attempt === TRIES) throw failure
    }
    await pause(wait)
  }
}

async function newToken() {
  const { answer, json } = await call(
    '/id/oauth2/token',
    {
      Authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    'grant_type=client_credentials',
    false,
  )
  if (!answer.ok) throw new Error(`The credential was refused: ${answer.status}`)
  return json.access_token
}

/** The draft is made once for its key; handing in a draft that is handed in already changes nothing. */
async function handIn({ key, article }) {
  const json = { 'Content-Type': 'application/json' }
  const started = await call('/api/submission/articles', { ...json, 'Idempotency-Key': key }, JSON.stringify(article))
  if (!started.answer.ok) return refused(key, started)
  let found = started
  if (started.json.status === 'DRAFT') {
    const path = `/api/submission/articles/${started.json.articleId}`
    found = await call(`${path}/submission`, { ...json, 'If-Match': started.answer.headers.get('ETag') }, '{}')
    // Handed in by a run that was cut off before it heard the answer
    if ([409, 412].includes(found.answer.status)) {
      const now = await call(path, {})
      if (now.json.receiptNo) found = now
    }
  }
  if (!found.answer.ok) return refused(key, found)
  return { key, receiptNo: found.json.receiptNo, status: found.json.status }
}

const refused = (key, { answer, json }) => ({
  key,
  problem: json.type ?? `http ${answer.status}`,
  title: json.title,
  errors: json.errors,
})

let failed = false
for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
  if (line.trim() === '') continue
  let said
  try {
    said = await handIn(JSON.parse(line))
  } catch (failure) {
    said = { line: at + 1, problem: String(failure.message ?? failure) }
  }
  failed ||= said.receiptNo === undefined
  console.log(JSON.stringify(said))
}
process.exitCode = failed ? 1 : 0
