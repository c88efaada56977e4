import type { VersionDiff } from '@/api'

export type Change = VersionDiff['body'][number]['changes'][number]

export interface Piece {
  text: string
  kind: 'same' | 'ins' | 'del'
}

/** One side of a comparison in pieces; places are code points. */
export function piecesOf(text: string, changes: readonly Change[], side: 'before' | 'after'): Piece[] {
  const all = [...text]
  const pieces: Piece[] = []
  let at = 0
  const add = (to: number, kind: Piece['kind']) => {
    if (to > at) pieces.push({ text: all.slice(at, to).join(''), kind })
    at = Math.max(at, to)
  }
  for (const change of changes) {
    const [from, to] = change[side] as [number, number]
    add(from, 'same')
    add(to, side === 'before' ? 'del' : 'ins')
  }
  add(all.length, 'same')
  return pieces
}

/** Both sides in one text: what went stands before what came. */
export function mergedOf(before: string, after: string, changes: readonly Change[]): Piece[] {
  const old = [...before]
  const now = [...after]
  const pieces: Piece[] = []
  let at = 0
  const put = (text: string, kind: Piece['kind']) => {
    if (text !== '') pieces.push({ text, kind })
  }
  for (const change of changes) {
    const [from, to] = change.before as [number, number]
    const [came, until] = change.after as [number, number]
    put(now.slice(at, came).join(''), 'same')
    put(old.slice(from, to).join(''), 'del')
    put(now.slice(came, until).join(''), 'ins')
    at = until
  }
  put(now.slice(at).join(''), 'same')
  return pieces
}

export interface Row {
  key: string
  /** Number of the paragraph; of a field its path. */
  no: string
  field: boolean
  what: VersionDiff['body'][number]['what']
  before: Piece[] | null
  after: Piece[] | null
  merged: Piece[]
  /** Number of the paragraph it stood at, when it moved. */
  movedFrom: number | null
}

const whole = (text: string | undefined, kind: Piece['kind']): Piece[] | null =>
  text === undefined ? null : [{ text, kind }]

/** What a page shows: the fields that differ, then the body as it is read. */
export function rowsOf(diff: VersionDiff): Row[] {
  const fields = diff.fields.map((field): Row => ({
    key: field.path,
    no: field.path,
    field: true,
    what: 'CHANGED',
    before: field.before === '' ? null : piecesOf(field.before, field.changes, 'before'),
    after: field.after === '' ? null : piecesOf(field.after, field.changes, 'after'),
    merged: mergedOf(field.before, field.after, field.changes),
    movedFrom: null,
  }))
  const body = diff.body.map((part, at): Row => {
    const { textBefore: before, textAfter: after } = part
    const gone = part.what === 'DELETED'
    const came = part.what === 'INSERTED'
    return {
      key: `p${at}`,
      no: String(((gone ? part.before[0] : part.after[0]) ?? 0) + 1),
      field: false,
      what: part.what,
      before: gone ? whole(before, 'del') : came ? null : piecesOf(before ?? '', part.changes, 'before'),
      after: came ? whole(after, 'ins') : gone ? null : piecesOf(after ?? '', part.changes, 'after'),
      merged:
        (gone ? whole(before, 'del') : came ? whole(after, 'ins') : null) ??
        mergedOf(before ?? '', after ?? '', part.changes),
      movedFrom: part.what === 'MOVED' ? (part.before[0] ?? 0) + 1 : null,
    }
  })
  const first = fields.filter((row) => row.key.startsWith('/headline'))
  const rest = fields.filter((row) => !row.key.startsWith('/headline'))
  return [...first, ...body, ...rest]
}

/** How many places differ: a paragraph that only moved is one. */
export const changesOf = (diff: VersionDiff): number =>
  diff.fields.reduce((sum, field) => sum + field.changes.length, 0) +
  diff.body.reduce((sum, part) => sum + (part.what === 'SAME' ? 0 : Math.max(1, part.changes.length)), 0)
