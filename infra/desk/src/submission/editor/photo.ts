import { mergeAttributes, Node, type Command } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'

const move = (by: -1 | 1): Command => ({ state, dispatch }) => {
  const { selection, tr } = state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'photo') return false
  const at = selection.$from.index(0)
  const other = state.doc.maybeChild(at + by)
  if (!other) return false
  const from = by === 1 ? selection.from : selection.from - other.nodeSize
  const node = selection.node
  const pair = by === 1 ? [other, node] : [node, other]
  tr.replaceWith(from, from + node.nodeSize + other.nodeSize, pair)
  tr.setSelection(NodeSelection.create(tr.doc, by === 1 ? from + other.nodeSize : from))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** A picture between paragraphs; its words are typed beside the text, not in it. Chosen with the arrow
 *  keys, it moves with Alt and up or down. */
export const Photo = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { photoId: { default: null }, caption: { default: '' }, credit: { default: '' } }
  },
  parseHTML: () => [],
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => this.editor.commands.command(move(-1)),
      'Alt-ArrowDown': () => this.editor.commands.command(move(1)),
    }
  },
  renderHTML({ node, HTMLAttributes }) {
    const { photoId, caption, credit } = node.attrs as Record<string, string | null>
    const said = `${caption ?? ''}${credit ? ` 摄影 ${credit}` : ''}`
    const words = ['figcaption', {}, said || '图片'] as const
    const held = photoId
      ? (['img', { src: `/api/submission/photos/${encodeURIComponent(photoId)}/renditions/800`, alt: caption ?? '' }] as const)
      : null
    return held
      ? ['figure', mergeAttributes(HTMLAttributes, { class: 'photo' }), held, words]
      : ['figure', mergeAttributes(HTMLAttributes, { class: 'photo' }), words]
  },
})
