import type { JSONContent } from '@tiptap/core'
import { blocksOf } from '../text/blocks'

export interface Words {
  caption: string
  credit: string
}

/** A photo in the text. */
export interface Placed extends Words {
  photoId: string
  /** Its place among the blocks at the top of the document. */
  at: number
  /** Its place among the paragraphs as the service counts them, for what is wrong with it. */
  index: number
}

const isPhoto = (node: JSONContent) => node.type === 'photo'

export function placedIn(text: JSONContent): Placed[] {
  const content = text.content ?? []
  return content.flatMap((node, at) => {
    const { photoId, caption, credit } = (node.attrs ?? {}) as Record<string, string | null>
    if (!isPhoto(node) || !photoId) return []
    const index = blocksOf({ type: 'doc', content: content.slice(0, at) }).length
    return [{ photoId, caption: caption ?? '', credit: credit ?? '', at, index }]
  })
}

const withContent = (text: JSONContent, content: JSONContent[]): JSONContent => ({
  ...text,
  content: content.length > 0 ? content : [{ type: 'paragraph' }],
})

/** Other words under it. */
export function worded(text: JSONContent, at: number, words: Partial<Words>): JSONContent {
  return withContent(
    text,
    (text.content ?? []).map((node, no) => (no === at ? { ...node, attrs: { ...node.attrs, ...words } } : node)),
  )
}

export function without(text: JSONContent, at: number): JSONContent {
  return withContent(
    text,
    (text.content ?? []).filter((_, no) => no !== at),
  )
}

/** One paragraph up or down; the same text when there is no further to go. */
export function moved(text: JSONContent, at: number, by: -1 | 1): JSONContent {
  const content = [...(text.content ?? [])]
  const node = content[at]
  const other = content[at + by]
  if (!node || !other) return text
  content[at] = other
  content[at + by] = node
  return withContent(text, content)
}
