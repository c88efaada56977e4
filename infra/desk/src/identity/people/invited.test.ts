import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useSession } from '@/api'
import { useInvited } from './invited'

const body = { username: 'lubaizhou', name: '陆示例', roles: ['CORRESPONDENT'] }
const open = () => {
  const scope = effectScope()
  return { invited: scope.run(() => useInvited('u'))!, close: () => scope.stop() }
}

describe('invitations made at this computer', () => {
  beforeEach(() => {
    localStorage.clear()
    setActivePinia(createPinia())
    useSession().person = { id: 'one', name: '示例', roles: ['UNIT_ADMIN'], unit: 'u' }
  })
  afterEach(() => localStorage.clear())

  it('are sent again with their key when no answer came, also after the tab was closed', () => {
    const before = open()
    const key = before.invited.keyFor(body)
    before.close()
    expect(open().invited.keyFor(body)).toBe(key)
  })

  it('are other requests once they were answered or somebody typed something else', () => {
    const { invited } = open()
    const key = invited.keyFor(body)
    expect(invited.keyFor({ ...body, name: '陆另一' })).not.toBe(key)
    invited.answered(key, 'person')
    expect(invited.keyFor(body)).not.toBe(key)
    expect(invited.of('person')?.key).toBe(key)
    invited.forget('person')
    expect(invited.of('person')).toBeUndefined()
  })
})
