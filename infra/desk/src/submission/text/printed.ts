import type { JSONContent } from '@tiptap/core'
import { h, type FunctionalComponent, type VNode } from 'vue'
import { documentOf, type Block } from './blocks'

const MARKS: Record<string, string> = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' }

const said = (node: JSONContent): (VNode | string)[] =>
  (node.content ?? []).map((piece) =>
    (piece.marks ?? []).reduce<VNode | string>(
      (inner, mark) => h(MARKS[mark.type] ?? 'span', [inner]),
      piece.text ?? '',
    ),
  )

function shown(node: JSONContent, within: string): VNode {
  switch (node.type) {
    case 'heading':
      return h('h3', { class: 'sh' }, said(node))
    case 'bulletList':
      return h('ul', { class: 'li' }, children(node, 'li'))
    case 'orderedList':
      return h('ol', { class: 'li' }, children(node, 'li'))
    case 'listItem':
      return h('li', children(node, 'li'))
    case 'blockquote':
      return h('blockquote', children(node, 'blockquote'))
    case 'photo': {
      const { photoId, caption, credit } = node.attrs as Record<string, string | null>
      return h('figure', { class: 'photo' }, [
        photoId
          ? h('img', {
              src: `/api/submission/photos/${encodeURIComponent(photoId)}/renditions/800`,
              alt: caption || '',
              loading: 'lazy',
            })
          : null,
        h('figcaption', `${caption ?? ''}${credit ? `　摄影 ${credit}` : ''}`),
      ])
    }
    default:
      return h('p', within === '' ? { class: 't' } : {}, said(node))
  }
}

const children = (node: JSONContent, within: string): VNode[] =>
  (node.content ?? []).map((child) => shown(child, within))

/** The body as it will be printed. */
export const PrintedText: FunctionalComponent<{ body: readonly unknown[] }> = ({ body }) =>
  h('div', { class: 'text' }, children(documentOf(body as Block[]), ''))
PrintedText.props = ['body']
