import type { CaseFinding } from '@/api'

export interface MarkedPiece {
  text: string
  finding: CaseFinding | null
}

/** The text in pieces, with what the checks found in it; places are code points. Where two findings
 *  overlap the first has the words. */
export function markedOf(text: string, findings: readonly CaseFinding[]): MarkedPiece[] {
  const all = [...text]
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const finding of [...findings].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const from = Math.max(at, Math.min(finding.from, all.length))
    const to = Math.min(finding.to, all.length)
    if (to <= from) continue
    if (from > at) pieces.push({ text: all.slice(at, from).join(''), finding: null })
    pieces.push({ text: all.slice(from, to).join(''), finding })
    at = to
  }
  if (at < all.length) pieces.push({ text: all.slice(at).join(''), finding: null })
  return pieces
}
