import { describe, expect, it } from 'vitest'
import { Refused } from './problem'

const refused = Refused.from(422, {
  type: 'urn:newsroom:problem:invalid',
  title: '内容有误',
  detail: '内容有误。请按提示修改后再试。',
  errors: [
    { path: '/headline/main/0', code: 'too-long', message: '主题最多 80 字' },
    { path: '/bylineUnits', code: 'missing', message: '至少写一个单位' },
  ],
})

describe('a refusal', () => {
  it('says at a field what is wrong with it and with what is in it', () => {
    expect(refused.at('/headline/main/0')).toBe('主题最多 80 字')
    expect(refused.at('/headline')).toBe('主题最多 80 字')
    expect(refused.at('/head')).toBeNull()
    expect(refused.elsewhere(['/headline']).map((fault) => fault.path)).toEqual(['/bylineUnits'])
  })

  it('has a kind that says what to do about it', () => {
    expect(refused.kind).toBe('invalid')
    expect(refused.code).toBe('invalid')
    expect(Refused.from(401, null).kind).toBe('expired')
    expect(Refused.from(412, {}).kind).toBe('stale')
    expect(Refused.from(503, 'not json').kind).toBe('busy')
    expect(Refused.from(500, { faultNumber: '4b7f-20c1' })).toMatchObject({
      kind: 'fault',
      faultNumber: '4b7f-20c1',
    })
    expect(Refused.offline().kind).toBe('offline')
  })
})
