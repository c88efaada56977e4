import { describe, expect, it } from 'vitest'
import { blocksOf, documentOf } from '../text/blocks'
import { emptyForm } from './form'
import { accept } from './proofs'

const written = () => ({
  ...emptyForm(),
  eyebrow: '村医不打烊,药箱在门口',
  main: '夜门诊:开到村口\n灯还亮着',
  text: documentOf([
    { kind: 'TEXT', text: '血压,村医𠮷说.好', marks: [{ from: 3, to: 5, kind: 'STRONG' }] },
  ]),
})

describe('what a proofreader proposes', () => {
  it('is put where it belongs, several at once', () => {
    const form = written()
    accept(form, [
      { path: '/body/0/text', from: 2, to: 3, before: ',', replacement: '，' },
      { path: '/body/0/text', from: 7, to: 8, before: '.', replacement: '……' },
      { path: '/headline/main/0', from: 3, to: 4, before: ':', replacement: '：' },
      { path: '/headline/eyebrow', from: 5, to: 6, before: ',', replacement: '' },
    ])
    expect(blocksOf(form.text)).toEqual([
      { kind: 'TEXT', text: '血压，村医𠮷说……好', marks: [{ from: 3, to: 5, kind: 'STRONG' }] },
    ])
    expect(form.main).toBe('夜门诊：开到村口\n灯还亮着')
    expect(form.eyebrow).toBe('村医不打烊药箱在门口')
  })

  it('moves the marks behind it', () => {
    const form = written()
    accept(form, [{ path: '/body/0/text', from: 0, to: 2, before: '血压', replacement: '高血压' }])
    expect(blocksOf(form.text)[0]?.marks).toEqual([{ from: 4, to: 6, kind: 'STRONG' }])
  })

  it('leaves alone what only a person can complete', () => {
    const form = written()
    accept(form, [{ path: '/body/0/text', from: 0, to: 1, before: '“' }])
    expect(form).toEqual(written())
  })
})
