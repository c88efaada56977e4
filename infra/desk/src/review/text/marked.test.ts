import { describe, expect, it } from 'vitest'
import type { CaseFinding } from '@/api'
import { markedOf } from './marked'

const finding = (from: number, to: number) => ({ from, to, findingId: `${from}` }) as CaseFinding
const shown = (text: string, ...findings: CaseFinding[]) =>
  markedOf(text, findings).map((piece) => (piece.finding ? `[${piece.text}]` : piece.text))

describe('marked text', () => {
  it('counts code points, not halves of a rare character', () => {
    expect(shown('𠮷日义诊', finding(1, 2))).toEqual(['𠮷', '[日]', '义诊'])
  })

  it('keeps every character once where findings touch, overlap or lie outside', () => {
    expect(shown('一二三四五', finding(1, 3), finding(2, 4))).toEqual(['一', '[二三]', '[四]', '五'])
    expect(shown('一二', finding(0, 9))).toEqual(['[一二]'])
    expect(shown('一二', finding(7, 9))).toEqual(['一二'])
    expect(shown('', finding(0, 1))).toEqual([])
  })
})
