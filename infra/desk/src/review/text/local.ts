import type { CaseText } from '@/api'
import type { Piece, Row } from '@/submission/compare/pieces'

/** What differs, with what is the same at both ends taken off; in code points. */
export function trimmed(before: string, after: string): Piece[] {
  const old = [...before]
  const now = [...after]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const pieces: Piece[] = []
  const put = (text: string, kind: Piece['kind']) => {
    if (text !== '') pieces.push({ text, kind })
  }
  put(now.slice(0, head).join(''), 'same')
  put(old.slice(head, old.length - tail).join(''), 'del')
  put(now.slice(head, now.length - tail).join(''), 'ins')
  put(now.slice(now.length - tail).join(''), 'same')
  return pieces
}

function row(key: string, no: string, field: boolean, before: string | null, after: string | null): Row {
  const what = before === null ? 'INSERTED' : after === null ? 'DELETED' : before === after ? 'SAME' : 'CHANGED'
  return { key, no, field, what, before: null, after: null, merged: trimmed(before ?? '', after ?? ''), movedFrom: null }
}

/** Two versions place by place. Editors keep the paragraphs, so each is told by its id; what they write is
 *  with the review desk, which the comparison of the unit's versions knows nothing of. */
export function localRows(before: CaseText, after: CaseText): Row[] {
  const fields = (text: CaseText): [string, string][] => [
    ['/headline/eyebrow', text.headline.eyebrow ?? ''],
    ['/headline/main', text.headline.main.join('\n')],
    ['/headline/deck', text.headline.deck ?? ''],
  ]
  const old = new Map(fields(before))
  const heads = fields(after)
    .filter(([path, words]) => words !== old.get(path))
    .map(([path, words]) => row(path, path, true, old.get(path) ?? '', words))
  const was = new Map(before.body.map((paragraph) => [paragraph.paragraphId, paragraph.text]))
  const there = new Set(after.body.map((paragraph) => paragraph.paragraphId))
  const gone = before.body
    .filter((paragraph) => !there.has(paragraph.paragraphId))
    .map((paragraph) => row(`gone-${paragraph.paragraphId}`, '', false, paragraph.text, null))
  const body = after.body.map((paragraph, at) =>
    row(paragraph.paragraphId, String(at + 1), false, was.get(paragraph.paragraphId) ?? null, paragraph.text),
  )
  return [...heads, ...body, ...gone]
}
