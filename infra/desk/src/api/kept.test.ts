import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { tidy, useKeptForm } from './kept'
import { useSession } from './session'

const scopes: EffectScope[] = []

function open(name = 'article:1') {
  const scope = effectScope()
  scopes.push(scope)
  const form = ref({ title: '', units: [] as string[] })
  const kept = scope.run(() => useKeptForm(name, form))!
  return { form, kept, close: () => scope.stop() }
}

const sitsHere = (id: string) => {
  setActivePinia(createPinia())
  useSession().person = { id, name: '示例', roles: ['CORRESPONDENT'], unit: 'u' }
}

describe('a kept form', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    sitsHere('one')
  })
  afterEach(() => {
    scopes.splice(0).forEach((scope) => scope.stop())
    vi.useRealTimers()
  })

  it('comes back with every word', () => {
    const first = open()
    first.form.value.title = '夜门诊'
    first.form.value.units.push('示例医院')
    vi.advanceTimersByTime(300)
    expect(first.kept.keptAt.value).not.toBeNull()
    const second = open()
    expect(second.form.value).toEqual({ title: '夜门诊', units: ['示例医院'] })
    expect(second.kept.restored.value).not.toBeNull()
  })

  it('keeps the last words also when the page goes before the pause is over', () => {
    const first = open()
    first.form.value.title = '夜'
    window.dispatchEvent(new Event('pagehide'))
    expect(open().form.value.title).toBe('夜')
    first.form.value.title = '夜门诊'
    first.close()
    expect(open().form.value.title).toBe('夜门诊')
  })

  it('is nobody else’s and no other form’s', () => {
    open().form.value.title = '夜门诊'
    window.dispatchEvent(new Event('pagehide'))
    expect(open('article:2').form.value.title).toBe('')
    sitsHere('two')
    expect(open().form.value.title).toBe('')
  })

  it('is gone once it is forgotten, and after a month', () => {
    const first = open()
    first.form.value.title = '夜门诊'
    window.dispatchEvent(new Event('pagehide'))
    first.kept.forget()
    expect(open().form.value.title).toBe('')
    open('article:3').form.value.title = '旧稿'
    window.dispatchEvent(new Event('pagehide'))
    tidy(Date.now() + 31 * 24 * 60 * 60 * 1000)
    expect(localStorage.length).toBe(0)
  })

  it('keeps its words under the name it is given later', () => {
    const first = open('article:new')
    first.form.value.title = '夜'
    window.dispatchEvent(new Event('pagehide'))
    first.kept.rename('article:7')
    first.form.value.title = '夜门诊'
    window.dispatchEvent(new Event('pagehide'))
    expect(open('article:new').form.value.title).toBe('')
    expect(open('article:7').form.value.title).toBe('夜门诊')
  })

  it('says when the computer takes no more', () => {
    const first = open()
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    first.form.value.title = '夜门诊'
    window.dispatchEvent(new Event('pagehide'))
    vi.unstubAllGlobals()
    expect(first.kept.full.value).toBe(true)
    expect(first.form.value.title).toBe('夜门诊')
  })
})
