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
})
