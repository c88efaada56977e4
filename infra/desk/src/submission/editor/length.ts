/** 字数 as the service counts it (infra/docs/canvas/submission-service.md, "Length"), so that the number
 *  follows the typing; the service's own number is the one that counts. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}…—“”‘’·]/u
const NOTHING = /[\s\p{M}\p{Cf}\p{Cc}]/u

function wide(character: string): boolean {
  if (WIDE.test(character)) return true
  const point = character.codePointAt(0) ?? 0
  return (
    (point >= 0x2e80 && point <= 0x303e) ||
    (point >= 0x3200 && point <= 0x33ff) ||
    (point >= 0xfe30 && point <= 0xfe4f) ||
    (point >= 0xff01 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x1f300
  )
}

/** Places on the grid of a page: two half-width characters share one, over paragraphs too. */
export function lengthOf(...texts: string[]): number {
  let halves = 0
  for (const text of texts) {
    for (const character of text) {
      if (!NOTHING.test(character)) halves += wide(character) ? 2 : 1
    }
  }
  return Math.ceil(halves / 2)
}

/** For headline parts, whose bounds are in characters. */
export const charactersOf = (text: string): number => [...text].length
