import type { JSONContent } from '@tiptap/core'

export type MarkKind = 'STRONG' | 'EMPHASIS' | 'SUPERSCRIPT' | 'SUBSCRIPT'

/** A paragraph as the service takes it; offsets of marks in code points. */
export interface Block {
  kind: 'TEXT' | 'SUBHEAD' | 'LIST_ITEM' | 'QUOTE' | 'IMAGE'
  text: string
  level?: number
  ordered?: boolean
  marks?: { from: number; to: number; kind: MarkKind }[]
  photoId?: string
  credit?: string
}

const MARKS: Record<string, MarkKind> = {
  bold: 'STRONG',
  italic: 'EMPHASIS',
  superscript: 'SUPERSCRIPT',
  subscript: 'SUBSCRIPT',
}
const NAMES = Object.fromEntries(Object.entries(MARKS).map(([name, kind]) => [kind, name])) as Record<
  MarkKind,
  string
>
const DEEPEST = 3

const points = (text: string): string[] => [...text]

/** The pieces between the ends of marks, each with what applies to it. */
function inline(block: Block): JSONContent[] {
  const all = points(block.text)
  const marks = block.marks ?? []
  const ends = [...new Set([0, all.length, ...marks.flatMap((mark) => [mark.from, mark.to])])]
    .filter((end) => end >= 0 && end <= all.length)
    .sort((one, other) => one - other)
  return ends.slice(1).map((to, at) => {
    const from = ends[at] as number
    const applied = marks.filter((mark) => mark.from <= from && to <= mark.to)
    const piece: JSONContent = { type: 'text', text: all.slice(from, to).join('') }
    if (applied.length > 0) piece.marks = applied.map((mark) => ({ type: NAMES[mark.kind] }))
    return piece
  })
}

function paragraph(block: Block): JSONContent {
  const content = inline(block)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** One list out of items that follow each other, the deeper ones inside their item. */
function list(items: Block[]): JSONContent {
  const first = items[0] as Block
  const depth = first.level ?? 1
  const content: JSONContent[] = []
  let at = 0
  while (at < items.length) {
    const item: JSONContent[] = [paragraph(items[at] as Block)]
    const below: Block[] = []
    for (at++; at < items.length && (items[at]?.level ?? 1) > depth; at++) below.push(items[at] as Block)
    if (below.length > 0) item.push(list(below))
    content.push({ type: 'listItem', content: item })
  }
  return { type: first.ordered ? 'orderedList' : 'bulletList', content }
}

const sameList = (one: Block, other: Block) =>
  (other.level ?? 1) > 1 || (one.ordered ?? false) === (other.ordered ?? false)

/** For the editor. An empty text has one empty paragraph. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  const content: JSONContent[] = []
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at] as Block
    if (block.kind === 'LIST_ITEM') {
      const items = [block]
      while (blocks[at + 1]?.kind === 'LIST_ITEM' && sameList(block, blocks[at + 1] as Block)) {
        items.push(blocks[++at] as Block)
      }
      content.push(list(items.map((item, no) => (no === 0 ? { ...item, level: 1 } : item))))
    } else if (block.kind === 'SUBHEAD') {
      content.push({ ...paragraph(block), type: 'heading', attrs: { level: 3 } })
    } else if (block.kind === 'QUOTE') {
      content.push({ type: 'blockquote', content: [paragraph(block)] })
    } else if (block.kind === 'IMAGE') {
      const { photoId, text, credit } = block
      content.push({ type: 'photo', attrs: { photoId: photoId ?? null, caption: text, credit: credit ?? '' } })
    } else {
      content.push(paragraph(block))
    }
    at++
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function textOf(node: JSONContent): Pick<Block, 'text' | 'marks'> {
  const marks: NonNullable<Block['marks']> = []
  let text = ''
  let length = 0
  for (const piece of node.content ?? []) {
    const said = piece.type === 'hardBreak' ? ' ' : (piece.text ?? '')
    const to = length + points(said).length
    for (const mark of piece.marks ?? []) {
      const kind = MARKS[mark.type]
      if (!kind) continue
      const before = marks.findLast((one) => one.kind === kind)
      if (before?.to === length) before.to = to
      else marks.push({ from: length, to, kind })
    }
    text += said
    length = to
  }
  return marks.length > 0 ? { text, marks } : { text }
}

function items(node: JSONContent, level: number): Block[] {
  const ordered = node.type === 'orderedList'
  return (node.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child) =>
      child.type === 'paragraph'
        ? [{ kind: 'LIST_ITEM' as const, ...textOf(child), level: Math.min(level, DEEPEST), ordered }]
        : items(child, level + 1),
    ),
  )
}

/** For the service; empty paragraphs are nothing. */
export function blocksOf(document: JSONContent): Block[] {
  const blocks = (document.content ?? []).flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'SUBHEAD', ...textOf(node) }]
      case 'blockquote':
        return (node.content ?? []).map((child) => ({ kind: 'QUOTE', ...textOf(child) }))
      case 'bulletList':
      case 'orderedList':
        return items(node, 1)
      case 'photo': {
        const { photoId, caption, credit } = (node.attrs ?? {}) as Record<string, string | null>
        return [
          {
            kind: 'IMAGE',
            text: caption ?? '',
            ...(photoId ? { photoId } : {}),
            ...(credit ? { credit } : {}),
          },
        ]
      }
      default:
        return [{ kind: 'TEXT', ...textOf(node) }]
    }
  })
  return blocks.filter((block) => block.kind === 'IMAGE' || block.text.trim() !== '')
}
