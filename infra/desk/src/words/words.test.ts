import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf, type Words } from '.'

const keys = (words: Words, under = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [under + key] : keys(value, `${under}${key}.`),
  )

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts') ? [path] : []
  })

describe('words', () => {
  const chinese = keys(wordsOf('zh'))

  it('are there in both languages', () => {
    expect(keys(wordsOf('en')).sort()).toEqual([...chinese].sort())
  })

  it('are there wherever a page asks for them', () => {
    const missing = sources('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)]
        .map((match) => match[1] as string)
        .filter((key) => !chinese.includes(key))
        .map((key) => `${file}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('keep to the tone of the house', () => {
    const words = JSON.stringify(wordsOf('zh'))
    for (const never of ['操作成功', '系统异常', '请稍后重试', '！', '!']) {
      expect(words).not.toContain(never)
    }
    expect(JSON.stringify(wordsOf('en')).toLowerCase()).not.toMatch(/\bplease\b|!/)
  })
})
