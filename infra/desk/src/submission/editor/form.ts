import type { Article, ArticleCopy } from '@/api'
import { blocksOf, documentOf, type Block } from '../text/blocks'
import type { JSONContent } from '@tiptap/core'
import { lengthOf } from './length'

export interface Credit {
  unitId: string | null
  name: string
  role: 'CONTRIBUTED' | 'PHOTO' | 'COMPILED'
}

/** All that a person types, as the fields hold it. */
export interface Form {
  /** Version of the article that was changed here; empty before there is one. */
  base: string
  eyebrow: string
  /** 主题, a line each. */
  main: string
  deck: string
  text: JSONContent
  genre: string
  origin: 'ORIGINAL' | 'REPRINT' | 'COMMISSIONED'
  reprint: {
    sourceName: string
    sourceUnitId: string | null
    author: string
    originalTitle: string
    originalUrl: string
    originalDate: string
    /** Channels that a permission in writing reaches. */
    rights: string[]
  }
  rawByline: string
  bylineUnits: Credit[]
  suggestedColumn: string
  pointer: string
  eventDate: string
  keywords: string
  /** A day; nothing appears before it begins in Shanghai. */
  notBefore: string
  callId: string
  /** Empty while nobody said. */
  ai: '' | 'NONE' | 'POLISHED' | 'PARTLY' | 'MOSTLY' | 'PICTURES'
  sensitivity: string[]
  critical: boolean
  verifiedBy: string
  method: string
  sources: string
  evidence: string
}

/** What the form does not show is kept as it came, so that saving loses nothing. */
export type Rest = Partial<ArticleCopy>

export const emptyForm = (): Form => ({
  base: '',
  eyebrow: '',
  main: '',
  deck: '',
  text: documentOf([]),
  genre: '',
  origin: 'ORIGINAL',
  reprint: {
    sourceName: '',
    sourceUnitId: null,
    author: '',
    originalTitle: '',
    originalUrl: '',
    originalDate: '',
    rights: [],
  },
  rawByline: '',
  bylineUnits: [],
  suggestedColumn: '',
  pointer: '',
  eventDate: '',
  keywords: '',
  notBefore: '',
  callId: '',
  ai: '',
  sensitivity: [],
  critical: false,
  verifiedBy: '',
  method: '',
  sources: '',
  evidence: '',
})

const day = (instant: string | undefined) =>
  instant ? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant)) : ''

export function formOf(article: Article): Form {
  const { headline, reprint, verification, aiAssisted } = article
  return {
    base: String(article.version),
    eyebrow: headline.eyebrow ?? '',
    main: headline.main.join('\n'),
    deck: headline.deck ?? '',
    text: documentOf(article.body as Block[]),
    genre: article.genre,
    origin: article.origin as Form['origin'],
    reprint: {
      sourceName: reprint?.sourceName ?? '',
      sourceUnitId: reprint?.sourceUnitId ?? null,
      author: reprint?.author ?? '',
      originalTitle: reprint?.originalTitle ?? '',
      originalUrl: reprint?.originalUrl ?? '',
      originalDate: reprint?.originalDate ?? '',
      rights: (reprint?.rights ?? []).map((right) => right.channel),
    },
    rawByline: article.rawByline,
    bylineUnits: article.bylineUnits.map(({ unitId, name, role }) => ({
      unitId: unitId ?? null,
      name,
      role: role as Credit['role'],
    })),
    suggestedColumn: article.suggestedColumn ?? '',
    pointer: article.pointer ?? '',
    eventDate: article.eventDate ?? '',
    keywords: article.keywords.join('、'),
    notBefore: day(article.notBefore),
    callId: article.callId ?? '',
    ai: aiAssisted ? (aiAssisted.used ? ((aiAssisted.extent ?? '') as Form['ai']) : 'NONE') : '',
    sensitivity: [...article.sensitivity],
    critical: verification?.critical ?? false,
    verifiedBy: verification?.verifiedBy ?? '',
    method: verification?.method ?? '',
    sources: (verification?.sources ?? []).join('\n'),
    evidence: (verification?.evidence ?? []).join('\n'),
  }
}

const rows = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const words = (text: string) => text.split(/[、,，;；\s]+/).filter((word) => word !== '')
const or = (text: string) => text.trim() || undefined

function verification(form: Form): ArticleCopy['verification'] {
  const said = { verifiedBy: or(form.verifiedBy), method: or(form.method) }
  const lists = { sources: rows(form.sources), evidence: rows(form.evidence) }
  const nothing = !form.critical && !said.verifiedBy && !said.method && lists.sources.length + lists.evidence.length === 0
  return nothing ? undefined : { critical: form.critical, ...said, ...lists }
}

function reprint(form: Form, before: ArticleCopy['reprint']): ArticleCopy['reprint'] {
  if (form.origin !== 'REPRINT') return undefined
  const { sourceName, sourceUnitId, author, originalTitle, originalUrl, originalDate, rights } = form.reprint
  const kept = before?.rights ?? []
  return {
    sourceName: or(sourceName),
    sourceUnitId: sourceUnitId ?? undefined,
    author: or(author),
    originalTitle: or(originalTitle),
    originalUrl: or(originalUrl),
    originalDate: or(originalDate),
    rights: rights.map(
      (channel) =>
        kept.find((right) => right?.channel === channel) ?? {
          channel: channel as 'PRINT',
          basis: 'LICENSED' as const,
        },
    ),
  } as ArticleCopy['reprint']
}

/** What the service takes. */
export function copyOf(form: Form, rest: Rest = {}): ArticleCopy {
  return {
    headline: { eyebrow: or(form.eyebrow), main: rows(form.main), deck: or(form.deck) },
    body: blocksOf(form.text) as ArticleCopy['body'],
    genre: form.genre,
    origin: form.origin,
    reprint: reprint(form, rest.reprint),
    rawByline: form.rawByline.trim(),
    bylineUnits: form.bylineUnits.map(({ unitId, name, role }) => ({ unitId: unitId ?? undefined, name, role })),
    suggestedColumn: or(form.suggestedColumn),
    pointer: or(form.pointer),
    eventDate: or(form.eventDate),
    keywords: words(form.keywords),
    notBefore: form.notBefore ? new Date(`${form.notBefore}T00:00:00+08:00`).toISOString() : undefined,
    callId: form.origin === 'REPRINT' ? undefined : or(form.callId),
    aiAssisted: form.ai
      ? form.ai === 'NONE'
        ? { used: false }
        : { used: true, extent: form.ai }
      : undefined,
    sensitivity: form.sensitivity as ArticleCopy['sensitivity'],
    verification: verification(form),
  } as ArticleCopy
}

/** Characters of the paper that the body fills; captions are none of them. */
export const bodyLength = (text: JSONContent): number =>
  lengthOf(
    ...blocksOf(text)
      .filter((block) => block.kind !== 'IMAGE')
      .map((block) => block.text),
  )

/** Two forms are the same when what was typed is. */
export const typed = (form: Form): string => JSON.stringify({ ...form, base: '' })

/** Whether there is anything worth keeping. */
export const isBlank = (form: Form): boolean => typed(form) === typed(emptyForm())
