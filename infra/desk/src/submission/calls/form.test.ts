import { describe, expect, it } from 'vitest'
import type { Call } from '@/api'
import { callBodyOf, callFormOf, deadlineOf, emptyCall } from './form'

describe('a call in the form', () => {
  it('ends with the day, or at the hour of the paper', () => {
    expect(deadlineOf('2026-12-20', '')).toEqual({ day: '2026-12-20' })
    expect(deadlineOf('2026-12-20', '12:00')).toEqual({ at: '2026-12-20T04:00:00.000Z' })
    expect(deadlineOf('', '12:00')).toBeUndefined()
  })

  it('comes back as it was written', () => {
    const form = {
      ...emptyCall(),
      kind: 'INVITED' as const,
      title: '县域医共体',
      organiser: [{ unitId: 'press', name: '示例报' }],
      invited: [{ unitId: 'u1', name: '示例医院' }],
      scopes: '甲\n乙',
      text: '第一段\n第二段',
      opensOn: '2026-12-01',
      day: '2026-12-20',
      time: '17:30',
      places: '28',
      percent: '15',
      issueNo: '1286',
    }
    const body = callBodyOf(form)
    expect(body.scopes).toEqual(['甲', '乙'])
    expect(body.opensAt).toBe('2026-11-30T16:00:00.000Z')
    const call = {
      ...body,
      organiser: form.organiser[0],
      invited: form.invited,
      deadline: body.deadline,
    } as unknown as Call
    expect(callFormOf(call)).toEqual(form)
  })

  it('invites nobody when it is open to all', () => {
    const form = { ...emptyCall(), invited: [{ unitId: 'u1', name: '示例医院' }] }
    expect(callBodyOf(form).invitedUnitIds).toEqual([])
    expect(callBodyOf(form).quota).toBeUndefined()
  })
})
