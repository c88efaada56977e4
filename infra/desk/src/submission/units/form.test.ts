import { describe, expect, it } from 'vitest'
import { applicationOf, bodyOf, emptyApplication, merged, type Particulars } from './form'

const base: Particulars = { ...emptyApplication(), kind: 'HOSPITAL', region: '福建省福州市', officePhone: '0591-1' }

describe('particulars of a unit', () => {
  it('take over what others changed where nothing was typed, and name what both changed', () => {
    const typed = { ...base, officePhone: '0591-2', shortNames: '宣传科' }
    const theirs = { ...base, officePhone: '0591-3', region: '福建省厦门市', kind: 'BUREAU' as const }
    const { form, both } = merged(typed, base, theirs)
    expect(form).toEqual({ ...typed, region: '福建省厦门市', kind: 'BUREAU' })
    expect(both).toEqual({ officePhone: '0591-3' })
  })

  it('are nobody’s quarrel when both typed the same', () => {
    const same = { ...base, officePhone: '0591-2' }
    expect(merged(same, base, same)).toEqual({ form: same, both: {} })
  })

  it('send what is empty as nothing, so that it is taken away', () => {
    expect(bodyOf({ ...base, region: ' ' })).toEqual({
      kind: 'HOSPITAL',
      parentUnitId: undefined,
      region: undefined,
      shortNames: [],
      reprintAllowed: undefined,
      signOff: undefined,
      noticeEmail: undefined,
      officePhone: '0591-1',
      validFrom: undefined,
    })
  })

  it('keep rare characters and cut lists at the marks that people type', () => {
    const sent = applicationOf({ ...emptyApplication(), canonicalName: ' 䶮𠮷示例医院😀 ', aliases: '𠮷院\n\n 示例院 ', shortNames: '宣传科，办公室；工会' })
    expect(sent.canonicalName).toBe('䶮𠮷示例医院😀')
    expect(sent.aliases).toEqual(['𠮷院', '示例院'])
    expect(sent.shortNames).toEqual(['宣传科', '办公室', '工会'])
  })
})
