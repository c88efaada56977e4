import { describe, expect, it, vi } from 'vitest'
import { Refused } from '@/api'
import { useUploads } from './uploads'

const file = (name: string) => new File(['x'], name)

describe('uploads', () => {
  it('send two at a time and keep each refusal with its file', async () => {
    let open = 0
    let most = 0
    const send = vi.fn(async (one: File) => {
      most = Math.max(most, ++open)
      await Promise.resolve()
      open--
      if (one.name === 'b') {
        throw Refused.from(422, { errors: [{ path: '/file', code: 'photo-heic', message: '这是 HEIC 照片' }] })
      }
      return () => undefined
    })
    const uploads = useUploads(send, () => '没有传上去')
    uploads.take(['a', 'b', 'c', 'd'].map(file))
    await vi.waitFor(() => expect(uploads.busy.value).toBe(false))
    expect(send).toHaveBeenCalledTimes(4)
    expect(most).toBe(2)
    expect(uploads.going.value).toMatchObject([{ name: 'b', why: '这是 HEIC 照片', again: false }])
  })

  it('wait their turn under the same key when too many are uploading', async () => {
    vi.useFakeTimers()
    const keys: string[] = []
    const uploads = useUploads(
      async (_, key) => {
        keys.push(key)
        if (keys.length < 3) throw Refused.from(503, {})
        return () => undefined
      },
      () => '没有传上去',
    )
    uploads.take([file('a')])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(uploads.going.value).toHaveLength(0)
    vi.useRealTimers()
  })

  it('can be sent again when nothing was heard', async () => {
    let heard = false
    const uploads = useUploads(
      async () => {
        if (!heard) throw Refused.offline()
        return () => undefined
      },
      () => '没有传上去',
    )
    uploads.take([file('a')])
    await vi.waitFor(() => expect(uploads.going.value[0]?.state).toBe('refused'))
    const one = uploads.going.value[0]!
    expect(one).toMatchObject({ again: true, why: '没有传上去' })
    heard = true
    uploads.again(one)
    await vi.waitFor(() => expect(uploads.going.value).toHaveLength(0))
  })

  it('are taken over in the order in which they were chosen', async () => {
    const done: string[] = []
    let arrive = () => {}
    const late = new Promise<void>((done) => (arrive = done))
    const uploads = useUploads(
      async (one) => {
        if (one.name === 'a') await late
        return () => done.push(one.name)
      },
      () => '没有传上去',
    )
    uploads.take(['a', 'b', 'c'].map(file))
    await new Promise((soon) => setTimeout(soon, 20))
    expect(done).toEqual([])
    arrive()
    await vi.waitFor(() => expect(done).toEqual(['a', 'b', 'c']))
    expect(uploads.going.value).toEqual([])
  })
})
